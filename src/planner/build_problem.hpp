#pragma once
// A planning task as a routing problem, and the way back. Weekdays, dates, opening hours, rhythms and the
// clock become ticks (seconds since local midnight) here; nothing of them is left for the solver.
#include <optional>
#include <vector>

#include "planner/visit_plan.hpp"
#include "routing/problem.hpp"

namespace mapite {

struct BuiltProblem {
    RoutingProblem problem;
    std::vector<VisitOccasion> occasions;   ///< per task
    std::vector<std::size_t> day_of_shift;  ///< per shift, position in PlanningTask::days
    std::vector<Unplanned> impossible;      ///< occasions that are no task: cannot be on any day
    Findings findings;
};
/// Tasks of cancelled and done visits are left out.
BuiltProblem build_problem(const PlanningTask& task);

VisitPlan read_plan(const PlanningTask& task, const BuiltProblem& built, const RoutingPlan& plan);
/// The shifts of a plan that stands, for a problem that may have changed since; stops it no longer knows are
/// left out.
RoutingPlan routing_plan(const PlanningTask& task, const BuiltProblem& built, const VisitPlan& plan);

}  // namespace mapite
