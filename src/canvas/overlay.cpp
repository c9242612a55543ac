#include "canvas/overlay.hpp"

#include "canvas/outline.hpp"

namespace mapite {
namespace {

struct Cased {
    const char* colour;
    double width_mm = 1;
    bool dashed = false;
};

/// The line on a white one: seen on every ground, also on a photocopy.
template <class Pieces>
void draw_cased(QPainter& painter, const PaintPlan& plan, const Cased& look, const Pieces& pieces) {
    constexpr double casing_mm = 0.5;
    QPen pen(Qt::white, plan.pixels(look.width_mm + casing_mm), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    painter.setPen(pen);
    for (const auto& piece : pieces) painter.drawPolyline(piece.constData(), static_cast<int>(piece.size()));
    pen.setColor(plan.ink(look.colour));
    pen.setWidthF(plan.pixels(look.width_mm));
    if (look.dashed) pen.setDashPattern({3, 1.6});
    painter.setPen(pen);
    for (const auto& piece : pieces) painter.drawPolyline(piece.constData(), static_cast<int>(piece.size()));
}

void draw_area(QPainter& painter, const PaintPlan& plan, const Viewport& view, std::size_t area,
               const Cased& look) {
    constexpr double margin_px = 20;
    const auto shapes = plan.input.scene->shapes.ready(view.scale);
    if (!shapes || area >= shapes->size()) return;
    QList<QList<QPointF>> pieces;
    const QRectF near =
        QRectF(0, 0, view.width, view.height).adjusted(-margin_px, -margin_px, margin_px, margin_px);
    for_each_outline_piece((*shapes)[area], near, [&](GridPoint point) { return view.pixel(point); },
                           [&](const QList<QPointF>& piece) { pieces.append(piece); });
    draw_cased(painter, plan, look, pieces);
}

/// Corners of the way nearer to each other than can be seen are left out.
QList<QPointF> way_in_pixels(const Line& way, const Viewport& view) {
    QList<QPointF> result;
    for (std::size_t i = 0; i < way.size(); ++i) {
        const QPointF here = view.pixel(way[i]);
        if (result.isEmpty() || i + 1 == way.size() || (here - result.back()).manhattanLength() >= 1)
            result.append(here);
    }
    return result;
}

void draw_highlight(QPainter& painter, const PaintPlan& plan, const Viewport& view,
                    const MapHighlight& highlight) {
    if (highlight.way.size() > 1)
        draw_cased(painter, plan, {"#0b5cad", 0.9, false},
                   QList<QList<QPointF>>{way_in_pixels(highlight.way, view)});
    const double radius = plan.pixels(1.3);
    painter.setPen(QPen(plan.ink("#0b5cad"), plan.pixels(0.55)));
    painter.setBrush(Qt::white);
    if (highlight.from) painter.drawEllipse(view.pixel(*highlight.from), radius, radius);
    if (!highlight.to) return;
    // Round where one sets out, a pin where one arrives: told apart without colour.
    const QPointF tip = view.pixel(*highlight.to);
    const QPolygonF pin({tip, tip + QPointF(-radius, -2 * radius), tip + QPointF(radius, -2 * radius)});
    painter.setPen(QPen(Qt::white, plan.pixels(0.3), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(plan.ink("#0b5cad"));
    painter.drawPolygon(pin);
    painter.drawEllipse(tip - QPointF(0, 2.4 * radius), 1.15 * radius, 1.15 * radius);
    painter.setBrush(Qt::white);
    painter.drawEllipse(tip - QPointF(0, 2.4 * radius), 0.45 * radius, 0.45 * radius);
}

void draw_crosshair(QPainter& painter, const PaintPlan& plan, const Viewport& view) {
    const QPointF middle(view.width / 2.0, view.height / 2.0);
    const double arm = plan.pixels(4), gap = plan.pixels(1);
    for (const bool casing : {true, false}) {
        painter.setPen(QPen(casing ? QColor(Qt::white) : plan.ink("#111111"),
                            plan.pixels(casing ? 1.0 : 0.45), Qt::SolidLine, Qt::FlatCap));
        for (const QPointF way : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)})
            painter.drawLine(middle + way * gap, middle + way * arm);
    }
}

}  // namespace

void paint_overlay(QPainter& painter, const PaintPlan& plan, const Viewport& view,
                   const OverlayItems& items) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    if (items.pointed) draw_area(painter, plan, view, *items.pointed, {"#333333", 0.4, false});
    if (items.selected.size() > 1) draw_area(painter, plan, view, items.selected[1], {"#8a0f6b", 0.8, true});
    if (!items.selected.empty()) draw_area(painter, plan, view, items.selected[0], {"#0b3d91", 0.8, false});
    draw_highlight(painter, plan, view, items.highlight);
    if (items.crosshair) draw_crosshair(painter, plan, view);
}

}  // namespace mapite
