#pragma once
// One layers/*.toml file: how a data layer's files are recognised, read and named. Adding a layer is
// adding a file; a broken one is an Error naming file, line, key and the nearest right name. The shape
// of the file and the names of our fields are explained in layers/README.md.
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/localized.hpp"
#include "territory/layer_spec.hpp"
#include "territory/provenance.hpp"

namespace mapite {

struct LayerDefinition {
    std::string id;  ///< file name without ".toml"
    LayerKind kind = LayerKind::services;
    Localized title;

    // [match]: when does this definition fit a file? All given conditions must hold.
    std::vector<std::string> files;  ///< globs on the file name without folder; any of them
    std::string layer;               ///< glob on the layer name inside the file; empty = any
    /// Columns that must be there (folded comparison); "code|atvk" = either of the two.
    std::vector<std::string> required_fields;
    bool periods = false;  ///< a heading must be a year or a period of one ("2019", "2019Q2")

    // [source]
    std::string source_name, licence, attribution;
    std::optional<Day> date;
    bool complete = true;  ///< false: a zero may mean "not mapped"

    LayerSpec spec;  ///< [crs], [fields], [groups], [types], [category], [values], [marks], [[rule]]
    std::map<std::string, std::string> style;  ///< [style] as is

    std::string file;                                ///< as it was given to load_layer, for messages
    std::map<std::string, std::size_t> field_lines;  ///< line of each key of [fields], for messages
};

/// The keys that [fields] may have for a kind, e.g. "code", "name" for boundaries; sorted.
std::span<const std::string> known_fields(LayerKind kind);

/// What is known about a file (or one layer of it) before it is read.
struct FileTraits {
    std::string file;                 ///< name without folder
    std::string layer;                ///< empty for plain tables and OSM files
    std::vector<std::string> fields;  ///< empty for OSM files
};

/// True when every condition of [match] holds.
bool fits(const LayerDefinition& definition, const FileTraits& traits);
/// The definition of this kind that fits best: most required columns, then the most exact layer name,
/// then the most exact file name, then the first id. nullptr when none fits.
const LayerDefinition* best_fit(std::span<const LayerDefinition> definitions, LayerKind kind,
                                const FileTraits& traits);

}  // namespace mapite
