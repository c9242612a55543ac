// The month of the sample district's worker: planned, and planned anew after what happens to a month. Every
// plan is judged by check_plan, which shares no code with the making of plans.
#include "app/visits.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <set>

#include "app/run.hpp"
#include "app/visit_changes.hpp"
#include "app/visit_fields.hpp"
#include "base/error.hpp"
#include "base/lcg.hpp"
#include "integration/support.hpp"
#include "planner/check_visit_plan.hpp"
#include "sample/sample.hpp"

namespace mapite::test {
namespace {

const Project& district() {
    static const TemporaryFolder folder;
    static const Project project = [] {
        const fs::path files = folder.path() / "sample";
        write_sample(files, {.seed = 1, .size = SampleSize::district}, Progress{});
        run_folder({.folder = files,
                    .project = "",
                    .area_level = {},
                    .total = {},
                    .language = Language::en,
                    .grid = "auto",
                    .today = today,
                    .version = "test"},
                   resources(), Progress{});
        return open_project(files / "project");
    }();
    return project;
}

VisitProject month() {
    return load_visit_project(district(), resources(), {}, {}, today, Progress{});
}

std::string broken_rules(const PlanningTask& task, const VisitPlan& plan) {
    std::string all;
    for (const BrokenRule& broken : check_plan(task, plan)) all += broken.rule + ": " + broken.what + '\n';
    return all;
}

std::vector<VisitOccasion> planned(const VisitPlan& plan) {
    std::vector<VisitOccasion> all;
    for (const PlannedDay& day : plan.days)
        for (const PlannedStop& stop : day.stops) all.push_back(stop.occasion);
    return all;
}

TEST(SampleMonth, EveryPlaceOfTheSampleIsFoundAndTheSavedPlanKeepsEveryRule) {
    const VisitProject visits = month();
    EXPECT_TRUE(visits.findings.empty()) << visits.findings.front().what;
    ASSERT_TRUE(visits.plan);
    EXPECT_EQ(broken_rules(visits.task, visits.plan->plan), "");
    EXPECT_GE(planned(visits.plan->plan).size(), 45U);
    EXPECT_EQ(visits.plan->plan.costs.fixed_missing, 0);
    std::set<std::string> reasons;
    for (const Unplanned& each : visits.plan->plan.unplanned) reasons.insert(each.reason);
    EXPECT_TRUE(reasons.contains("no-day"));
    EXPECT_TRUE(reasons.contains("too-long"));
}

TEST(SampleMonth, PlanningTwiceGivesTheSamePlan) {
    const VisitProject visits = month();
    EXPECT_EQ(make_plan(visits.task, {}, Progress{}), visits.plan->plan);
}

TEST(SampleMonth, SurvivesTenDisturbancesWithEveryRuleKeptAndWhatWasPinnedWhereItStood) {
    VisitProject visits = month();
    Lcg chance(20261122);
    const auto any = [&](std::size_t count) {
        return static_cast<std::size_t>(chance.next() * static_cast<double>(count));
    };
    // One that everybody relies on: it must stand still whatever happens.
    const VisitOccasion rock = visits.plan->plan.days[2].stops.front().occasion;
    pin_visit(visits, rock, {}, {});
    const Pin pinned = visits.task.pins.front();
    const std::vector<DoneVisit> logged = visits.task.done;
    for (int round = 0; round < 10; ++round) {
        const std::vector<VisitOccasion> stops = planned(visits.plan->plan);
        VisitOccasion hit = stops[any(stops.size())];
        while (hit.visit == rock.visit || hit.number > 1) hit = stops[any(stops.size())];
        const Day day = visits.plan->plan.days[3 + any(visits.plan->plan.days.size() - 3)].day;
        switch (round % 5) {
            case 0:
                cancel_visit(visits.task, hit);
                break;
            case 1:
                move_visit(visits.task, hit, day, std::chrono::hours{13});
                break;
            case 2: {
                Visit added = visit_named(visits.task.visits, hit.visit);
                added.id = "N" + std::to_string(round);
                added.rhythm.reset();
                added.together.clear();
                added.one_of.clear();
                added.after.clear();
                visits.task.visits.push_back(added);
                break;
            }
            case 3:
                // At the rock: nobody can be twenty minutes late for it and yet be there in time.
                run_late(visits, visits.plan->plan.days[2].day, std::chrono::minutes{20},
                         pinned.start + std::chrono::minutes{1});
                break;
            default:
                lose_car(visits.task, day);
        }
        const TriedChange tried = try_change(visits, {}, Progress{});
        EXPECT_EQ(broken_rules(visits.task, tried.after), "") << "after round " << round;
        const VisitPlan whole = with_the_past(visits, tried.after);
        const auto at = find_stop(whole, rock);
        ASSERT_TRUE(at) << "after round " << round;
        EXPECT_EQ(whole.days[at->day].day, pinned.day);
        visits.plan->plan = whole;
        visits.task.done = logged;
        visits.task.underway.reset();
    }
}

TEST(SampleMonth, WhatIsShownBeforeItIsAcceptedIsSavedAndUndone) {
    VisitProject visits = month();
    const int before = visits.plan->version;
    const VisitOccasion first = planned(visits.plan->plan).front();
    cancel_visit(visits.task, first);
    const TriedChange tried = try_change(visits, {}, Progress{});
    EXPECT_EQ(district().open_to_read().newest_plan()->version, before);
    EXPECT_EQ(save_plan(visits, tried.after, "cancelled", today), before + 1);
    const VisitProject after = month();
    // Its places may be numbered anew; what stands where and when may not change.
    EXPECT_TRUE(changes_between(tried.after, after.plan->plan).empty());
    EXPECT_EQ(after.plan->plan.unplanned, tried.after.unplanned);
    EXPECT_EQ(after.plan->plan.costs, tried.after.costs);
    for (const PlannedDay& day : tried.after.days)
        for (const PlannedStop& stop : day.stops) {
            const auto at = find_stop(after.plan->plan, stop.occasion);
            ASSERT_TRUE(at);
            EXPECT_EQ(after.task.places[after.plan->plan.days[at->day].stops[at->stop].place].name,
                      visits.task.places[stop.place].name);
        }
    EXPECT_TRUE(visit_named(after.task.visits, first.visit).cancelled);
    Database::undo(district().database_file(), "test");
    EXPECT_EQ(district().open_to_read().newest_plan()->version, before);
    EXPECT_FALSE(visit_named(month().task.visits, first.visit).cancelled);
}

TEST(SampleMonth, SwappingKeepingAnOrderAndLockingADayKeepEveryRule) {
    VisitProject visits = month();
    const PlannedDay day = *std::ranges::find_if(
        visits.plan->plan.days, [](const PlannedDay& each) { return each.stops.size() >= 4; });
    lock_day(visits, day.day);
    for (const PlanChange& change : try_change(visits, {}, Progress{}).changes) {
        EXPECT_EQ(change.kind, PlanChange::Kind::other_time) << change.occasion.visit;
        EXPECT_NE(change.day_after, day.day) << change.occasion.visit;
    }
    visits = month();
    std::vector<VisitOccasion> order;
    for (const PlannedStop& stop : day.stops) order.push_back(stop.occasion);
    keep_order(visits, day.day, order);
    EXPECT_EQ(broken_rules(visits.task, try_change(visits, {}, Progress{}).after), "");
    visits = month();
    swap_visits(visits, order[0], order[1]);
    EXPECT_EQ(broken_rules(visits.task, try_change(visits, {}, Progress{}).after), "");
}

TEST(SampleMonth, APlaceThatIsGoneKeepsItsPositionInThePlan) {
    VisitProject visits = month();
    SavedPlan saved = *visits.plan;
    saved.version = 2;
    saved.places[saved.plan.days[0].stops[0].place].written = "a shop that closed";
    {
        Database database = Database::open_to_write(district().database_file(), "test");
        auto change = database.change();
        change.put_plan(saved);
        change.commit();
    }
    const VisitProject again = month();
    const VisitPlace& place = again.task.places[again.plan->plan.days[0].stops[0].place];
    EXPECT_EQ(place.written, "a shop that closed");
    EXPECT_EQ(place.lon_lat, saved.places[saved.plan.days[0].stops[0].place].lon_lat);
    Database::undo(district().database_file(), "test");
}

TEST(WorkLog, ADoneVisitIsTheLastOfItsKindAndIsReplacedWhenItIsLoggedAgain) {
    using namespace std::chrono_literals;
    const VisitOccasion first = planned(month().plan->plan).front();
    DoneVisit done{first, std::chrono::year{2026} / 11 / 3, 9h, 10h, "promised"};
    log_visit(district(), done);
    done.note = "promised more";
    log_visit(district(), done);
    const Database database = district().open_to_read();
    EXPECT_EQ(database.done_visits(), std::vector{done});
    EXPECT_EQ(visit_named(database.visits(), first.visit).last_done, done.day);
    const VisitProject visits = month();
    const VisitPlan plan = try_change(visits, {}, Progress{}).after;
    EXPECT_EQ(broken_rules(visits.task, plan), "");
    EXPECT_FALSE(find_stop(plan, first)) << "what is done is never planned again";
    Database::undo(district().database_file(), "test");
    EXPECT_EQ(district().open_to_read().done_visits().front().note, "promised");
}

TEST(VisitFields, EveryFieldReadsBackWhatItWrites) {
    Visit visit;
    const std::pair<const char*, const char*> given[] = {{"place", "Engure"},
                                                         {"purpose", "Talks"},
                                                         {"minutes", "45"},
                                                         {"priority", "77"},
                                                         {"fixed", "yes"},
                                                         {"earliest", "2026-12-01"},
                                                         {"latest", "2028-02-29"},
                                                         {"windows", "Th 10:00-12:00"},
                                                         {"opening_hours", "yes"},
                                                         {"every", "4 weeks ± 1"},
                                                         {"least_gap_days", "14"},
                                                         {"last_done", "2026-11-03"},
                                                         {"together", "a"},
                                                         {"one_of", "b"},
                                                         {"after", "V1,V2"},
                                                         {"after_days", "7"},
                                                         {"bring", "tea"},
                                                         {"phone", "+371 6"},
                                                         {"note", "n"},
                                                         {"visibility", "private"}};
    EXPECT_EQ(std::size(given), visit_fields().size());
    for (const auto& [name, text] : given) set_visit_field(visit, name, text);
    for (const auto& [name, text] : given) EXPECT_EQ(visit_field(visit, name), text) << name;
    EXPECT_EQ(visit.rhythm, (Rhythm{.every_days = 28, .tolerance_days = 7, .least_gap_days = 14}));
}

TEST(VisitFields, WhatAFieldCannotBeIsRefusedWithTheNotation) {
    Visit visit;
    const std::pair<const char*, const char*> wrong[] = {
        {"minutes", "an hour"},      {"priority", "0"},        {"priority", "101"},
        {"earliest", "2027-02-29"},  {"windows", "Th 10-12"},  {"every", "monthly"},
        {"every", "4 weeks ± some"}, {"visibility", "secret"}, {"fixed", "maybe"},
        {"least_gap_days", "3"},     {"colour", "red"}};
    for (const auto& [name, text] : wrong) EXPECT_THROW(set_visit_field(visit, name, text), Error) << name;
}

TEST(VisitTable, WhatIsReadIsKeptPlusReportedAndCodesStayText) {
    const TemporaryFolder folder;
    std::ofstream(folder.path() / "v.csv") << "id;place;purpose;minutes;windows;latset\n"
                                              ";0052430;A;;Th 10:00-12:00;\n"
                                              ";;no place;;;\n"
                                              ";0052430;bad;soon;;\n"
                                              ";0052430;backwards;30;Th 12:00-10:00;\n"
                                              "X;0052430;first;30;;\n"
                                              "X;0052430;twice;30;;\n";
    const Imported<Visit> read = read_visits(folder.path() / "v.csv", 7, Progress{});
    EXPECT_TRUE(read.books.balanced());
    EXPECT_EQ(read.books.read, 6U);
    ASSERT_EQ(read.kept.size(), 3U);
    EXPECT_EQ(read.kept[0].id, "V7");
    EXPECT_EQ(read.kept[0].place, "0052430");
    EXPECT_EQ(read.kept[1].id, "V8");
    std::set<std::string> codes;
    for (const Finding& finding : read.findings) codes.insert(finding.code);
    EXPECT_EQ(codes, (std::set<std::string>{"column-unknown", "no-place", "visit-value",
                                            "window-ends-before-it-begins", "id-twice"}));
}

}  // namespace
}  // namespace mapite::test
