#include "routing/check_plan.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <functional>

#include "routing/schedule.hpp"
#include "routing/solve.hpp"
#include "unit/routing/small_problems.hpp"

namespace mapite::test {
namespace {

using routing_test::small_problem;

TaskIndex task(std::size_t number) {
    return TaskIndex{number};
}

/// Places 0 to 3 on a line, ten ticks apart; task i at place i, five ticks long, any time of 0..200 on days 0
/// and 1.
struct Line {
    RoutingProblem problem;
    RoutingPlan plan;
};
Line line() {
    Line made;
    LegTable table;
    table.size = 4;
    for (int from = 0; from < 4; ++from)
        for (int to = 0; to < 4; ++to) {
            table.duration.push_back(10 * std::abs(from - to));
            table.driving.push_back(10 * std::abs(from - to));
        }
    made.problem.tables = {table};
    for (std::size_t i = 0; i < 4; ++i) {
        Task each;
        each.place = StopPlaceIndex{i};
        each.duration = 5;
        each.load = 2;
        each.priority = static_cast<std::int64_t>(i) + 1;
        each.days = {{0, {{0, 200}}}, {1, {{0, 200}}}};
        made.problem.tasks.push_back(each);
    }
    for (int day = 0; day < 2; ++day) {
        Shift shift;
        shift.day = day;
        shift.end = StopPlaceIndex{0};
        shift.until = 300;
        made.problem.shifts.push_back(shift);
    }
    made.plan.shifts = {{task(1), task(2)}, {task(3)}};
    return made;
}

std::vector<std::string> rules(const RoutingProblem& problem, const RoutingPlan& plan) {
    std::vector<std::string> names;
    for (const BrokenRule& broken : check_plan(problem, plan)) names.push_back(broken.rule);
    return names;
}
using Names = std::vector<std::string>;

TEST(CheckRoutingPlan, APlanThatKeepsEveryRuleIsLeftInPeace) {
    const Line made = line();
    RoutingCost cost;
    cost.priority_missing = 1;
    cost.driving = 40 + 60;
    EXPECT_EQ(check_plan(made.problem, made.plan, cost).size(), 0U);
}

struct Breach {
    const char* rule;
    std::function<void(Line&)> commit;
};

TEST(CheckRoutingPlan, EachRuleBrokenIsCaughtUnderItsName) {
    const std::vector<Breach> breaches = {
        {"unknown-task", [](Line& l) { l.plan.shifts[0].push_back(task(9)); }},
        {"unknown-shift", [](Line& l) { l.plan.shifts.resize(3); }},
        {"served-twice", [](Line& l) { l.plan.shifts[1].push_back(task(1)); }},
        {"day", [](Line& l) { l.problem.tasks[3].days.pop_back(); }},
        {"window",
         [](Line& l) {
             l.problem.tasks[2].days[0].windows = {{0, 24}};
         }},
        {"shift-end", [](Line& l) { l.problem.shifts[0].until = 49; }},
        {"way", [](Line& l) { l.problem.tables[0].duration[1 * 4 + 2] = LegTable::no_way; }},
        {"way", [](Line& l) { l.problem.tables[0].duration[3 * 4 + 0] = LegTable::no_way; }},
        {"worked", [](Line& l) { l.problem.shifts[0].most_worked = 49; }},
        {"driving", [](Line& l) { l.problem.shifts[1].most_driving = 59; }},
        {"capacity", [](Line& l) { l.problem.shifts[0].capacity = 3; }},
        {"break",
         [](Line& l) {
             l.problem.shifts[0].until = 50;
             l.problem.shifts[0].pause = ShiftBreak{5, 30, 10};
         }},
        {"order",
         [](Line& l) {
             l.problem.shifts[0].keep_order = {task(2), task(3), task(1)};
         }},
        {"series",
         [](Line& l) {
             l.problem.series = {{{task(1), task(3)}, 2, 0, 0}};
         }},
        {"series",
         [](Line& l) {
             l.problem.series = {{{task(1), task(2)}, 1, 0, 0}};
         }},
        {"series",
         [](Line& l) {
             l.problem.shifts[1].day = 5;
             l.problem.tasks[3].days = {{5, {{0, 200}}}};
             l.problem.series = {{{task(1), task(3)}, 1, 4, 0}};
         }},
        {"pattern",
         [](Line& l) {
             l.problem.patterns = {{{task(1), task(3)}, {{0, 0}, {1, 1}}}};
         }},
        {"pattern",
         [](Line& l) {
             l.problem.patterns = {{{task(0), task(3)}, {{0, 1}}}};
         }},
        {"together",
         [](Line& l) {
             l.problem.together = {{task(1), task(3)}};
         }},
        {"together",
         [](Line& l) {
             l.problem.together = {{task(1), task(2), task(0)}};
         }},
        {"at-most-one",
         [](Line& l) {
             l.problem.at_most_one = {{task(0), task(1), task(3)}};
         }},
        {"sequel",
         [](Line& l) {
             l.problem.sequels = {{task(0), task(1), 0, 0}};
         }},
        {"sequel",
         [](Line& l) {
             l.problem.sequels = {{task(2), task(1), 0, 0}};
         }},
        {"sequel",
         [](Line& l) {
             l.problem.sequels = {{task(1), task(3), 2, 0}};
         }},
        {"week",
         [](Line& l) {
             l.problem.limits = {{{ShiftIndex{0}, ShiftIndex{1}}, 114, {}, 0}};
         }},
    };
    for (const Breach& breach : breaches) {
        Line made = line();
        breach.commit(made);
        EXPECT_EQ(rules(made.problem, made.plan), Names{breach.rule});
    }
}

TEST(CheckRoutingPlan, EachWrongNumberIsCaught) {
    const Line made = line();
    RoutingCost right;
    right.priority_missing = 1;
    right.driving = 100;
    for (auto number : {&RoutingCost::required_missing, &RoutingCost::priority_missing,
                        &RoutingCost::inconvenience, &RoutingCost::driving, &RoutingCost::unevenness}) {
        RoutingCost wrong = right;
        wrong.*number += 1;
        const auto broken = check_plan(made.problem, made.plan, wrong);
        ASSERT_EQ(broken.size(), 1U);
        EXPECT_EQ(broken[0].rule, "cost");
    }
}

TEST(CheckRoutingPlan, NumbersAreThoseDoneByHand) {
    Line made = line();
    made.problem.shifts[0].pause = ShiftBreak{12, 40, 10};  // after the first task: back at 60, worked 50
    made.problem.shifts[0].late_from = 30;
    made.problem.shifts[0].late_price = 1000;
    made.problem.shifts[1].price = 500;
    made.problem.limits = {{{ShiftIndex{0}, ShiftIndex{1}}, {}, 100, 2000}};
    made.problem.tasks[3].preferred_day = 0;
    made.problem.move_price = 7;
    made.problem.tasks[2].days[0].windows = {{20, 35}};  // so that leaving after the break is too late
    RoutingCost cost;
    cost.priority_missing = 1;
    cost.driving = 100 + 7;
    cost.inconvenience = (60 - 30) + 65 / 2 + 2 * (50 + 65 - 100);
    const auto broken = check_plan(made.problem, made.plan, cost);
    EXPECT_TRUE(broken.empty()) << broken[0].what;
}

TEST(CheckRoutingPlan, AgreesWithTheSearchOnProblemsOfEveryKind) {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        const RoutingProblem problem = small_problem(seed);
        SolveOptions options;
        options.iterations = 300;
        const Solved solved = solve(problem, options, {});
        EXPECT_EQ(solved.cost, cost_of(problem, solved.plan)) << seed;
        for (const BrokenRule& broken : check_plan(problem, solved.plan, solved.cost))
            ADD_FAILURE() << "seed " << seed << ": " << broken.rule << ": " << broken.what;
    }
}

TEST(CheckRoutingPlan, AgreesWithTheScheduleOnToursInAnyOrder) {
    std::size_t possible = 0;
    for (unsigned seed = 1; seed <= 2000; ++seed) {
        RoutingProblem problem = small_problem(seed);
        problem.shifts.resize(1);
        problem.series.clear();
        problem.patterns.clear();
        problem.together.clear();
        problem.at_most_one.clear();
        problem.sequels.clear();
        problem.limits.clear();
        problem.shifts[0].keep_order.clear();
        RoutingPlan plan;
        plan.shifts.resize(1);
        Draw draw(seed);
        for (std::size_t i = 0; i < problem.tasks.size() && plan.shifts[0].size() < 4; ++i)
            if (draw.one_in(2)) plan.shifts[0].push_back(task(i));
        const auto times = schedule(problem, ShiftIndex{0}, plan.shifts[0]);
        const auto broken =
            times ? check_plan(problem, plan, cost_of(problem, plan)) : check_plan(problem, plan);
        EXPECT_EQ(times.has_value(), broken.empty())
            << "seed " << seed << (broken.empty() ? "" : ": " + broken[0].what);
        possible += times.has_value();
    }
    EXPECT_GT(possible, 100U);
}

TEST(CheckRoutingPlan, OneTourOf230StopsIsJudgedInMilliseconds) {
    RoutingProblem problem;
    LegTable table;
    table.size = 1;
    table.duration = table.driving = {0};
    problem.tables = {table};
    Shift shift;
    shift.until = 1'000'000;
    shift.pause = ShiftBreak{100, 100'000, 30};
    problem.shifts = {shift};
    RoutingPlan plan;
    plan.shifts.resize(1);
    for (std::size_t i = 0; i < 230; ++i) {
        Task each;
        each.duration = 10;
        each.days = {{0, {{0, 500'000}}}};
        problem.tasks.push_back(each);
        plan.shifts[0].push_back(task(i));
    }
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_TRUE(check_plan(problem, plan).empty());
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::milliseconds{50});
}

}  // namespace
}  // namespace mapite::test
