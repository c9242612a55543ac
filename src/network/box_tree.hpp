#pragma once
// A packed tree of boxes for "what is nearest": the leaves stand in spatial order, each inner box
// covers eight neighbours of the level below. What a leaf holds is known to the caller alone.
#include <array>
#include <cstdint>
#include <vector>

#include "geo/box.hpp"

namespace mapite::network {

class BoxTree {
  public:
    BoxTree() = default;
    /// `leaves` in spatial order, so that neighbours in the vector are neighbours on the map.
    explicit BoxTree(std::vector<Box> leaves);

    /// Calls `visit(leaf, nearest_squared)` for the leaves whose box is not farther than
    /// `nearest_squared`, near ones first; `visit` lowers that number whenever it finds something nearer.
    /// Leaves that lie exactly as far as the nearest are visited, so that the caller can settle ties.
    template <class Visit>
    void nearest(GridPoint point, double nearest_squared, Visit&& visit) const;

  private:
    static constexpr std::uint32_t fanout = 8;
    static constexpr std::size_t greatest_depth = 12;  // 8^11 leaves exceed 32 bits
    struct Level {
        std::size_t begin = 0;
        std::uint32_t count = 0;
    };
    std::vector<Box> boxes_;     // level by level, leaves first
    std::vector<Level> levels_;  // the last one is the root alone
};

inline double distance_squared(const Box& box, GridPoint point) {
    const double dx = std::max({box.min_x - point.x, 0.0, point.x - box.max_x});
    const double dy = std::max({box.min_y - point.y, 0.0, point.y - box.max_y});
    return dx * dx + dy * dy;
}

/// Whether a box is surely not nearer than what was found. The slack is for rounding: a leaf measures
/// its content otherwise than the box was measured, and a tie must not be lost by the last bit.
inline bool surely_farther(double box_squared, double nearest_squared) {
    return box_squared * (1 - 1e-9) > nearest_squared;
}

inline BoxTree::BoxTree(std::vector<Box> leaves) : boxes_(std::move(leaves)) {
    Level level{0, static_cast<std::uint32_t>(boxes_.size())};
    if (level.count == 0) return;
    levels_.push_back(level);
    while (level.count > 1) {
        const Level above{boxes_.size(), (level.count + fanout - 1) / fanout};
        for (std::uint32_t parent = 0; parent < above.count; ++parent) {
            Box box;
            const std::uint32_t end = std::min(level.count, (parent + 1) * fanout);
            for (std::uint32_t child = parent * fanout; child < end; ++child) {
                box.add(boxes_[level.begin + child]);
            }
            boxes_.push_back(box);
        }
        levels_.push_back(above);
        level = above;
    }
}

template <class Visit>
void BoxTree::nearest(GridPoint point, double nearest_squared, Visit&& visit) const {
    struct Waiting {
        double distance_squared;
        std::uint32_t level, box;
    };
    if (levels_.empty()) return;
    std::array<Waiting, greatest_depth * fanout> waiting;
    std::size_t count = 0;
    const auto root_level = static_cast<std::uint32_t>(levels_.size() - 1);
    waiting[count++] = {distance_squared(boxes_.back(), point), root_level, 0};
    while (count > 0) {
        const Waiting at = waiting[--count];
        if (surely_farther(at.distance_squared, nearest_squared)) continue;
        if (at.level == 0) {
            visit(at.box, nearest_squared);
            continue;
        }
        const Level& below = levels_[at.level - 1];
        const std::uint32_t end = std::min(below.count, (at.box + 1) * fanout);
        const std::size_t first = count;
        for (std::uint32_t child = at.box * fanout; child < end; ++child) {
            const double squared = distance_squared(boxes_[below.begin + child], point);
            if (surely_farther(squared, nearest_squared)) continue;
            // Insertion keeps the nearest child on top of the stack.
            std::size_t place = count++;
            for (; place > first && waiting[place - 1].distance_squared < squared; --place) {
                waiting[place] = waiting[place - 1];
            }
            waiting[place] = {squared, at.level - 1, child};
        }
    }
}

}  // namespace mapite::network
