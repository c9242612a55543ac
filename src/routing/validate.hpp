#pragma once
// Whether a routing problem can be understood at all.
#include "routing/problem.hpp"

namespace mapite {

/// Throws Error(usage) for a problem that contradicts itself: a table of another size, a place or task that
/// does not exist, windows that end before they begin, a task in two series, shifts not by day.
void validate(const RoutingProblem& problem);

}  // namespace mapite
