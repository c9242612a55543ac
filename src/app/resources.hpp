#pragma once
// The files that come with the program: definitions of layers and maps, baskets, speeds, texts. A
// project may bring its own layers/, maps/, baskets and groups, which go before the program's.
#include <filesystem>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "base/localized.hpp"
#include "definitions/load.hpp"
#include "definitions/palette.hpp"
#include "definitions/symbols.hpp"
#include "definitions/what_if_rules.hpp"

namespace mapite {

struct Resources {
    std::filesystem::path root;  ///< holds data/, layers/ and maps/
    Texts texts;
    std::vector<LayerDefinition> layers;  ///< of the program; sorted by id
};

/// `root` is the folder that holds data/, layers/ and maps/. Throws Error(failed) when it does not.
Resources load_resources(const std::filesystem::path& root);

/// Population groups: the project's own (groups.toml in its folder) first, then the program's, without
/// doubles of the same id.
std::vector<GroupDefinition> groups_of(const Resources& resources,
                                       const std::filesystem::path& project_folder);
/// The project's layers (those in its layers/ folder first), without doubles of the same id. Those of people
/// know the headings of all population groups.
std::vector<LayerDefinition> layers_of(const Resources& resources,
                                       const std::filesystem::path& project_folder);
/// By id or path: the project's own maps/ID.toml, else the program's. Error(usage) naming the maps there are.
MapDefinition map_named(const Resources& resources, const std::filesystem::path& project_folder,
                        const std::string& id);
/// All maps that can be named, and those of them that cannot be read.
struct KnownMaps {
    std::vector<MapDefinition> maps;  ///< by id, each once: the project's own goes before the program's
    Findings unreadable;              ///< "map-unreadable", one per file with an error
};
KnownMaps maps_of(const Resources& resources, const std::filesystem::path& project_folder);
/// By name of data/baskets or a path from the project folder.
Basket basket_named(const Resources& resources, const std::filesystem::path& project_folder,
                    const std::string& name);
/// The project's own palettes.toml, else the program's.
Palettes palettes_of(const Resources& resources, const std::filesystem::path& project_folder);
/// The project's own symbols.toml, else the program's.
Symbols symbols_of(const Resources& resources, const std::filesystem::path& project_folder);
/// The project's own what_if.toml, else the program's.
WhatIfRules what_if_rules_of(const Resources& resources, const std::filesystem::path& project_folder);
SpeedTable speeds_of(const Resources& resources, const std::filesystem::path& project_folder);

}  // namespace mapite
