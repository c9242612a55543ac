#pragma once
// Two grids of one country, one truth: where 100 m cells exist they say where inside a square
// kilometre people live, and the 1 km cell says how many they are.
#include <cstddef>
#include <vector>

#include "base/finding.hpp"
#include "territory/populated_point.hpp"

namespace mapite {

struct CombinedGrids {
    std::vector<PopulatedPoint> points{};  ///< in the order given, without the replaced 1 km cells
    std::size_t replaced = 0;              ///< 1 km cells that 100 m cells stand for now
    Findings findings{};                   ///< at most one note: "grids-combined"
};

/// A 1 km cell that contains 100 m cells is replaced by them; they share its count in proportion to
/// their own, so no one is counted twice or lost. (Each grid masks on its own: 5 for 1..10 in many
/// small cells adds up to more than the square kilometre has.) A cell whose count changed is
/// `estimated`; a masked one stays `masked` as long as its share is within 1..10. 1 km cells without
/// 100 m cells, 100 m cells without a 1 km cell, and all points that are no cells stay as they are.
/// The same holds for each population group of a replaced cell; where none of its 100 m cells knows a
/// group, they share it in proportion to their people, as estimates.
CombinedGrids combine_grids(std::vector<PopulatedPoint> points);

}  // namespace mapite
