#include "canvas/label_picture.hpp"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace mapite {
namespace {

constexpr double halo_mm = 0.45;

QImage empty_picture(QSizeF size, double halo) {
    const auto side = [&](double length) { return static_cast<int>(std::ceil(length + 2 * halo)) + 2; };
    QImage picture(side(size.width()), side(size.height()), QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    return picture;
}

}  // namespace

struct LabelPainter::Words {
    std::vector<std::pair<QString, QString>> rows;  ///< bold, then plain
    double size_mm = 0;
    QSizeF room;
    bool strong = true;
    QColor text, halo;
};

LabelPainter::LabelPainter(const PaintPlan& plan, const QFont& font, double pixels_per_mm)
    : plan_(plan), font_(font), pixels_per_mm_(pixels_per_mm) {}

QFont LabelPainter::font(double size_mm, bool bold) const {
    QFont result = font_;
    result.setPixelSize(std::max(1, static_cast<int>(std::floor(size_mm * pixels_per_mm_))));
    result.setBold(bold);
    return result;
}

void LabelPainter::draw(QImage& picture, const Words& words) const {
    QPainterPath path;
    const QFont bold = font(words.size_mm, words.strong), plain = font(words.size_mm, false);
    const QFontMetricsF bold_widths(bold), plain_widths(plain);
    const double step =
        words.room.height() / static_cast<double>(std::max<std::size_t>(words.rows.size(), 1));
    double y = (picture.height() - words.room.height()) / 2 + step / 2 + plain.pixelSize() * 0.36;
    for (const auto& [number, rest] : words.rows) {
        const double number_width = number.isEmpty() ? 0 : bold_widths.horizontalAdvance(number);
        const double space = number.isEmpty() || rest.isEmpty() ? 0 : plain_widths.horizontalAdvance(' ');
        const double width = number_width + space + plain_widths.horizontalAdvance(rest);
        // The room was measured with the widest usual face; a still wider one is drawn narrower.
        const double narrower = std::min(1.0, words.room.width() / std::max(width, 1.0));
        QPainterPath row;
        row.addText(0, 0, bold, number);
        row.addText(number_width + space, 0, plain, rest);
        QTransform place;
        place.translate(picture.width() / 2.0 - width * narrower / 2, y);
        place.scale(narrower, 1);
        path.addPath(place.map(row));
        y += step;
    }
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    if (words.halo.alpha() > 0)
        painter.strokePath(
            path, QPen(words.halo, 2 * halo_mm * pixels_per_mm_, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(path, words.text);
}

QImage LabelPainter::area_label(const Label& label, QSizeF size, const std::string& fill, bool strong) const {
    Words words{{}, label.size_mm, size, strong, {}, {}};
    for (std::size_t row = 0; row < std::max<std::size_t>(label.lines.size(), 1); ++row)
        words.rows.emplace_back(
            row == 0 ? QString::fromStdString(label.number) : QString(),
            row < label.lines.size() ? QString::fromStdString(label.lines[row]) : QString());
    QImage picture = empty_picture(size, halo_mm * pixels_per_mm_);
    const std::string ground = label.leader ? "#ffffff" : seen_as(fill, plan_.input.vision);
    words.text = QColor(QString::fromStdString(text_colour_on(ground)));
    constexpr float weak_text = 0.8F, halo_opacity = 0.85F;
    if (!strong) words.text.setAlphaF(weak_text);
    if (label.leader) {
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(plan_.ink("#333333"), std::max(1.0, 0.15 * pixels_per_mm_)));
        painter.setBrush(Qt::white);
        const double margin = 0.2 * pixels_per_mm_;
        const QPointF corner((picture.width() - size.width()) / 2, (picture.height() - size.height()) / 2);
        painter.drawRect(QRectF(corner, size).adjusted(-margin, -margin, margin, margin));
        words.halo = Qt::transparent;
    } else {
        words.halo = QColor(QString::fromStdString(ground));
        words.halo.setAlphaF(halo_opacity);
    }
    draw(picture, words);
    return picture;
}

QImage LabelPainter::service_name(const std::string& name, double size_mm, QSizeF size) const {
    QImage picture = empty_picture(size, halo_mm * pixels_per_mm_);
    QColor halo(Qt::white);
    halo.setAlphaF(0.85F);
    draw(picture,
         {{{QString(), QString::fromStdString(name)}}, size_mm, size, true, plan_.ink("#1d2b3a"), halo});
    return picture;
}

}  // namespace mapite
