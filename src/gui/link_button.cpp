#include "gui/link_button.hpp"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace mapite {

LinkButton::LinkButton(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LinkButton::set_emphasis(double size, QFont::Weight weight) {
    size_ = size;
    weight_ = weight;
    updateGeometry();
    update();
}

QFont LinkButton::shown_font() const {
    QFont result = font();
    if (result.pointSizeF() > 0)
        result.setPointSizeF(result.pointSizeF() * size_);
    else
        result.setPixelSize(static_cast<int>(result.pixelSize() * size_));
    result.setWeight(weight_);
    return result;
}

int LinkButton::margin() const {
    return std::max(2, QFontMetrics(shown_font()).height() / 6);
}

QSize LinkButton::sizeHint() const {
    const QFontMetrics metrics(shown_font());
    // Two pixels more than the text takes: widths are fractions, and one that is cut breaks the line.
    return {metrics.horizontalAdvance(text()) + 2 + 2 * margin(), metrics.height() + 2 * margin()};
}

QSize LinkButton::minimumSizeHint() const {
    const QFontMetrics metrics(shown_font());
    int widest = 0;
    for (const QString& word : text().split(QLatin1Char(' ')))
        widest = std::max(widest, metrics.horizontalAdvance(word));
    return {widest + 2 + 2 * margin(), metrics.height() + 2 * margin()};
}

int LinkButton::heightForWidth(int width) const {
    const QRect room(0, 0, std::max(1, width - 2 * margin()), 1 << 16);
    return QFontMetrics(shown_font()).boundingRect(room, Qt::TextWordWrap, text()).height() + 2 * margin();
}

void LinkButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette colours = palette();
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (isDown() || underMouse()) {
        QColor ground = colours.color(QPalette::Highlight);
        ground.setAlphaF(isDown() ? 0.28F : 0.12F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(frame, margin(), margin());
    }
    painter.setFont(shown_font());
    painter.setPen(colours.color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    const QRect room = rect().adjusted(margin(), margin(), -margin(), -margin());
    const int how = static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextWordWrap;
    QRect used;
    painter.drawText(room, how, text(), &used);
    if (isEnabled()) {
        painter.setPen(QPen(colours.color(QPalette::Mid), 1, Qt::DotLine));
        painter.drawLine(used.left(), used.bottom() + 1, used.right(), used.bottom() + 1);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.color(QPalette::Highlight), 2));
        painter.drawRoundedRect(frame, margin(), margin());
    }
}

void LinkButton::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return click();
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Up:
        case Qt::Key_Down:
            return event->ignore();
        default:
            QAbstractButton::keyPressEvent(event);
    }
}

void LinkButton::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void LinkButton::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

}  // namespace mapite
