#include "app/chosen_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/area_result.hpp"
#include "app/standing.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t fewest_classes = 2, most_classes = 5;

[[noreturn]] void refuse(const std::string& what, const std::string& hint) {
    throw Error(ErrorKind::usage, what, hint);
}

void check_breaks(const Choice& choice) {
    const std::vector<double>& breaks = choice.breaks;
    if (breaks.size() < fewest_classes || breaks.size() > most_classes)
        refuse(
            fmt::format("breaks: {} given, {} to {} are needed", breaks.size(), fewest_classes, most_classes),
            "give the upper bound of each class, that of the last one too: 0.1, 0.3, 1");
    if (!std::ranges::all_of(breaks, [](double value) { return std::isfinite(value); }))
        refuse("the breaks are not all numbers", "give the upper bound of each class: 0.1, 0.3, 1");
    const auto unsorted = std::ranges::adjacent_find(breaks, std::ranges::greater_equal{});
    if (unsorted != breaks.end())
        refuse(fmt::format("the breaks must ascend, but {} follows {}", to_text(*std::next(unsorted)),
                           to_text(*unsorted)),
               "sort them and remove equal ones");
    if (choice.classes && *choice.classes != breaks.size())
        refuse(fmt::format("{} classes are asked for, but {} breaks", *choice.classes, breaks.size()),
               "give one upper bound for each class, or the breaks alone");
}

void apply_classes(MapDefinition& map, const Choice& choice) {
    if (!choice.breaks.empty()) {
        check_breaks(choice);
        map.breaks = choice.breaks;
        map.classes = choice.breaks.size();
        if (choice.method) map.method = *choice.method;
        return;
    }
    if (choice.classes && (*choice.classes < fewest_classes || *choice.classes > most_classes))
        refuse(fmt::format("{} classes are asked for", *choice.classes),
               fmt::format("use {} to {} classes", fewest_classes, most_classes));
    const bool other_count = choice.classes && *choice.classes != map.classes;
    const bool other_method = choice.method && *choice.method != map.method;
    const ClassMethod method = choice.method.value_or(map.method);
    const bool keeps_breaks = !other_count && (!other_method || method == ClassMethod::manual);
    if (method == ClassMethod::manual && !(keeps_breaks && !map.breaks.empty()))
        refuse("manual classes have no breaks", "give the upper bound of each class: 0.1, 0.3, 1");
    if (!keeps_breaks) map.breaks.clear();
    map.method = method;
    map.classes = choice.classes.value_or(map.classes);
}

void take_palette(MapDefinition& map, const Palettes& palettes, const Palette& palette) {
    const PaletteSteps* steps = palette.with(map.classes);
    if (steps == nullptr)
        refuse(fmt::format("palette {} has no colours for {} classes", palette.id, map.classes),
               "choose another palette or another number of classes");
    map.colours = steps->colours;
    map.palette = fmt::format("{}, {} classes: colour-blind readers {}, print {}, photocopy {}; {}",
                              palette.id, map.classes, to_string(steps->colour_blind),
                              to_string(steps->print), to_string(steps->photocopy), palettes.source);
}

/// The palette from which a map's colours were taken; nullptr when they are of none.
const Palette* palette_behind(const std::vector<std::string>& colours, const Palettes& palettes) {
    for (const Palette& palette : palettes.palettes)
        if (const PaletteSteps* steps = palette.with(colours.size()); steps && steps->colours == colours)
            return &palette;
    return nullptr;
}

/// Some of the colours, evenly, with both ends.
std::vector<std::string> fewer(const std::vector<std::string>& colours, std::size_t count) {
    std::vector<std::string> result;
    const double step = static_cast<double>(colours.size() - 1) / static_cast<double>(count - 1);
    for (std::size_t i = 0; i < count; ++i)
        result.push_back(colours[static_cast<std::size_t>(std::lround(step * static_cast<double>(i)))]);
    return result;
}

void apply_palette(MapDefinition& map, const Resources& resources, const fs::path& folder,
                   const std::string& id) {
    if (id.empty() && map.colours.size() == map.classes) return;
    const Palettes palettes = palettes_of(resources, folder);
    if (!id.empty()) return take_palette(map, palettes, palettes.named(id));
    if (const Palette* palette = palette_behind(map.colours, palettes); palette && palette->with(map.classes))
        return take_palette(map, palettes, *palette);
    if (map.colours.size() < map.classes)
        refuse(fmt::format("map {} has {} colours, but {} classes are asked for", map.id, map.colours.size(),
                           map.classes),
               "choose a palette, for example OrRd, or fewer classes");
    map.colours = fewer(map.colours, map.classes);
}

bool has_file(const Resources& resources, const fs::path& project_folder, const std::string& id) {
    return fs::exists(project_folder / "maps" / (id + ".toml")) ||
           fs::exists(resources.root / "maps" / (id + ".toml"));
}

/// Of a file, or of an indicator that no file shows: that is drawn as the gap map, where much is good as the
/// map of need values.
MapDefinition map_of(const Resources& resources, const fs::path& project_folder, const std::string& id) {
    const auto which = indicator(id);
    if (!which || has_file(resources, project_folder, id)) return map_named(resources, project_folder, id);
    MapDefinition map =
        map_named(resources, project_folder, high_is_worse(*which) ? "gap-share" : "need-value");
    map.id = id;
    map.indicator = *which;
    map.breaks.clear();
    if (const std::string key = shown_text(*which); !key.empty()) {
        const auto title = [&](Language language) {
            return resources.texts.say(language, "map.shown." + key, {{"need", "{need}"}}) + ", {area}";
        };
        map.title = {title(Language::lv), title(Language::en), title(Language::ru)};
        map.name = {id, id, id};
    }
    return map;
}

}  // namespace

MapDefinition chosen_map(const Resources& resources, const fs::path& project_folder, const Choice& choice) {
    MapDefinition map = map_of(resources, project_folder, choice.map);
    apply_classes(map, choice);
    apply_palette(map, resources, project_folder, choice.palette);
    return map;
}

DrawnMap drawn_map(const Study& study, const Choice& choice, const Resources& resources,
                   NeedMapOptions options) {
    const MapDefinition definition = chosen_map(resources, study.project.folder, choice);
    options.level = choice.level;
    std::optional<Standing> firm;
    if (is_of_area(definition.indicator) && options.standing == nullptr) {
        firm = standing(study, choice.level, {});
        options.standing = &*firm;
    }
    std::optional<std::size_t> need;
    if (!is_of_area(definition.indicator) && !choice.need.empty())
        need = need_named(study.basket, choice.need);
    return {.scene = need_map(study, need, definition, resources.texts, options), .style = definition.style};
}

}  // namespace mapite
