#include "app/layer_choice.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <tuple>

#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

bool suits(LayerKind kind, const FileLayer& layer) {
    switch (kind) {
        case LayerKind::boundaries:
            return layer.geometry == "polygon" || layer.geometry.empty();
        case LayerKind::roads:
            return layer.geometry == "line" || layer.geometry.empty();
        case LayerKind::services:
        case LayerKind::people:
            return layer.geometry != "line";
        case LayerKind::statistics:
            return layer.geometry == "none" || layer.geometry.empty();
    }
    return false;
}

const LayerDefinition& named(std::span<const LayerDefinition> definitions, LayerKind kind,
                             const std::string& id) {
    std::vector<std::string> known;
    for (const LayerDefinition& definition : definitions) {
        if (definition.kind != kind) continue;
        if (definition.id == id) return definition;
        known.push_back(definition.id);
    }
    const auto meant = nearest_name(id, known);
    throw Error(ErrorKind::usage,
                fmt::format("there is no layer definition \"{}\" for {} (there are: {})", id, to_string(kind),
                            fmt::join(known, ", ")),
                meant ? fmt::format("did you mean \"{}\"?", *meant) : "");
}

/// Statistics have so many headings that the reader finds out itself whether a table can be any; nullptr for
/// other kinds.
const LayerDefinition* definition_for_any(std::span<const LayerDefinition> definitions, LayerKind kind) {
    const auto general = std::ranges::find(definitions, "statistics", &LayerDefinition::id);
    return kind == LayerKind::statistics && general != definitions.end() ? &*general : nullptr;
}

std::string described(const std::vector<FileLayer>& layers) {
    std::vector<std::string> texts;
    for (const FileLayer& layer : layers)
        texts.push_back(fmt::format("{}{}({})", layer.name, layer.name.empty() ? "" : " ",
                                    fmt::join(layer.fields, ", ")));
    return fmt::format("{}", fmt::join(texts, "; "));
}

}  // namespace

const LayerDefinition* fitting_layer(std::span<const LayerDefinition> definitions, LayerKind kind,
                                     const std::string& file_name, const FileLayer& layer) {
    if (!suits(kind, layer)) return nullptr;
    return best_fit(definitions, kind, {.file = file_name, .layer = layer.name, .fields = layer.fields});
}

const LayerDefinition* fitting_layer(std::span<const LayerDefinition> definitions,
                                     const std::string& file_name, const FileLayer& layer) {
    const auto asks = [](const LayerDefinition& definition) {
        return std::tuple(!definition.layer.empty(), definition.required_fields.size());
    };
    const LayerDefinition* best = nullptr;
    for (const LayerKind kind :
         {LayerKind::boundaries, LayerKind::roads, LayerKind::services, LayerKind::people})
        if (const LayerDefinition* fit = fitting_layer(definitions, kind, file_name, layer);
            fit && (!best || asks(*fit) > asks(*best)))
            best = fit;
    // Years in the headings are no proof: what is anything else is no statistic.
    return best ? best : fitting_layer(definitions, LayerKind::statistics, file_name, layer);
}

FileLayer with_corrections(FileLayer layer, const ReadOptions& reading) {
    for (const auto& [field, heading] : reading.columns)
        if (!heading.empty()) layer.fields.push_back(field);
    if (!reading.category.empty()) layer.fields.emplace_back("category");
    return layer;
}

std::vector<ChosenLayer> layers_to_read(std::span<const LayerDefinition> definitions, LayerKind kind,
                                        const std::filesystem::path& file, const ReadOptions& reading,
                                        const std::string& definition_id) {
    const std::string file_name = file.filename().string();
    const LayerDefinition* const given =
        definition_id.empty() ? nullptr : &named(definitions, kind, definition_id);
    if (is_osm_file(file)) {
        const LayerDefinition* chosen =
            given ? given : fitting_layer(definitions, kind, file_name, FileLayer{});
        if (!chosen)
            throw Error(ErrorKind::usage,
                        fmt::format("{}: no layer definition reads {} from OpenStreetMap files", file_name,
                                    to_string(kind)));
        return {{.layer = "", .definition = chosen}};
    }
    const std::string& layer = reading.layer;
    const std::vector<FileLayer> all = inspect(file, reading);
    std::vector<ChosenLayer> chosen;
    for (const FileLayer& candidate : all) {
        if (!layer.empty() && candidate.name != layer) continue;
        const LayerDefinition* definition =
            given ? given : fitting_layer(definitions, kind, file_name, with_corrections(candidate, reading));
        if (!definition && suits(kind, candidate)) definition = definition_for_any(definitions, kind);
        if (definition)
            chosen.push_back(
                {.layer = all.size() > 1 ? candidate.name : std::string(), .definition = definition});
    }
    if (chosen.empty())
        throw Error(
            ErrorKind::usage,
            layer.empty() ? fmt::format("{}: nothing in it looks like {} (found: {})", file_name,
                                        to_string(kind), described(all))
                          : fmt::format("{}: has no layer \"{}\" that can be read as {} (found: {})",
                                        file_name, layer, to_string(kind), described(all)),
            "name the layer with --layer and a layer definition with --definition, or say which column is "
            "which, for example with --column name=HEADING");
    return chosen;
}

}  // namespace mapite
