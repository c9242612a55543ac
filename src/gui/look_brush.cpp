#include "gui/look_brush.hpp"

#include <algorithm>

#include "scene/item_look.hpp"

namespace mapite {
namespace {

QColor as_seen(const std::string& colour, Vision vision) {
    return {QString::fromStdString(seen_as(colour, vision))};
}

}  // namespace

PatternColours pattern_colours(Look look, const MapStyle& style, Vision vision) {
    const LookColours colours = look_colours(look, style);
    return {as_seen(colours.ground, vision), as_seen(colours.mark, vision)};
}

void fill_pattern(QPainter& painter, const QRectF& rect, Look look, const PatternColours& colours,
                  double tile) {
    const LookPattern pattern = look_pattern(look);
    const double scale = tile / pattern.period_mm;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.fillRect(rect, colours.ground);
    for (double y = rect.top(); y < rect.bottom(); y += tile)
        for (double x = rect.left(); x < rect.right(); x += tile) {
            const auto at = [&](PaperPoint point) {
                return QPointF(x + scale * point.x, y + scale * point.y);
            };
            painter.setPen(QPen(colours.mark, std::max(1.0, scale * pattern.stroke_mm)));
            for (const auto& stroke : pattern.strokes) painter.drawLine(at(stroke.from), at(stroke.to));
            if (!pattern.dot) continue;
            painter.setPen(Qt::NoPen);
            painter.setBrush(colours.mark);
            const double radius = scale * pattern.dot->radius_mm;
            painter.drawEllipse(at(pattern.dot->centre), radius, radius);
        }
    painter.restore();
}

void paint_swatch(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& outline) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(QPen(outline, 1));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter.restore();
}

}  // namespace mapite
