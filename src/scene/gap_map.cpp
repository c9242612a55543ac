#include "scene/gap_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>
#include <utility>

#include "base/error.hpp"
#include "scene/collation.hpp"
#include "scene/gap_map_texts.hpp"

namespace mapite {
namespace {

void check(const GapMapInput& input) {
    const auto refuse = [](const std::string& what, std::string hint) {
        throw Error(ErrorKind::usage, "a map cannot be made: " + what, std::move(hint));
    };
    if (input.results.size() != input.areas.size())
        refuse(fmt::format("there are {} results for {} areas", input.results.size(), input.areas.size()),
               "give one result per area");
    const std::size_t classes = input.breaks.empty() ? input.class_count : input.breaks.size();
    if (classes < 2 || classes > 5)
        refuse(fmt::format("{} classes are asked for", classes), "use 2 to 5 classes");
    if (input.colours.size() < classes)
        refuse(fmt::format("there are {} colours for {} classes", input.colours.size(), classes),
               "give one colour per class");
    if (input.breaks.empty() && input.method == ClassMethod::manual)
        refuse("manual classes have no breaks", "give the upper bound of each class");
    for (std::size_t i = 0; i < input.results.size(); ++i) {
        const AreaResult& result = input.results[i];
        const bool finite = !result.value || std::isfinite(*result.value);
        if (result.value.has_value() != (result.look == Look::value) || !finite)
            refuse(fmt::format("the value of area {} does not go with its look \"{}\"", input.areas[i].code,
                               to_string(result.look)),
                   "give a finite value exactly where the look is \"value\"");
    }
}

Classes classes_of(const GapMapInput& input) {
    std::vector<double> values;
    for (const AreaResult& result : input.results)
        if (result.value) values.push_back(*result.value);
    if (!input.breaks.empty()) {
        const double least = input.unit == Unit::difference ? -100 : 0;
        return manual_classes(std::min(least, input.breaks.front()), input.breaks);
    }
    switch (input.method) {
        case ClassMethod::jenks:
            return with_round_breaks(jenks_classes(values, input.class_count), values);
        case ClassMethod::equal:
            return equal_classes(values, input.class_count);
        default:
            return with_round_breaks(quantile_classes(values, input.class_count), values);
    }
}

/// Positions of the areas in the order of their numbers; those outside last.
std::vector<std::size_t> order_of_numbers(const GapMapInput& input) {
    std::vector<std::string> keys;
    for (const Area& area : input.areas) keys.push_back(collation_key(area.name, input.language));
    std::vector<std::size_t> order(input.areas.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        const auto key = [&](std::size_t i) {
            const bool outside = input.results[i].look == Look::outside;
            const std::string_view name = outside ? std::string_view() : std::string_view(keys[i]);
            return std::tuple(outside, name, std::string_view(input.areas[i].code));
        };
        return key(a) < key(b);
    });
    return order;
}

/// The last word of a name, with the space before it; empty when there is only one word.
std::string_view last_word(std::string_view name) {
    const std::size_t space = name.rfind(' ');
    return space == std::string_view::npos || space == 0 ? "" : name.substr(space);
}

/// A word such as " pagasts" that more than half of the names end with.
std::string common_ending(std::span<const AreaItem> areas) {
    std::map<std::string_view, std::size_t> times;
    for (const AreaItem& area : areas) ++times[last_word(area.name)];
    for (const auto& [word, count] : times)
        if (!word.empty() && areas.size() >= 3 && count * 2 > areas.size()) return std::string(word);
    return "";
}

/// The value with as many decimals as the breaks need, and more where rounding would show it in another
/// class.
std::string label_of(const GapMapInput& input, const Classes& classes, double value) {
    const double unit = input.unit == Unit::share ? 100 : 1;
    int decimals = std::min(break_decimals(classes, input.unit), 1);
    for (; decimals < 3; ++decimals) {
        const double scale = std::pow(10.0, decimals);
        if (classes.class_of(std::round(value * unit * scale) / scale / unit) == classes.class_of(value))
            break;
    }
    return value_text(value, decimals, input.unit, input.language, input.texts);
}

AreaItem item_of(const GapMapInput& input, const Classes& classes, std::size_t position) {
    const Area& area = input.areas[position];
    const AreaResult& result = input.results[position];
    AreaItem item;
    item.code = area.code;
    item.name = area.name.empty() ? area.code : area.name;
    item.shape = area.shape;
    item.look = result.look;
    item.value = result.value;
    item.uncertain = result.uncertain && result.look == Look::value;
    if (result.value) item.class_number = classes.class_of(*result.value);
    const std::string look_name =
        result.value ? label_of(input, classes, *result.value)
                     : input.texts.say(input.language, "map.look." + std::string(to_string(result.look)));
    item.label = result.label.empty() ? look_name : result.label;
    item.tooltip = fmt::format("{} ({}): {}", item.name, item.code, look_name);
    if (!result.value && !result.label.empty()) item.tooltip += ", " + result.label;
    if (item.uncertain) item.tooltip += " \u00b1";
    return item;
}

void choose_listed(const GapMapInput& input, Scene& scene) {
    for (std::size_t i = 0; i < scene.areas.size(); ++i)
        if (scene.areas[i].number > 0) scene.listed.push_back(i);
    const std::size_t numbered = scene.listed.size();
    if (numbered <= longest_full_list) {
        scene.captions.list_title = input.texts.say(input.language, "map.list_title");
        return;
    }
    std::ranges::stable_sort(scene.listed, [&](std::size_t a, std::size_t b) {
        return is_worse(scene.areas[a], scene.areas[b], input.high_is_worse);
    });
    scene.listed.resize(longest_cut_list);
    scene.captions.list_title =
        input.texts.say(input.language, "map.list_title_worst",
                        {{"n", localized_number(static_cast<double>(longest_cut_list), 0, input.language)},
                         {"all", localized_number(static_cast<double>(numbered), 0, input.language)}});
    scene.captions.list_more = input.texts.count(input.language, "map.list_more",
                                                 static_cast<long long>(numbered - longest_cut_list));
}

void add_symbols(const GapMapInput& input, Scene& scene) {
    for (const ServiceMark& service : input.services)
        scene.symbols.push_back({service.position, service.style, 0, service.name});
    if (!input.people_symbols) return;
    double most = 0;
    for (const AreaResult& result : input.results) most = std::max(most, result.people.value_or(0));
    for (std::size_t i = 0; i < input.areas.size(); ++i) {
        const double people = input.results[i].people.value_or(0);
        if (people <= 0 || input.areas[i].shape.empty()) continue;
        const std::string count = localized_number(people, 0, input.language);
        scene.symbols.push_back({label_point(input.areas[i].shape), "people",
                                 people_symbol_mm(people, most, input.areas.size()),
                                 fmt::format("{}: {}", input.areas[i].name, count)});
    }
    // Larger circles first, so that no small one lies hidden under them; services keep their order.
    const auto circles = std::ranges::find(scene.symbols, "people", &SymbolItem::style);
    std::ranges::stable_sort(circles, scene.symbols.end(), std::greater{}, &SymbolItem::size_mm);
}

Box extent_of(std::span<const AreaItem> areas) {
    Box inside, all;
    for (const AreaItem& area : areas) {
        all.add(box(area.shape));
        if (area.look != Look::outside) inside.add(box(area.shape));
    }
    const Box extent = inside.empty() ? all : inside;
    return extent.grown(0.02 * std::max(extent.width(), extent.height()));
}

}  // namespace

