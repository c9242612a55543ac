#pragma once
// Whether a plan keeps what the visits and the worker say, judged by dates and clocks alone: it shares no
// code with the making of plans. Every plan of every test passes it.
#include <vector>

#include "planner/visit_plan.hpp"
#include "routing/check_plan.hpp"

namespace mapite {

/// Empty when every rule is kept and every number of the plan can be read off its stops.
std::vector<BrokenRule> check_plan(const PlanningTask& task, const VisitPlan& plan);

}  // namespace mapite
