#pragma once
// VROOM's one clock as days: which windows of a job lie on the day of which shift. Private to the reading of
// its problems.
#include <cstdint>
#include <vector>

#include "routing/problem.hpp"

namespace mapite {

inline constexpr Ticks vroom_day = 86400;

struct VroomJob {
    std::uint64_t id = 0;
    Task task;
    std::vector<StartWindow> windows;  ///< on VROOM's clock, ascending and apart; none = any time
};

/// Adds the jobs' tasks to the problem, whose shifts are there already. `open` are those of the shifts that
/// may last for ever. Priorities stay, unless some are 0: VROOM then still serves as many jobs as it can.
void give_vroom_days(RoutingProblem& problem, const std::vector<VroomJob>& jobs,
                     const std::vector<Shift*>& open);

}  // namespace mapite
