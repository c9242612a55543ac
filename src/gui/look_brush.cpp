#include "gui/look_brush.hpp"

#include <algorithm>

namespace mapite {
namespace {

QColor as_seen(const std::string& colour, Vision vision) {
    return QColor(QString::fromStdString(seen_as(colour, vision)));
}

void draw_hatch(QPainter& painter, const QRectF& rect, double tile) {
    for (double x = rect.left() - rect.height(); x < rect.right(); x += tile)
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
}

void draw_dots(QPainter& painter, const QRectF& rect, double tile) {
    const double radius = tile * 0.19;
    for (double y = rect.top() + tile / 2; y < rect.bottom() + radius; y += tile)
        for (double x = rect.left() + tile / 2; x < rect.right() + radius; x += tile)
            painter.drawEllipse(QPointF(x, y), radius, radius);
}

void draw_grid(QPainter& painter, const QRectF& rect, double tile) {
    for (double x = rect.left() + tile / 2; x < rect.right(); x += tile)
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
    for (double y = rect.top() + tile / 2; y < rect.bottom(); y += tile)
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
}

}  // namespace

PatternColours pattern_colours(Look look, const MapStyle& style, Vision vision) {
    const std::string item = "look-" + std::string(to_string(look));
    const char* ground = look == Look::not_asked ? "#ececec" : "#ffffff";
    const char* mark = look == Look::not_asked ? "#a8a8a8" : look == Look::no_data ? "#6e6e6e" : "#3c3c3c";
    return {as_seen(style.text(item, "fill", ground), vision),
            as_seen(style.text(item, "stroke", mark), vision)};
}

void fill_pattern(QPainter& painter, const QRectF& rect, Look look, const PatternColours& colours,
                  double tile) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.fillRect(rect, colours.ground);
    painter.setPen(QPen(colours.mark, std::max(1.0, tile * 0.14)));
    if (look == Look::no_data) draw_hatch(painter, rect, tile);
    if (look == Look::not_asked) draw_grid(painter, rect, tile);
    if (look == Look::suppressed) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.mark);
        draw_dots(painter, rect, tile);
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
