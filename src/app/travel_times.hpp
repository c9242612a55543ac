#pragma once
// Fills a study's ways to the nearest services: over its roads, or along straight lines where it has none.
#include "app/study.hpp"

namespace mapite {

/// Sets `needs`, `travel`, `distance_to_road` (and `roads`, `ways` and `travel_ways` when asked to keep
/// them).
void compute_travel_times(Study& study, std::vector<Road> roads, const StudyOptions& options,
                          const Progress& progress);

}  // namespace mapite
