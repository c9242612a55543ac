#pragma once
// Indicators straight from a ready table of travel times between origins and destinations, as transport
// planners publish them. A pair that is not in the table cannot be travelled, a pair stands in it at most
// once, and `opportunities` (capacity) of a destination is finite and 0 or more. Definitions: Geurs & van Wee
// 2004, "location-based measures"; shares of what others want as well: floating_catchment.hpp.
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/quantities.hpp"
#include "base/travel.hpp"
#include "profile/decay.hpp"

namespace mapite {

/// Per origin the least time to a destination with more than 0 opportunities; absent when there is none.
std::vector<std::optional<Minutes>> nearest_times(std::span<const OriginDestination> table,
                                                  std::size_t origins, std::span<const double> opportunities);

/// Per origin the time to its n-th nearest destination with more than 0 opportunities (n from 1); absent when
/// fewer can be reached.
std::vector<std::optional<Minutes>> nth_nearest_times(std::span<const OriginDestination> table,
                                                      std::size_t origins,
                                                      std::span<const double> opportunities, std::size_t n);

/// Per origin i the least time within which wanted[i] opportunities are reached; absent when they never are.
/// With wanted = n for all the time to the n nearest opportunities; with the people of each origin the
/// balancing time of Barboza et al. 2021: as many opportunities as people. 0 minutes where nothing is wanted.
std::vector<std::optional<Minutes>> times_to_reach(std::span<const OriginDestination> table,
                                                   std::span<const double> opportunities,
                                                   std::span<const double> wanted);

/// Per origin the sum of opportunities of destinations within `cutoff` (that time included).
std::vector<double> cumulative_opportunities(std::span<const OriginDestination> table, std::size_t origins,
                                             std::span<const double> opportunities, Minutes cutoff);

/// Per origin the sum of opportunities, each weighted by the decay (Hansen 1959).
std::vector<double> gravity(std::span<const OriginDestination> table, std::size_t origins,
                            std::span<const double> opportunities, const Decay& decay);

/// Spatial availability (Soukhov et al. 2023): each destination's opportunities are given out whole, to its
/// origins in proportion to people^alpha and the decay's weight: V_i = sum_j O_j F_ij with F_ij = P_i^alpha
/// W_ij / sum_i P_i^alpha W_ij. The values add up to the opportunities of destinations that anybody reaches.
/// An amount, not a rate: divided by people it is comparable (for alpha 1 it is then the 2SFCA's access).
std::vector<double> spatial_availability(std::span<const OriginDestination> table,
                                         std::span<const double> people,
                                         std::span<const double> opportunities, const Decay& decay,
                                         double alpha);

/// Per origin whether the table knows any way from it.
std::vector<bool> has_way(std::span<const OriginDestination> table, std::size_t origins);

}  // namespace mapite
