#pragma once
// The symbols of the map in lists and legends: circle, square, triangle, diamond, cross, as its style says.
#include <QPainter>

#include "scene/colour_vision.hpp"
#include "scene/map_style.hpp"

namespace mapite {

/// Paints the symbol of `style_name` around `centre`, `diameter` pixels wide.
void paint_symbol(QPainter& painter, QPointF centre, double diameter, const MapStyle& style,
                  const std::string& style_name, Vision vision);

}  // namespace mapite
