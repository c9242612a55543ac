#pragma once
// Puts the border ways of a relation together to rings: libosmium's assembler first, which knows
// nesting and touching rings from the lines alone; where lines cross it gives up, and the ways are then
// joined end to end by their roles, for `topology` to repair. Knows node slots and degrees only.
#include <cstdint>
#include <span>
#include <vector>

#include "formats/osm_node_table.hpp"
#include "geo/shape.hpp"

namespace mapite::osm {

using Slots = std::vector<std::size_t>;  ///< of a NodeTable

struct BorderWay {
    std::int64_t id = 0;
    bool inner = false;  ///< role "inner"; looked at only where lines cross
    std::span<const std::int64_t> nodes;
};

struct SlotPolygon {
    Slots outer;  ///< the first is not repeated at the end
    std::vector<Slots> holes;
};

struct Rings {
    std::vector<SlotPolygon> polygons;  ///< empty when a ring is open or nothing is enclosed
    Slots open_ends;                    ///< where the border breaks off, each once
    bool crossing = false;              ///< lines cross; the polygons are not valid
};

/// `nodes` still in longitude and latitude (before `to_grid`); all nodes of the ways were found.
Rings assemble(std::int64_t relation, std::span<const BorderWay> ways, const NodeTable& nodes);

/// The polygons with their positions; `nodes` may be in either system.
MultiPolygon positions_of(const std::vector<SlotPolygon>& polygons, const NodeTable& nodes);

}  // namespace mapite::osm
