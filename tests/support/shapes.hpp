#pragma once
// Shapes that tests are made of.
#include <cmath>
#include <numbers>
#include <random>
#include <vector>

#include "geo/shape.hpp"

namespace mapite::test {

/// Counter-clockwise, with (x, y) as its south-west corner.
inline Polygon square(double x, double y, double side) {
    return {{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}}, {}};
}

/// Equally likely in [0, 1), the same on every machine.
inline double share(std::mt19937_64& random) {
    return static_cast<double>(random() >> 11) * 0x1p-53;
}

/// A valid star around the centre: spikes between half the radius and the radius, sometimes with a hole.
/// Whole coordinates where `snapped`, so that points can be put exactly on its border.
inline Polygon star(std::mt19937_64& random, GridPoint centre, double radius, bool snapped = false) {
    const int spikes = 5 + static_cast<int>(random() % 40);
    const auto ring = [&](double least, double most, bool clockwise) {
        Ring points;
        for (int i = 0; i < spikes; ++i) {
            const double angle =
                2 * std::numbers::pi * (i + 0.4 * share(random)) / spikes * (clockwise ? -1 : 1);
            const double far = radius * (least + (most - least) * share(random));
            GridPoint p{centre.x + far * std::cos(angle), centre.y + far * std::sin(angle)};
            if (snapped) p = {std::round(p.x), std::round(p.y)};
            if (points.empty() || points.back() != p) points.push_back(p);
        }
        return points;
    };
    Polygon result{ring(0.5, 1, false), {}};
    if (random() % 2 == 0) result.holes.push_back(ring(0.1, 0.3, true));
    return result;
}

/// Points worth asking about: everywhere in the box, on the vertices and edges of the shapes, and the
/// doubles next to those.
inline std::vector<GridPoint> telling_points(const std::vector<MultiPolygon>& shapes, std::mt19937_64& random,
                                             std::size_t everywhere) {
    Box all;
    for (const MultiPolygon& shape : shapes) all.add(box(shape));
    const Box around = all.grown(0.05 * std::max(all.width(), all.height()));
    std::vector<GridPoint> points;
    for (std::size_t i = 0; i < everywhere; ++i)
        points.push_back(
            {around.min_x + share(random) * around.width(), around.min_y + share(random) * around.height()});
    // Not the doubles next to zero, whose products would be zero.
    const auto next = [](double value, double towards) {
        return value == 0 ? std::copysign(1e-100, towards) : std::nextafter(value, towards);
    };
    const auto near = [&](GridPoint p) {
        points.push_back(p);
        points.push_back({next(p.x, 1e300), p.y});
        points.push_back({next(p.x, -1e300), p.y});
        points.push_back({p.x, next(p.y, 1e300)});
        points.push_back({p.x, next(p.y, -1e300)});
    };
    const auto along = [&](const Ring& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const GridPoint a = ring[i];
            const GridPoint b = ring[(i + 1) % ring.size()];
            near(a);
            near({(a.x + b.x) / 2, (a.y + b.y) / 2});
            const double part = share(random);
            near({a.x + part * (b.x - a.x), a.y + part * (b.y - a.y)});
            // Level with and below a vertex, but somewhere else: where crossings are miscounted.
            points.push_back({around.min_x + share(random) * around.width(), a.y});
            points.push_back({a.x, around.min_y + share(random) * around.height()});
        }
    };
    for (const MultiPolygon& shape : shapes)
        for (const Polygon& polygon : shape) {
            along(polygon.outer);
            for (const Ring& hole : polygon.holes) along(hole);
        }
    return points;
}

}  // namespace mapite::test
