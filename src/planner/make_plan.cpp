#include "planner/make_plan.hpp"

#include "planner/build_problem.hpp"
#include "routing/solve.hpp"
#include "routing/validate.hpp"

namespace mapite {

VisitPlan make_plan(const PlanningTask& task, const PlanOptions& options, const Progress& progress) {
    progress.step("reading the visits");
    const BuiltProblem built = build_problem(task);
    validate(built.problem);
    SolveOptions solve_options;
    solve_options.seed = options.seed;
    solve_options.iterations = options.iterations;
    solve_options.cpu_time = options.cpu_time;
    const Solved solved = solve(built.problem, solve_options, progress);
    return read_plan(task, built, solved.plan);
}

}  // namespace mapite
