// What a person asks of a plan, by hand and on the road.
#include "app/visit_changes.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "planner/check_visit_plan.hpp"
#include "unit/planner/support.hpp"

namespace mapite::test {
namespace {

using namespace planner_test;

const Day tuesday = plus(monday, 1);

/// Monday: V0. Tuesday: leave 8:00, V1 at A 8:10-10:10, V2 at B 10:20-12:20, V3 at C 12:40-14:40, back 15:20.
/// Wednesday is free.
VisitProject on_the_road() {
    VisitProject project;
    project.task = district(3);
    std::vector<Visit>& visits = project.task.visits;
    visits = {visit("V0", "A"), visit("V1", "A", 120min), visit("V2", "B", 120min), visit("V3", "C", 120min)};
    visits[0].windows = {{.from = 8h, .to = 17h}};
    visits[1].windows = {{.from = 8h, .to = 10h + 30min}};
    visits[3].windows = {{.from = 12h + 30min, .to = 17h}};
    PlanningTask first = project.task;
    first.visits[0].latest = monday;
    for (std::size_t i = 1; i < 4; ++i) first.visits[i].earliest = first.visits[i].latest = tuesday;
    project.plan = SavedPlan{.made = monday, .places = first.places, .plan = make_plan(first, {}, {})};
    return project;
}

TriedChange tried(const VisitProject& visits) {
    TriedChange result = try_change(visits, {}, {});
    for (const BrokenRule& broken : check_plan(visits.task, result.after))
        ADD_FAILURE() << broken.rule << ": " << broken.what;
    return result;
}

struct At {
    Day day{};
    DayTime start{};
    bool operator==(const At&) const = default;
};
std::optional<At> stand(const VisitPlan& plan, const std::string& visit) {
    const auto at = find_stop(plan, {visit, 1});
    if (!at) return std::nullopt;
    return At{plan.days[at->day].day, plan.days[at->day].stops[at->stop].start};
}

TEST(VisitChanges, ADelayShiftsOnlyWhatComesLaterThatDay) {
    VisitProject visits = on_the_road();
    run_late(visits, tuesday, 40min, 10h);  // at V1, done by 10:50
    const TriedChange change = tried(visits);
    EXPECT_EQ(stand(change.after, "V2"), (At{tuesday, 11h}));
    EXPECT_EQ(stand(change.after, "V3"), (At{tuesday, 13h + 20min}));
    EXPECT_EQ(change.after.days.front().start, 1U) << "goes on from A";
    EXPECT_EQ(change.changes.size(), 2U) << "V0 and V1 are done";
    const VisitPlan whole = with_the_past(visits, change.after);
    EXPECT_EQ(stand(whole, "V0"), stand(visits.plan->plan, "V0"));
    EXPECT_EQ(stand(whole, "V1"), stand(visits.plan->plan, "V1"));
    EXPECT_EQ(stand(whole, "V3"), stand(change.after, "V3"));
}

TEST(VisitChanges, OnTheWayTheDelayBeginsAtTheStopBefore) {
    VisitProject visits = on_the_road();
    run_late(visits, tuesday, 20min, 10h + 15min);  // between V1 and V2, which began 10:20
    EXPECT_EQ(stand(tried(visits).after, "V2"), (At{tuesday, 10h + 40min}));
}

TEST(VisitChanges, WithoutATimeNothingOfTodayIsDoneButAllOfYesterday) {
    VisitProject visits = on_the_road();
    run_late(visits, tuesday, 20min);
    const TriedChange change = tried(visits);
    EXPECT_EQ(stand(change.after, "V1"), (At{tuesday, 8h + 30min}));
    EXPECT_EQ(change.changes.size(), 3U);
}

TEST(VisitChanges, WhatNoLongerFitsGoesToAnotherDayAndOnlyThat) {
    VisitProject visits = on_the_road();
    run_late(visits, tuesday, 110min, 10h);  // V2 and V3 would be back at 17:10
    const TriedChange change = tried(visits);
    EXPECT_TRUE(change.after.unplanned.empty());
    EXPECT_EQ(std::ranges::count(change.changes, PlanChange::Kind::other_day, &PlanChange::kind), 1);
}

TEST(VisitChanges, WhatCanBeOnNoOtherDayStaysOutForLackOfTime) {
    VisitProject visits = on_the_road();
    visits.task.visits[3].latest = tuesday;
    run_late(visits, tuesday, 300min, 10h);  // free at A at 15:10; at C two hours end at 17:40
    EXPECT_EQ(reason_of(tried(visits).after.unplanned, "V3"), "no-time");
}

TEST(VisitChanges, SwappedVisitsOfOneDayChangePlacesAndTheOrderIsKept) {
    VisitProject visits = on_the_road();
    visits.task.visits[3].windows.clear();
    swap_visits(visits, {"V2", 1}, {"V3", 1});
    const TriedChange change = tried(visits);
    // C from 10:40 to 12:40, B from 13:00.
    EXPECT_EQ(stand(change.after, "V3"), (At{tuesday, 10h + 40min}));
    EXPECT_EQ(stand(change.after, "V2"), (At{tuesday, 13h}));
    EXPECT_EQ(stand(change.after, "V0"), stand(visits.plan->plan, "V0"));
}

TEST(VisitChanges, AnOrderPutByHandIsKept) {
    VisitProject visits = on_the_road();
    for (Visit& visit : visits.task.visits) visit.windows.clear();
    keep_order(visits, tuesday, {{"V2", 1}, {"V1", 1}, {"V3", 1}});
    const TriedChange change = tried(visits);
    EXPECT_LT(stand(change.after, "V2")->start, stand(change.after, "V1")->start);
    EXPECT_LT(stand(change.after, "V1")->start, stand(change.after, "V3")->start);
}

}  // namespace
}  // namespace mapite::test
