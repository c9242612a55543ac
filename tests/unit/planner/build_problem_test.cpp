#include "planner/build_problem.hpp"

#include <gtest/gtest.h>

#include "routing/validate.hpp"
#include "unit/planner/support.hpp"

namespace mapite::test {
namespace {

using namespace planner_test;
using Starts = std::vector<StartWindow>;

constexpr Ticks hour = 3600, minute = 60;

/// Built and understood by the search.
BuiltProblem built(const PlanningTask& task) {
    BuiltProblem result = build_problem(task);
    validate(result.problem);
    return result;
}

TEST(BuildProblem, AVisitBeginsAndEndsWithinItsWindow) {
    PlanningTask task = district();
    task.visits = {visit("V1", "A", 30min)};
    task.visits[0].windows = {{.weekdays = 0b01000, .from = 10h, .to = 12h}};
    const BuiltProblem result = built(task);
    ASSERT_EQ(days_of(result.problem.tasks.at(0)), std::vector{3});
    EXPECT_EQ(result.problem.tasks[0].days[0].windows, (Starts{{10 * hour, 11 * hour + 30 * minute}}));
}

TEST(BuildProblem, OverlappingWindowsAreNotOneLongWindow) {
    PlanningTask task = district(1);
    task.visits = {visit("V1", "A", 120min)};
    task.visits[0].windows = {{.from = 9h, .to = 12h}, {.from = 11h, .to = 14h}};
    EXPECT_EQ(built(task).problem.tasks.at(0).days[0].windows,
              (Starts{{9 * hour, 10 * hour}, {11 * hour, 12 * hour}}));
}

TEST(BuildProblem, OpeningHoursNarrowTheWindowsAndCloseDays) {
    PlanningTask task = district();
    task.places[1].opening_hours = "Mo-Tu 09:00-12:00,13:00-15:00; Th 08:00-10:00";
    task.visits = {visit("V1", "A", 60min)};
    task.visits[0].in_opening_hours = true;
    task.visits[0].windows = {{.from = 8h, .to = 14h}};
    const BuiltProblem result = built(task);
    EXPECT_EQ(days_of(result.problem.tasks.at(0)), (std::vector{0, 1, 3}));
    EXPECT_EQ(result.problem.tasks[0].days[0].windows,
              (Starts{{9 * hour, 11 * hour}, {13 * hour, 13 * hour}}));
    EXPECT_TRUE(result.findings.empty());
}

TEST(BuildProblem, UnknownOpeningHoursAreToldAndLeaveAnyTime) {
    PlanningTask task = district(1);
    task.places[1].opening_hours = "by appointment";
    task.visits = {visit("V1", "A"), visit("V2", "B")};
    for (Visit& each : task.visits) each.in_opening_hours = true;
    const BuiltProblem result = built(task);
    EXPECT_EQ(codes(result.findings),
              (std::vector<std::string>{"opening-hours-unknown", "opening-hours-unknown"}));
    EXPECT_NE(result.findings[0].what.find("V1 \"about V1\""), std::string::npos);
    EXPECT_EQ(result.problem.tasks.size(), 2U);
}

TEST(BuildProblem, EarliestAndLatestDayBoundTheDays) {
    PlanningTask task = district(7);
    task.visits = {visit("V1", "A")};
    task.visits[0].earliest = plus(monday, 2);
    task.visits[0].latest = plus(monday, 6);
    EXPECT_EQ(days_of(built(task).problem.tasks.at(0)), (std::vector{2, 3, 4}));
}

TEST(BuildProblem, DriveTakesTheSeasonsFactorAndTheBufferOnTop) {
    PlanningTask task = district(1);
    task.worker.buffer = {.per_drive = 5min, .share = 0.1};
    task.worker.travel_factor = 1.2;
    task.worker.seasons = {{"winter", std::chrono::December / 1, std::chrono::March / 15, 2.0},
                           {"autumn", std::chrono::November / 1, std::chrono::November / 30, 1.5}};
    const LegTable table = built(task).problem.tables.at(0);
    const StopPlaceIndex home{0}, a{1};
    EXPECT_EQ(table.driving_at(home, a), 1080);  // 10 min x 1.2 x 1.5
    EXPECT_EQ(table.duration_at(home, a), 1080 + 300 + 108);
    EXPECT_EQ(table.duration_at(a, a), 0);
}

TEST(BuildProblem, ASeasonGoesOverNewYear) {
    PlanningTask task = district(2);
    task.worker.seasons = {{"winter", std::chrono::December / 1, std::chrono::March / 15, 2.0}};
    const BuiltProblem result = built(task);
    ASSERT_EQ(result.problem.tables.size(), 2U);
    EXPECT_EQ(result.problem.tables[result.problem.shifts[0].table].driving_at(StopPlaceIndex{0},
                                                                               StopPlaceIndex{1}),
              600);
    EXPECT_EQ(result.problem.tables[result.problem.shifts[1].table].driving_at(StopPlaceIndex{0},
                                                                               StopPlaceIndex{1}),
              1200);
}

TEST(BuildProblem, WithoutTheCarOnlyLiftsLeadAnywhere) {
    PlanningTask task = district(1);
    task.worker.no_car_weekdays = 0b1;
    task.worker.lifts = {{"home", "B", 35min}};
    task.worker.buffer = {.per_drive = 5min};
    task.worker.driving_most = 10min;
    task.visits = {visit("V1", "B"), visit("V2", "A")};
    const BuiltProblem result = built(task);
    const LegTable& table = result.problem.tables.at(0);
    EXPECT_EQ(table.duration_at(StopPlaceIndex{0}, StopPlaceIndex{2}), 35 * minute);
    EXPECT_EQ(table.duration_at(StopPlaceIndex{2}, StopPlaceIndex{0}), 35 * minute);
    EXPECT_EQ(table.duration_at(StopPlaceIndex{0}, StopPlaceIndex{1}), LegTable::no_way);
    EXPECT_FALSE(result.problem.shifts.at(0).most_driving);
    EXPECT_EQ(reason_of(result.impossible, "V2"), "no-way");
    EXPECT_EQ(result.problem.tasks.size(), 1U);
}

TEST(BuildProblem, BusyTimesDivideADayAndItsLimits) {
    PlanningTask task = district(1);
    task.worker.day_most = 8h;
    task.worker.driving_most = 120min;
    task.busy = {{.uid = "1", .title = "secret", .day = monday, .from = 10h, .to = 11h},
                 {.uid = "2", .title = "secret", .day = monday, .from = 16h, .to = 18h}};
    const BuiltProblem result = built(task);
    ASSERT_EQ(result.problem.shifts.size(), 2U);
    EXPECT_EQ(result.problem.shifts[0].from, 8 * hour);
    EXPECT_EQ(result.problem.shifts[0].until, 10 * hour);
    EXPECT_EQ(result.problem.shifts[1].from, 11 * hour);
    EXPECT_EQ(result.problem.shifts[1].until, 16 * hour);
    ASSERT_EQ(result.problem.limits.size(), 1U);
    EXPECT_EQ(result.problem.limits[0].most, 8 * hour);
    EXPECT_LE(*result.problem.shifts[0].most_driving + *result.problem.shifts[1].most_driving, 120 * minute);
}

TEST(BuildProblem, TheBreakIsDueOnlyOnAToursTime) {
    PlanningTask task = district(2);
    task.worker.pause = BreakRule{.earliest = 11h + 30min, .latest = 13h, .duration = 30min};
    task.worker.exceptions = {{.date = plus(monday, 1), .hours = WorkHours{14h, 20h}}};
    const BuiltProblem result = built(task);
    ASSERT_TRUE(result.problem.shifts[0].pause);
    EXPECT_EQ(result.problem.shifts[0].pause->duration, 30 * minute);
    EXPECT_FALSE(result.problem.shifts[1].pause);
}

TEST(BuildProblem, DaysOffAndExceptionsChangeTheShifts) {
    PlanningTask task = district(7);
    DayException off{.date = plus(monday, 1), .off = true};
    DayException saturday{.date = plus(monday, 5), .hours = WorkHours{10h, 14h}, .start = "A", .end = "B"};
    task.worker.exceptions = {off, saturday};
    task.worker.weekend_price = 1.5;
    const BuiltProblem result = built(task);
    EXPECT_EQ(result.day_of_shift, (std::vector<std::size_t>{0, 2, 3, 4, 5}));
    const Shift& last = result.problem.shifts.back();
    EXPECT_EQ(last.start.value, 1U);
    EXPECT_EQ(last.end->value, 2U);
    EXPECT_EQ(last.price, 1500);
    EXPECT_EQ(result.problem.shifts[0].price, 0);
}

TEST(BuildProblem, WeeksAreLimitsFromMondayOn) {
    PlanningTask task = district(10);
    task.worker.week_most = 40h;
    task.worker.week_ordinary = 35h;
    const auto limits = built(task).problem.limits;
    ASSERT_EQ(limits.size(), 2U);
    EXPECT_EQ(limits[0].shifts.size(), 5U);
    EXPECT_EQ(limits[1].shifts.size(), 3U);
    EXPECT_EQ(limits[0].most, 40 * hour);
    EXPECT_EQ(limits[0].ordinary, 35 * hour);
    EXPECT_EQ(limits[0].price, 1000);
}

TEST(BuildProblem, ARhythmIsASeriesCountedFromTheLastTime) {
    PlanningTask task = district(28);
    task.visits = {visit("V1", "A")};
    task.visits[0].rhythm = Rhythm{.every_days = 14, .tolerance_days = 2, .least_gap_days = 1};
    task.visits[0].last_done = plus(monday, -10);
    const BuiltProblem result = built(task);
    ASSERT_EQ(result.problem.series.size(), 1U);
    EXPECT_EQ(result.problem.series[0].least_gap, 12);
    EXPECT_EQ(result.problem.series[0].most_gap, 16);
    EXPECT_EQ(result.problem.series[0].even_gap, 14);
    ASSERT_EQ(result.problem.tasks.size(), 2U);
    EXPECT_EQ(days_of(result.problem.tasks[0]), (std::vector{2, 3, 4}));  // 12 to 16 days after, no weekend
    EXPECT_EQ(days_of(result.problem.tasks[1]), (std::vector{14, 15, 16, 17, 18, 21, 22}));
}

TEST(BuildProblem, WhatWasNeverDoneOrIsOverdueMayComeAtOnce) {
    PlanningTask task = district(28);
    task.visits = {visit("V1", "A"), visit("V2", "B")};
    for (Visit& each : task.visits) each.rhythm = Rhythm{.every_days = 14, .tolerance_days = 2};
    task.visits[1].last_done = plus(monday, -90);
    const BuiltProblem result = built(task);
    ASSERT_EQ(result.problem.tasks.size(), 4U);
    EXPECT_EQ(days_of(result.problem.tasks[0]).front(), 0);
    EXPECT_EQ(days_of(result.problem.tasks[2]).front(), 0);
    EXPECT_EQ(days_of(result.problem.tasks[3]).front(), 14);  // day 12 is a Saturday
}

TEST(BuildProblem, DoneVisitsAreNotPlannedButCount) {
    PlanningTask task = district(14);
    task.visits = {visit("V1", "A"), visit("V2", "B"), visit("V3", "C")};
    task.visits[0].rhythm = Rhythm{.every_days = 7, .tolerance_days = 1};
    task.visits[2].after = {"V2"};
    task.visits[2].after_days = 3;
    task.done = {{.occasion = {"V1", 1}, .day = plus(monday, 1)},
                 {.occasion = {"V2", 1}, .day = plus(monday, 1)}};
    const BuiltProblem result = built(task);
    EXPECT_EQ(result.occasions, (std::vector<VisitOccasion>{{"V1", 2}, {"V3", 1}}));
    EXPECT_EQ(days_of(result.problem.tasks[0]), (std::vector{7, 8, 9}));
    EXPECT_EQ(days_of(result.problem.tasks[1]).front(), 4);
}

TEST(BuildProblem, TiesBecomeGroupsAndSequels) {
    PlanningTask task = district();
    task.visits = {visit("V1", "A"), visit("V2", "B"), visit("V3", "C"), visit("V4", "C")};
    task.visits[0].together = task.visits[1].together = "pair";
    task.visits[2].one_of = task.visits[3].one_of = "any";
    task.visits[2].after = {"V1"};
    task.visits[2].after_days = 2;
    const RoutingProblem problem = built(task).problem;
    EXPECT_EQ(problem.together, (std::vector<std::vector<TaskIndex>>{{TaskIndex{0}, TaskIndex{1}}}));
    EXPECT_EQ(problem.at_most_one, (std::vector<std::vector<TaskIndex>>{{TaskIndex{2}, TaskIndex{3}}}));
    ASSERT_EQ(problem.sequels.size(), 1U);
    EXPECT_EQ(problem.sequels[0].earlier, TaskIndex{0});
    EXPECT_EQ(problem.sequels[0].later, TaskIndex{2});
    EXPECT_EQ(problem.sequels[0].least_gap, 2);
}

TEST(BuildProblem, APinIsTheOneDayAndStart) {
    PlanningTask task = district();
    task.visits = {visit("V1", "A")};
    task.visits[0].windows = {{.weekdays = 0b1, .from = 9h, .to = 10h}};
    task.pins = {{.occasion = {"V1", 1}, .day = plus(monday, 2), .start = 11h}};
    const BuiltProblem result = built(task);
    ASSERT_EQ(days_of(result.problem.tasks.at(0)), std::vector{2});
    EXPECT_EQ(result.problem.tasks[0].days[0].windows, (Starts{{11 * hour, 11 * hour}}));
    EXPECT_TRUE(result.problem.tasks[0].required);
    EXPECT_EQ(codes(result.findings), std::vector<std::string>{"pin-outside"});
    task.visits[0].windows[0].weekdays = 0b100;
    task.visits[0].windows[0].to = 12h;
    EXPECT_TRUE(built(task).findings.empty());
}

TEST(BuildProblem, UnderwayTheTourGoesOnFromThePlaceAndTime) {
    PlanningTask task = district();
    task.worker.day_most = 8h;
    task.visits = {visit("V1", "A"), visit("V2", "B")};
    task.done = {{.occasion = {"V1", 1}, .day = plus(monday, 1), .start = 9h, .end = 10h}};
    task.underway = Underway{.day = plus(monday, 1), .from = 10h + 40min};
    const BuiltProblem result = built(task);
    ASSERT_EQ(result.day_of_shift.front(), 1U);
    const Shift& today = result.problem.shifts.front();
    EXPECT_EQ(today.start.value, 1U);
    EXPECT_EQ(today.from, 10 * hour + 40 * minute);
    EXPECT_EQ(today.most_worked, 8 * hour - 100 * minute);
    EXPECT_EQ(days_of(result.problem.tasks.at(0)).front(), 1);
}

TEST(BuildProblem, KeptOrdersAreTheShifts) {
    PlanningTask task = district();
    task.visits = {visit("V1", "A"), visit("V2", "B")};
    task.keep_order[plus(monday, 1)] = {{"V2", 1}, {"V9", 1}, {"V1", 1}};
    const RoutingProblem problem = built(task).problem;
    EXPECT_EQ(problem.shifts[1].keep_order, (std::vector{TaskIndex{1}, TaskIndex{0}}));
    EXPECT_TRUE(problem.shifts[0].keep_order.empty());
}

}  // namespace
}  // namespace mapite::test
