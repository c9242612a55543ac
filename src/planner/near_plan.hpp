#pragma once
// Searching near a plan in force: every visit prefers the day it has, and what the search changed without any
// use is put back. Private to the module.
#include <optional>

#include "planner/build_problem.hpp"
#include "routing/solve.hpp"

namespace mapite {

/// Tasks prefer the days they have in the plan, where they may be on them still.
void prefer_days(const PlanningTask& task, const VisitPlan& plan, BuiltProblem& built);

enum class Restore {
    what_costs_nothing,       ///< an order of old comes back where it costs no more than the new one
    whatever_need_not_change  ///< also where it costs more, on days that have the same visits as before
};
/// The plan found with stops in the order they had before, where it keeps every rule.
RoutingPlan restored(const RoutingProblem& problem, const RoutingPlan& before, RoutingPlan found,
                     Restore how);

}  // namespace mapite
