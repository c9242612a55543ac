#include "gui/page_scroll.hpp"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>
#include <algorithm>

namespace mapite {

PageScroll::PageScroll(QWidget* parent) : QScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    later_.setSingleShot(true);
    connect(&later_, &QTimer::timeout, this, &PageScroll::fit);
}

void PageScroll::set_page(QWidget* page) {
    setWidget(page);
    page->installEventFilter(this);
    fit();
}

bool PageScroll::eventFilter(QObject* watched, QEvent* event) {
    if (watched == widget() && event->type() == QEvent::LayoutRequest) later_.start(0);
    return QScrollArea::eventFilter(watched, event);
}

void PageScroll::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    fit();
}

void PageScroll::showEvent(QShowEvent* event) {
    QScrollArea::showEvent(event);
    fit();
}

void PageScroll::fit() {
    if (!widget() || !widget()->layout()) return;
    const auto height_at = [this](int width) {
        QLayout& layout = *widget()->layout();
        return layout.hasHeightForWidth() ? layout.totalHeightForWidth(width)
                                          : layout.totalSizeHint().height();
    };
    const QSize room = maximumViewportSize();
    int width = room.width(), height = height_at(width);
    if (height > room.height()) {
        width -= verticalScrollBar()->sizeHint().width();
        height = height_at(width);
    }
    widget()->resize(std::max(width, widget()->minimumSizeHint().width()), std::max(height, room.height()));
}

}  // namespace mapite
