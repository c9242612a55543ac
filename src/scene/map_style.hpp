#pragma once
// How items of a scene are drawn, read from maps/*.toml: line widths, colours, symbol shapes by style name.
// Every property has a plain default where it is used, so that a style may name only what it changes.
#include <map>
#include <string>
#include <string_view>

namespace mapite {

/// style name -> property -> value, e.g. "road-major" -> {"stroke": "#b0a89f", "width_mm": "0.5"}.
struct MapStyle {
    std::map<std::string, std::map<std::string, std::string>> items;

    [[nodiscard]] std::string text(const std::string& item, const std::string& property,
                                   std::string fallback) const;
    /// Throws Error(data) naming item and property when a number was expected and none stands there.
    [[nodiscard]] double number(const std::string& item, const std::string& property, double fallback) const;
};

}  // namespace mapite
