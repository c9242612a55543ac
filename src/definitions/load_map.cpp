#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "definitions/load.hpp"
#include "definitions/names.hpp"
#include "definitions/placeholders.hpp"
#include "definitions/table_reader.hpp"

namespace mapite {
namespace {

std::span<const std::string> map_layer_names() {
    static const std::array<std::string, 7> names{"areas",    "water",  "roads", "borders",
                                                  "services", "people", "labels"};
    return names;
}

void check_title(const TableReader& table, const Localized& title) {
    static const std::array<std::string, 2> known{"need", "area"};
    for (const std::string& text : {title.lv, title.en, title.ru}) {
        for (const std::string& name : placeholders(text)) {
            if (std::ranges::find(known, name) != known.end()) continue;
            table.fail(table.line("title"),
                       fmt::format("key \"title\" cannot use {{{}}} (only {{need}} and {{area}})", name),
                       hint_for(name, known, "remove it"));
        }
    }
}

void check_layers(const TableReader& table, std::span<const std::string> layers) {
    const std::span<const std::string> known = map_layer_names();
    for (const std::string& layer : layers) {
        if (std::ranges::find(known, layer) != known.end()) continue;
        table.fail(table.line("layers"),
                   fmt::format("the list \"layers\" cannot hold \"{}\" (it may hold: {})", layer,
                               fmt::join(known, ", ")),
                   hint_for(layer, known, "use one of the names above"));
    }
}

void read_values(const TableReader& table, MapDefinition& map) {
    table.allow({"indicator", "method", "classes", "breaks"});
    map.indicator = table.choice("indicator", indicator, indicator_names());
    map.method = table.choice("method", class_method, class_method_names());
    map.classes = table.whole("classes", 2, 5);
    map.breaks = table.optional_numbers("breaks");
    if (map.breaks.empty()) {
        if (map.method != ClassMethod::manual) return;
        table.fail(table.line("method"), "the method \"manual\" needs the key \"breaks\"",
                   "add the upper bound of each class, for example: breaks = [0.25, 0.5, 0.75, 1]");
    }
    if (map.breaks.size() != map.classes) {
        table.fail(table.line("breaks"),
                   fmt::format("{} breaks stand there for {} classes", map.breaks.size(), map.classes),
                   "write the upper bound of each class, that of the last one too");
    }
    const auto unsorted = std::ranges::adjacent_find(map.breaks, std::ranges::greater_equal{});
    if (unsorted != map.breaks.end()) {
        table.fail(table.line("breaks"),
                   fmt::format("the breaks must ascend, but {} follows {}", to_text(*std::next(unsorted)),
                               to_text(*unsorted)),
                   "sort them and remove equal ones");
    }
}

void read_colours(const TableReader& table, MapDefinition& map) {
    table.allow({"palette", "steps"});
    map.palette = table.text("palette");
    map.colours = table.texts("steps");
    for (const std::string& colour : map.colours) {
        if (is_colour(colour)) continue;
        table.fail(table.line("steps"), fmt::format("\"{}\" is no colour", colour),
                   "write colours as #rrggbb, for example #d7301f");
    }
    if (map.colours.size() != map.classes) {
        table.fail(table.line("steps"),
                   fmt::format("{} colours stand there for {} classes", map.colours.size(), map.classes),
                   "write one colour per class, light to dark, or change \"classes\" in [values]");
    }
}

}  // namespace

MapDefinition load_map(const std::filesystem::path& file) {
    const TomlDocument document = parse_toml(file);
    const TableReader table(document);
    table.allow({"title", "name", "layers", "values", "colours", "style"});
    MapDefinition map;
    map.id = file.stem().string();
    map.title = table.localized("title");
    check_title(table, map.title);
    map.name = table.has("name") ? table.localized("name") : Localized{map.id, map.id, map.id};
    map.layers = table.texts("layers");
    check_layers(table, map.layers);
    read_values(table.table("values"), map);
    read_colours(table.table("colours"), map);
    if (const std::optional<TableReader> styles = table.optional_table("style")) {
        for (const TomlEntry& entry : styles->entries()) {
            map.style.items.emplace(entry.key, style_of(styles->table(entry.key)));
        }
    }
    return map;
}

}  // namespace mapite
