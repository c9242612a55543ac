#pragma once
// A planning task as a routing problem, and the way back. Weekdays, dates, opening hours, rhythms and the
// clock become ticks (seconds since local midnight) here; nothing of them is left for the solver.
//
// Rules that the visits leave open are decided here: a pinned stop stands at its day and time whatever its
// windows say; each time of a rhythm is an occasion of its own (due_occasions.hpp); what is done fulfils what
// others wait for and settles a choice; a day that busy times divide is several shifts (tour_frames.hpp), and
// its limit of work one limit over them.
#include <optional>
#include <vector>

#include "planner/visit_plan.hpp"
#include "routing/problem.hpp"

namespace mapite {

struct BuiltProblem {
    RoutingProblem problem;
    std::vector<VisitOccasion> occasions;   ///< per task
    std::vector<std::size_t> day_of_shift;  ///< per shift, position in PlanningTask::days
    /// Occasions that cannot be on any day: no task, or between two others of a rhythm one without days.
    std::vector<Unplanned> impossible;
    std::vector<Unplanned> if_left_out;  ///< why a task is likely to stay out, where that is known beforehand
    Findings findings;
};
/// Tasks of cancelled and done visits are left out.
BuiltProblem build_problem(const PlanningTask& task);

VisitPlan read_plan(const PlanningTask& task, const BuiltProblem& built, const RoutingPlan& plan);
/// The shifts of a plan that stands, for a problem that may have changed since; stops it no longer knows are
/// left out.
RoutingPlan routing_plan(const PlanningTask& task, const BuiltProblem& built, const VisitPlan& plan);

}  // namespace mapite
