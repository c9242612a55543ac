#pragma once
// How items of a scene are drawn, read from maps/*.toml: line widths, colours, symbol shapes by style name.
#include <map>
#include <string>

namespace mapite {

/// style name -> property -> value, e.g. "road-major" -> {"stroke": "#b0a89f", "width_mm": "0.5"}.
struct MapStyle {
    std::map<std::string, std::map<std::string, std::string>> items;
};

}  // namespace mapite
