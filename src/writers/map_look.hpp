#pragma once
// How the areas of a scene are filled, the same wherever the map is written: colours of the classes and
// the four looks of what is not a value, each with a pattern of its own that survives a photocopier.
#include <string>

#include "scene/map_style.hpp"
#include "scene/scene.hpp"
#include "writers/svg_canvas.hpp"

namespace mapite {

/// Colours of a look that is not a value, from the style "look-no_data" and so on.
struct LookColours {
    std::string ground, mark;
};
LookColours look_colours(Look look, const MapStyle& style);

/// `<pattern>` definitions for all looks; `map_fill` refers to them.
std::string look_patterns(const MapStyle& style);
/// Fill of a look or of a class: "url(#look-no_data)" or "#fdcc8a".
std::string look_fill(Look look);
std::string area_fill(const AreaItem& area, const Legend& legend);
/// Outline of the areas, from the style "area".
SvgPaint area_outline(const MapStyle& style);
/// Black or white, whichever is read better on this colour ("#rrggbb"; contrast as in WCAG 2.1).
std::string text_colour_on(const std::string& colour);

}  // namespace mapite
