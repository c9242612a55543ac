#pragma once
// How two divisions of the same land overlap: for every pair of areas that share ground, how much of it.
#include <cstddef>
#include <span>
#include <vector>

#include "base/progress.hpp"
#include "geo/shape.hpp"

namespace mapite {

struct Overlap {
    std::size_t from = 0, to = 0;  ///< positions in the two lists
    double area_m2 = 0;            ///< of the common part, above 0
    double share = 0;              ///< of the area of `from`, above 0 and at most 1
    bool operator==(const Overlap&) const = default;
};

/// By `from`, then `to`. Shapes must be valid (see repair.hpp); empty ones overlap nothing. Throws
/// Error(data) when GEOS fails, Cancelled when asked to stop. Only pairs whose boxes meet are computed.
std::vector<Overlap> overlaps(std::span<const MultiPolygon> from, std::span<const MultiPolygon> to,
                              const Progress& progress);

}  // namespace mapite
