#pragma once
// Use case: what an import would do, before it does anything. A first look at the file (rows, columns,
// encoding, reference system, layer definition) costs little however large it is; trying the import out reads
// all of it and tells what would be kept and reported. Both follow the corrections made by hand, and
// `import_request` makes the import from the same, so that what was previewed is what happens.
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/import.hpp"
#include "base/localized.hpp"
#include "formats/table_look.hpp"

namespace mapite {

struct PreviewRequest {
    std::filesystem::path file;
    std::vector<LayerKind> kinds{};  ///< empty: what the file is recognised as; several only for OSM files
    std::string definition{};        ///< id of a layer definition; empty = the fitting one
    ReadOptions reading{};           ///< what was corrected by hand
    std::optional<Day> date{};       ///< of the data, where the file does not say
    bool try_out = true;             ///< false: only the first look
    std::size_t rows = 20;           ///< to show
    std::filesystem::path codes_of{}, old_boundaries{};  ///< as in ImportRequest
    Day today{};
};

/// A way in which the file could be read.
struct DefinitionChoice {
    LayerKind kind = LayerKind::services;
    std::string id;
    Localized title;
    bool fits = false;  ///< all conditions of its [match] hold
};

struct ImportPreview {
    std::string file;               ///< name without folder
    std::vector<FileLayer> layers;  ///< of the file; empty for OSM files
    std::string layer;              ///< the one that is shown; empty where there is only one
    std::vector<LayerKind> kinds;
    std::string definition;  ///< id; empty for OSM files
    bool recognised = true;  ///< false: no definition fits, the nearest was taken
    bool is_totals = false;  ///< people by area code, to be spread over dwellings
    std::vector<DefinitionChoice> choices;
    TableLook table;                  ///< empty for OSM files
    bool axes_swapped = false;        ///< the file would be read as lat,lon
    std::optional<Day> date;          ///< of the data, as far as it is known
    std::optional<std::size_t> rows;  ///< absent until it was tried out, for text tables

    // What trying it out gave; nothing when only a look was asked for.
    std::vector<ImportedSource> outcome;  ///< one for each kind; empty with trouble
    std::optional<Error> trouble;         ///< why nothing could be imported like this
    bool axes_look_swapped = false;       ///< reading the axes the other way mends the trouble
    std::size_t codes_known = 0;  ///< rows (statistics: areas) whose area code is one of the project's
    std::vector<UnknownCode> codes_unknown;
    struct KnownArea {
        std::string code, name;
    };
    std::vector<KnownArea> areas;  ///< of the project, by code: what an unknown code can be taken for
    std::string grid_note;         ///< how the grid would be chosen; empty when it was given
};

/// Nothing is saved. `project` is nullptr while none is open: codes and what is there already cannot be
/// compared then. Throws Error when the file cannot be read at all, or a correction names what is not there;
/// Cancelled when asked to stop.
ImportPreview preview_import(const Project* project, const Resources& resources,
                             const PreviewRequest& request, const Progress& progress);

/// The import that was previewed.
ImportRequest import_request(const PreviewRequest& request, const ImportPreview& preview);

}  // namespace mapite
