#pragma once
// From visits to a plan, why something is not in it, and how little must change when the world does. All of
// it is a routing problem made from the task, solved, and read back.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/progress.hpp"
#include "planner/visit_plan.hpp"

namespace mapite {

struct PlanOptions {
    std::uint64_t seed = 1;
    std::uint64_t iterations = 100'000;
    std::optional<std::chrono::duration<double>> cpu_time{};
};

/// Keeps every rule of the task; what does not fit is in `unplanned`, each with its reason. Never throws for
/// an impossible visit: that is a finding, and the rest is planned. Cancelled when progress says so.
VisitPlan make_plan(const PlanningTask& task, const PlanOptions& options, const Progress& progress);

struct ReplanOptions {
    /// A quarter of them where every visit can keep its day; half of them for each move that may be needed
    /// else, and up to twice as many to make room.
    PlanOptions plan{.iterations = 3'000};
    std::chrono::minutes move_price{20};  ///< a visit changing its day weighs like so much driving
    int most_moves = 3;                   ///< but more where a visit of higher rank needs them
};
/// `before` with as few visits on another day as the changed task allows.
VisitPlan replan(const PlanningTask& task, const VisitPlan& before, const ReplanOptions& options,
                 const Progress& progress);

/// What became of a plan: by occasion.
struct PlanChange {
    enum class Kind { added, removed, other_day, other_time };
    Kind kind = Kind::other_time;
    VisitOccasion occasion;
    std::optional<Day> day_before{}, day_after{};
    std::optional<DayTime> start_before{}, start_after{};
};
/// Stops whose day differs, or whose start differs by more than a minute; ascending by occasion.
std::vector<PlanChange> changes_between(const VisitPlan& before, const VisitPlan& after);

/// One constraint given up, and what admitting the visit then costs. Limits of days and weeks are given up
/// for the visit's own day only.
struct Remedy {
    /// "none" (fits when others move), "instead-of" (fits when others leave the plan), "window", "days",
    /// "opening-hours", "longer-day", "driving-limit", "week-limit", "shorter", "with-car", "rhythm",
    /// "choice", "order" (what it is to come after), "together", "pin"
    std::string relaxed;
    std::vector<PlanChange> changes{};  ///< of visits that stay planned, without this one
    std::optional<Day> day{};           ///< where the visit would stand
    std::optional<DayTime> start{};
    /// Of "longer-day", "driving-limit" and "week-limit": by how much the limit is passed; of "shorter": how
    /// much shorter. Rounded up.
    std::optional<std::chrono::minutes> by{};
    std::vector<VisitOccasion> dropped{};  ///< visits that would leave the plan
    PlanCosts costs;                       ///< of the whole plan then
    std::chrono::seconds more_driving{};   ///< than now; may be negative
    Metres more_length{};
};
struct WhyNot {
    Unplanned unplanned;
    /// The reason: the rule whose giving up admits the visit at the least price (see Remedy) and lets all
    /// others stay; "none" or "instead-of" where there is no such rule, that of `unplanned` where there is no
    /// remedy.
    std::string binding;
    /// Each of them, taken out alone, would leave its time to the visit; the least of rank first, five at
    /// most.
    std::vector<VisitOccasion> in_the_way{};
    std::vector<Remedy> remedies;  ///< cheapest first: fewest dropped, then least inconvenience, driving
};
/// For a visit that is not in the plan: solved anew, from the plan, with it before all others that are no
/// appointments, and one constraint relaxed at a time; each time with a twentieth of the iterations, on all
/// cores. Throws Error(usage) when the visit is in the plan, done, cancelled or unknown.
WhyNot why_not(const PlanningTask& task, const VisitPlan& plan, const VisitOccasion& occasion,
               const PlanOptions& options, const Progress& progress);

}  // namespace mapite
