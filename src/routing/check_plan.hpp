#pragma once
// Whether a plan keeps every rule of its problem, written from the rules alone: it shares no code with the
// search and none with the schedule, so that an error in one shows in the other.
#include <string>
#include <vector>

#include "routing/problem.hpp"

namespace mapite {

struct BrokenRule {
    std::string rule;  ///< "window", "unknown-task", "served-twice", "shift-end", "way", "worked", "driving",
                       ///< "capacity", "break", "day", "series", "pattern", "together", "at-most-one",
                       ///< "sequel", "week", "order", "cost"
    std::string what;  ///< one sentence with the numbers
};
/// Empty when every rule is kept. With `claimed`, also that the plan costs exactly that.
std::vector<BrokenRule> check_plan(const RoutingProblem& problem, const RoutingPlan& plan,
                                   const std::optional<RoutingCost>& claimed = std::nullopt);

}  // namespace mapite
