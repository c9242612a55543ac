// Whatever visits say, their plan keeps every rule, by both judges.
#include <gtest/gtest.h>

#include "planner/check_visit_plan.hpp"
#include "planner/make_plan.hpp"
#include "routing/check_plan.hpp"
#include "routing/schedule.hpp"
#include "routing/solve.hpp"
#include "unit/planner/random_tasks.hpp"

namespace mapite::test {
namespace {

using namespace planner_test;

TEST(RandomPlans, KeepEveryRuleOfTheTask) {
    std::size_t stops = 0, left_out = 0;
    for (unsigned seed = 1; seed <= 200; ++seed) {
        const PlanningTask task = random_task(seed);
        const VisitPlan plan = make_plan(task, {.seed = seed, .iterations = 300}, {});
        for (const BrokenRule& broken : check_plan(task, plan))
            ADD_FAILURE() << "seed " << seed << ": " << broken.rule << ": " << broken.what;
        for (const PlannedDay& day : plan.days) stops += day.stops.size();
        left_out += plan.unplanned.size();
    }
    EXPECT_GT(stops, 400U);
    EXPECT_GT(left_out, 200U);
}

TEST(RandomPlans, KeepEveryRuleOfTheProblem) {
    for (unsigned seed = 1; seed <= 200; ++seed) {
        const PlanningTask task = random_task(seed);
        const BuiltProblem built = build_problem(task);
        const Solved solved = solve(built.problem, {.seed = seed, .iterations = 300}, {});
        for (const BrokenRule& broken : check_plan(built.problem, solved.plan, solved.cost))
            ADD_FAILURE() << "seed " << seed << ": " << broken.rule << ": " << broken.what;
        const VisitPlan plan = read_plan(task, built, solved.plan);
        EXPECT_EQ(plan.costs.inconvenience.count(), solved.cost.inconvenience) << seed;
        EXPECT_EQ(plan.costs.driving.count(), solved.cost.driving) << seed;
        EXPECT_EQ(plan.costs.uneven_days, solved.cost.unevenness) << seed;
        EXPECT_EQ(routing_plan(task, built, plan), solved.plan) << seed;
    }
}

}  // namespace
}  // namespace mapite::test
