#pragma once
// Orders of many small things: along the Hilbert curve, which keeps what lies near on the map near in
// memory, and by whole-number keys (radix sort, stable).
#include <cstdint>
#include <span>
#include <vector>

#include "geo/box.hpp"

namespace mapite::network {

/// Position along the Hilbert curve of order 16 through the box; 0 if the box has no extent.
std::uint32_t hilbert_key(const Box& box, GridPoint point);

/// The positions of `keys` in ascending order of key, equal keys in their order. O(n), 16 bytes each.
std::vector<std::uint32_t> sorted_order(std::span<const std::uint32_t> keys);

/// The positions of `points` along the Hilbert curve through all of them.
std::vector<std::uint32_t> spatial_order(std::span<const GridPoint> points);

}  // namespace mapite::network
