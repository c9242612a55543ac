#pragma once
// Use case: bringing users' files into a project. Everything of one request is saved as one change,
// or nothing is. Reading, merging duplicates and spreading totals happen before anything is saved.
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/project.hpp"
#include "app/resources.hpp"
#include "base/finding.hpp"
#include "base/progress.hpp"
#include "formats/import.hpp"

namespace mapite {

struct ImportRequest {
    std::vector<LayerKind> kinds;  ///< several only for OSM files
    std::vector<std::filesystem::path> files;
    ReadOptions reading;
    std::string definition;        ///< id of a layer definition; empty = the fitting one
    std::optional<Day> date;       ///< of the data, where the file does not say
    std::optional<double> total;   ///< people of the whole district, to be spread over dwellings
    std::filesystem::path totals;  ///< table of people by area code, to be spread
    // Statistics of an older territorial division, brought to the project's areas; at most one of these.
    std::filesystem::path codes_of{};        ///< table of old and new codes, with shares
    std::filesystem::path old_boundaries{};  ///< boundaries of the old areas
    bool dry_run = false;
    Day today{};
};

/// An area code of the file that no area of the project has, and the one that was probably meant.
struct UnknownCode {
    enum class Reason { none, lost_zeros, same_name, similar };
    std::string code;  ///< empty where the file has only a name
    std::size_t line = 0;
    std::string name;        ///< what the row calls the area; may be empty
    std::string meant;       ///< code of an area of the project; empty when none is near
    std::string meant_name;  ///< that area's name
    Reason reason = Reason::none;
    bool operator==(const UnknownCode&) const = default;
};

struct ImportedSource {
    Source source;
    Findings findings;
    bool unchanged = false;   ///< same file and options as last time: nothing was done
    std::size_t outside = 0;  ///< kept records in no area of the project; counted in a dry run only
    /// Statistics only, of areas the project does not have: by code or name, each once.
    std::vector<UnknownCode> codes_unknown{};
    std::size_t codes_known = 0;  ///< areas of the statistics that the project has
};

/// True when a row was left out as bad (a finding of severity error), or none of the rows could be used.
bool has_problems(const ImportedSource& source);

struct ImportReport {
    std::vector<ImportedSource> sources;
    std::string grid_note;  ///< how the grid was chosen; empty when it was given
    [[nodiscard]] Books books() const;
    [[nodiscard]] bool has_problems() const;
};

/// Imports the request's files. With `dry_run` everything is read and reported and nothing saved.
/// Throws Error and leaves the project as it was.
ImportReport import_files(Project& project, const Resources& resources, const ImportRequest& request,
                          const Progress& progress);

}  // namespace mapite
