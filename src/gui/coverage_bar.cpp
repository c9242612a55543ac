#include "gui/coverage_bar.hpp"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "gui/look_brush.hpp"

namespace mapite {
namespace {

QColor mixed(const QColor& over, const QColor& under, double share) {
    const auto part = [share](float a, float b) { return static_cast<float>(share * a + (1 - share) * b); };
    return QColor::fromRgbF(part(over.redF(), under.redF()), part(over.greenF(), under.greenF()),
                            part(over.blueF(), under.blueF()));
}

}  // namespace

CoverageBar::CoverageBar(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void CoverageBar::show_figure(const BarFigure& figure) {
    figure_ = figure;
    update();
}

QSize CoverageBar::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 4 / 5};
}

QSize CoverageBar::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 8, fontMetrics().height() * 4 / 5};
}

void CoverageBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF bar = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    const double corner = bar.height() / 4;
    QPainterPath outline;
    outline.addRoundedRect(bar, corner, corner);
    const QColor ink = palette().color(QPalette::WindowText);
    QColor track = ink;
    track.setAlphaF(0.08F);
    painter.save();
    painter.setClipPath(outline);
    if (figure_.look == Look::value) {
        painter.fillRect(bar, track);
        QRectF filled = bar;
        // At least a line: nobody covered must still show that the bar begins here.
        filled.setWidth(std::max(2.0, bar.width() * std::clamp(figure_.share, 0.0, 1.0)));
        painter.fillRect(filled, palette().color(QPalette::Highlight));
    } else {
        // Opaque, since the strokes of neighbouring tiles overlap.
        const QColor ground = palette().color(QPalette::Window);
        fill_pattern(painter, bar, figure_.look, {ground, mixed(ink, ground, 0.55)},
                     std::max(5.0, bar.height() / 2.2));
    }
    painter.restore();
    QColor line = ink;
    line.setAlphaF(0.35F);
    painter.setPen(QPen(line, 1));
    painter.drawPath(outline);
    if (figure_.look == Look::value) paint_whiskers(painter, bar);
}

void CoverageBar::paint_whiskers(QPainter& painter, const QRectF& bar) const {
    if (!figure_.low || !figure_.high || *figure_.high - *figure_.low < 0.0005) return;
    const double from = bar.left() + bar.width() * *figure_.low,
                 to = bar.left() + bar.width() * *figure_.high;
    const double middle = bar.center().y(), end = bar.height() / 3.5;
    const auto draw = [&](const QColor& colour, double width) {
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(from, middle), QPointF(to, middle));
        for (const double x : {from, to})
            painter.drawLine(QPointF(x, middle - end), QPointF(x, middle + end));
    };
    // A pale edge keeps the whiskers visible on the filled part as well as beside it.
    draw(palette().color(QPalette::Base), 3.5);
    draw(palette().color(QPalette::WindowText), 1.5);
}

void CoverageBar::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && rect().contains(event->pos())) emit clicked();
}

}  // namespace mapite
