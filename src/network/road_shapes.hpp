#pragma once
// The shapes of all roads in one piece of memory, and the nearest point on them. Roads stand in
// spatial order, so runs of their segments make good leaves of a box tree without a further sort.
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "geo/shape.hpp"
#include "network/box_tree.hpp"

namespace mapite::network {

/// The nearest point of a road to some position.
struct RoadPoint {
    std::uint32_t road = 0;
    std::uint32_t segment = 0;  ///< its number in the road's shape
    GridPoint on_road;
    double squared = 0;  ///< distance, in square metres
};

class RoadShapes {
  public:
    RoadShapes() : first_point_{0} {}
    /// Adds the next road; call `index` after the last one.
    void add(std::span<const GridPoint> shape);
    void reserve(std::size_t roads, std::size_t points);
    void index();

    [[nodiscard]] std::size_t road_count() const { return first_point_.size() - 1; }
    [[nodiscard]] std::span<const GridPoint> shape(std::uint32_t road) const {
        return std::span(points_).subspan(first_point_[road], first_point_[road + 1] - first_point_[road]);
    }
    /// Share of the length that lies before the point; exactly 0 or 1 less than 1 mm from an end.
    [[nodiscard]] double fraction(const RoadPoint& point) const;
    /// The part of the shape between two fractions, backwards if `begin` is greater.
    [[nodiscard]] Line part(std::uint32_t road, double begin, double end) const;

    /// The nearest point of all roads that `may_take(road)` accepts, within `limit`; of equally near roads
    /// the one with the least `rank(road)`.
    template <class MayTake, class Rank>
    [[nodiscard]] std::optional<RoadPoint> nearest(GridPoint position, Metres limit, MayTake&& may_take,
                                                   Rank&& rank) const;

  private:
    static constexpr std::uint32_t segments_per_leaf = 8;
    std::vector<std::uint32_t> first_point_;  // by road, one more than roads
    std::vector<GridPoint> points_;
    std::vector<std::uint32_t> leaf_road_;  // road of the first point of each leaf
    BoxTree tree_;
};

/// The point of the segment nearest to the position; exactly an end where that is nearest.
inline GridPoint nearest_on_segment(GridPoint a, GridPoint b, GridPoint position) {
    const double dx = b.x - a.x, dy = b.y - a.y;
    const double along = (position.x - a.x) * dx + (position.y - a.y) * dy;
    const double squared = dx * dx + dy * dy;
    if (!(along > 0)) return a;
    if (along >= squared) return b;
    const double share = along / squared;
    return {a.x + share * dx, a.y + share * dy};
}

inline double distance_squared(GridPoint a, GridPoint b) {
    return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}

template <class MayTake, class Rank>
std::optional<RoadPoint> RoadShapes::nearest(GridPoint position, Metres limit, MayTake&& may_take,
                                             Rank&& rank) const {
    std::optional<RoadPoint> best;
    const auto look_at = [&](std::uint32_t leaf, double& nearest_squared) {
        std::uint32_t road = leaf_road_[leaf];
        std::uint32_t road_end = first_point_[road + 1];
        const auto begin = leaf * segments_per_leaf;
        const auto last = static_cast<std::uint32_t>(points_.size()) - 1;
        for (std::uint32_t p = begin; p < std::min(last, begin + segments_per_leaf); ++p) {
            if (p == road_end) road_end = first_point_[++road + 1];
            if (p + 1 == road_end) continue;  // the last point of a road begins no segment
            const GridPoint on_road = nearest_on_segment(points_[p], points_[p + 1], position);
            const double squared = distance_squared(on_road, position);
            if (squared > nearest_squared) continue;
            const bool tie = best && squared == best->squared;
            if (tie && rank(road) >= rank(best->road)) continue;
            if (!may_take(road)) continue;
            best = RoadPoint{road, p - first_point_[road], on_road, squared};
            nearest_squared = squared;
        }
    };
    tree_.nearest(position, limit.value * limit.value, look_at);
    return best;
}

}  // namespace mapite::network
