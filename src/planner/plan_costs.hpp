#pragma once
// The objective as numbers of a plan's days, so that a plan changed by hand is priced like one that was
// found.
#include "planner/visit_plan.hpp"

namespace mapite {

/// Prices are rounded down to whole seconds: of each day for evening and weekend, of each week for overtime.
/// What is missing is what stands in `unplanned`; of visits of which one is wanted, the worthiest less the
/// one that is planned. A pinned visit that is missing counts like a fixed one.
PlanCosts plan_costs(const PlanningTask& task, const VisitPlan& plan);

}  // namespace mapite
