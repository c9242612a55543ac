// A plan that keeps every rule, broken in each way there is: the judge says which.
#include "planner/check_visit_plan.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "planner/make_plan.hpp"
#include "unit/planner/support.hpp"

namespace mapite::test {
namespace {

using namespace planner_test;

struct Judged {
    PlanningTask task;
    VisitPlan plan;
};

/// Two weeks with something of everything. V1 to V8: rhythm, company, choice, sequel, pin, fixed, opening
/// hours.
Judged sound() {
    Judged made;
    PlanningTask& task = made.task;
    task = district(14);
    task.worker.pause = BreakRule{.earliest = 11h, .latest = 13h, .duration = 30min};
    task.worker.buffer = {.per_drive = 5min, .share = 0.1};
    task.worker.week_ordinary = 20h;
    task.places[3].opening_hours = "Mo-Fr 09:00-15:00";
    for (int i = 1; i <= 8; ++i) task.visits.push_back(visit("V" + std::to_string(i), i % 2 ? "A" : "C"));
    task.visits[0].rhythm = Rhythm{.every_days = 7, .tolerance_days = 1};
    task.visits[1].together = task.visits[2].together = "pair";
    task.visits[3].one_of = task.visits[4].one_of = "any";
    task.visits[5].after = {"V2"};
    task.visits[5].after_days = 1;
    task.visits[6].windows = {{.weekdays = 0b10, .from = 8h, .to = 12h}};
    task.visits[6].latest = plus(monday, 4);
    task.visits[7].in_opening_hours = true;
    task.pins = {{.occasion = {"V6", 1}, .day = plus(monday, 9), .start = 10h}};
    task.keep_order[plus(monday, 1)] = {};
    made.plan = make_plan(task, {.iterations = 2000}, {});
    return made;
}

PlannedStop& stop_of(VisitPlan& plan, const VisitOccasion& occasion) {
    const PlannedAt at = find_stop(plan, occasion).value();
    return plan.days[at.day].stops[at.stop];
}
PlannedDay& day_of(VisitPlan& plan, const VisitOccasion& occasion) {
    return plan.days[find_stop(plan, occasion).value().day];
}

TEST(CheckVisitPlan, ASoundPlanIsLeftInPeace) {
    const Judged made = sound();
    for (const BrokenRule& broken : check_plan(made.task, made.plan))
        ADD_FAILURE() << broken.rule << ": " << broken.what;
    EXPECT_EQ(made.plan.unplanned.size(), 1U);  // the other of the choice
}

struct Breach {
    const char* rule;
    std::function<void(Judged&)> commit;
};

/// The rule must be among those named: one lie often breaks several.
void expect_caught(const std::vector<Breach>& breaches) {
    const Judged good = sound();
    ASSERT_TRUE(check_plan(good.task, good.plan).empty());
    for (std::size_t i = 0; i < breaches.size(); ++i) {
        Judged made = good;
        breaches[i].commit(made);
        const auto broken = check_plan(made.task, made.plan);
        EXPECT_TRUE(std::any_of(broken.begin(), broken.end(),
                                [&](const BrokenRule& rule) { return rule.rule == breaches[i].rule; }))
            << i << ": " << breaches[i].rule << " was not caught";
    }
}

TEST(CheckVisitPlan, CatchesWhatVisitsDoNotAllow) {
    expect_caught({
        {"unknown-visit", [](Judged& j) { j.task.visits[0].cancelled = true; }},
        {"served-twice",
         [](Judged& j) {
             j.plan.days.back().stops.push_back(stop_of(j.plan, {"V2", 1}));
         }},
        {"done",
         [](Judged& j) {
             j.task.done = {{.occasion = {"V2", 1}, .day = plus(monday, -1)}};
         }},
        {"done",
         [](Judged& j) {
             j.task.done = {{.occasion = {"V1", 1}, .day = monday}};
         }},
        {"place",
         [](Judged& j) {
             stop_of(j.plan, {"V2", 1}).place = 1;
         }},
        {"duration",
         [](Judged& j) {
             stop_of(j.plan, {"V2", 1}).end += 1min;
         }},
        {"days", [](Judged& j) { j.task.visits[6].latest = monday; }},
        {"days", [](Judged& j) { j.task.visits[6].earliest = plus(monday, 2); }},
        {"window", [](Judged& j) { j.task.visits[6].windows[0].weekdays = 0b100; }},
        {"window",
         [](Judged& j) {
             j.task.visits[6].windows[0].to = stop_of(j.plan, {"V7", 1}).end - 1s;
         }},
        {"window",
         [](Judged& j) {
             j.task.visits[6].windows[0].from = stop_of(j.plan, {"V7", 1}).start + 1s;
         }},
        {"window", [](Judged& j) { j.task.visits[6].windows[0].date = plus(monday, 8); }},
        {"opening-hours", [](Judged& j) { j.task.places[3].opening_hours = "Mo-Fr 16:00-18:00"; }},
        {"pin", [](Judged& j) { j.task.pins[0].day = plus(monday, 4); }},
        {"pin", [](Judged& j) { j.task.pins[0].start += 1min; }},
        {"pin",
         [](Judged& j) {
             stop_of(j.plan, {"V2", 1}).pinned = true;
         }},
        {"rhythm", [](Judged& j) { j.task.visits[0].rhythm->least_gap_days = 20; }},
        {"rhythm", [](Judged& j) { j.task.visits[0].rhythm = Rhythm{.every_days = 2, .tolerance_days = 0}; }},
        {"rhythm", [](Judged& j) { j.task.visits[0].last_done = plus(monday, -1); }},
        {"together", [](Judged& j) { j.task.visits[5].together = "pair"; }},
        {"one-of", [](Judged& j) { j.task.visits[0].one_of = j.task.visits[1].one_of = "all"; }},
        {"after", [](Judged& j) { j.task.visits[5].after_days = 9; }},
        {"after",
         [](Judged& j) {
             j.task.visits[5].after = {"V4", "V5"};
         }},
        {"after",
         [](Judged& j) {
             j.task.visits[0].after = {"V2"};
             j.task.visits[1].after = {"V1"};
         }},
        {"order",
         [](Judged& j) {
             const PlannedDay& day =
                 *std::max_element(j.plan.days.begin(), j.plan.days.end(),
                                   [](auto& a, auto& b) { return a.stops.size() < b.stops.size(); });
             j.task.keep_order[day.day] = {day.stops[1].occasion, day.stops[0].occasion};
         }},
        {"books", [](Judged& j) { j.plan.unplanned.clear(); }},
        {"books", [](Judged& j) { j.plan.unplanned.push_back(j.plan.unplanned[0]); }},
        {"books", [](Judged& j) { j.plan.unplanned[0].occasion.number = 7; }},
    });
}

TEST(CheckVisitPlan, CatchesWhatTheWorkerDoesNotAllow) {
    expect_caught({
        {"date", [](Judged& j) { j.plan.days[0].day = plus(monday, -1); }},
        {"date", [](Judged& j) { std::swap(j.plan.days.front(), j.plan.days.back()); }},
        {"day-off",
         [](Judged& j) { j.task.worker.exceptions = {{.date = j.plan.days[0].day, .off = true}}; }},
        {"hours",
         [](Judged& j) {
             for (auto& hours : j.task.worker.week) hours = WorkHours{8h, j.plan.days[0].back - 1s};
         }},
        {"hours",
         [](Judged& j) {
             for (auto& hours : j.task.worker.week) hours = WorkHours{j.plan.days[0].leave + 1s, 17h};
         }},
        {"ends", [](Judged& j) { j.task.worker.start = "A"; }},
        {"ends", [](Judged& j) { j.task.worker.end = "A"; }},
        {"no-car", [](Judged& j) { j.task.worker.no_car_weekdays = 0x7F; }},
        {"no-car", [](Judged& j) { j.plan.days[0].by_car = false; }},
        {"way", [](Judged& j) { std::fill(j.task.legs.legs.begin(), j.task.legs.legs.end(), std::nullopt); }},
        {"drive", [](Judged& j) { j.task.worker.travel_factor = 1.1; }},
        {"drive", [](Judged& j) { j.plan.days[0].stops[0].drive -= 2s; }},
        {"drive",
         [](Judged& j) {
             j.task.worker.seasons = {{"winter", std::chrono::November / 1, std::chrono::March / 1, 1.5}};
         }},
        {"buffer", [](Judged& j) { j.task.worker.buffer.per_drive = 6min; }},
        {"buffer", [](Judged& j) { j.task.worker.buffer.share = 0.2; }},
        {"length", [](Judged& j) { j.plan.days[0].length_back = 1_m; }},
        {"clock", [](Judged& j) { j.plan.days[0].leave += 1s; }},
        {"clock", [](Judged& j) { j.plan.days[0].back -= 1s; }},
        {"clock", [](Judged& j) { j.plan.days[0].stops[0].start -= 1s; }},
        {"clock", [](Judged& j) { j.plan.days.insert(j.plan.days.begin(), j.plan.days[0]); }},
        {"busy",
         [](Judged& j) {
             const PlannedDay& day = j.plan.days[0];
             j.task.busy = {{.day = day.day, .from = day.back - 1s, .to = day.back + 1h}};
         }},
        {"break", [](Judged& j) { j.task.worker.pause->latest = 10h; }},
        {"break", [](Judged& j) { j.task.worker.pause->duration = 31min; }},
        {"break",
         [](Judged& j) {
             PlannedDay& day = day_of(j.plan, {"V6", 1});
             day.pause = stop_of(j.plan, {"V6", 1}).start;
         }},
        {"break",
         [](Judged& j) {
             PlannedDay& day = day_of(j.plan, {"V6", 1});
             day.pause.reset();
             j.task.worker.pause = BreakRule{day.leave, day.leave, 30min};
         }},
        {"day-limit", [](Judged& j) { j.task.worker.day_most = 30min; }},
        {"week-limit", [](Judged& j) { j.task.worker.week_most = 60min; }},
        {"driving-limit", [](Judged& j) { j.task.worker.driving_most = 19min; }},
        {"underway",
         [](Judged& j) {
             j.task.underway = Underway{.day = plus(j.plan.days[0].day, 1), .from = 8h, .place = "home"};
         }},
        {"worked", [](Judged& j) { j.plan.days[0].worked += 1s; }},
        {"evening", [](Judged& j) { j.plan.days[0].evening += 1s; }},
        {"weekend", [](Judged& j) { j.plan.days[0].weekend = true; }},
        {"empty-day", [](Judged& j) { j.plan.days[0].stops.clear(); }},
    });
}

TEST(CheckVisitPlan, CatchesEveryWrongNumberOfTheObjective) {
    expect_caught({
        {"cost", [](Judged& j) { j.plan.costs.fixed_missing = 1; }},
        {"cost", [](Judged& j) { j.plan.costs.priority_served += 1; }},
        {"cost", [](Judged& j) { j.plan.costs.priority_missing += 1; }},
        {"cost", [](Judged& j) { j.plan.costs.evening += 1s; }},
        {"cost", [](Judged& j) { j.plan.costs.weekend += 1s; }},
        {"cost", [](Judged& j) { j.plan.costs.overtime += 1s; }},
        {"cost", [](Judged& j) { j.plan.costs.inconvenience += 5min; }},
        {"cost", [](Judged& j) { j.plan.costs.driving += 1s; }},
        {"cost", [](Judged& j) { j.plan.costs.length = j.plan.costs.length + 1_m; }},
        {"cost", [](Judged& j) { j.plan.costs.uneven_days += 1; }},
    });
}

}  // namespace
}  // namespace mapite::test
