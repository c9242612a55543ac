// Plans made anew with least change.
#include <gtest/gtest.h>

#include <algorithm>

#include "planner/check_visit_plan.hpp"
#include "planner/make_plan.hpp"
#include "unit/planner/random_tasks.hpp"

namespace mapite::test {
namespace {

using namespace planner_test;

VisitPlan planned(const PlanningTask& task) {
    return make_plan(task, {.seed = 1, .iterations = 3000}, {});
}

VisitPlan replanned(const PlanningTask& task, const VisitPlan& before) {
    VisitPlan after = replan(task, before, {}, {});
    for (const BrokenRule& broken : check_plan(task, after))
        ADD_FAILURE() << broken.rule << ": " << broken.what;
    return after;
}

std::optional<Day> day_of(const VisitPlan& plan, const std::string& visit) {
    const auto at = find_stop(plan, {visit, 1});
    return at ? std::optional(plan.days[at->day].day) : std::nullopt;
}

Visit& visit_of(PlanningTask& task, const std::string& id) {
    return *std::ranges::find(task.visits, id, &Visit::id);
}

/// Two visits of three hours a day for four days; the fifth is free.
PlanningTask four_full_days() {
    PlanningTask task = district();
    task.worker.week = {};
    for (std::size_t day = 0; day < 5; ++day) task.worker.week[day] = WorkHours{8h, 16h};
    for (int i = 1; i <= 8; ++i)
        task.visits.push_back(visit("V" + std::to_string(i), i <= 4 ? "A" : "B", 180min));
    for (int i = 1; i <= 8; ++i) task.visits[static_cast<std::size_t>(i - 1)].latest = plus(monday, 3);
    return task;
}

std::vector<PlanChange> other_days(const VisitPlan& before, const VisitPlan& after) {
    std::vector<PlanChange> changes = changes_between(before, after);
    std::erase_if(changes,
                  [](const PlanChange& change) { return change.kind != PlanChange::Kind::other_day; });
    return changes;
}

TEST(Replan, WithNothingChangedNothingChanges) {
    const PlanningTask task = four_full_days();
    const VisitPlan before = planned(task);
    ASSERT_TRUE(before.unplanned.empty());
    EXPECT_TRUE(changes_between(before, replanned(task, before)).empty());
}

TEST(Replan, ACancelledVisitLeavesTheOthersWhereTheyAre) {
    PlanningTask task = four_full_days();
    const VisitPlan before = planned(task);
    visit_of(task, "V3").cancelled = true;
    const VisitPlan after = replanned(task, before);
    EXPECT_FALSE(day_of(after, "V3"));
    EXPECT_TRUE(other_days(before, after).empty());
    for (const PlanChange& change : changes_between(before, after))
        // Those of other days keep their times as well.
        EXPECT_EQ(change.day_before, day_of(before, "V3"));
}

TEST(Replan, AMovedVisitGetsItsNewDayAndTheOthersStay) {
    PlanningTask task = four_full_days();
    const VisitPlan before = planned(task);
    Visit& moved = visit_of(task, "V5");
    moved.latest.reset();
    moved.windows = {{.date = plus(monday, 4), .from = 9h, .to = 13h}};
    const VisitPlan after = replanned(task, before);
    EXPECT_EQ(day_of(after, "V5"), plus(monday, 4));
    const auto changes = other_days(before, after);
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes[0].occasion.visit, "V5");
}

TEST(Replan, AnAddedVisitOfHigherRankTakesTheRoomItNeeds) {
    PlanningTask task = four_full_days();
    for (Visit& visit : task.visits) visit.latest.reset();
    const VisitPlan before = planned(task);
    Visit added = visit("V9", "A", 180min);
    const Day its_day = before.days.front().day;
    added.fixed = true;
    added.windows = {{.date = its_day, .from = 8h, .to = 12h}};
    task.visits.push_back(added);
    const VisitPlan after = replanned(task, before);
    EXPECT_EQ(day_of(after, "V9"), its_day);
    EXPECT_TRUE(after.unplanned.empty());
    EXPECT_EQ(other_days(before, after).size(), 1U);
}

TEST(Replan, PinsAndDoneVisitsStay) {
    PlanningTask task = four_full_days();
    const VisitPlan before = planned(task);
    const auto pinned = find_stop(before, {"V1", 1});
    ASSERT_TRUE(pinned);
    const PlannedDay& day = before.days[pinned->day];
    task.pins = {{.occasion = {"V1", 1}, .day = day.day, .start = day.stops[pinned->stop].start}};
    const Day done_day = before.days.front().day;
    const VisitOccasion done = before.days.front().stops.front().occasion;
    if (done.visit != "V1") task.done = {{.occasion = done, .day = done_day, .start = 8h, .end = 11h}};
    visit_of(task, "V8").cancelled = true;
    const VisitPlan after = replanned(task, before);
    const auto still = find_stop(after, {"V1", 1});
    ASSERT_TRUE(still);
    EXPECT_EQ(after.days[still->day].day, day.day);
    EXPECT_EQ(after.days[still->day].stops[still->stop].start, day.stops[pinned->stop].start);
    if (done.visit != "V1") {
        EXPECT_FALSE(find_stop(after, done));
    }
}

TEST(Replan, WithoutACarTheDayIsGivenUpAndOnlyIt) {
    PlanningTask task = district();
    for (int i = 1; i <= 5; ++i) task.visits.push_back(visit("V" + std::to_string(i), "B", 300min));
    const VisitPlan before = planned(task);
    ASSERT_EQ(before.days.size(), 5U);
    // The two days longest from each other: one goes, and no other day has room for its visit.
    DayException broken;
    broken.date = monday;
    broken.no_car = true;
    task.worker.exceptions = {broken};
    const VisitPlan after = replanned(task, before);
    ASSERT_EQ(after.unplanned.size(), 1U);
    EXPECT_TRUE(other_days(before, after).empty());
    EXPECT_EQ(after.unplanned[0].occasion, before.days.front().stops.front().occasion);
}

TEST(Replan, RunningLateDropsTodaysLeastAndNothingOfOtherDays) {
    PlanningTask task = district(2);
    task.visits = {visit("V1", "A", 180min), visit("V2", "A", 180min), visit("V3", "B", 480min)};
    task.visits[0].latest = task.visits[1].latest = monday;
    task.visits[0].priority = 90;
    task.visits[2].earliest = plus(monday, 1);
    const VisitPlan before = planned(task);
    ASSERT_TRUE(before.unplanned.empty());
    task.underway = Underway{.day = monday, .from = 12h, .place = "home"};
    const VisitPlan after = replanned(task, before);
    EXPECT_EQ(day_of(after, "V1"), monday);
    EXPECT_EQ(reason_of(after.unplanned, "V2"), "no-time");
    EXPECT_EQ(day_of(after, "V3"), day_of(before, "V3"));
}

std::vector<std::string> order_on(const VisitPlan& plan, const Day& day) {
    std::vector<std::string> order;
    for (const PlannedDay& each : plan.days)
        if (each.day == day)
            for (const PlannedStop& stop : each.stops) order.push_back(stop.occasion.visit);
    return order;
}

/// On Monday A, B and C in an order that drives to and fro; on Tuesday two visits.
PlanningTask to_and_fro() {
    PlanningTask task = district(2);
    task.visits = {visit("V1", "A"), visit("V2", "B"), visit("V3", "C"), visit("V4", "A"), visit("V5", "C")};
    for (std::size_t i = 0; i < 5; ++i)
        (i < 3 ? task.visits[i].latest : task.visits[i].earliest) = plus(monday, i < 3 ? 0 : 1);
    task.keep_order[monday] = {{"V3", 1}, {"V1", 1}, {"V2", 1}};
    return task;
}

TEST(Replan, AnOrderThatIsAskedForIsKeptHoweverDear) {
    PlanningTask task = to_and_fro();
    task.keep_order.clear();
    const VisitPlan before = planned(task);
    ASSERT_EQ(order_on(before, monday).size(), 3U);
    for (const std::vector<std::string>& asked :
         {std::vector<std::string>{"V2", "V3", "V1"}, {"V3", "V1", "V2"}, {"V2", "V1", "V3"}}) {
        task.keep_order[monday].clear();
        for (const std::string& id : asked) task.keep_order[monday].push_back({id, 1});
        const VisitPlan after = replanned(task, before);
        EXPECT_EQ(order_on(after, monday), asked);
        EXPECT_TRUE(after.days.front().order_kept);
        EXPECT_EQ(after.days.back(), before.days.back());
    }
}

TEST(Replan, ADayWithTheVisitsItHadComesBackAsItWasThoughAnotherOrderWereShorter) {
    PlanningTask task = to_and_fro();
    const VisitPlan before = planned(task);
    task.keep_order.clear();
    visit_of(task, "V5").cancelled = true;
    const VisitPlan after = replanned(task, before);
    EXPECT_EQ(order_on(after, monday), (std::vector<std::string>{"V3", "V1", "V2"}));
    EXPECT_EQ(after.days.front().stops, before.days.front().stops);
    EXPECT_EQ(order_on(after, plus(monday, 1)), (std::vector<std::string>{"V4"}));
}

TEST(Replan, ACancelledVisitMakesRoomForOneThatWasLeftOut) {
    PlanningTask task = four_full_days();
    task.visits.push_back(visit("V9", "A", 180min));
    task.visits.back().latest = plus(monday, 3);
    const VisitPlan before = planned(task);
    ASSERT_EQ(before.unplanned.size(), 1U);
    const VisitOccasion cancelled = before.days[1].stops.front().occasion;
    visit_of(task, cancelled.visit).cancelled = true;
    const VisitPlan after = replanned(task, before);
    EXPECT_TRUE(after.unplanned.empty());
    EXPECT_TRUE(other_days(before, after).empty());
    EXPECT_EQ(after.days[0], before.days[0]);
    EXPECT_EQ(after.days[2], before.days[2]);
    EXPECT_EQ(after.days[3], before.days[3]);
}

TEST(Replan, AVisitAtAnotherPlaceKeepsItsDayWhereItFits) {
    PlanningTask task = four_full_days();
    const VisitPlan before = planned(task);
    visit_of(task, "V2").place = "B";
    const VisitPlan after = replanned(task, before);
    EXPECT_TRUE(other_days(before, after).empty());
    EXPECT_EQ(day_of(after, "V2"), day_of(before, "V2"));
}

TEST(Replan, WhatTheRestOfTheDayHasNoTimeForIsNotTooLong) {
    PlanningTask task = district(1);
    task.visits = {visit("V1", "C", 120min), visit("V2", "C", 600min)};
    const VisitPlan before = planned(task);
    ASSERT_TRUE(day_of(before, "V1"));
    // Back from C at 17:00 means leaving home at 13:40 and no later.
    task.underway = Underway{.day = monday, .from = 14h, .place = "home"};
    const VisitPlan after = replanned(task, before);
    EXPECT_EQ(reason_of(after.unplanned, "V1"), "no-time");
    EXPECT_EQ(reason_of(after.unplanned, "V2"), "too-long");
    task.underway = Underway{.day = monday, .from = 18h, .place = "home"};
    EXPECT_EQ(reason_of(replanned(task, before).unplanned, "V1"), "no-time");
}

TEST(Replan, AfterADelayOneVisitMovesThoughItWereShorterToMoveTwo) {
    PlanningTask task = district(2);
    task.visits = {visit("V1", "A", 120min), visit("V2", "B", 120min), visit("V3", "C", 120min)};
    for (Visit& visit : task.visits) visit.latest = monday;
    const VisitPlan before = planned(task);
    for (Visit& visit : task.visits) visit.latest.reset();
    task.done = {{.occasion = {"V1", 1}, .day = monday, .start = 8h + 10min, .end = 12h}};
    // B from 12:10, C from 14:30: back at 17:10, ten minutes too late.
    task.underway = Underway{.day = monday, .from = 12h, .place = "A"};
    const VisitPlan after = replanned(task, before);
    EXPECT_TRUE(after.unplanned.empty());
    EXPECT_EQ(other_days(before, after).size(), 1U);
}

/// One thing of those that happen in an office on a Monday morning.
void disturb(PlanningTask& task, const VisitPlan& plan, Draw& draw) {
    const auto some_visit = [&]() -> Visit& {
        return task.visits[static_cast<std::size_t>(draw(0, static_cast<int>(task.visits.size()) - 1))];
    };
    const int days = static_cast<int>(task.days.size());
    switch (draw(0, 7)) {
        case 0:
            some_visit().cancelled = true;
            break;
        case 1:
            some_visit().windows = {{.date = plus(task.from, draw(0, days - 1)), .from = 9h, .to = 16h}};
            break;
        case 2:
            task.visits.push_back(random_visit(draw, static_cast<int>(task.visits.size()) + 100, task.from));
            break;
        case 3:
            task.worker.exceptions.push_back({});
            task.worker.exceptions.back().date = plus(task.from, draw(0, days - 1));
            task.worker.exceptions.back().no_car = true;
            break;
        case 4:
            task.underway = Underway{.day = task.from, .from = quarter_hours(draw(36, 60)), .place = "B"};
            break;
        case 5:
            some_visit().place = draw.one_in(2) ? "D" : "E";
            break;
        case 6:
            if (plan.days.empty()) break;
            task.keep_order[plan.days.back().day].clear();
            for (const PlannedStop& stop : plan.days.back().stops) {
                auto& order = task.keep_order[plan.days.back().day];
                order.insert(order.begin(), stop.occasion);
            }
            break;
        default:
            if (!plan.days.empty()) {
                const PlannedDay& day = plan.days.front();
                task.pins.push_back({.occasion = day.stops.front().occasion,
                                     .day = day.day,
                                     .start = day.stops.front().start});
            }
    }
}

TEST(Replan, AfterTenDisturbancesEveryRuleIsKept) {
    std::size_t replans = 0, stops = 0;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        PlanningTask task = random_task(seed);
        VisitPlan plan = make_plan(task, {.seed = seed, .iterations = 300}, {});
        Draw draw(seed + 1000);
        for (int i = 0; i < 10; ++i) {
            disturb(task, plan, draw);
            plan = replan(task, plan, {.plan = {.seed = seed, .iterations = 200}}, {});
            for (const BrokenRule& broken : check_plan(task, plan))
                ADD_FAILURE() << "seed " << seed << ", disturbance " << i << ": " << broken.rule << ": "
                              << broken.what;
            for (const PlannedDay& day : plan.days) stops += day.stops.size();
            ++replans;
        }
    }
    EXPECT_EQ(replans, 400U);
    EXPECT_GT(stops, 800U);
}

TEST(Replan, IsTheSameEachTime) {
    PlanningTask task = random_task(7);
    const VisitPlan before = make_plan(task, {.seed = 7, .iterations = 300}, {});
    Draw draw(8);
    disturb(task, before, draw);
    EXPECT_EQ(replan(task, before, {}, {}).days, replan(task, before, {}, {}).days);
}

}  // namespace
}  // namespace mapite::test
