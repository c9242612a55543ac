#pragma once
// The small squares that stand for a colour or a look of the map: in the legend, in bars and in tables.
// The four looks that are not a value have the patterns of scene/item_look.hpp, as on the map itself.
#include <QColor>
#include <QPainter>

#include "scene/colour_vision.hpp"
#include "scene/map_style.hpp"
#include "scene/scene.hpp"

namespace mapite {

/// Colours of a pattern: its ground and what is drawn on it.
struct PatternColours {
    QColor ground, mark;
};
/// As the map's style says, seen as `vision` sees them.
PatternColours pattern_colours(Look look, const MapStyle& style, Vision vision = Vision::normal);

/// Fills the rectangle with the pattern of a look that is not a value; `tile` is the width of its
/// repetition in pixels.
void fill_pattern(QPainter& painter, const QRectF& rect, Look look, const PatternColours& colours,
                  double tile);

/// One colour of the map with a thin outline; "#rrggbb" as it is written in definitions.
void paint_swatch(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& outline);

}  // namespace mapite
