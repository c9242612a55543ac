#pragma once
// When, from where and to where the worker may be on tour: working hours, exceptions, days off and without a
// car, busy times, and what is left of today. During a busy time the worker is on no tour at all, neither at
// a visit nor on the way: nobody knows where it takes place, so a day that has one within is divided into two
// tours, one back at its end before it and one that leaves after it. Private to the module.
#include <vector>

#include "planner/place_index.hpp"
#include "planner/planning_task.hpp"

namespace mapite {

struct TourFrame {
    std::size_t day = 0;             ///< position in PlanningTask::days
    std::size_t start = 0, end = 0;  ///< places
    DayTime from{}, until{};
    bool by_car = true;
    bool busy_follows = false;  ///< `until` is when a busy time begins
    /// Of the day's time on tours: the driving limit of a divided day is shared out by it.
    double share = 1;
};

/// By day and time. What of the worker's rules cannot be understood is a finding, and that day has no tour.
std::vector<TourFrame> tour_frames(const PlanningTask& task, const PlaceIndex& places, Findings& findings);

/// Of that day, exceptions counted; absent: no work.
std::optional<WorkHours> working_hours(const Worker& worker, const Day& day);

/// What drives on that day are multiplied with: the worker's factor and the largest of the seasons it lies
/// in.
double travel_factor(const Worker& worker, const Day& day);

}  // namespace mapite
