#pragma once
// A good set of columns to begin with: the best one after another, then one exchanged for another as long as
// that helps. Private to the module.
#include <span>
#include <vector>

#include "siting/gain_table.hpp"

namespace mapite {

struct ChosenColumns {
    std::vector<std::uint32_t> columns{};  ///< in the order chosen
    double value = 0;
    double pairs = 0;  ///< looked at
};

/// One after another the column that adds most, ties by the lower one; ends early where none adds anything.
ChosenColumns chosen_greedily(const GainTable& table, std::size_t count);

/// Exchanges one column for the best other one until no exchange helps, or until `most_pairs` are looked at.
ChosenColumns exchanged(const GainTable& table, ChosenColumns chosen, double most_pairs, unsigned threads);

/// Per row the most that any of these columns gives it.
std::vector<double> gains_of(const GainTable& table, std::span<const std::uint32_t> columns);

/// Work on columns in blocks, on several cores where there is enough of it.
inline constexpr std::size_t pairs_worth_a_thread = 400'000;
inline constexpr std::size_t columns_of_block = 32;

}  // namespace mapite
