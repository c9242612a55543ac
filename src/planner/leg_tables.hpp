#pragma once
// Ways as the search wants them: one table per travel factor for days with the car, one of lifts for days
// without. A drive is the road's time by the factor, rounded to whole seconds; the buffer (so much a drive
// and a share of it) is added to what passes on the clock, not to the drive. To stay at a place, or to go to
// another with no drive between, takes nothing and needs no buffer. A lift takes the time it is said to take.
// Private to the module.
#include <vector>

#include "planner/place_index.hpp"
#include "planner/tour_frames.hpp"
#include "routing/problem.hpp"

namespace mapite {

struct LegTables {
    std::vector<LegTable> tables;
    std::vector<std::size_t> of_frame;  ///< per frame
    std::vector<bool> has_lift;         ///< per place: some lift goes there
};
LegTables leg_tables(const PlanningTask& task, const PlaceIndex& places, const std::vector<TourFrame>& frames,
                     Findings& findings);

}  // namespace mapite
