#pragma once
// One tour on the clock, computed for the judge alone: every place of the break is tried by walking the whole
// tour forwards and backwards. Private to the module; the search has clocks of its own.
#include <optional>
#include <span>
#include <string>

#include "routing/problem.hpp"

namespace mapite {

struct CheckedTour {
    Ticks worked = 0, driving = 0, load = 0, inconvenience = 0;
    std::string broken;  ///< the first rule that no leaving time and break keeps; empty: all are kept
    std::string what;
};
/// Windows, ways, the end of the shift and its break; limits of work, driving and load are the caller's.
/// Quadratic in the stops where the shift has a break, else linear.
CheckedTour check_tour(const RoutingProblem& problem, const Shift& shift, std::span<const TaskIndex> tasks);

}  // namespace mapite
