#include "canvas/navigator.hpp"

#include <algorithm>

namespace mapite {
namespace {

constexpr double nearest_m = 0.1;  ///< metres per unit of the widget

}  // namespace

Navigator::Navigator(std::function<void()> moved) : moved_(std::move(moved)) {
    animation_.setStartValue(0.0);
    animation_.setEndValue(1.0);
    animation_.setEasingCurve(QEasingCurve::OutCubic);
    QObject::connect(&animation_, &QVariantAnimation::valueChanged, this, [this](const QVariant& share) {
        if (!is_moving()) return;
        view_ = between(from_, destination_, share.toDouble());
        moved_();
    });
    QObject::connect(&animation_, &QVariantAnimation::finished, this, [this] {
        view_ = destination_;
        moved_();
    });
}

void Navigator::set_size(int width, int height) {
    for (Viewport* view : {&view_, &from_, &destination_}) {
        view->width = width;
        view->height = height;
    }
}

void Navigator::set_limits(const Box& extent, double pixels_per_unit) {
    extent_ = extent;
    pixels_per_unit_ = pixels_per_unit;
}

Viewport Navigator::limited(Viewport view) const {
    const double nearest = nearest_m / pixels_per_unit_;
    constexpr double much_smaller = 4;  // the map may shrink to this part of the widget
    const double all = extent_.empty() ? nearest : fitted(view, extent_, nearest).scale;
    const double farthest = std::max(all * much_smaller, 2000 * nearest);
    view.scale = std::clamp(view.scale, nearest, farthest);
    if (extent_.empty()) return view;
    view.centre.x = std::clamp(view.centre.x, extent_.min_x, extent_.max_x);
    view.centre.y = std::clamp(view.centre.y, extent_.min_y, extent_.max_y);
    return view;
}

void Navigator::jump(const Viewport& view) {
    animation_.stop();
    view_ = destination_ = limited(view);
    moved_();
}

void Navigator::glide(const Viewport& view, int milliseconds) {
    if (!animated_) return jump(view);
    animation_.stop();
    from_ = view_;
    destination_ = limited(view);
    if (destination_ == view_) return moved_();
    animation_.setDuration(milliseconds);
    animation_.start();
    moved_();  // what will be seen in the end is painted from now on
}

void Navigator::pan(QPointF by) {
    Viewport view = is_moving() ? view_ : destination_;
    view.centre.x -= by.x() * view.scale;
    view.centre.y += by.y() * view.scale;
    jump(view);
}

Viewport Navigator::view_of(const Box& box) const {
    constexpr double least_m = 1, margin = 0.03;
    Viewport result = fitted(destination_, box, least_m / pixels_per_unit_);
    result.scale *= 1 + 2 * margin;
    return result;
}

Viewport Navigator::nearer(double factor, QPointF pixel) const {
    Viewport result = destination_;
    result.scale /= factor;
    result = limited(result);
    // The place under the pointer now shall be there in the end, whatever motion is under way. Reckoned from
    // the exact centre: whole pixels would let the view creep from zoom to zoom.
    const double shrunk = view_.scale - result.scale;
    result.centre = {view_.centre.x + (pixel.x() - result.width / 2.0) * shrunk,
                     view_.centre.y - (pixel.y() - result.height / 2.0) * shrunk};
    return result;
}

}  // namespace mapite
