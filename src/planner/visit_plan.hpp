#pragma once
// A plan as people read it: days with stops on the clock, what did not fit and why, and the numbers by which
// it was chosen. Every number follows from the stops.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "planner/planning_task.hpp"

namespace mapite {

struct PlannedStop {
    VisitOccasion occasion;
    std::size_t place = 0;  ///< of the task's places
    DayTime arrive{}, start{}, end{};
    std::chrono::seconds drive{};   ///< of the way to it, with the season's factor, without buffer
    std::chrono::seconds buffer{};  ///< added to it
    Metres length{};                ///< of the way to it
    bool pinned = false;
    bool operator==(const PlannedStop&) const = default;
};

struct PlannedDay {
    Day day{};
    bool by_car = true;
    std::size_t start = 0, end = 0;  ///< places
    DayTime leave{}, back{};
    std::vector<PlannedStop> stops;  ///< at least one: days without a stop are not in the plan
    std::optional<DayTime> pause{};  ///< when the break begins
    std::chrono::seconds pause_length{};
    std::chrono::seconds drive_back{}, buffer_back{};
    Metres length_back{};
    std::chrono::seconds worked{}, evening{};
    bool weekend = false;
    bool order_kept = false;
    bool operator==(const PlannedDay&) const = default;
};

/// Why a visit stands on no day.
struct Unplanned {
    VisitOccasion occasion;
    /// Cannot be as written: "no-place", "no-way", "no-duration", "window-ends-before-it-begins",
    /// "no-such-date", "earliest-after-latest", "too-long", "no-day", "closed", "out-of-hours", "rhythm",
    /// "together" (with something impossible, or no day in common). Beside the others: "fixed-clash",
    /// "other-of-the-choice", "waits-for", "no-time". Stable, to group and test by.
    std::string reason;
    std::string what;  ///< one English sentence, for JSON and logs; the app words it anew for people
    bool operator==(const Unplanned&) const = default;
};

/// The objective, in its order. Each can be read off the days.
struct PlanCosts {
    int fixed_missing = 0;
    std::int64_t priority_served = 0, priority_missing = 0;
    std::chrono::seconds evening{}, weekend{}, overtime{};
    std::chrono::seconds inconvenience{};  ///< those by their prices
    std::chrono::seconds driving{};
    Metres length{};
    int uneven_days = 0;
    bool operator==(const PlanCosts&) const = default;
};

struct VisitPlan {
    Day from{}, until{};
    std::vector<PlannedDay> days;  ///< ascending; a date that busy times divide has a tour for each part
    std::vector<Unplanned> unplanned;
    PlanCosts costs;
    Findings findings;  ///< on visits that cannot be understood as written, each with its name and the remedy
    bool operator==(const VisitPlan&) const = default;
};

/// A plan that was accepted. Older versions stay in the project.
struct SavedPlan {
    int version = 1;  ///< 1, 2, ...: printed as "v2, replaces v1"
    Day made{};
    std::string note{};  ///< why it was made anew: "V4 cancelled"
    /// What the plan's place numbers mean, as they were when it was made.
    std::vector<VisitPlace> places{};
    VisitPlan plan{};
    bool operator==(const SavedPlan&) const = default;
};

/// Where an occasion stands; absent: it is not planned.
struct PlannedAt {
    std::size_t day = 0, stop = 0;
};
std::optional<PlannedAt> find_stop(const VisitPlan& plan, const VisitOccasion& occasion);

}  // namespace mapite
