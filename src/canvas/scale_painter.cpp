#include <QFontMetricsF>
#include <cmath>

#include "base/text.hpp"
#include "canvas/overlay.hpp"
#include "scene/paper.hpp"

namespace mapite {
namespace {

QString in_language(double number, const Captions& captions) {
    QString text = QString::fromStdString(to_text(number));
    if (!captions.decimal_point.empty()) text.replace('.', QString::fromStdString(captions.decimal_point));
    return text;
}

struct Corner {
    QPainter& painter;
    const PaintPlan& plan;
    QColor ink, paper;
};

void draw_north(const Corner& corner, QPointF foot) {
    const double unit = corner.plan.pixels(1);
    corner.painter.setPen(Qt::NoPen);
    corner.painter.setBrush(corner.ink);
    corner.painter.drawPolygon(QPolygonF({foot + QPointF(0, -6) * unit, foot + QPointF(1.7, 0) * unit,
                                          foot + QPointF(0, -1.3) * unit, foot + QPointF(-1.7, 0) * unit}));
}

void draw_bar(const Corner& corner, QPointF left, const ScaleBar& bar) {
    constexpr int parts = 4;
    constexpr double height_mm = 1.2;
    QPainter& painter = corner.painter;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(corner.ink, std::max(1.0, corner.plan.pixels(0.15))));
    const double part = corner.plan.pixels(bar.length_mm) / parts;
    for (int i = 0; i < parts; ++i) {
        painter.setBrush(i % 2 == 0 ? corner.ink : corner.paper);
        painter.drawRect(QRectF(left.x() + part * i, left.y(), part, corner.plan.pixels(height_mm)));
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

}  // namespace

void paint_scale(QPainter& painter, const PaintPlan& plan, const Viewport& view, const QPalette& palette,
                 const QFont& font) {
    const Captions& captions = plan.scene().captions;
    const double unit = plan.pixels(1), margin = 2 * unit;
    const double longest_mm = std::min(45.0, 0.3 * view.width / unit);
    if (longest_mm < 5) return;
    const ScaleBar bar = scale_bar(view.scale * unit, longest_mm);
    QFont small = font;
    small.setPixelSize(std::max(1, qRound(2.9 * unit)));
    const QFontMetricsF widths(small);
    const bool kilometres = bar.length_m >= 1000;
    const QString end = in_language(bar.length_m / (kilometres ? 1000 : 1), captions) + QChar::Nbsp +
                        QString::fromStdString(kilometres ? captions.kilometre_label : captions.metre_label);
    const QString north = QString::fromStdString(captions.north_label);

    const double bar_px = plan.pixels(bar.length_mm), end_width = widths.horizontalAdvance(end);
    const double north_width = 4.5 * unit + widths.horizontalAdvance(north);
    const double width = north_width + 3 * unit + bar_px + end_width / 2 + margin;
    const QRectF plate(margin, view.height - margin - 9 * unit, width + margin, 9 * unit);
    const QColor paper = palette.color(QPalette::Base);
    QColor ground = paper;
    ground.setAlphaF(0.82F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(plate, unit, unit);

    const Corner corner{painter, plan, palette.color(QPalette::Text), paper};
    const QPointF foot(plate.left() + 3 * unit, plate.bottom() - 1.5 * unit);
    draw_north(corner, foot);
    painter.setFont(small);
    painter.setPen(corner.ink);
    painter.drawText(foot + QPointF(2.2 * unit, 0), north);
    const QPointF left(plate.left() + margin + north_width, plate.bottom() - 3 * unit);
    draw_bar(corner, left, bar);
    painter.setPen(corner.ink);
    const double line = left.y() - 1.1 * unit;
    painter.drawText(QPointF(left.x() - widths.horizontalAdvance('0') / 2, line), "0");
    painter.drawText(QPointF(left.x() + bar_px - end_width / 2, line), end);
}

}  // namespace mapite
