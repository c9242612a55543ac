#pragma once
// How much room a plan leaves to a visit that is not in it: who holds its time, how long it may be, and how
// far a limit must be passed. Private to the module.
#include <optional>
#include <vector>

#include "planner/build_problem.hpp"
#include "planner/make_plan.hpp"

namespace mapite {

/// See WhyNot::in_the_way. Limits of weeks are looked at, ties between visits are not.
std::vector<VisitOccasion> in_the_way(const BuiltProblem& built, const RoutingPlan& plan, TaskIndex wanted);

/// A visit that was made shorter to be admitted takes as long as the tours of the plan allow, by five
/// minutes.
void lengthen(const PlanningTask& task, const VisitOccasion& occasion, PlanningTask& shorter,
              BuiltProblem& built, const RoutingPlan& plan);

/// See Remedy::by. `after` is the plan of the changed task.
std::optional<std::chrono::minutes> passed_by(const PlanningTask& task, const PlanningTask& changed,
                                              const BuiltProblem& ordinary, const VisitPlan& after,
                                              const Remedy& remedy, const VisitOccasion& occasion);

}  // namespace mapite
