#include "scene/paper.hpp"

#include <algorithm>
#include <cmath>

namespace mapite {

PaperBox box_around(PaperPoint centre, double width, double height) {
    return {centre.x - width / 2, centre.y - height / 2, centre.x + width / 2, centre.y + height / 2};
}

bool crosses(const PaperBox& box, PaperPoint a, PaperPoint b) {
    // Liang and Barsky 1984: the part of the line inside each of the four half planes.
    double from = 0, to = 1;
    const auto clip = [&](double way, double distance) {
        if (way == 0) return distance > 0;
        const double at = distance / way;
        if (way < 0)
            from = std::max(from, at);
        else
            to = std::min(to, at);
        return from < to;
    };
    if (a == b) return a.x > box.left && a.x < box.right && a.y > box.top && a.y < box.bottom;
    return clip(a.x - b.x, a.x - box.left) && clip(b.x - a.x, box.right - a.x) &&
           clip(a.y - b.y, a.y - box.top) && clip(b.y - a.y, box.bottom - a.y);
}

PaperFrame::PaperFrame(const Box& extent, const PaperBox& frame) : frame_(frame), middle_(frame.centre()) {
    if (extent.empty()) return;
    centre_ = extent.centre();
    const double scale = std::max(extent.width() / frame.width(), extent.height() / frame.height());
    if (scale > 0) metres_per_mm_ = scale;
}

Box PaperFrame::shown() const {
    const double half_width = frame_.width() / 2 * metres_per_mm_;
    const double half_height = frame_.height() / 2 * metres_per_mm_;
    return {centre_.x - half_width, centre_.y - half_height, centre_.x + half_width, centre_.y + half_height};
}

ScaleBar scale_bar(double metres_per_mm, double longest_mm) {
    const double longest_m = metres_per_mm * longest_mm;
    double length_m = std::pow(10.0, std::floor(std::log10(longest_m)));
    for (const double step : {5.0, 2.0})
        if (length_m * step <= longest_m) {
            length_m *= step;
            break;
        }
    return {length_m, length_m / metres_per_mm};
}

}  // namespace mapite
