#pragma once
// Routing problems and their solutions in the JSON of VROOM (github.com/VROOM-Project/vroom, docs/API.md
// of 1.13), so that another solver can be asked the same question. VROOM has one clock and no days: a moment
// is day times `day_length` plus ticks.
#include <cstdint>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "routing/problem.hpp"

namespace mapite {

struct VroomText {
    std::string json;
    /// One per rule of the problem that VROOM has no word for, so that its answer may break it: rhythms,
    /// patterns, visits that belong together, prices of evenings.
    Findings findings;
};
/// Jobs and vehicles are numbered from 1 in the order of tasks and shifts. Travel times are what passes on
/// the clock; where the objective counts something else, that is VROOM's `costs`.
VroomText vroom_problem(const RoutingProblem& problem);

/// How a solution names things.
struct VroomNames {
    std::vector<std::uint64_t> jobs, vehicles;   ///< per task and shift
    std::vector<std::uint64_t> left_out_jobs{};  ///< that are no task, to be listed as unassigned
    Ticks day_length = 0;
};
/// Those of `vroom_problem`.
VroomNames vroom_names(const RoutingProblem& problem);
/// Times as schedule() says. Precondition: the plan keeps every rule.
std::string vroom_solution(const RoutingProblem& problem, const RoutingPlan& plan, const VroomNames& names);

}  // namespace mapite
