#pragma once
// Which part of the grid the widget shows. Everything inside `canvas` is measured in device pixels, so
// that tiles lie pixel on pixel on screens of any density; only MapView's own functions speak of the
// widget's units.
#include <QPointF>
#include <QRectF>
#include <cmath>

#include "geo/box.hpp"

namespace mapite {

struct Viewport {
    GridPoint centre;
    double scale = 1000;        ///< metres per device pixel
    int width = 0, height = 0;  ///< device pixels

    // Whole pixels from the grid's origin to the widget's corner: tiles are copied, never blurred.
    [[nodiscard]] double left() const { return std::round(centre.x / scale - width / 2.0); }
    [[nodiscard]] double top() const { return std::round(-centre.y / scale - height / 2.0); }
    [[nodiscard]] QPointF pixel(GridPoint point) const {
        return {point.x / scale - left(), -point.y / scale - top()};
    }
    [[nodiscard]] GridPoint grid(QPointF pixel) const {
        return {(pixel.x() + left()) * scale, -(pixel.y() + top()) * scale};
    }
    [[nodiscard]] Box shown() const {
        const GridPoint low = grid(QPointF(0, height)), high = grid(QPointF(width, 0));
        return {low.x, low.y, high.x, high.y};
    }
    [[nodiscard]] QRectF pixels(const Box& box) const {
        return {pixel({box.min_x, box.max_y}), pixel({box.max_x, box.min_y})};
    }
    bool operator==(const Viewport&) const = default;
};

/// The view that shows the whole box in so many pixels, as near as possible; an empty box changes nothing
/// and one without a surface is shown at `least_scale` metres per pixel.
Viewport fitted(const Viewport& view, const Box& box, double least_scale);
/// Nearer (factor above 1) or farther, with the same place of the grid at `pixel`.
Viewport zoomed(const Viewport& view, double factor, QPointF pixel);
/// On the way from one view to another: `share` 0 = from, 1 = to. Zooming about a place keeps it still.
Viewport between(const Viewport& from, const Viewport& to, double share);

}  // namespace mapite
