#pragma once
// Appointments that cannot both be kept: each has one day, and neither order leaves time for the other.
// Private to the module.
#include "planner/build_problem.hpp"
#include "planner/visit_drafts.hpp"

namespace mapite {

/// One finding per pair found (at most one for each appointment), and the reason for the one that stays out.
void find_fixed_clashes(const PlanFrame& frame, const Drafts& drafts, BuiltProblem& built);

}  // namespace mapite
