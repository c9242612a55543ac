#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "scene/gap_map_texts.hpp"

namespace mapite {
namespace {

constexpr std::array not_a_value{Look::no_data, Look::suppressed, Look::not_asked, Look::outside};

std::string who(const GapMapInput& input) {
    return input.dwellings ? ".dwellings" : ".people";
}

std::string title_of(const GapMapInput& input) {
    if (!input.shown.empty())
        return input.texts.say(input.language, "map.shown." + input.shown, {{"need", input.need}});
    std::string key = "map.shows." + std::string(to_string(input.unit));
    if (input.unit == Unit::share || input.unit == Unit::people) key += input.threshold ? "_time" : "_met";
    const double minutes = input.threshold ? input.threshold->count() : 0;
    return input.texts.say(input.language, key + who(input),
                           {{"need", input.need},
                            {"minutes", number_text(minutes, decimals_needed({minutes}, Unit::minutes),
                                                    Unit::minutes, input.language)}});
}

std::string denominator_of(const GapMapInput& input) {
    const std::string key = input.shown.empty()
                                ? "map.denominator." + std::string(to_string(input.unit)) + who(input)
                                : "map.shown_of." + input.shown + who(input);
    const std::string whole = input.texts.has(key) ? input.texts.say(input.language, key) : "";
    if (input.counted.empty()) return whole;
    const std::string counted = input.texts.say(input.language, "map.counted", {{"who", input.counted}});
    return whole.empty() ? counted : whole + "; " + counted;
}

std::string method_of(const GapMapInput& input, const Classes& classes) {
    const std::string method =
        input.texts.say(input.language, "map.method." + std::string(to_string(classes.method)));
    return method + ", " +
           input.texts.count(input.language, "map.classes", static_cast<long long>(classes.upper.size()));
}

std::string year_of(const GapMapInput& input) {
    std::set<int> years;
    for (const Source& source : input.sources)
        if (source.date) years.insert(static_cast<int>(source.date->year()));
    if (years.empty()) return "";
    const std::string span = *years.begin() == *years.rbegin()
                                 ? fmt::format("{}", *years.begin())
                                 : fmt::format("{}\u2013{}", *years.begin(), *years.rbegin());
    return input.texts.say(input.language, "map.years", {{"years", span}});
}

/// With fewer classes than colours the ends of the scale stay; a single class takes the colour its value
/// would have between nothing and everything where the unit has such ends.
std::string colour_of(const GapMapInput& input, const Classes& classes, std::size_t number) {
    const std::size_t wanted = input.breaks.empty() ? input.class_count : input.breaks.size();
    const std::size_t classes_here = classes.upper.size();
    const auto last = static_cast<double>(wanted - 1);
    double share = 0;
    if (classes_here > 1)
        share = static_cast<double>(number) / static_cast<double>(classes_here - 1);
    else if (input.unit == Unit::share || input.unit == Unit::points)
        share = std::clamp(classes.upper.front() / (input.unit == Unit::share ? 1 : 100), 0.0, 1.0);
    return input.colours[static_cast<std::size_t>(std::lround(share * last))];
}

/// "12-30 %"; from the second class on the lower end belongs to the class before, hence "> 12-30 %".
std::string class_label(const GapMapInput& input, const LegendClass& item, bool first, int decimals) {
    const auto number = [&](double value) {
        return number_text(value, decimals, input.unit, input.language);
    };
    std::string upper = number(item.to) + unit_suffix(input.unit, input.language, input.texts);
    if (first && number(item.from) == number(item.to)) return upper;
    // A dash between signed numbers would read as one more sign.
    const char* const until = input.unit == Unit::difference ? "\u00a0\u2026\u00a0" : "\u2013";
    return (first ? "" : ">\u00a0") + number(item.from) + until + upper;
}

std::vector<LegendSymbol> symbols_of(const GapMapInput& input) {
    std::vector<LegendSymbol> result;
    std::set<std::string> styles;
    for (const ServiceMark& service : input.services) styles.insert(service.style);
    for (const std::string& style : styles) {
        const std::string key = "map.symbol." + style;
        const std::string known = input.texts.has(key) ? key : "map.symbol.service";
        result.push_back({style, input.texts.say(input.language, known, {{"need", input.need}}), 0});
    }
    if (!input.people_symbols) return result;
    double most = 0;
    for (const AreaResult& area : input.results) most = std::max(most, area.people.value_or(0));
    if (most <= 0) return result;
    // The largest 1, 2 or 5 times a power of ten, and a tenth of it.
    double large = std::pow(10.0, std::floor(std::log10(most)));
    for (const double step : {5.0, 2.0})
        if (large * step <= most) {
            large *= step;
            break;
        }
    for (const double people : {large, large / 10})
        if (people >= 1)
            result.push_back(
                {"people", input.texts.count(input.language, "map.symbol" + who(input), std::llround(people)),
                 people_symbol_mm(people, most, input.areas.size())});
    return result;
}

}  // namespace

int break_decimals(const Classes& classes, Unit unit) {
    std::vector<double> breaks = classes.upper;
    if (!breaks.empty()) breaks.push_back(classes.lowest);
    // Equal classes rarely end on round numbers; two decimals at most are worth reading.
    return std::min(decimals_needed(breaks, unit), classes.method == ClassMethod::equal ? 1 : 2);
}

Legend gap_legend(const GapMapInput& input, const Classes& classes, std::span<const AreaItem> areas) {
    Legend legend;
    legend.title = title_of(input);
    legend.denominator = denominator_of(input);
    legend.counted = input.counted;
    legend.method = method_of(input, classes);
    legend.year = year_of(input);
    legend.areas_heading = input.texts.say(input.language, "map.areas_heading");
    const int decimals = break_decimals(classes, input.unit);
    for (std::size_t i = 0; i < classes.upper.size(); ++i) {
        LegendClass item{i == 0 ? classes.lowest : classes.upper[i - 1], classes.upper[i], "", "", 0};
        item.colour = colour_of(input, classes, i);
        item.label = class_label(input, item, i == 0, decimals);
        item.areas = static_cast<std::size_t>(std::ranges::count_if(
            areas, [&](const AreaItem& area) { return area.look == Look::value && area.class_number == i; }));
        legend.classes.push_back(std::move(item));
    }
    for (const Look look : not_a_value)
        legend.looks.push_back(
            {look, input.texts.say(input.language, "map.legend_look." + std::string(to_string(look))),
             static_cast<std::size_t>(std::ranges::count(areas, look, &AreaItem::look))});
    legend.symbols = symbols_of(input);
    if (std::ranges::any_of(areas, &AreaItem::uncertain))
        legend.uncertain =
            input.texts.say(input.language, input.need.empty() ? "map.uncertain_rank" : "map.uncertain");
    return legend;
}

}  // namespace mapite
