#pragma once
// An axis-parallel box in the grid; empty until something was added.
#include <algorithm>
#include <limits>

#include "geo/position.hpp"

namespace mapite {

struct Box {
    double min_x = std::numeric_limits<double>::infinity();
    double min_y = std::numeric_limits<double>::infinity();
    double max_x = -std::numeric_limits<double>::infinity();
    double max_y = -std::numeric_limits<double>::infinity();

    [[nodiscard]] bool empty() const { return min_x > max_x; }
    [[nodiscard]] double width() const { return empty() ? 0 : max_x - min_x; }
    [[nodiscard]] double height() const { return empty() ? 0 : max_y - min_y; }
    [[nodiscard]] GridPoint centre() const { return {(min_x + max_x) / 2, (min_y + max_y) / 2}; }
    void add(GridPoint p) {
        min_x = std::min(min_x, p.x);
        min_y = std::min(min_y, p.y);
        max_x = std::max(max_x, p.x);
        max_y = std::max(max_y, p.y);
    }
    void add(const Box& b) {
        if (b.empty()) return;
        add(GridPoint{b.min_x, b.min_y});
        add(GridPoint{b.max_x, b.max_y});
    }
    /// Border included.
    [[nodiscard]] bool contains(GridPoint p) const {
        return p.x >= min_x && p.x <= max_x && p.y >= min_y && p.y <= max_y;
    }
    [[nodiscard]] bool intersects(const Box& b) const {
        return min_x <= b.max_x && b.min_x <= max_x && min_y <= b.max_y && b.min_y <= max_y;
    }
    /// The same box with a margin on all sides.
    [[nodiscard]] Box grown(double metres) const {
        return empty() ? *this : Box{min_x - metres, min_y - metres, max_x + metres, max_y + metres};
    }
    bool operator==(const Box&) const = default;
};

}  // namespace mapite
