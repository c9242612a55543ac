#include "gui/appearance.hpp"

#include <QApplication>
#include <QFont>
#include <QPainter>
#include <QPalette>
#include <QProxyStyle>
#include <QStyleOption>
#include <QToolTip>

namespace mapite {

namespace {

/// Contrast of text on its ground is 7 : 1 or better in both (WCAG 2.1, level AAA).
QPalette light_palette() {
    QPalette palette(QColor(0xf4, 0xf4, 0xf2));
    palette.setColor(QPalette::Window, QColor(0xf6, 0xf6, 0xf4));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::AlternateBase, QColor(0xf3, 0xf5, 0xf8));
    palette.setColor(QPalette::Text, QColor(0x1c, 0x1c, 0x1c));
    palette.setColor(QPalette::WindowText, QColor(0x1c, 0x1c, 0x1c));
    palette.setColor(QPalette::ButtonText, QColor(0x1c, 0x1c, 0x1c));
    palette.setColor(QPalette::Highlight, QColor(0x1b, 0x4f, 0x8a));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x1b, 0x4f, 0x8a));
    palette.setColor(QPalette::PlaceholderText, QColor(0x59, 0x59, 0x59));
    palette.setColor(QPalette::ToolTipBase, Qt::white);
    palette.setColor(QPalette::ToolTipText, QColor(0x1c, 0x1c, 0x1c));
    return palette;
}

QPalette dark_palette() {
    QPalette palette(QColor(0x2b, 0x2c, 0x2f));
    palette.setColor(QPalette::Window, QColor(0x24, 0x25, 0x28));
    palette.setColor(QPalette::Base, QColor(0x1b, 0x1c, 0x1e));
    palette.setColor(QPalette::AlternateBase, QColor(0x26, 0x28, 0x2b));
    palette.setColor(QPalette::Text, QColor(0xee, 0xee, 0xee));
    palette.setColor(QPalette::WindowText, QColor(0xee, 0xee, 0xee));
    palette.setColor(QPalette::ButtonText, QColor(0xee, 0xee, 0xee));
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::Highlight, QColor(0x8a, 0xb8, 0xee));
    palette.setColor(QPalette::HighlightedText, QColor(0x11, 0x11, 0x11));
    palette.setColor(QPalette::Link, QColor(0x9c, 0xc4, 0xf2));
    palette.setColor(QPalette::PlaceholderText, QColor(0xb4, 0xb4, 0xb4));
    palette.setColor(QPalette::ToolTipBase, QColor(0x33, 0x35, 0x38));
    palette.setColor(QPalette::ToolTipText, QColor(0xee, 0xee, 0xee));
    palette.setColor(QPalette::Disabled, QPalette::Text, QColor(0x90, 0x90, 0x90));
    palette.setColor(QPalette::Disabled, QPalette::WindowText, QColor(0x90, 0x90, 0x90));
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, QColor(0x90, 0x90, 0x90));
    return palette;
}

/// Fusion draws focus as a faint tint; who works by keyboard needs to see it.
class ClearFocus : public QProxyStyle {
  public:
    ClearFocus() : QProxyStyle(QStringLiteral("Fusion")) {}
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override {
        if (element != PE_FrameFocusRect) return QProxyStyle::drawPrimitive(element, option, painter, widget);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(option->palette.color(QPalette::Highlight), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 3, 3);
        painter->restore();
    }
};

}  // namespace

void use_appearance(Appearance appearance) {
    QApplication::setStyle(new ClearFocus);  // the application owns it
    const QPalette palette = appearance == Appearance::dark ? dark_palette() : light_palette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

void use_text_size(double factor) {
    // The size the system gave, kept the first time, so that factors do not multiply.
    static const QFont system = QApplication::font();
    QFont font = system;
    if (system.pointSizeF() > 0)
        font.setPointSizeF(system.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(system.pixelSize() * factor));
    QApplication::setFont(font);
}

}  // namespace mapite
