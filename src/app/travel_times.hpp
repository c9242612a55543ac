#pragma once
// Fills a study's ways to the nearest services: over its roads, or along straight lines where it has none.
#include <memory>
#include <vector>

#include "app/study.hpp"
#include "app/travel_ways.hpp"

namespace mapite {

/// The services whose category meets the need, ascending.
std::vector<ServiceIndex> services_for(const Study& study, const Need& need);

/// How people travel, as every answer says it.
TravelModel travel_model(const Study& study, bool has_roads);

struct WaysOfMode {
    std::shared_ptr<const TravelWays> ways;
    std::shared_ptr<const ModeWays> by_road;  ///< behind them; null where there are no roads
    Findings findings{};                      ///< about a ready table of times
};
/// Of the study's people and services: by the project's ready table of times where it names one, along the
/// roads, or along straight lines where there are none. Throws Error(failed) when the table is not there.
WaysOfMode ways_by(const Study& study, const std::vector<Road>& roads, TravelMode mode,
                   const Progress& progress = {});

/// Sets `needs`, `travel`, `distance_to_road` (and `roads`, `ways` and `travel_ways` when asked to keep
/// them).
void compute_travel_times(Study& study, std::vector<Road> roads, const StudyOptions& options,
                          const Progress& progress);

}  // namespace mapite
