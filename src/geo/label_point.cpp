// The pole of inaccessibility by best-first search over ever smaller squares: a square whose centre lies
// d inside the border holds no point deeper than d + half its diagonal (the idea of Agafonkin's
// "polylabel", 2016). The search starts from a point known to be inside, so that a thin shape cannot
// end with a point outside.
#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <optional>
#include <queue>

#include "geo/shape.hpp"

namespace mapite {

namespace {

struct Candidate {
    GridPoint centre;
    double half = 0;   ///< half the side of the square
    double depth = 0;  ///< metres from the border, negative outside
    [[nodiscard]] double reachable() const { return depth + half * std::numbers::sqrt2; }
};

struct LessPromising {
    bool operator()(const Candidate& a, const Candidate& b) const {
        if (a.reachable() != b.reachable()) return a.reachable() < b.reachable();
        return a.centre > b.centre;
    }
};

template <class Visit>
void for_each_edge(const Polygon& polygon, const Visit& visit) {
    const auto walk = [&](const Ring& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) visit(ring[i], ring[(i + 1) % ring.size()]);
    };
    walk(polygon.outer);
    for (const Ring& hole : polygon.holes) walk(hole);
}

double depth(const Polygon& polygon, GridPoint point) {
    bool inside = false;
    double nearest2 = std::numeric_limits<double>::infinity();
    for_each_edge(polygon, [&](GridPoint a, GridPoint b) {
        const double way_x = b.x - a.x;
        const double way_y = b.y - a.y;
        const double from_x = point.x - a.x;
        const double from_y = point.y - a.y;
        if ((a.y > point.y) != (b.y > point.y) && from_x < way_x * from_y / way_y) inside = !inside;
        const double way2 = way_x * way_x + way_y * way_y;
        const double along = from_x * way_x + from_y * way_y;
        const double share = way2 > 0 ? std::clamp(along / way2, 0.0, 1.0) : 0.0;
        const double dx = from_x - share * way_x;
        const double dy = from_y - share * way_y;
        nearest2 = std::min(nearest2, dx * dx + dy * dy);
    });
    return inside ? std::sqrt(nearest2) : -std::sqrt(nearest2);
}

/// The middle of the widest piece of the horizontal line at `y` that lies inside.
std::optional<GridPoint> middle_on_line(const Polygon& polygon, double y) {
    std::vector<double> crossings;
    for_each_edge(polygon, [&](GridPoint a, GridPoint b) {
        if ((a.y > y) != (b.y > y)) crossings.push_back(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x));
    });
    std::ranges::sort(crossings);
    std::optional<GridPoint> best;
    double widest = 0;
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2)
        if (crossings[i + 1] - crossings[i] > widest) {
            widest = crossings[i + 1] - crossings[i];
            best = GridPoint{(crossings[i] + crossings[i + 1]) / 2, y};
        }
    return best;
}

/// A height that no vertex has, as near to the middle as the vertices allow.
double height_between_vertices(const Polygon& polygon, const Box& bounds) {
    const double middle = bounds.centre().y;
    double below = bounds.min_y;
    double above = bounds.max_y;
    for_each_edge(polygon, [&](GridPoint a, GridPoint) {
        if (a.y <= middle) below = std::max(below, a.y);
        if (a.y > middle) above = std::min(above, a.y);
    });
    return (below + above) / 2;
}

const Polygon& largest_part(const MultiPolygon& shape) {
    const Polygon* largest = &shape.front();
    double most = -std::numeric_limits<double>::infinity();
    for (const Polygon& polygon : shape) {
        double area = std::abs(signed_area_m2(polygon.outer));
        for (const Ring& hole : polygon.holes) area -= std::abs(signed_area_m2(hole));
        if (area > most) {
            most = area;
            largest = &polygon;
        }
    }
    return *largest;
}

}  // namespace

GridPoint label_point(const MultiPolygon& shape) {
    const Polygon& polygon = largest_part(shape);
    const Box bounds = box(polygon.outer);
    const double size = std::max(bounds.width(), bounds.height());
    const auto start = middle_on_line(polygon, height_between_vertices(polygon, bounds));
    if (!start) return polygon.outer.empty() ? GridPoint{} : polygon.outer.front();

    Candidate best{*start, 0, depth(polygon, *start)};
    std::priority_queue<Candidate, std::vector<Candidate>, LessPromising> open;
    open.push({bounds.centre(), size / 2, depth(polygon, bounds.centre())});
    while (!open.empty()) {
        const Candidate square = open.top();
        open.pop();
        if (square.depth > best.depth) best = square;
        if (square.reachable() <= best.depth + 0.01 * size) break;
        const double half = square.half / 2;
        for (const double dx : {-half, half})
            for (const double dy : {-half, half}) {
                const GridPoint centre{square.centre.x + dx, square.centre.y + dy};
                open.push({centre, half, depth(polygon, centre)});
            }
    }
    return best.centre;
}

}  // namespace mapite
