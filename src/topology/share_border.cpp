#include <geos_c.h>

#include "topology/geos_handles.hpp"
#include "topology/repair.hpp"

namespace mapite {

namespace {

constexpr double same_line_least_m = 1;
constexpr double near_m = 1;
/// Two borders that only meet at a corner of 12 degrees or more run less than this within `near_m`.
constexpr double near_line_least_m = 10;

double length_m(const Geos& geos, const GEOSGeometry* lines) {
    double length = 0;
    if (GEOSLength_r(geos.context(), lines, &length) != 1) (void)geos.answer(2, "measure a border");
    return length;
}

/// The rings of a shape as lines, only as far as they lie in the box.
Geos::Geometry border_in(const Geos& geos, const MultiPolygon& shape, const Box& part) {
    const Geos::Geometry whole = geos.from_shape(shape);
    const Geos::Geometry border =
        geos.owned(GEOSBoundary_r(geos.context(), whole.get()), "find the border of a shape");
    return geos.owned(
        GEOSClipByRect_r(geos.context(), border.get(), part.min_x, part.min_y, part.max_x, part.max_y),
        "cut a border");
}

}  // namespace

bool share_border(const MultiPolygon& a, const MultiPolygon& b) {
    const Box near_a = box(a).grown(2 * near_m);
    const Box near_b = box(b).grown(2 * near_m);
    if (near_a.empty() || near_b.empty() || !near_a.intersects(near_b)) return false;
    const Box common{std::max(near_a.min_x, near_b.min_x), std::max(near_a.min_y, near_b.min_y),
                     std::min(near_a.max_x, near_b.max_x), std::min(near_a.max_y, near_b.max_y)};
    const Geos geos;
    const Geos::Geometry border_a = border_in(geos, a, common);
    const Geos::Geometry border_b = border_in(geos, b, common);
    const Geos::Geometry same =
        geos.owned(GEOSIntersection_r(geos.context(), border_a.get(), border_b.get()), "compare two borders");
    if (length_m(geos, same.get()) > same_line_least_m) return true;
    const Geos::Geometry surroundings =
        geos.owned(GEOSBuffer_r(geos.context(), border_b.get(), near_m, 4), "widen a border");
    const Geos::Geometry near = geos.owned(
        GEOSIntersection_r(geos.context(), border_a.get(), surroundings.get()), "compare two borders");
    return length_m(geos, near.get()) > near_line_least_m;
}

}  // namespace mapite
