#pragma once
// How the areas of a scene are filled in SVG: colours of the classes and the four looks of what is not a
// value, each with a pattern of its own that survives a photocopier. What they look like says
// scene/item_look.hpp, which the screen follows too.
#include <string>

#include "scene/item_look.hpp"
#include "scene/map_style.hpp"
#include "scene/scene.hpp"
#include "writers/svg_canvas.hpp"

namespace mapite {

/// `<pattern>` definitions for all looks; `map_fill` refers to them.
std::string look_patterns(const MapStyle& style);
/// Fill of a look or of a class: "url(#look-no_data)" or "#fdcc8a".
std::string look_fill(Look look);
std::string area_fill(const AreaItem& area, const Legend& legend);
/// Outline of the areas, from the style "area".
SvgPaint area_outline(const MapStyle& style);

}  // namespace mapite
