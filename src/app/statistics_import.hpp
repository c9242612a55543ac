#pragma once
// The part of an import that only statistics have: whose areas they are about, bringing an older territorial
// division to the project's, and what is doubtful about the series. Works on what was read; saves nothing.
#include <span>
#include <vector>

#include "app/batch.hpp"

namespace mapite {

struct StatisticsContext {
    const ImportRequest& request;
    std::span<const LayerDefinition> definitions;
    const Grid& grid;
};

/// Gives every statistic of the batch the code of its area, after the old codes of `codes_of` or
/// `old_boundaries` were brought to the new ones. Findings: "unknown-code" with the nearest right one,
/// "series-gap", and those of the transition. `areas`: as the project will have them. Throws Error(usage)
/// when both ways of transition are asked for, Error(data) when the project has no areas to bring them to.
void settle_statistics(Batch& batch, const std::vector<Area>& areas, const StatisticsContext& context,
                       const Progress& progress);

}  // namespace mapite
