#include <QPainterPath>
#include <algorithm>
#include <vector>

#include "canvas/clip.hpp"
#include "canvas/outline.hpp"
#include "canvas/tile_painter.hpp"

namespace mapite {
namespace {

constexpr double margin_px = 8;  ///< around the tile: no outline is wider

using PixelRing = std::vector<QPointF>;

PixelRing in_pixels(const Ring& ring, const TileView& view) {
    PixelRing result;
    result.reserve(ring.size());
    for (const GridPoint point : ring) result.push_back(view.pixel(point));
    return result;
}

template <class Visit>
void for_each_ring(const MultiPolygon& shape, const Visit& visit) {
    for (const Polygon& part : shape) {
        visit(part.outer);
        for (const Ring& hole : part.holes) visit(hole);
    }
}

QPainterPath fill_path(const MultiPolygon& shape, const TileView& view) {
    constexpr ClipEdges edges{-margin_px, -margin_px, tile_px + margin_px, tile_px + margin_px};
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    for_each_ring(shape, [&](const Ring& ring) {
        const PixelRing cut = clipped_ring(
            in_pixels(ring, view), edges, [](QPointF p) { return p.x(); }, [](QPointF p) { return p.y(); });
        if (cut.size() < 3) return;
        path.addPolygon(QPolygonF(QList<QPointF>(cut.begin(), cut.end())));
        path.closeSubpath();
    });
    return path;
}

void draw_outline(QPainter& painter, const MultiPolygon& shape, const TileView& view) {
    const QRectF near = QRectF(0, 0, tile_px, tile_px).adjusted(-margin_px, -margin_px, margin_px, margin_px);
    for_each_outline_piece(
        shape, near, [&](GridPoint point) { return view.pixel(point); },
        [&](const QList<QPointF>& piece) {
            painter.drawPolyline(piece.constData(), static_cast<int>(piece.size()));
        });
}

/// Scene::areas has those outside last, but they are painted first, as on paper.
std::vector<std::size_t> areas_in_order(const PaintPlan& plan, const TileView& view) {
    std::vector<std::size_t> found;
    plan.input.scene->areas.visit(view.with_margin(margin_px), [&](std::size_t i) { found.push_back(i); });
    std::ranges::sort(found);
    std::stable_partition(found.begin(), found.end(),
                          [&](std::size_t i) { return plan.scene().areas[i].look == Look::outside; });
    return found;
}

const QBrush& brush_of(const PaintPlan& plan, const AreaItem& area) {
    if (area.look == Look::value && area.class_number < plan.class_brushes.size())
        return plan.class_brushes[area.class_number];
    const Look look = area.look == Look::value ? Look::no_data : area.look;
    return plan.look_brushes[static_cast<std::size_t>(look)];
}

}  // namespace

void paint_areas(QPainter& painter, const PaintPlan& plan, const TileView& view) {
    const auto shapes = plan.input.scene->shapes.level(view.key.scale);
    const std::vector<std::size_t> areas = areas_in_order(plan, view);
    // Patterns hang on the grid, so that they run on from tile to tile.
    painter.setOpacity(plan.area_opacity);
    for (const std::size_t i : areas) {
        const AreaItem& area = plan.scene().areas[i];
        const QBrush& brush = brush_of(plan, area);
        if (const QImage texture = brush.textureImage(); !texture.isNull()) {
            const auto offset = [](double edge, int side) { return -std::fmod(edge, side); };
            painter.setBrushOrigin(
                QPointF(offset(view.key.left(), texture.width()), offset(view.key.top(), texture.height())));
        }
        // A line in the area's own colour closes the hair between neighbours that were simplified apart.
        const bool closes = plan.area_opacity == 1;
        painter.setPen(closes ? QPen(plan.ink(plan.fill_of(area)), 1) : QPen(Qt::NoPen));
        painter.setBrush(brush);
        painter.drawPath(fill_path((*shapes)[i], view));
    }
    painter.setOpacity(1);
    painter.setPen(plan.area_outline);
    for (const std::size_t i : areas) draw_outline(painter, (*shapes)[i], view);
}

}  // namespace mapite
