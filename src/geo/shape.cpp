#include "geo/shape.hpp"

#include <cmath>

#include "geo/orientation.hpp"

namespace mapite {

namespace {

enum class Place { outside, inside, on_border };

/// Even-odd rule with a ray to the right; the border is found exactly.
Place place_in_ring(const Ring& ring, GridPoint point) {
    bool inside = false;
    for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
        const GridPoint a = ring[before];
        const GridPoint b = ring[i];
        if (a.x < point.x && b.x < point.x) continue;
        if (b == point) return Place::on_border;
        if (a.y == point.y && b.y == point.y && between(a, b, point)) return Place::on_border;
        const bool upwards = b.y > point.y;
        if ((a.y > point.y) == upwards) continue;
        const int side = upwards ? orientation(a, b, point) : orientation(b, a, point);
        if (side == 0) return Place::on_border;
        if (side > 0) inside = !inside;
    }
    return inside ? Place::inside : Place::outside;
}

bool covers(const Polygon& polygon, GridPoint point) {
    if (polygon.outer.empty()) return false;
    Place place = place_in_ring(polygon.outer, point);
    if (place == Place::on_border) return true;
    bool inside = place == Place::inside;
    for (const Ring& hole : polygon.holes) {
        if (hole.empty()) continue;
        place = place_in_ring(hole, point);
        if (place == Place::on_border) return true;
        if (place == Place::inside) inside = !inside;
    }
    return inside;
}

double squared_distance(GridPoint a, GridPoint b, GridPoint p) {
    const double way_x = b.x - a.x;
    const double way_y = b.y - a.y;
    const double way2 = way_x * way_x + way_y * way_y;
    double share = way2 > 0 ? ((p.x - a.x) * way_x + (p.y - a.y) * way_y) / way2 : 0;
    share = std::clamp(share, 0.0, 1.0);
    const double dx = a.x + share * way_x - p.x;
    const double dy = a.y + share * way_y - p.y;
    return dx * dx + dy * dy;
}

}  // namespace

Metres length(const Line& line) {
    Metres sum{0};
    for (std::size_t i = 1; i < line.size(); ++i) sum = sum + distance(line[i - 1], line[i]);
    return sum;
}

double signed_area_m2(const Ring& ring) {
    if (ring.size() < 3) return 0;
    // Relative to the first point: the products stay small and keep their digits.
    const GridPoint origin = ring.front();
    double twice = 0;
    for (std::size_t i = 2; i < ring.size(); ++i) {
        const double ax = ring[i - 1].x - origin.x;
        const double ay = ring[i - 1].y - origin.y;
        const double bx = ring[i].x - origin.x;
        const double by = ring[i].y - origin.y;
        twice += ax * by - ay * bx;
    }
    return twice / 2;
}

double area_m2(const MultiPolygon& shape) {
    double sum = 0;
    for (const Polygon& polygon : shape) {
        double area = std::abs(signed_area_m2(polygon.outer));
        for (const Ring& hole : polygon.holes) area -= std::abs(signed_area_m2(hole));
        sum += std::max(area, 0.0);
    }
    return sum;
}

Box box(const Line& line) {
    Box result;
    for (const GridPoint point : line) result.add(point);
    return result;
}

Box box(const MultiPolygon& shape) {
    Box result;
    for (const Polygon& polygon : shape) result.add(box(polygon.outer));
    return result;
}

bool covers(const MultiPolygon& shape, GridPoint point) {
    return std::ranges::any_of(shape, [&](const Polygon& polygon) { return covers(polygon, point); });
}

Line simplified(const Line& line, Metres tolerance) {
    if (line.size() < 3) return line;
    std::vector<bool> stays(line.size(), false);
    stays.front() = stays.back() = true;
    std::vector<std::pair<std::size_t, std::size_t>> open{{0, line.size() - 1}};
    while (!open.empty()) {
        const auto [first, last] = open.back();
        open.pop_back();
        double farthest2 = tolerance.value * tolerance.value;
        std::size_t farthest = first;
        for (std::size_t i = first + 1; i < last; ++i) {
            const double distance2 = squared_distance(line[first], line[last], line[i]);
            if (distance2 > farthest2) {
                farthest2 = distance2;
                farthest = i;
            }
        }
        if (farthest == first) continue;
        stays[farthest] = true;
        open.emplace_back(first, farthest);
        open.emplace_back(farthest, last);
    }
    Line result;
    for (std::size_t i = 0; i < line.size(); ++i)
        if (stays[i]) result.push_back(line[i]);
    return result;
}

}  // namespace mapite
