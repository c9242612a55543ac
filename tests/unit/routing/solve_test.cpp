#include "routing/solve.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "base/error.hpp"
#include "routing/check_plan.hpp"
#include "routing/schedule.hpp"
#include "small_problems.hpp"

namespace mapite {
namespace {

SolveOptions iterations(std::uint64_t count, std::uint64_t seed = 1) {
    SolveOptions options;
    options.iterations = count;
    options.seed = seed;
    return options;
}

/// A few tasks on two shifts, without what ties tasks to one another.
RoutingProblem small_problem(unsigned seed) {
    Draw draw(seed);
    RoutingProblem problem;
    problem.tables = {routing_test::table_of(draw, 5, 40)};
    for (int i = 0; i < 4; ++i) problem.tasks.push_back(routing_test::task_of(draw, 5, 2));
    for (int day = 0; day < 2; ++day) problem.shifts.push_back(routing_test::shift_of(draw, day));
    return problem;
}

/// The best of all plans there are.
class AllPlans {
  public:
    explicit AllPlans(const RoutingProblem& problem) : problem_(problem) {
        plan_.shifts.resize(problem.shifts.size());
        put(0);
    }
    [[nodiscard]] const RoutingCost& best() const { return best_; }

  private:
    void put(std::size_t task) {
        if (task == problem_.tasks.size()) {
            look();
            return;
        }
        put(task + 1);
        for (std::vector<TaskIndex>& tour : plan_.shifts)
            for (std::size_t at = 0; at <= tour.size(); ++at) {
                tour.insert(tour.begin() + static_cast<std::ptrdiff_t>(at), TaskIndex{task});
                put(task + 1);
                tour.erase(tour.begin() + static_cast<std::ptrdiff_t>(at));
            }
    }
    void look() {
        if (!check_plan(problem_, plan_).empty()) return;
        best_ = std::min(best_, cost_of(problem_, plan_));
    }
    const RoutingProblem& problem_;
    RoutingPlan plan_;
    RoutingCost best_{1000, 0, 0, 0, 0};
};

TEST(Solve, FindsTheBestOfAllPlansOfSmallProblems) {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        const RoutingProblem problem = small_problem(seed);
        const Solved solved = solve(problem, iterations(3000), {});
        EXPECT_TRUE(check_plan(problem, solved.plan, solved.cost).empty()) << "seed " << seed;
        EXPECT_EQ(solved.cost, AllPlans(problem).best()) << "seed " << seed;
    }
}

TEST(Solve, SameSeedAndIterationsGiveTheSamePlan) {
    const RoutingProblem problem = small_problem(3);
    EXPECT_EQ(solve(problem, iterations(500, 7), {}).plan, solve(problem, iterations(500, 7), {}).plan);
}

/// Twenty places on a line and an eight-hour day that is too short for all.
RoutingProblem long_line() {
    RoutingProblem problem;
    LegTable& table = problem.tables.emplace_back();
    table.size = 21;
    for (int i = 0; i < 21; ++i)
        for (int j = 0; j < 21; ++j)
            table.duration.push_back(600 * std::abs(i * 7 % 21 - j * 7 % 21) + (i == j ? 0 : 60));
    table.driving = table.duration;
    for (std::size_t i = 1; i < 21; ++i) {
        Task task;
        task.place = StopPlaceIndex{i};
        task.duration = 1800;
        task.priority = static_cast<std::int64_t>(1 + i * 13 % 17);
        for (int day = 0; day < 2; ++day)
            task.days.push_back(
                {day, {{static_cast<Ticks>(i % 4) * 5000, 20'000 + static_cast<Ticks>(i % 3) * 4000}}});
        problem.tasks.push_back(task);
    }
    for (int day = 0; day < 2; ++day) {
        Shift shift;
        shift.day = day;
        shift.end = StopPlaceIndex{};
        shift.until = 28'800;
        problem.shifts.push_back(shift);
    }
    return problem;
}

TEST(Solve, MoreIterationsNeverGiveAWorsePlan) {
    const RoutingProblem problem = long_line();
    std::optional<RoutingCost> last;
    for (const std::uint64_t count : {1, 10, 100, 1000, 5000, 21'000}) {
        const Solved solved = solve(problem, iterations(count), {});
        EXPECT_TRUE(check_plan(problem, solved.plan, solved.cost).empty());
        if (last) {
            EXPECT_LE(solved.cost, *last) << count << " iterations";
        }
        last = solved.cost;
    }
}

TEST(Solve, BeginningWithAPlanNeverEndsWorse) {
    const RoutingProblem problem = long_line();
    const Solved before = solve(problem, iterations(5000), {});
    SolveOptions options = iterations(10, 99);
    options.start = before.plan;
    EXPECT_LE(solve(problem, options, {}).cost, before.cost);
}

TEST(Solve, WhatBreaksARuleOfTheStartIsTakenOut) {
    RoutingProblem problem = long_line();
    const Solved before = solve(problem, iterations(1000), {});
    problem.tasks[before.plan.shifts[0].at(0).value].days.clear();
    SolveOptions options = iterations(100);
    options.start = before.plan;
    const Solved after = solve(problem, options, {});
    EXPECT_TRUE(check_plan(problem, after.plan, after.cost).empty());
}

TEST(Solve, VisitsThatNeedMoreThanTheCarTakesWaitForAnotherDay) {
    RoutingProblem problem = long_line();
    for (Task& task : problem.tasks) task.load = 1;
    for (Shift& shift : problem.shifts) shift.capacity = 3;
    const Solved solved = solve(problem, iterations(500), {});
    for (const std::vector<TaskIndex>& tour : solved.plan.shifts) EXPECT_EQ(tour.size(), 3U);
}

/// Lifts from home to everywhere, else only from each place to the next.
RoutingProblem lifts() {
    RoutingProblem problem = long_line();
    for (LegTable& table : problem.tables)
        for (std::size_t i = 0; i < 21; ++i)
            for (std::size_t j = 0; j < 21; ++j) {
                const bool next = i == 0 || j == 0 || i + 1 == j || j + 1 == i;
                table.duration[i * 21 + j] = next ? 900 : LegTable::no_way;
                table.driving[i * 21 + j] = next ? 900 : 0;
            }
    problem.tasks.resize(5);
    for (Task& task : problem.tasks) task.days = {{0, {{0, 28'000}}}, {1, {{0, 28'000}}}};
    for (Shift& shift : problem.shifts) shift.price = 10;
    return problem;
}

TEST(Solve, ATourThatHoldsTogetherByOneStopGoesWithIt) {
    const RoutingProblem problem = lifts();
    RoutingPlan start;
    start.shifts = {{TaskIndex{0}, TaskIndex{1}, TaskIndex{2}, TaskIndex{3}, TaskIndex{4}}, {}};
    ASSERT_TRUE(check_plan(problem, start).empty());
    for (unsigned seed = 1; seed <= 20; ++seed) {
        SolveOptions options = iterations(300, seed);
        options.start = start;
        const Solved solved = solve(problem, options, {});
        EXPECT_TRUE(check_plan(problem, solved.plan, solved.cost).empty()) << "seed " << seed;
        EXPECT_EQ(solved.cost.priority_missing, 0) << "seed " << seed;
    }
}

TEST(Solve, StopsWhenAskedTo) {
    std::stop_source source;
    source.request_stop();
    Progress progress;
    progress.stop = source.get_token();
    EXPECT_THROW(solve(long_line(), iterations(1000), progress), Cancelled);
}

TEST(Solve, ATaskInTwoGroupsIsRefused) {
    RoutingProblem problem = long_line();
    problem.series.push_back({{TaskIndex{0}, TaskIndex{1}}, 1, 0, 0});
    problem.together.push_back({TaskIndex{1}, TaskIndex{2}});
    EXPECT_THROW(solve(problem, iterations(1), {}), Error);
}

}  // namespace
}  // namespace mapite
