#include "gui/symbol_shapes.hpp"

#include <QPainterPath>
#include <algorithm>

namespace mapite {
namespace {

QPainterPath outline(const std::string& shape, QPointF centre, double radius) {
    QPainterPath path;
    if (shape == "square") {
        const double half = radius * 0.88;
        path.addRect(QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half));
    } else if (shape == "triangle") {
        path.addPolygon(QPolygonF({centre + QPointF(0, -radius), centre + QPointF(radius, radius * 0.75),
                                   centre + QPointF(-radius, radius * 0.75)}));
        path.closeSubpath();
    } else if (shape == "diamond") {
        path.addPolygon(QPolygonF({centre + QPointF(0, -radius), centre + QPointF(radius, 0),
                                   centre + QPointF(0, radius), centre + QPointF(-radius, 0)}));
        path.closeSubpath();
    } else if (shape == "cross") {
        const double arm = radius / 3;
        path.addRect(QRectF(centre.x() - arm, centre.y() - radius, 2 * arm, 2 * radius));
        path.addRect(QRectF(centre.x() - radius, centre.y() - arm, 2 * radius, 2 * arm));
        path = path.simplified();
    } else {
        path.addEllipse(centre, radius, radius);
    }
    return path;
}

}  // namespace

void paint_symbol(QPainter& painter, QPointF centre, double diameter, const MapStyle& style,
                  const std::string& style_name, Vision vision) {
    const auto colour = [&](const char* property, const char* fallback) {
        return QColor(QString::fromStdString(seen_as(style.text(style_name, property, fallback), vision)));
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour("stroke", "#222222"), 1));
    painter.setBrush(colour("fill", "#1b4f8a"));
    painter.drawPath(outline(style.text(style_name, "shape", "circle"), centre, diameter / 2));
    painter.restore();
}

}  // namespace mapite
