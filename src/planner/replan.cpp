// A plan after the world has changed, as near as may be to the one in force.
#include <algorithm>

#include "planner/make_plan.hpp"
#include "planner/near_plan.hpp"
#include "routing/validate.hpp"

namespace mapite {
namespace {

/// Whether something that was planned, and still could be, is not.
bool leaves_out_what_stood(const BuiltProblem& built, const RoutingPlan& before, const RoutingPlan& after) {
    std::vector<char> standing(built.problem.tasks.size());
    for (const auto& shift : after.shifts)
        for (const TaskIndex task : shift) standing[task.value] = 1;
    return std::ranges::any_of(before.shifts, [&](const auto& shift) {
        return std::ranges::any_of(shift, [&](TaskIndex task) { return standing[task.value] == 0; });
    });
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
    if (leaves_out_what_stood(built, start, plan)) {
        // Making room asks for detours at first.
        plan = search(plan, 3, options.plan.iterations - some);
        plan = search(plan, 0.5, some);
    }
    return read_plan(task, built, restored(built.problem, start, plan, Restore::what_costs_nothing));
}

}  // namespace mapite
