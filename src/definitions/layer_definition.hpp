#pragma once
// One layers/*.toml file: how a data layer's files are recognised, read and named. Adding a layer is
// adding a file; a broken one is an Error naming file, line, key and the nearest right name.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/localized.hpp"
#include "territory/layer_spec.hpp"
#include "territory/provenance.hpp"

namespace mapite {

struct LayerDefinition {
    std::string id;                              ///< file name without ".toml"
    LayerKind kind = LayerKind::services;
    Localized title;

    // [match]: when does this definition fit a file? All given conditions must hold.
    std::vector<std::string> files;              ///< globs on the file name
    std::string layer;                           ///< glob on the layer name inside the file
    std::vector<std::string> required_fields;    ///< columns that must be there (folded comparison)

    // [source]
    std::string source_name, licence, attribution;
    std::optional<Day> date;
    bool complete = true;

    LayerSpec spec;                              ///< [crs], [fields], [types], [category], [[rule]]
    std::map<std::string, std::string> style;    ///< [style] as is
};

}  // namespace mapite
