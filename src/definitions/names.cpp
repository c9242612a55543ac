#include "definitions/names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "definitions/map_definition.hpp"

namespace mapite {

std::span<const std::string> travel_mode_names() {
    static const std::array<std::string, 3> names{"car", "bicycle", "foot"};
    return names;
}

std::span<const std::string> need_kind_names() {
    static const std::array<std::string, 2> names{"service", "utility"};
    return names;
}

std::span<const std::string> layer_kind_names() {
    static const std::array<std::string, 5> names{"boundaries", "roads", "services", "people", "statistics"};
    return names;
}

std::span<const std::string> area_type_names() {
    static const std::array<std::string, 7> names{"district", "parish",        "town", "city",
                                                  "village",  "neighbourhood", "area"};
    return names;
}

std::span<const std::string> class_method_names() {
    static const std::array<std::string, 4> names{"quantile", "jenks", "equal", "manual"};
    return names;
}

std::span<const std::string> indicator_names() {
    static const std::vector<std::string> names = all_indicator_names();
    return names;
}

bool is_colour(std::string_view text) {
    const auto is_hexadecimal = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    return text.size() == 7 && text.front() == '#' && std::ranges::all_of(text.substr(1), is_hexadecimal);
}

std::map<std::string, std::string> style_of(const TableReader& table) {
    std::map<std::string, std::string> style;
    for (const TomlEntry& entry : table.entries()) {
        std::string& text = style[entry.key];
        if (const auto* found = std::get_if<std::string>(&entry.value.content)) {
            text = *found;
        } else if (const auto* number = std::get_if<double>(&entry.value.content)) {
            text = to_text(*number);
        } else if (const auto* truth = std::get_if<bool>(&entry.value.content)) {
            text = *truth ? "true" : "false";
        } else {
            table.fail(entry.line,
                       fmt::format("key \"{}\" must be a text, a number or true/false, but {} stands there",
                                   entry.key, described(entry.value)),
                       "mend the value");
        }
        if (text.starts_with('#') && !is_colour(text)) {
            table.fail(entry.line,
                       fmt::format("key \"{}\" must be a colour, but \"{}\" stands there", entry.key, text),
                       "write colours as #rrggbb, for example #d7301f");
        }
    }
    return style;
}

void remember_id(std::map<std::string, std::size_t>& lines, const TableReader& table, const std::string& id) {
    const auto [place, is_new] = lines.emplace(id, table.line("id"));
    if (is_new) return;
    table.fail(table.line("id"), fmt::format("the id stands twice, first in line {}", place->second),
               "give one of them another id, or remove it");
}

}  // namespace mapite
