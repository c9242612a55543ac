// Days on which clocks and calendars are unlike others.
#include <gtest/gtest.h>

#include "planner/check_visit_plan.hpp"
#include "planner/make_plan.hpp"
#include "unit/planner/support.hpp"

namespace mapite::test {
namespace {

using namespace planner_test;

constexpr Day spring = 2026y / 3 / 29;  // at 03:00 the clock in Riga goes to 04:00

PlanningTask one_day(const LocalDay& day) {
    PlanningTask task = district(1);
    task.from = task.until = day.day;
    task.days = {day};
    for (auto& hours : task.worker.week) hours = WorkHours{0h, 24h};
    return task;
}

LocalDay spring_night() {
    return {spring, 2h, ClockChange{3h, 1h}};
}

TEST(ClockChange, VisitsLastWhatTheyLastAndKeepTheClockOnTheWall) {
    PlanningTask task = one_day(spring_night());
    task.visits = {visit("V1", "A", 90min), visit("V2", "B")};
    task.visits[0].windows = {{.from = 2h, .to = 4h + 30min}};  // shows 2.5 hours, lasts 1.5
    task.visits[1].windows = {{.from = 10h, .to = 11h}};
    const VisitPlan plan = make_plan(task, {.iterations = 200}, {});
    EXPECT_TRUE(check_plan(task, plan).empty());
    const auto night = find_stop(plan, {"V1", 1}), morning = find_stop(plan, {"V2", 1});
    ASSERT_TRUE(night && morning);
    const PlannedStop& first = plan.days[0].stops[night->stop];
    EXPECT_EQ(first.start, 2h);
    EXPECT_EQ(first.end, 3h + 30min);
    EXPECT_EQ(shown(task.days[0], first.end), 4h + 30min);
    EXPECT_EQ(plan.days[0].stops[morning->stop].start, 9h);  // passed since midnight
    EXPECT_EQ(shown(task.days[0], plan.days[0].stops[morning->stop].start), 10h);
}

TEST(ClockChange, ATimeThatTheClockSkipsIsTold) {
    PlanningTask task = one_day(spring_night());
    task.visits = {visit("V1", "A")};
    task.visits[0].windows = {{.from = 3h + 30min, .to = 6h}};
    const VisitPlan plan = make_plan(task, {.iterations = 200}, {});
    EXPECT_TRUE(check_plan(task, plan).empty());
    ASSERT_EQ(codes(plan.findings), std::vector<std::string>{"clock-change"});
    EXPECT_NE(plan.findings[0].what.find("never shows 03:30"), std::string::npos);
    ASSERT_TRUE(find_stop(plan, {"V1", 1}));
    EXPECT_GE(plan.days[0].stops[0].start, 3h);
}

TEST(ClockChange, AWindowInTheSkippedHourHoldsNothing) {
    PlanningTask task = one_day(spring_night());
    task.visits = {visit("V1", "A", 15min)};
    task.visits[0].windows = {{.from = 3h, .to = 4h}};
    const VisitPlan plan = make_plan(task, {.iterations = 200}, {});
    EXPECT_TRUE(plan.days.empty());
    EXPECT_EQ(plan.unplanned.size(), 1U);
    EXPECT_TRUE(check_plan(task, plan).empty());
}

TEST(ClockChange, InAutumnTheDayHasAnHourMore) {
    PlanningTask task = one_day({2026y / 10 / 25, 3h, ClockChange{4h, -1h}});
    task.visits = {visit("V1", "A", 120min)};
    task.visits[0].windows = {{.from = 3h, .to = 4h}};  // from 03:00 shown first to 04:00 shown once
    const VisitPlan plan = make_plan(task, {.iterations = 200}, {});
    ASSERT_TRUE(find_stop(plan, {"V1", 1}));
    EXPECT_EQ(plan.days[0].stops[0].end - plan.days[0].stops[0].start, 120min);
    EXPECT_TRUE(check_plan(task, plan).empty());
}

TEST(LeapDay, IsADayLikeOthersIn2028) {
    const Day leap = 2028y / 2 / 29;
    PlanningTask task = district(2);
    task.from = leap;
    task.until = plus(leap, 1);
    task.days = winter_days(leap, 2);
    task.worker.seasons = {{"winter", std::chrono::December / 1, std::chrono::February / 29, 2.0}};
    task.visits = {visit("V1", "A"), visit("V2", "A")};
    task.visits[0].latest = leap;
    task.visits[1].earliest = 2028y / 3 / 1;
    const VisitPlan plan = make_plan(task, {.iterations = 200}, {});
    EXPECT_TRUE(check_plan(task, plan).empty());
    ASSERT_EQ(plan.days.size(), 2U);
    EXPECT_EQ(plan.days[0].day, leap);
    EXPECT_EQ(plan.days[0].stops[0].drive, 20min);
    EXPECT_EQ(plan.days[1].day, (2028y / 3 / 1));
    EXPECT_EQ(plan.days[1].stops[0].drive, 10min);
}

}  // namespace
}  // namespace mapite::test
