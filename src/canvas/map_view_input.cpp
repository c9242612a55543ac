// What the user does with pointer, wheel, touch pad and keys.
#include <QApplication>
#include <QDropEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <QUrl>
#include <QWheelEvent>
#include <cmath>

#include "canvas/map_view_state.hpp"

namespace mapite {
namespace {

bool compares(Qt::KeyboardModifiers modifiers) {
    return (modifiers & (Qt::ControlModifier | Qt::ShiftModifier)) != Qt::NoModifier;
}

QStringList local_files(const QMimeData& dropped) {
    QStringList files;
    for (const QUrl& url : dropped.urls())
        if (url.isLocalFile()) files.append(url.toLocalFile());
    return files;
}

}  // namespace

bool MapView::event(QEvent* event) {
    State& state = *state_;
    if (event->type() == QEvent::ToolTip) {
        const auto* const help = static_cast<QHelpEvent*>(event);
        const MapTarget target = target_at(help->pos());
        if (target.kind == MapTarget::Kind::none || !state.describe)
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), state.describe(target), this);
        return true;
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto* const gesture = static_cast<QNativeGestureEvent*>(event);
        const QPointF pixel = state.device(gesture->position());
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            constexpr double strongest = 0.5;
            state.pass();
            state.navigator.jump(
                state.navigator.nearer(1 + std::clamp(gesture->value(), -strongest, strongest), pixel));
            return true;
        }
        if (gesture->gestureType() == Qt::SmartZoomNativeGesture) {
            state.zoom(2, pixel);
            return true;
        }
    }
    return QWidget::event(event);
}

void MapView::wheelEvent(QWheelEvent* event) {
    State& state = *state_;
    const QPointF pixel = state.device(event->position());
    if (!event->pixelDelta().isNull() && !(event->modifiers() & Qt::ControlModifier)) {
        state.shows_all = false;
        state.navigator.pan(state.device(event->pixelDelta()));
    } else if (event->angleDelta().y() != 0) {
        constexpr double notches_for_twice = 2, notch = 120;
        const double notches = event->angleDelta().y() / notch;
        const double factor = std::exp2(notches / notches_for_twice);
        // Wheels turn in notches and glide from one to the next; touch pads come in drops and follow at once.
        if (std::abs(notches) >= 1) {
            state.zoom(factor, pixel);
        } else {
            state.pass();
            state.navigator.jump(state.navigator.nearer(factor, pixel));
        }
    }
    event->accept();
}

void MapView::mousePressEvent(QMouseEvent* event) {
    state_->use_keyboard(false);
    if (event->button() == Qt::LeftButton) state_->pressed = event->position();
}

void MapView::mouseMoveEvent(QMouseEvent* event) {
    State& state = *state_;
    const QPointF place = event->position();
    if (state.pressed && !state.dragged &&
        (place - *state.pressed).manhattanLength() >= QApplication::startDragDistance()) {
        state.dragged = state.pressed;
        setCursor(Qt::ClosedHandCursor);
    }
    if (state.dragged) {
        state.shows_all = false;
        state.navigator.pan(state.device(place - *state.dragged));
        state.dragged = place;
        return;
    }
    state.use_keyboard(false);
    state.point_at(place);
    setCursor(state.pointed.kind == MapTarget::Kind::none ? Qt::OpenHandCursor : Qt::PointingHandCursor);
}

void MapView::mouseReleaseEvent(QMouseEvent* event) {
    State& state = *state_;
    if (event->button() != Qt::LeftButton || !state.pressed) return;
    const bool was_dragged = state.dragged.has_value();
    state.pressed.reset();
    state.dragged.reset();
    setCursor(Qt::OpenHandCursor);
    if (!was_dragged) state.choose(state.device(event->position()), compares(event->modifiers()));
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) state_->zoom(2, state_->device(event->position()));
}

void MapView::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    if (state_->keyboard) return;
    state_->pointed = {};
    state_->overlay.pointed.reset();
    update();
}

void MapView::keyPressEvent(QKeyEvent* event) {
    State& state = *state_;
    constexpr double step = 80, page = 400;
    const double far = (event->modifiers() & Qt::ShiftModifier) ? page : step;
    state.use_keyboard(true);
    switch (event->key()) {
        case Qt::Key_Left:
            return state.pan_by_key({-far, 0});
        case Qt::Key_Right:
            return state.pan_by_key({far, 0});
        case Qt::Key_Up:
            return state.pan_by_key({0, -far});
        case Qt::Key_Down:
            return state.pan_by_key({0, far});
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return zoom_by(2);
        case Qt::Key_Minus:
        case Qt::Key_Underscore:
            return zoom_by(0.5);
        case Qt::Key_Home:
        case Qt::Key_0:
            return show_all();
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return state.choose(state.middle(), compares(event->modifiers()));
        default:
            QWidget::keyPressEvent(event);
    }
}

void MapView::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        state_->use_keyboard(true);
}

void MapView::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    state_->use_keyboard(false);
    update();
}

void MapView::dragEnterEvent(QDragEnterEvent* event) {
    if (!local_files(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MapView::dropEvent(QDropEvent* event) {
    const QStringList files = local_files(*event->mimeData());
    if (files.isEmpty()) return;
    event->acceptProposedAction();
    emit file_dropped(files);
}

}  // namespace mapite
