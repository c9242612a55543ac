#include "canvas/viewport.hpp"

#include <algorithm>

namespace mapite {

Viewport fitted(const Viewport& view, const Box& box, double least_scale) {
    Viewport result = view;
    if (box.empty()) return result;
    result.centre = box.centre();
    const double needed =
        std::max(box.width() / std::max(view.width, 1), box.height() / std::max(view.height, 1));
    result.scale = std::max(needed, least_scale);
    return result;
}

Viewport zoomed(const Viewport& view, double factor, QPointF pixel) {
    Viewport result = view;
    result.scale = view.scale / factor;
    const double shrunk = view.scale - result.scale;
    result.centre = {view.centre.x + (pixel.x() - view.width / 2.0) * shrunk,
                     view.centre.y - (pixel.y() - view.height / 2.0) * shrunk};
    return result;
}

Viewport between(const Viewport& from, const Viewport& to, double share) {
    if (share >= 1) return to;
    constexpr double hardly_zoomed = 0.01;
    Viewport result = to;
    const double zoom = std::log(to.scale / from.scale);
    result.scale = from.scale * std::exp(zoom * share);
    if (std::abs(zoom) < hardly_zoomed) {
        result.centre = {from.centre.x + (to.centre.x - from.centre.x) * share,
                         from.centre.y + (to.centre.y - from.centre.y) * share};
        return result;
    }
    // Every change of scale has one place that stays where it is; all others move straight to or from it.
    const double apart = from.scale - to.scale;
    const GridPoint fixed{(to.centre.x * from.scale - from.centre.x * to.scale) / apart,
                          (to.centre.y * from.scale - from.centre.y * to.scale) / apart};
    const double ratio = result.scale / from.scale;
    result.centre = {fixed.x + (from.centre.x - fixed.x) * ratio,
                     fixed.y + (from.centre.y - fixed.y) * ratio};
    return result;
}

}  // namespace mapite
