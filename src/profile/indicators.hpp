#pragma once
// Indicators straight from a ready table of travel times between origins and destinations, as transport
// planners publish them: time to the nearest opportunity and opportunities within a time. A pair that is
// not in the table cannot be travelled. Definitions: Geurs & van Wee 2004, "location-based measures".
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/quantities.hpp"

namespace mapite {

/// One row of the table. An origin that is its own destination counts only if the table says so.
struct OriginDestination {
    std::uint32_t origin = 0;       ///< position of the origin
    std::uint32_t destination = 0;  ///< position in `opportunities`
    Minutes time{};
};

/// Per origin the least time to a destination with more than 0 opportunities; absent when there is none.
std::vector<std::optional<Minutes>> nearest_times(std::span<const OriginDestination> table,
                                                  std::size_t origins, std::span<const double> opportunities);

/// Per origin the sum of opportunities of destinations within `cutoff` (that time included).
std::vector<double> cumulative_opportunities(std::span<const OriginDestination> table, std::size_t origins,
                                             std::span<const double> opportunities, Minutes cutoff);

}  // namespace mapite