bool is_worse(const AreaItem& a, const AreaItem& b, bool high_is_worse) {
    if (a.value.has_value() != b.value.has_value()) return a.value.has_value();
    if (a.value && *a.value != *b.value) return high_is_worse ? *a.value > *b.value : *a.value < *b.value;
    return a.number < b.number;
}

double people_symbol_mm(double people, double most_people, std::size_t areas) {
    constexpr double largest_mm = 9, smallest_mm = 0.6, all_in_a_row_mm = 45;
    const double largest = std::min(largest_mm, all_in_a_row_mm / std::sqrt(static_cast<double>(areas)));
    return most_people > 0 ? std::max(smallest_mm, largest * std::sqrt(people / most_people)) : smallest_mm;
}

Scene gap_map(const GapMapInput& input) {
    check(input);
    const Classes classes = classes_of(input);
    Scene scene;
    for (const std::size_t position : order_of_numbers(input)) {
        scene.areas.push_back(item_of(input, classes, position));
        AreaItem& item = scene.areas.back();
        item.number = item.look == Look::outside ? 0 : scene.areas.size();
    }
    const std::string ending = common_ending(scene.areas);
    for (AreaItem& item : scene.areas)
        item.short_name =
            item.name.substr(0, item.name.size() - (item.name.ends_with(ending) ? ending.size() : 0));

    scene.extent = extent_of(scene.areas);
    scene.lines = input.lines;
    add_symbols(input, scene);
    scene.layers = input.layers;
    scene.legend = gap_legend(input, classes, scene.areas);
    scene.captions = gap_captions(input);
    scene.captions.alternative = text_alternative(input, scene.areas);
    choose_listed(input, scene);
    scene.grid = input.grid;
    scene.printed = input.printed;
    return scene;
}

}  // namespace mapite
