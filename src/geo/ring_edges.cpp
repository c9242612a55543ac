#include "geo/ring_edges.hpp"

#include <algorithm>
#include <cmath>

namespace mapite {

namespace {

/// Far beyond any Earth, and the products of two are still numbers.
constexpr double largest_coordinate = 1e100;

bool usable(const Ring& ring) {
    return std::ranges::all_of(ring, [](GridPoint p) {
        return std::abs(p.x) <= largest_coordinate && std::abs(p.y) <= largest_coordinate;
    });
}

std::size_t point_count(std::span<const MultiPolygon> shapes) {
    std::size_t count = 0;
    for (const MultiPolygon& shape : shapes)
        for (const Polygon& polygon : shape) {
            count += polygon.outer.size() + 1;
            for (const Ring& hole : polygon.holes) count += hole.size() + 1;
        }
    return count;
}

}  // namespace

RingEdges::RingEdges(std::span<const MultiPolygon> shapes) {
    const std::size_t points = point_count(shapes);
    points_.reserve(points);
    part_of_.reserve(points);
    for (std::size_t owner = 0; owner < shapes.size(); ++owner)
        for (const Polygon& polygon : shapes[owner]) {
            if (polygon.outer.empty() || !usable(polygon.outer) ||
                !std::ranges::all_of(polygon.holes, usable))
                continue;
            owner_of_part_.push_back(static_cast<std::uint32_t>(owner));
            take(polygon.outer);
            for (const Ring& hole : polygon.holes)
                if (!hole.empty()) take(hole);
        }
}

void RingEdges::take(const Ring& ring) {
    const auto first = static_cast<std::uint32_t>(points_.size());
    points_.insert(points_.end(), ring.begin(), ring.end());
    points_.push_back(ring.front());
    part_of_.resize(points_.size(), static_cast<std::uint32_t>(owner_of_part_.size() - 1));
    rings_.push_back({first, static_cast<std::uint32_t>(points_.size() - 1)});
    box_.add(mapite::box(ring));
}

}  // namespace mapite
