#include "canvas/view_buttons.hpp"

#include <QCoreApplication>
#include <QFontInfo>
#include <QIcon>
#include <QPainter>
#include <algorithm>

namespace mapite {
namespace {

struct Words {
    const char *name, *tip;
};

Words words_of(ViewButton kind) {
    switch (kind) {
        case ViewButton::nearer:
            return {QT_TRANSLATE_NOOP("mapite::MapView", "Zoom in"),
                    QT_TRANSLATE_NOOP("mapite::MapView", "Zoom in (+)")};
        case ViewButton::farther:
            return {QT_TRANSLATE_NOOP("mapite::MapView", "Zoom out"),
                    QT_TRANSLATE_NOOP("mapite::MapView", "Zoom out (−)")};
        case ViewButton::all:
            break;
    }
    return {QT_TRANSLATE_NOOP("mapite::MapView", "Show everything"),
            QT_TRANSLATE_NOOP("mapite::MapView", "Show everything (Home)")};
}

/// Drawn, not written: fonts disagree about where a plus stands.
QIcon sign(ViewButton kind, int side, double density, const QColor& ink) {
    QPixmap picture(QSize(side, side) * density);
    picture.setDevicePixelRatio(density);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, std::max(1.6, side / 9.0), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    const double middle = side / 2.0, arm = side * 0.34;
    if (kind != ViewButton::all)
        painter.drawLine(QPointF(middle - arm, middle), QPointF(middle + arm, middle));
    if (kind == ViewButton::nearer)
        painter.drawLine(QPointF(middle, middle - arm), QPointF(middle, middle + arm));
    if (kind == ViewButton::all)
        for (const double x : {-1.0, 1.0})
            for (const double y : {-1.0, 1.0}) {
                const QPointF corner(middle + x * arm, middle + y * arm);
                painter.drawPolyline(QPolygonF(
                    {corner - QPointF(x * arm * 0.6, 0), corner, corner - QPointF(0, y * arm * 0.6)}));
            }
    painter.end();
    return {picture};
}

/// Of what the button stands in: a button learns of a new palette after its parent.
QColor ink_of(const QToolButton& button) {
    return (button.parentWidget() ? button.parentWidget() : &button)->palette().color(QPalette::ButtonText);
}

}  // namespace

QToolButton* make_view_button(ViewButton kind, QWidget* parent) {
    auto* const button = new QToolButton(parent);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setCursor(Qt::ArrowCursor);
    button->setAutoRepeat(kind != ViewButton::all);
    dress_view_button(*button, kind);
    return button;
}

void dress_view_button(QToolButton& button, ViewButton kind) {
    const Words words = words_of(kind);
    button.setAccessibleName(QCoreApplication::translate("mapite::MapView", words.name));
    button.setToolTip(QCoreApplication::translate("mapite::MapView", words.tip));
    const int side = std::max(16, QFontInfo(button.font()).pixelSize() * 4 / 3);
    button.setIconSize({side, side});
    button.setIcon(sign(kind, side, button.devicePixelRatioF(), ink_of(button)));
}

}  // namespace mapite
