#pragma once
// The search for a good plan: ruin and recreate (Christiaens & Vanden Berghe 2020, "Slack Induction by String
// Removals") with constant-time checks of windows. The same seed and iterations give the same plan on every
// machine, and more iterations or time never a worse one: what is done first does not depend on the limit.
#include <chrono>
#include <cstdint>
#include <optional>

#include "base/progress.hpp"
#include "routing/problem.hpp"

namespace mapite {

struct SolveOptions {
    std::uint64_t seed = 1;
    std::uint64_t iterations = 100'000;
    std::optional<std::chrono::duration<double>> cpu_time{};  ///< stops earlier when it is used up
    /// Where the search begins; tasks that break a rule are taken out first. Absent: with nothing.
    std::optional<RoutingPlan> start{};
    /// How far the search strays from where it begins, in typical legs of driving, each time for a few thousand
    /// iterations: below 1 for small changes of a good plan. Absent: as for a plan from nothing.
    std::optional<double> heat{};
};
struct Solved {
    RoutingPlan plan;
    RoutingCost cost;
    std::uint64_t iterations = 0;
};

/// Every rule of the problem is kept; what fits nowhere is not served. Throws Error(usage) for a problem that
/// contradicts itself (a task in two series, tables of different sizes, windows that end before they begin),
/// Cancelled when progress says so.
Solved solve(const RoutingProblem& problem, const SolveOptions& options, const Progress& progress);

}  // namespace mapite
