#include "scene/unit.hpp"

#include <algorithm>
#include <cmath>

namespace mapite {
namespace {

double shown(double value, Unit unit) {
    return unit == Unit::share ? value * 100 : value;
}

}  // namespace

std::string_view to_string(Unit unit) {
    switch (unit) {
        case Unit::share:
            return "share";
        case Unit::people:
            return "people";
        case Unit::points:
            return "points";
        case Unit::minutes:
            return "minutes";
        case Unit::number:
            return "number";
        case Unit::difference:
            return "difference";
    }
    return "share";
}

int decimals_needed(const std::vector<double>& values, Unit unit) {
    int decimals = 0;
    for (const double value : values) {
        const double number = shown(value, unit);
        for (double scale = std::pow(10.0, decimals); decimals < 3; ++decimals, scale *= 10)
            if (std::abs(std::round(number * scale) / scale - number) <=
                1e-9 * std::max(1.0, std::abs(number)))
                break;
    }
    return decimals;
}

std::string number_text(double value, int decimals, Unit unit, Language language) {
    if (unit != Unit::difference) return localized_number(shown(value, unit), decimals, language);
    const std::string size = localized_number(std::abs(value), decimals, language);
    if (size == localized_number(0, decimals, language)) return size;
    return (value < 0 ? "\u2212" : "+") + size;
}

std::string unit_suffix(Unit unit, Language language, const Texts& texts) {
    const std::string space = "\u00a0";
    if (unit == Unit::share) return space + "%";
    return unit == Unit::minutes ? space + texts.say(language, "map.minutes_short") : "";
}

std::string value_text(double value, int decimals, Unit unit, Language language, const Texts& texts) {
    return number_text(value, decimals, unit, language) + unit_suffix(unit, language, texts);
}

}  // namespace mapite
