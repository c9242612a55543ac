// A plan after the world has changed, as near as may be to the one in force.
#include <algorithm>
#include <utility>

#include "planner/make_plan.hpp"
#include "planner/near_plan.hpp"
#include "routing/schedule.hpp"
#include "routing/validate.hpp"

namespace mapite {
namespace {

/// What plans made anew are compared by, in this order: as the search has it.
struct NearCost {
    std::int64_t required_missing = 0, priority_missing = 0;
    int moves_too_many = 0;
    RoutingCost rest;
    int left_out = 0;  ///< that was planned and still could be
    auto operator<=>(const NearCost&) const = default;
};

bool is_settled(const NearCost& cost) {
    return cost.left_out == 0 && cost.moves_too_many == 0;
}

NearCost near_cost(const RoutingProblem& problem, const RoutingPlan& before, const RoutingPlan& plan) {
    NearCost cost;
    cost.rest = cost_of(problem, plan);
    cost.required_missing = cost.rest.required_missing;
    cost.priority_missing = cost.rest.priority_missing;
    std::vector<char> standing(problem.tasks.size());
    int moves = 0;
    for (std::size_t s = 0; s < plan.shifts.size(); ++s)
        for (const TaskIndex task : plan.shifts[s]) {
            standing[task.value] = 1;
            const auto& preferred = problem.tasks[task.value].preferred_day;
            if (preferred && *preferred != problem.shifts[s].day) ++moves;
        }
    if (problem.most_moves) cost.moves_too_many = std::max(0, moves - *problem.most_moves);
    for (const auto& shift : before.shifts)
        for (const TaskIndex task : shift) cost.left_out += standing[task.value] == 0 ? 1 : 0;
    return cost;
}

}  // namespace

VisitPlan replan(const PlanningTask& task, const VisitPlan& before, const ReplanOptions& options,
                 const Progress& progress) {
    progress.step("reading the visits");
    BuiltProblem built = build_problem(task);
    prefer_days(task, before, built);
    built.problem.move_price = std::chrono::seconds(options.move_price).count();
    built.problem.most_moves = options.most_moves;
    validate(built.problem);
    const RoutingPlan start = routing_plan(task, built, before);
    SolveOptions solve_options;
    solve_options.seed = options.plan.seed;
    solve_options.cpu_time = options.plan.cpu_time;
    const auto search = [&](const RoutingPlan& from, double heat, std::uint64_t iterations) {
        solve_options.start = from;
        solve_options.heat = heat;
        solve_options.iterations = iterations;
        return solve(built.problem, solve_options, progress).plan;
    };
    const std::uint64_t some = (options.plan.iterations + 3) / 4;
    RoutingPlan plan = search(start, 0.5, some);
    NearCost cost = near_cost(built.problem, start, plan);
    // To make room asks for detours at first, and not every one leads somewhere.
    constexpr int most_attempts = 3;
    const RoutingPlan first = plan;
    for (int attempt = 0; attempt < most_attempts && !is_settled(cost); ++attempt) {
        solve_options.seed = options.plan.seed + static_cast<std::uint64_t>(attempt);
        RoutingPlan other = search(search(first, 3, options.plan.iterations), 0.5, some);
        const NearCost other_cost = near_cost(built.problem, start, other);
        if (other_cost >= cost) continue;
        plan = std::move(other);
        cost = other_cost;
    }
    return read_plan(task, built, restored(built.problem, start, plan, Restore::what_costs_nothing));
}

}  // namespace mapite
