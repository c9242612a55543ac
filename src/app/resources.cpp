#include "app/resources.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "app/unreadable.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> toml_names(const fs::path& folder) {
    std::vector<std::string> names;
    if (fs::is_directory(folder))
        for (const auto& entry : fs::directory_iterator(folder))
            if (entry.path().extension() == ".toml") names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

/// The first of these folders that holds `name`.toml, or `name` itself as a file of the project.
fs::path definition_file(const std::string& what, const std::string& name, const fs::path& project_folder,
                         const std::vector<fs::path>& folders) {
    if (name.ends_with(".toml")) {
        fs::path own = project_folder / name;
        if (fs::exists(own)) return own;
    }
    std::vector<std::string> known;
    for (const fs::path& folder : folders) {
        fs::path file = folder / (name + ".toml");
        if (fs::exists(file)) return file;
        for (const std::string& other : toml_names(folder)) known.push_back(other);
    }
    const auto meant = nearest_name(name, known);
    throw Error(ErrorKind::usage,
                fmt::format("there is no {} \"{}\" (there are: {})", what, name, fmt::join(known, ", ")),
                meant ? fmt::format("did you mean \"{}\"?", *meant) : "");
}

/// Behind the names that the layer itself states, which come first. A heading that the layer uses for one
/// group is not another's as well.
void add_headings(const std::vector<GroupDefinition>& groups, LayerSpec& spec) {
    const auto stated = spec.groups;
    const auto is_taken = [&](const std::string& group, const std::string& heading) {
        return std::any_of(stated.begin(), stated.end(), [&](const auto& other) {
            return other.first != group &&
                   std::any_of(other.second.begin(), other.second.end(),
                               [&](const std::string& name) { return folded(name) == folded(heading); });
        });
    };
    for (const GroupDefinition& group : groups)
        for (const std::string& heading : group.headings)
            if (!is_taken(group.id, heading)) spec.groups[group.id].push_back(heading);
}

fs::path own_or_shipped(const Resources& resources, const fs::path& project_folder, const char* name) {
    fs::path own = project_folder / name;
    return fs::exists(own) ? own : resources.root / "data" / name;
}

}  // namespace

Resources load_resources(const fs::path& root) {
    for (const char* part : {"data/texts", "data/baskets", "layers", "maps"})
        if (!fs::is_directory(root / part))
            throw Error(ErrorKind::failed,
                        fmt::format("{} does not hold {}/, which comes with Mapīte", root.string(), part),
                        "install Mapīte again, or set MAPITE_ROOT to the folder with data, layers and maps");
    return {.root = root, .texts = load_texts(root / "data/texts"), .layers = load_layers(root / "layers")};
}

std::vector<GroupDefinition> groups_of(const Resources& resources, const fs::path& project_folder) {
    std::vector<GroupDefinition> groups;
    const fs::path own = project_folder / "groups.toml";
    if (fs::exists(own)) groups = load_groups(own);
    for (GroupDefinition& group : load_groups(resources.root / "data/groups.toml"))
        if (std::none_of(groups.begin(), groups.end(),
                         [&](const auto& known) { return known.id == group.id; }))
            groups.push_back(std::move(group));
    return groups;
}

std::vector<LayerDefinition> layers_of(const Resources& resources, const fs::path& project_folder) {
    std::vector<LayerDefinition> layers;
    const fs::path own = project_folder / "layers";
    if (fs::is_directory(own)) layers = load_layers(own);
    for (const LayerDefinition& layer : resources.layers)
        if (std::none_of(layers.begin(), layers.end(),
                         [&](const auto& known) { return known.id == layer.id; }))
            layers.push_back(layer);
    const std::vector<GroupDefinition> groups = groups_of(resources, project_folder);
    for (LayerDefinition& layer : layers)
        if (layer.kind == LayerKind::people) add_headings(groups, layer.spec);
    return layers;
}

MapDefinition map_named(const Resources& resources, const fs::path& project_folder, const std::string& id) {
    return load_map(
        definition_file("map", id, project_folder, {project_folder / "maps", resources.root / "maps"}));
}

KnownMaps maps_of(const Resources& resources, const fs::path& project_folder) {
    KnownMaps known;
    std::map<std::string, fs::path> files;
    for (const fs::path& folder : {project_folder / "maps", resources.root / "maps"})
        for (const std::string& id : toml_names(folder)) files.emplace(id, folder / (id + ".toml"));
    for (const auto& [id, file] : files) {
        try {
            known.maps.push_back(load_map(file));
        } catch (const Error& error) {
            known.unreadable.push_back(unreadable(file, error, "map-unreadable"));
        }
    }
    return known;
}

Basket basket_named(const Resources& resources, const fs::path& project_folder, const std::string& name) {
    return load_basket(definition_file("basket", name, project_folder,
                                       {project_folder / "baskets", resources.root / "data/baskets"}));
}

Symbols symbols_of(const Resources& resources, const fs::path& project_folder) {
    return load_symbols(own_or_shipped(resources, project_folder, "symbols.toml"));
}

Palettes palettes_of(const Resources& resources, const fs::path& project_folder) {
    return load_palettes(own_or_shipped(resources, project_folder, "palettes.toml"));
}

WhatIfRules what_if_rules_of(const Resources& resources, const fs::path& project_folder) {
    return load_what_if_rules(own_or_shipped(resources, project_folder, "what_if.toml"));
}

SpeedTable speeds_of(const Resources& resources, const fs::path& project_folder) {
    return load_speeds(own_or_shipped(resources, project_folder, "speeds.toml"));
}

}  // namespace mapite
