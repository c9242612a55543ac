#include "planner/make_plan.hpp"

#include <gtest/gtest.h>

#include "planner/check_visit_plan.hpp"
#include "unit/planner/support.hpp"

namespace mapite::test {
namespace {

using namespace planner_test;

VisitPlan planned(const PlanningTask& task) {
    return make_plan(task, {.seed = 1, .iterations = 2000}, {});
}

TEST(MakePlan, EveryNumberCanBeReadOffTheStops) {
    PlanningTask task = district(1);
    task.worker.buffer = {.per_drive = 5min};
    task.visits = {visit("V1", "A"), visit("V2", "B")};
    task.visits[0].windows = {{.from = 9h, .to = 10h}};
    task.visits[1].windows = {{.from = 12h, .to = 18h}};
    const VisitPlan plan = planned(task);
    ASSERT_EQ(plan.days.size(), 1U);
    const PlannedDay& day = plan.days[0];
    ASSERT_EQ(day.stops.size(), 2U);
    EXPECT_EQ(day.leave, 8h + 45min);
    EXPECT_EQ(day.stops[0].arrive, 9h);
    EXPECT_EQ(day.stops[0].drive, 10min);
    EXPECT_EQ(day.stops[0].buffer, 5min);
    EXPECT_EQ(day.stops[0].length, 10000_m);
    EXPECT_EQ(day.stops[1].arrive, 10h + 15min);
    EXPECT_EQ(day.stops[1].start, 12h);
    EXPECT_EQ(day.back, 13h + 25min);
    EXPECT_EQ(day.drive_back, 20min);
    EXPECT_EQ(day.buffer_back, 5min);
    EXPECT_EQ(day.worked, 4h + 40min);
    EXPECT_EQ(plan.costs.driving, 40min);
    EXPECT_EQ(plan.costs.length, 40000_m);
    EXPECT_EQ(plan.costs.priority_served, 100);
    EXPECT_EQ(plan.costs.priority_missing, 0);
}

TEST(MakePlan, WhatDoesNotFitHasItsReason) {
    PlanningTask task = district(1);
    task.worker.week[0] = WorkHours{8h, 11h};
    task.visits = {visit("V1", "A"), visit("V2", "C", 120min), visit("V3", "A"), visit("V4", "A")};
    task.visits[0].priority = 90;
    task.visits[2].after = {"V2"};
    task.visits[3].one_of = task.visits[0].one_of = "any";
    const VisitPlan plan = planned(task);
    EXPECT_TRUE(find_stop(plan, {"V1", 1}));
    EXPECT_EQ(reason_of(plan.unplanned, "V2"), "too-long");
    EXPECT_EQ(reason_of(plan.unplanned, "V3"), "waits-for");
    EXPECT_EQ(reason_of(plan.unplanned, "V4"), "other-of-the-choice");
    EXPECT_EQ(plan.costs.priority_missing, 100);
}

TEST(MakePlan, NoEveningIsTooDearForAnAppointment) {
    PlanningTask task = district();
    task.worker.evening_price = 10;
    for (auto& hours : task.worker.week) hours = WorkHours{8h, 22h};
    // Each waits for the next, so that hardly any order of looking at them finds room for all at once.
    for (int i = 1; i <= 6; ++i) {
        Visit each = visit("V" + std::to_string(i), i % 2 ? "A" : "B", 30min);
        if (i < 6) {
            each.after = {"V" + std::to_string(i + 1)};
            each.fixed = true;
            each.windows = {{.from = 18h, .to = 22h}};
        }
        task.visits.push_back(each);
    }
    const VisitPlan plan = planned(task);
    EXPECT_EQ(plan.costs.fixed_missing, 0);
    EXPECT_TRUE(check_plan(task, plan).empty());
}

TEST(MakePlan, FromAPlanTheSameToursAreReadBack) {
    PlanningTask task = district();
    task.busy = {{.day = monday, .from = 11h, .to = 12h}};
    for (int i = 1; i <= 12; ++i)
        task.visits.push_back(visit("V" + std::to_string(i), i % 2 ? "A" : "C", 120min));
    const VisitPlan plan = planned(task);
    const BuiltProblem built = build_problem(task);
    const VisitPlan again = read_plan(task, built, routing_plan(task, built, plan));
    EXPECT_EQ(again.days, plan.days);
    EXPECT_EQ(again.costs, plan.costs);
}

TEST(ChangesBetween, TellWhatMovedAndHow) {
    PlanningTask task = district(1);
    task.visits = {visit("V1", "A")};
    const VisitPlan before = planned(task);
    VisitPlan after = before;
    EXPECT_TRUE(changes_between(before, after).empty());
    after.days[0].stops[0].start += 1min;
    EXPECT_TRUE(changes_between(before, after).empty());
    after.days[0].stops[0].start += 1s;
    ASSERT_EQ(changes_between(before, after).size(), 1U);
    EXPECT_EQ(changes_between(before, after)[0].kind, PlanChange::Kind::other_time);
    after.days[0].day = plus(monday, 1);
    EXPECT_EQ(changes_between(before, after)[0].kind, PlanChange::Kind::other_day);
    after.days.clear();
    EXPECT_EQ(changes_between(before, after)[0].kind, PlanChange::Kind::removed);
    EXPECT_EQ(changes_between(after, before)[0].kind, PlanChange::Kind::added);
}

}  // namespace
}  // namespace mapite::test
