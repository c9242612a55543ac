#pragma once
// What the log says of work on a day, as far as it can be known: it counts against the limits of a day under
// way and of a week that has begun. Private to the module.
#include "planner/planning_task.hpp"

namespace mapite {

struct KnownWork {
    std::chrono::seconds worked{};   ///< from the first done visit's start to the last's end, or to now
    std::chrono::seconds driving{};  ///< from the day's start along the done visits
};
/// Nothing on a day without done visits.
KnownWork known_work(const PlanningTask& task, const Day& day);

}  // namespace mapite
