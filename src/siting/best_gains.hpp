#pragma once
// Chooses the columns of a gain table that together give most, every row taking the best of them. Lazy greedy
// (Minoux 1978), interchange (Teitz & Bart 1968), Lagrangian relaxation of "a row takes one column" with
// subgradient steps (Held, Wolfe & Crowder 1974), and branch and bound on that. Private to the module.
#include "siting/gain_table.hpp"
#include "siting/siting.hpp"

namespace mapite {

struct BestGains {
    std::vector<std::uint32_t> columns{};  ///< ascending; none that adds nothing
    double value = 0;
    double bound = 0;  ///< >= the best there can be; equals value when proven
    bool proven = false;
};

/// The plain greedy choice, ties by the lower column: a start, and the peer in the benchmark.
BestGains greedy_gains(const GainTable& table, std::size_t count);
BestGains best_gains(const GainTable& table, std::size_t count, const SitingEffort& effort);

/// What these columns give together.
double value_of(const GainTable& table, std::span<const std::uint32_t> columns);

}  // namespace mapite
