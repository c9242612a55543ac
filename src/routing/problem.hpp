#pragma once
// Which stops on which shift in which order: the problem without a calendar, a road or a clock. Times are
// whole ticks (the planner's are seconds since the local midnight of the shift's day), travel is a table. One
// kind of problem serves a worker's weeks and the published benchmark sets: time windows, optional stops with
// priorities, days to choose from, rhythms, several shifts.
#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/index.hpp"

namespace mapite {

using Ticks = std::int64_t;
using StopPlaceIndex = Index<struct StopPlaceTag>;  ///< a row of the travel table
using TaskIndex = Index<struct TaskTag>;
using ShiftIndex = Index<struct ShiftTag>;

/// Times to leave one place and be at another. Row by row, n x n.
struct LegTable {
    static constexpr std::int32_t no_way = 1 << 30;
    std::size_t size = 0;
    std::vector<std::int32_t> duration;  ///< what passes on the clock, buffer included; `no_way` = none
    std::vector<std::int32_t> driving;   ///< what the objective counts; 0 where there is no way
    [[nodiscard]] std::int32_t duration_at(StopPlaceIndex from, StopPlaceIndex to) const {
        return duration[from.value * size + to.value];
    }
    [[nodiscard]] std::int32_t driving_at(StopPlaceIndex from, StopPlaceIndex to) const {
        return driving[from.value * size + to.value];
    }
};

/// When a stop may begin; both ends belong to it.
struct StartWindow {
    Ticks open = 0, close = 0;
    auto operator<=>(const StartWindow&) const = default;
};

struct TaskDay {
    int day = 0;
    std::vector<StartWindow> windows;  ///< ascending, apart, not empty
};

/// Something to do once at one place.
struct Task {
    StopPlaceIndex place;
    Ticks duration = 0;
    std::int64_t priority = 1;  ///< what serving it is worth, 1 or more
    bool required = false;      ///< comes before any sum of priorities
    Ticks load = 0;             ///< what it takes of the shift's capacity
    std::vector<TaskDay> days;  ///< ascending by day; none = cannot be served
    std::optional<int>
        preferred_day{};  ///< where it stands in the plan in force; leaving it counts as a move
};

/// Visits to one place in a rhythm: on different days, in this order.
struct Series {
    std::vector<TaskIndex> tasks;
    int least_gap = 1;  ///< days between served neighbours of the series
    int most_gap = 0;   ///< between neighbours that are both served; 0 = any
    int even_gap = 0;   ///< the gap of an even rhythm; 0 = none
};
/// All of the tasks or none, on the days of one of the patterns (each as long as `tasks`, ascending).
struct DayPatterns {
    std::vector<TaskIndex> tasks;
    std::vector<std::vector<int>> patterns;
};
/// `later` only if `earlier` is served: at least `least_gap` and at most `most_gap` days after it; on the
/// same day (gap 0) it stands later on the same shift.
struct Sequel {
    TaskIndex earlier, later;
    int least_gap = 0;
    int most_gap = 0;  ///< 0 = any
};

struct ShiftBreak {
    Ticks earliest = 0, latest = 0;  ///< when it begins
    Ticks duration = 0;
};

/// One tour of the worker: from `start` to `end` within [from, until].
struct Shift {
    int day = 0;
    StopPlaceIndex start;
    std::optional<StopPlaceIndex> end;  ///< absent: the tour ends with its last stop
    Ticks from = 0, until = 0;
    std::size_t table = 0;                ///< of the problem's tables
    std::optional<Ticks> most_worked{};   ///< from leaving to being back, without the break
    std::optional<Ticks> most_driving{};  ///< sum of driving
    std::optional<Ticks> capacity{};      ///< sum of loads
    /// Once, at a place: before leaving `start`, before or after any stop, or after the tour.
    std::optional<ShiftBreak> pause{};
    Ticks late_from = 0;                  ///< work after this (evening) ...
    std::int64_t late_price = 0;          ///< ... costs so much per 1000 ticks
    std::int64_t price = 0;               ///< any work on this shift (weekend), per 1000 ticks
    std::vector<TaskIndex> keep_order{};  ///< those of them that are served on it stay in this order
};
/// Shifts that share a limit of work: a week.
struct WorkLimit {
    std::vector<ShiftIndex> shifts;
    std::optional<Ticks> most{};      ///< never more
    std::optional<Ticks> ordinary{};  ///< more is overtime ...
    std::int64_t price = 0;           ///< ... and costs so much per 1000 ticks
};

struct RoutingProblem {
    std::vector<LegTable> tables;  ///< all of one size
    std::vector<Task> tasks;
    std::vector<Shift> shifts;  ///< by day
    std::vector<Series> series{};
    std::vector<DayPatterns> patterns{};  ///< a task is in one series, pattern or group of `together` at most
    std::vector<std::vector<TaskIndex>> together{};  ///< all on one shift, or none
    std::vector<std::vector<TaskIndex>> at_most_one{};
    std::vector<Sequel> sequels{};
    std::vector<WorkLimit> limits{};
    Ticks move_price = 0;  ///< a task off its preferred day counts like so much driving
    std::optional<int>
        most_moves{};  ///< of tasks off their preferred days, where nothing of higher rank asks for more
};

/// Smaller is better, compared in this order.
struct RoutingCost {
    std::int64_t required_missing = 0;  ///< count
    std::int64_t priority_missing = 0;  ///< sum of priorities not served (of `at_most_one`: of the worthiest)
    std::int64_t inconvenience = 0;     ///< evenings, weekends, overtime by their prices, in ticks
    std::int64_t driving = 0;           ///< ticks, and move_price per move
    std::int64_t unevenness = 0;        ///< days off the even gap, summed
    auto operator<=>(const RoutingCost&) const = default;
};

/// The tasks of each shift in order; what stands nowhere is not served.
struct RoutingPlan {
    std::vector<std::vector<TaskIndex>> shifts;
    bool operator==(const RoutingPlan&) const = default;
};

}  // namespace mapite
