#pragma once
// Joins border ways end to end where their lines cross, so that no assembler of valid polygons can
// take them. The result is made valid by `topology`; here only the ends have to meet.
#include "formats/osm_rings.hpp"

namespace mapite::osm {

/// Holes (role "inner") go to the first outer ring around their first node. `crossing` is set unless an end
/// stays open. A way named twice counts once.
Rings join_end_to_end(std::span<const BorderWay> ways, const NodeTable& nodes);

}  // namespace mapite::osm
