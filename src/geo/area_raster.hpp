#pragma once
// What AreaLocator looks points up in. A raster cell that no border passes knows its answer. A cell on a
// border holds the edges in it and a reference point of which it is known what covers it: going straight
// from there to a point, each edge crossed changes the state of the polygons it borders. Reference points
// lie on no edge and at no vertex's height, and each edge is turned to have it on its left.
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "geo/raster.hpp"
#include "geo/shape.hpp"

namespace mapite {

class AreaRaster {
  public:
    static constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

    /// Linear in the number of edges and the cells they pass.
    explicit AreaRaster(std::span<const MultiPolygon> shapes);
    /// Position of the lowest shape that covers the point, or `nobody`.
    [[nodiscard]] std::uint32_t owner(GridPoint point) const;
    /// `owner` of each point into the slot of the same position, of which there are as many at least; faster
    /// than one by one.
    void owners(std::span<const GridPoint> points, std::span<std::uint32_t> slots) const;

  private:
    friend class AreaRasterBuilder;
    explicit AreaRaster(const Raster& raster) : raster_(raster) {}

    /// A set of up to 32 parts of a cell, the lowest bit standing for the part with the lowest owner.
    using Parts = std::uint32_t;
    struct Edge {
        GridPoint a, b;   ///< the cell's reference point lies left of the way from a to b
        Parts parts = 0;  ///< whose border this is: two neighbours, as a rule
    };
    /// A cell with more than 32 parts takes several of these in a row.
    struct BorderCell {
        GridPoint reference;
        std::uint32_t first_edge = 0, edge_count = 0;
        std::uint32_t first_owner = 0;  ///< in part_owners_
        Parts covering_reference = 0;
        std::uint32_t whole_owner = nobody;  ///< lowest shape with a part that covers the whole cell
        bool goes_on = false;                ///< the next BorderCell belongs to the same cell
    };
    static constexpr std::uint32_t border_flag = 1u << 31;

    [[nodiscard]] static bool is_border(std::uint32_t answer) {
        return answer != nobody && (answer & border_flag) != 0;
    }
    [[nodiscard]] const BorderCell& border(std::uint32_t answer) const {
        return borders_[answer & ~border_flag];
    }
    [[nodiscard]] std::uint32_t owner_near_border(const BorderCell* cell, GridPoint point) const;
    [[nodiscard]] std::optional<Parts> parts_if_clear(const BorderCell& cell, GridPoint point) const;
    [[nodiscard]] Parts parts_exactly(const BorderCell& cell, GridPoint point) const;

    Raster raster_;
    std::vector<std::uint32_t>
        answers_;  ///< per cell: owner, `nobody`, or border_flag + position in borders_
    std::vector<BorderCell> borders_;
    std::vector<std::uint32_t> part_owners_;  ///< per border cell and part, ascending
    std::vector<Edge> edges_;
};

}  // namespace mapite
