#pragma once
// Reads the definition files (TOML). Everything that is wrong is an Error of kind `data` naming file,
// line and key, with the nearest right name as hint; unknown keys are wrong too.
#include <filesystem>
#include <vector>

#include "base/localized.hpp"
#include "definitions/layer_definition.hpp"
#include "definitions/map_definition.hpp"
#include "network/speeds.hpp"
#include "profile/basket.hpp"
#include "territory/group_definition.hpp"

namespace mapite {

Basket load_basket(const std::filesystem::path& file);
SpeedTable load_speeds(const std::filesystem::path& file);
/// In the order of the file. An id twice, or a heading in two groups, is an Error.
std::vector<GroupDefinition> load_groups(const std::filesystem::path& file);
LayerDefinition load_layer(const std::filesystem::path& file);
/// Every *.toml of the folder, sorted by id. A broken file is an Error.
std::vector<LayerDefinition> load_layers(const std::filesystem::path& folder);
MapDefinition load_map(const std::filesystem::path& file);
/// All data/texts/*.toml together. A key twice is an Error.
Texts load_texts(const std::filesystem::path& folder);

}  // namespace mapite
