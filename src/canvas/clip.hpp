#pragma once
// Cuts rings off at the edges of a box, so that drawing a part of a polygon with a million corners costs
// no more than walking over them once.
#include <array>
#include <vector>

namespace mapite {

struct ClipEdges {
    double left = 0, top = 0, right = 0, bottom = 0;  ///< left < right, top < bottom
};

/// Sutherland & Hodgman 1974. Where the ring leaves the box it is led along the edge. `Point` is made from
/// two doubles; `x` and `y` read it.
template <class Point, class X, class Y>
std::vector<Point> clipped_ring(std::vector<Point> ring, const ClipEdges& edges, const X& x, const Y& y) {
    const auto cut = [&ring](const auto& inside, const auto& crossing) {
        if (ring.empty()) return;
        std::vector<Point> kept;
        kept.reserve(ring.size() + 4);
        Point before = ring.back();
        bool was_inside = inside(before);
        for (const Point& point : ring) {
            const bool is_inside = inside(point);
            if (is_inside != was_inside) kept.push_back(crossing(before, point));
            if (is_inside) kept.push_back(point);
            before = point;
            was_inside = is_inside;
        }
        ring = std::move(kept);
    };
    const auto upright = [&](double at) {
        return [&x, &y, at](const Point& a, const Point& b) {
            return Point{at, y(a) + (y(b) - y(a)) * (at - x(a)) / (x(b) - x(a))};
        };
    };
    const auto level = [&](double at) {
        return [&x, &y, at](const Point& a, const Point& b) {
            return Point{x(a) + (x(b) - x(a)) * (at - y(a)) / (y(b) - y(a)), at};
        };
    };
    cut([&](const Point& p) { return x(p) >= edges.left; }, upright(edges.left));
    cut([&](const Point& p) { return x(p) <= edges.right; }, upright(edges.right));
    cut([&](const Point& p) { return y(p) >= edges.top; }, level(edges.top));
    cut([&](const Point& p) { return y(p) <= edges.bottom; }, level(edges.bottom));
    return ring;
}

}  // namespace mapite
