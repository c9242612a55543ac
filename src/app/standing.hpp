#pragma once
// How firm the place of each area is among the areas of its level: the simulation of the basket's rules
// (profile/uncertainty.hpp) over a study.
#include <cstddef>
#include <optional>
#include <vector>

#include "app/study.hpp"
#include "profile/uncertainty.hpp"

namespace mapite {

struct Standing {
    int level = 2;             ///< of the areas that are compared
    std::size_t compared = 0;  ///< areas with a rank
    /// In the order of the study's areas; absent: of another level, nobody lives there, or too little is
    /// known.
    std::vector<std::optional<RankRange>> ranks{};
};

/// The study must be of all needs. `level` absent: that of parishes and towns where there are any. Throws
/// Error(usage) when the project has no areas of the level. Some seconds for 600 areas and 1,000 draws.
Standing standing(const Study& study, std::optional<int> level, const Progress& progress);

/// Positions of the ranked areas by rank, then by code.
std::vector<std::size_t> by_rank(const Study& study, const Standing& standing);

}  // namespace mapite
