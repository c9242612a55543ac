#pragma once
// Floating catchment areas: how much of the services' capacity falls to each person, when people share what
// they can reach. Two steps: each service divides its capacity among the people who reach it, weighted by how
// far they have it; each person adds up what the services within reach offer (2SFCA: Luo & Wang 2003;
// with bands E2SFCA: Luo & Qi 2009).
#include <span>
#include <vector>

#include "profile/decay.hpp"
#include "profile/indicators.hpp"

namespace mapite {

struct FloatingCatchment {
    std::vector<double> access;  ///< per origin: capacity per person; 0 where nothing is within reach
    std::vector<double> ratio;   ///< per destination: capacity per weighted person; 0 without demand
    std::vector<bool> demanded;  ///< per destination: somebody reaches it
};

/// `people` per origin, `capacity` per destination, both >= 0. Destinations without capacity or without
/// demand offer nothing. Over all origins sum(people * access) = sum(capacity of those with demand).
/// Order of the table does not matter beyond rounding.
FloatingCatchment two_step(std::span<const OriginDestination> table, std::span<const double> people,
                           std::span<const double> capacity, std::span<const Band> bands);

}  // namespace mapite
