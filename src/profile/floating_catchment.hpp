#pragma once
// Floating catchment areas: how much of the services' capacity falls to each person, when people share what
// they can reach. Two steps: each service divides its capacity among the people who reach it, weighted by how
// far they have it; each person adds up what the services within reach offer (2SFCA: Luo & Wang 2003;
// with bands E2SFCA: Luo & Qi 2009). The later variants answer the objections made to it. In all of them W is
// the decay's weight of a pair, P people, S capacity; a pair stands at most once in the table.
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

/// `people` per origin, `capacity` per destination, both finite and >= 0. Destinations without capacity or
/// without demand offer nothing. Over all origins sum(people * access) = sum(capacity of those with demand).
/// Order of the table does not matter beyond rounding. O(rows).
FloatingCatchment two_step(std::span<const OriginDestination> table, std::span<const double> people,
                           std::span<const double> capacity, std::span<const Band> bands);
/// R_j = S_j / sum_i P_i W_ij, A_i = sum_j R_j W_ij with any decay.
FloatingCatchment two_step(std::span<const OriginDestination> table, std::span<const double> people,
                           std::span<const double> capacity, const Decay& decay);

/// M2SFCA (Delamater 2013): A_i = sum_j R_j W_ij^2. Where everybody has it far, capacity stays unused:
/// sum(people * access) <= sum(capacity of those with demand), equal when all weights are 0 or 1.
FloatingCatchment modified_two_step(std::span<const OriginDestination> table, std::span<const double> people,
                                    std::span<const double> capacity, const Decay& decay);

/// 3SFCA (Wan, Zou & Sternberg 2012): people divide their demand among the services within reach, by
/// G_ij = W_ij / sum_j W_ij; R_j = S_j / sum_i G_ij P_i W_ij, A_i = sum_j G_ij R_j W_ij. The sum of
/// people * access is that of the two steps. Destinations of capacity 0 draw demand like any other.
FloatingCatchment three_step(std::span<const OriginDestination> table, std::span<const double> people,
                             std::span<const double> capacity, const Decay& decay);

/// Balanced (Paez, Higgins & Vivona 2019): demand is split over destinations, L_j = S_j / sum_i P_i W_ij /
/// sum_j W_ij, and each level of service over origins, A_i = sum_j L_j W_ij / sum_i W_ij, so that neither is
/// counted twice: demand adds up to the people who reach anything, and sum(access) = sum(ratio).
/// Destinations of capacity 0 draw demand like any other.
FloatingCatchment balanced(std::span<const OriginDestination> table, std::span<const double> people,
                           std::span<const double> capacity, const Decay& decay);

}  // namespace mapite
