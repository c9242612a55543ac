#include "topology/overlap.hpp"

#include <geos_c.h>

#include <algorithm>
#include <numeric>

#include "topology/geos_handles.hpp"

namespace mapite {
namespace {

double area_of(const Geos& geos, const GEOSGeometry* shape) {
    double area = 0;
    if (GEOSArea_r(geos.context(), shape, &area) != 1) (void)geos.answer(2, "measure a shape");
    return area;
}

/// Positions by the western edge of their boxes, so that a sweep meets only what can overlap.
std::vector<std::size_t> by_west(std::span<const Box> boxes) {
    std::vector<std::size_t> order(boxes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return boxes[i].min_x; });
    return order;
}

}  // namespace

std::vector<Overlap> overlaps(std::span<const MultiPolygon> from, std::span<const MultiPolygon> to,
                              const Progress& progress) {
    const Geos geos;
    std::vector<Box> boxes;
    std::vector<Geos::Geometry> shapes;
    for (const MultiPolygon& shape : to) {
        boxes.push_back(box(shape));
        shapes.push_back(geos.from_shape(shape));
    }
    const std::vector<std::size_t> order = by_west(boxes);
    std::vector<Overlap> found;
    for (std::size_t i = 0; i < from.size(); ++i) {
        progress.step("overlapping areas", static_cast<double>(i) / static_cast<double>(from.size()));
        const Box around = box(from[i]);
        if (around.empty()) continue;
        const Geos::Geometry shape = geos.from_shape(from[i]);
        const double whole = area_of(geos, shape.get());
        if (whole <= 0) continue;
        const std::size_t first_of_this = found.size();
        for (const std::size_t j : order) {
            if (boxes[j].empty() || boxes[j].min_x > around.max_x) continue;
            if (!boxes[j].intersects(around)) continue;
            const Geos::Geometry common = geos.owned(
                GEOSIntersection_r(geos.context(), shape.get(), shapes[j].get()), "overlap two areas");
            const double area = area_of(geos, common.get());
            if (area > 0)
                found.push_back({.from = i, .to = j, .area_m2 = area, .share = std::min(1.0, area / whole)});
        }
        std::sort(found.begin() + static_cast<std::ptrdiff_t>(first_of_this), found.end(),
                  [](const Overlap& a, const Overlap& b) { return a.to < b.to; });
    }
    return found;
}

}  // namespace mapite
