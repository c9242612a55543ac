#pragma once
// What a tour looks like on the clock. One rule for everybody: the worker is back as early as the order
// allows, leaves as late as that permits, and between the two does everything as early as possible; a break
// is taken at the first place where it may be if that brings the worker back no later.
#include <optional>
#include <vector>

#include "routing/problem.hpp"

namespace mapite {

struct ScheduledStop {
    TaskIndex task;
    Ticks arrive = 0, start = 0, end = 0;
    std::int32_t driving = 0;  ///< of the leg to it
    bool operator==(const ScheduledStop&) const = default;
};
struct Schedule {
    Ticks leave = 0, back = 0;
    std::int32_t driving_back = 0;
    std::vector<ScheduledStop> stops;
    std::optional<Ticks> pause;  ///< when the break begins; absent: the shift has none
    Ticks worked = 0;            ///< back - leave, without the break where it lies between
    Ticks driving = 0;
    /// price x worked / 1000 + late_price x (back - max(leave, late_from), if above 0) / 1000, each rounded
    /// down. A break in the evening counts as evening; overtime of weeks is not in it.
    Ticks inconvenience = 0;
};

/// Absent when the tasks in this order keep not every window, the end of the shift, its limits or a way. A
/// shift without stops: leaves and is back at `from`, nothing worked.
std::optional<Schedule> schedule(const RoutingProblem& problem, ShiftIndex shift,
                                 const std::vector<TaskIndex>& tasks);

/// All of a plan that keeps every rule, by shift; throws std::bad_optional_access for one that does not.
/// Quicker than one by one.
std::vector<Schedule> schedules(const RoutingProblem& problem, const RoutingPlan& plan);

/// The cost of a plan that keeps every rule, all its numbers from schedules. Overtime of a WorkLimit: price x
/// (sum of worked - ordinary, if above 0) / 1000, rounded down. Of `at_most_one` the worthiest is missing,
/// less the one served; it counts as required when any of them is. Unevenness: for served neighbours of a
/// series |gap - even_gap|.
RoutingCost cost_of(const RoutingProblem& problem, const RoutingPlan& plan);

}  // namespace mapite
