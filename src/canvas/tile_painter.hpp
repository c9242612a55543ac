#pragma once
// Paints one tile of the map: the base picture, then the plan's layers from the bottom up. No widget, no
// event loop; safe to call from several threads with one plan.
#include <QImage>
#include <QPainter>
#include <stop_token>

#include "canvas/paint_plan.hpp"
#include "canvas/tile_key.hpp"

namespace mapite {

/// A null picture when it was stopped before it was done.
QImage paint_tile(const PaintPlan& plan, const TileKey& key, const std::stop_token& stop);

/// Where a painter stands while it paints a tile.
struct TileView {
    TileKey key;
    Box box;  ///< of the tile
    [[nodiscard]] QPointF pixel(GridPoint point) const {
        return {point.x / key.scale - key.left(), -point.y / key.scale - key.top()};
    }
    /// The box with so many pixels more on all sides: what stands there still reaches into the tile.
    [[nodiscard]] Box with_margin(double pixels) const { return box.grown(pixels * key.scale); }
};

void paint_areas(QPainter& painter, const PaintPlan& plan, const TileView& view);
/// Lines of the scene that belong to a layer ("roads", "borders", "water"); the ground's roads stand for the
/// scene's where there are any.
void paint_lines(QPainter& painter, const PaintPlan& plan, const TileView& view, const std::string& layer);
/// Roads in the colours of how far one gets, then populated points.
void paint_reach(QPainter& painter, const PaintPlan& plan, const TileView& view);
void paint_points(QPainter& painter, const PaintPlan& plan, const TileView& view);
void paint_services(QPainter& painter, const PaintPlan& plan, const TileView& view);
/// The scene's circles.
void paint_people(QPainter& painter, const PaintPlan& plan, const TileView& view);

}  // namespace mapite
