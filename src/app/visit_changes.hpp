#pragma once
// What happens to a plan, and what a person wants of it, as changes of the planning task: a visit is
// cancelled or moved, one runs late, the car fails; visits are pinned, swapped, kept in order, a day is
// locked. Each function changes the task and nothing else; `try_change` says what becomes of the plan, and
// nothing is saved before somebody accepts.
#include <optional>
#include <string>
#include <vector>

#include "app/visit_project.hpp"
#include "planner/make_plan.hpp"

namespace mapite {

/// The plan in force. Throws Error(usage) when nothing was planned yet.
const SavedPlan& plan_in_force(const VisitProject& visits);

// Each throws Error(usage), with what to do as hint, for visits and days that it cannot be about.

void cancel_visit(PlanningTask& task, const VisitOccasion& occasion);
/// To a day, and to a time of it: an appointment whose other days and windows no longer count. An occasion of
/// a rhythm needs the time and is pinned there.
void move_visit(PlanningTask& task, const VisitOccasion& occasion, const Day& day,
                const std::optional<WallTime>& start);
/// The rest of `today`'s tour begins so much later than planned. What the plan has on earlier days, and today
/// before `now`, counts as done where the log does not say otherwise. Without `now` the tour is as far as the
/// log says; when that has nothing of today, the whole tour is late.
void run_late(VisitProject& visits, const Day& today, std::chrono::minutes late,
              const std::optional<WallTime>& now = std::nullopt);
void lose_car(PlanningTask& task, const Day& day);
void take_day_off(PlanningTask& task, const Day& day);
/// Where it stands in the plan, or at another time.
void pin_visit(VisitProject& visits, const VisitOccasion& occasion, const std::optional<Day>& day,
               const std::optional<WallTime>& start);
void unpin_visit(PlanningTask& task, const VisitOccasion& occasion);
/// Every stop of the day stays.
void lock_day(VisitProject& visits, const Day& day);
/// The day's visits in this order; those not named come where they fit. Empty: no order is kept any more.
void keep_order(VisitProject& visits, const Day& day, const std::vector<VisitOccasion>& order);
/// On one day they change places; on two each takes the other's day and time.
void swap_visits(VisitProject& visits, const VisitOccasion& first, const VisitOccasion& second);

/// A changed task planned with as little change as possible. `after` begins with what is left of the day
/// under way.
struct TriedChange {
    VisitPlan after;
    std::vector<PlanChange> changes;  ///< without visits that are done
    VisitPlan whole;                  ///< `after` with_the_past: what is priced and saved
};
TriedChange try_change(const VisitProject& visits, const ReplanOptions& options, const Progress& progress);

/// The plan to save: `after`, and what counts as done without being logged where it stood.
VisitPlan with_the_past(const VisitProject& visits, const VisitPlan& after);

/// What the worker's file must say for lose_car and take_day_off to hold: a [[day]] at its end. Throws
/// Error(usage) when the file says something of that day already.
void write_worker_day(const Project& project, const DayException& day);

}  // namespace mapite
