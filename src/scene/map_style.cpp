#include "scene/map_style.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {

std::string MapStyle::text(const std::string& item, const std::string& property, std::string fallback) const {
    const auto style = items.find(item);
    if (style == items.end()) return fallback;
    const auto value = style->second.find(property);
    return value == style->second.end() ? fallback : value->second;
}

double MapStyle::number(const std::string& item, const std::string& property, double fallback) const {
    const std::string value = text(item, property, "");
    if (value.empty()) return fallback;
    if (const auto number = parse_number(value)) return *number;
    throw Error(ErrorKind::data,
                "map style \"" + item + "\": " + property + " is \"" + value + "\", not a number",
                "write a number such as 0.5");
}

}  // namespace mapite
