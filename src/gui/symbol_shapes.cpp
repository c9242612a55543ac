#include "gui/symbol_shapes.hpp"

#include <algorithm>

#include "scene/item_look.hpp"

namespace mapite {

void paint_symbol(QPainter& painter, QPointF centre, double diameter, const MapStyle& style,
                  const std::string& style_name, Vision vision) {
    const SymbolLook look = symbol_look(style, style_name);
    const auto colour = [&](const std::string& name) {
        return QColor(QString::fromStdString(seen_as(name, vision)));
    };
    const double pixels_per_mm = diameter / std::max(0.1, look.size_mm);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(look.stroke), std::clamp(look.width_mm * pixels_per_mm, 1.0, 3.0)));
    painter.setBrush(colour(look.fill));
    painter.setOpacity(look.opacity);
    QPolygonF corners;
    for (const PaperPoint& corner : symbol_corners(look.shape))
        corners << centre + QPointF(corner.x, corner.y) * diameter / 2;
    if (corners.isEmpty())
        painter.drawEllipse(centre, diameter / 2, diameter / 2);
    else
        painter.drawPolygon(corners);
    painter.restore();
}

}  // namespace mapite
