#pragma once
// On which days and between which moments a visit may begin: its windows on the calendar, the place's opening
// hours, the time it takes, and whether a tour of the day can get there and back. A visit begins and ends
// within one of its windows and within one opening interval. Private to the module.
#include <array>
#include <string>
#include <vector>

#include "planner/due_occasions.hpp"
#include "planner/leg_tables.hpp"
#include "planner/tour_frames.hpp"
#include "territory/opening_hours.hpp"

namespace mapite {

using WeeklyIntervals = std::array<std::vector<OpenInterval>, 7>;  // Monday first

/// A visit with what of its wishes can be understood.
struct UnderstoodVisit {
    const Visit* visit = nullptr;
    std::size_t place = 0;
    std::chrono::seconds duration{};
    int priority = 1;
    std::vector<VisitWindow> windows{};              ///< none = any time
    const WeeklyIntervals* opening_hours = nullptr;  ///< none = any time
    int from = 0, until = 0;                         ///< day numbers of the plan
};

/// All that the days of a plan allow, looked up many times.
struct PlanFrame {
    const PlanningTask* task = nullptr;
    std::vector<TourFrame> tours;
    std::vector<std::vector<std::size_t>> tours_of_day;  ///< per position in the task's days
    LegTables legs;
};

struct VisitTimes {
    std::vector<TaskDay> days;
    std::string why_none;  ///< reason of an Unplanned, where there are no days
    std::string sentence;  ///< and what to do, where there are none
};
VisitTimes visit_times(const PlanFrame& frame, const UnderstoodVisit& visit, const DueOccasion& due);
/// The one day and start of a pinned visit, whatever its windows say.
VisitTimes pinned_times(const PlanFrame& frame, const UnderstoodVisit& visit, const Pin& pin);

}  // namespace mapite
