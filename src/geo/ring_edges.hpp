#pragma once
// The edges of many polygons in one row of points: edge i goes from point i to point i + 1. A polygon of
// a shape is a part, and each part knows its shape, the owner. Parts and edges stand in the order of
// their owners.
#include <cstdint>
#include <span>
#include <vector>

#include "geo/shape.hpp"

namespace mapite {

class RingEdges {
  public:
    /// Leaves out polygons with a coordinate that is not a number or beyond 1e100.
    explicit RingEdges(std::span<const MultiPolygon> shapes);

    [[nodiscard]] GridPoint a(std::uint32_t edge) const { return points_[edge]; }
    [[nodiscard]] GridPoint b(std::uint32_t edge) const { return points_[edge + 1]; }
    [[nodiscard]] std::uint32_t part(std::uint32_t edge) const { return part_of_[edge]; }
    [[nodiscard]] std::uint32_t owner(std::uint32_t part) const { return owner_of_part_[part]; }
    [[nodiscard]] std::size_t count() const { return points_.size() - rings_.size(); }
    /// All points; empty box when there are none.
    [[nodiscard]] const Box& box() const { return box_; }

    /// Calls `visit(edge)` for each edge.
    template <class Visit>
    void for_each(const Visit& visit) const {
        for (const auto& [first, last] : rings_)
            for (std::uint32_t edge = first; edge < last; ++edge) visit(edge);
    }

  private:
    struct Extent {
        std::uint32_t first = 0, last = 0;  ///< points first and last are the same, closing the ring
    };
    void take(const Ring& ring);

    std::vector<GridPoint> points_;
    std::vector<std::uint32_t> part_of_;
    std::vector<Extent> rings_;
    std::vector<std::uint32_t> owner_of_part_;
    Box box_;
};

}  // namespace mapite
