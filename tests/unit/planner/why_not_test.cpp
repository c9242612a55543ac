// Why a visit stays out, and what would admit it at what price.
#include <gtest/gtest.h>

#include <algorithm>

#include "base/error.hpp"
#include "planner/make_plan.hpp"
#include "unit/planner/random_tasks.hpp"

namespace mapite::test {
namespace {

using namespace planner_test;

const PlanOptions quick{.seed = 1, .iterations = 3000};

WhyNot asked(const PlanningTask& task, const VisitPlan& plan, const std::string& visit) {
    return why_not(task, plan, {visit, 1}, quick, {});
}
WhyNot asked(const PlanningTask& task, const std::string& visit) {
    return asked(task, make_plan(task, quick, {}), visit);
}

const Remedy* remedy(const WhyNot& answer, const std::string& relaxed) {
    const auto found = std::ranges::find(answer.remedies, relaxed, &Remedy::relaxed);
    return found == answer.remedies.end() ? nullptr : &*found;
}

TEST(WhyNot, AWindowThatAnAppointmentHoldsIsToBeWidened) {
    PlanningTask task = district();
    const Day thursday = plus(monday, 3);
    task.visits = {visit("V1", "A", 120min), visit("V2", "A")};
    for (Visit& visit : task.visits) visit.windows = {{.date = thursday, .from = 10h, .to = 12h}};
    task.visits[0].fixed = true;
    const WhyNot answer = asked(task, "V2");
    EXPECT_EQ(answer.unplanned.reason, "no-time");
    EXPECT_EQ(answer.binding, "window");
    EXPECT_EQ(answer.in_the_way, (std::vector<VisitOccasion>{{"V1", 1}}));
    const Remedy* window = remedy(answer, "window");
    ASSERT_TRUE(window);
    EXPECT_EQ(window->day, thursday);
    EXPECT_EQ(window->more_driving, 0s);
    EXPECT_TRUE(window->dropped.empty());
    const Remedy* days = remedy(answer, "days");
    ASSERT_TRUE(days);
    EXPECT_NE(days->day, thursday);
    EXPECT_EQ(days->more_driving, 20min);
    EXPECT_EQ(days->more_length, 20'000_m);
    // The appointment is never what has to go.
    EXPECT_FALSE(remedy(answer, "instead-of"));
}

TEST(WhyNot, ItFitsWhenAnotherMoves) {
    PlanningTask task = district();
    task.worker.week[3] = WorkHours{10h, 14h};
    const Day thursday = plus(monday, 3);
    task.visits = {visit("V4", "A", 180min)};
    task.visits[0].windows = {{.date = thursday}};
    const VisitPlan plan = make_plan(task, quick, {});
    task.visits[0].windows.clear();
    task.visits.push_back(visit("V5", "A", 120min));
    task.visits[1].windows = {{.date = thursday, .from = 10h, .to = 14h}};
    const WhyNot answer = asked(task, plan, "V5");
    EXPECT_EQ(answer.in_the_way, (std::vector<VisitOccasion>{{"V4", 1}}));
    const Remedy* moving = remedy(answer, "none");
    ASSERT_TRUE(moving);
    EXPECT_EQ(moving->day, thursday);
    ASSERT_EQ(moving->changes.size(), 1U);
    EXPECT_EQ(moving->changes[0].occasion.visit, "V4");
    EXPECT_EQ(moving->changes[0].kind, PlanChange::Kind::other_day);
    EXPECT_EQ(moving->more_driving, 20min);
    EXPECT_EQ(moving->more_length, 20'000_m);
    // An hour more on Thursday, and nobody drives twice.
    EXPECT_EQ(answer.binding, "longer-day");
    EXPECT_EQ(remedy(answer, "longer-day")->by, 80min);
    EXPECT_EQ(remedy(answer, "longer-day")->more_driving, 0s);
}

TEST(WhyNot, AFullDayMustBeLongerOrTheVisitShorterOrAnotherGoes) {
    PlanningTask task = district(1);
    task.visits = {visit("V1", "A", 480min), visit("V2", "A", 60min)};
    task.visits[0].priority = 90;
    const WhyNot answer = asked(task, "V2");
    // 8 h and 1 h of visits and 20 minutes on the road are 20 more than 9 h.
    const Remedy* longer = remedy(answer, "longer-day");
    ASSERT_TRUE(longer);
    EXPECT_EQ(longer->by, 20min);
    EXPECT_EQ(longer->more_driving, 0s);
    const Remedy* shorter = remedy(answer, "shorter");
    ASSERT_TRUE(shorter);
    EXPECT_EQ(shorter->by, 20min);
    const Remedy* instead = remedy(answer, "instead-of");
    ASSERT_TRUE(instead);
    EXPECT_EQ(instead->dropped, (std::vector<VisitOccasion>{{"V1", 1}}));
    EXPECT_EQ(&answer.remedies.back(), instead);
    EXPECT_EQ(answer.in_the_way, (std::vector<VisitOccasion>{{"V1", 1}}));
    EXPECT_FALSE(remedy(answer, "window"));
    EXPECT_FALSE(remedy(answer, "week-limit"));
}

TEST(WhyNot, LimitsOfDrivingAndOfTheWeekSayByHowMuchTheyArePassed) {
    PlanningTask task = district(1);
    task.visits = {visit("V1", "C")};
    task.worker.driving_most = 60min;
    const WhyNot far = asked(task, "V1");
    EXPECT_EQ(far.binding, "driving-limit");
    ASSERT_TRUE(remedy(far, "driving-limit"));
    EXPECT_EQ(remedy(far, "driving-limit")->by, 20min);

    task.worker.driving_most.reset();
    task.worker.week_most = 120min;
    const WhyNot week = asked(task, "V1");
    ASSERT_TRUE(remedy(week, "week-limit"));
    EXPECT_EQ(remedy(week, "week-limit")->by, 20min);
    ASSERT_TRUE(remedy(week, "shorter"));
    EXPECT_EQ(remedy(week, "shorter")->by, 20min);
    EXPECT_FALSE(remedy(week, "driving-limit"));
}

TEST(WhyNot, OpeningHoursACarARhythmAndAChoiceCanBeWhatBinds) {
    PlanningTask closed = district(1);
    closed.places[1].opening_hours = "Sa 09:00-12:00";
    closed.visits = {visit("V1", "A")};
    closed.visits[0].in_opening_hours = true;
    EXPECT_EQ(asked(closed, "V1").binding, "opening-hours");

    PlanningTask no_car = district(1);
    no_car.worker.no_car_weekdays = 1;
    no_car.visits = {visit("V1", "A")};
    EXPECT_EQ(asked(no_car, "V1").binding, "with-car");

    PlanningTask rhythm = district(3);
    rhythm.visits = {visit("V1", "A")};
    rhythm.visits[0].rhythm = Rhythm{.every_days = 2, .tolerance_days = 0, .least_gap_days = 2};
    rhythm.visits[0].last_done = plus(monday, -1);
    rhythm.worker.week[1].reset();
    EXPECT_EQ(asked(rhythm, "V1").binding, "rhythm");

    PlanningTask choice = district(1);
    choice.visits = {visit("V1", "A"), visit("V2", "A")};
    choice.visits[0].one_of = choice.visits[1].one_of = "any";
    choice.visits[0].priority = 90;
    const WhyNot answer = asked(choice, "V2");
    EXPECT_EQ(answer.unplanned.reason, "other-of-the-choice");
    EXPECT_EQ(answer.binding, "choice");
    ASSERT_TRUE(remedy(answer, "instead-of"));
    EXPECT_EQ(remedy(answer, "instead-of")->dropped, (std::vector<VisitOccasion>{{"V1", 1}}));
}

TEST(WhyNot, WhatWaitsForAVisitThatIsNotPlannedNeedNotWait) {
    PlanningTask task = district(1);
    task.visits = {visit("V1", "A", 600min), visit("V2", "A")};
    task.visits[1].after = {"V1"};
    const WhyNot answer = asked(task, "V2");
    EXPECT_EQ(answer.unplanned.reason, "waits-for");
    EXPECT_EQ(answer.binding, "order");
}

TEST(WhyNot, WithoutAPlaceOrAWayNothingHelps) {
    PlanningTask task = district(1);
    task.visits = {visit("V1", "nowhere"), visit("V2", "C")};
    for (std::size_t from = 0; from < 4; ++from)
        if (from != 3) task.legs.legs[from * 4 + 3] = task.legs.legs[3 * 4 + from] = std::nullopt;
    const WhyNot no_place = asked(task, "V1");
    EXPECT_EQ(no_place.binding, "no-place");
    EXPECT_TRUE(no_place.remedies.empty());
    const WhyNot no_way = asked(task, "V2");
    EXPECT_EQ(no_way.binding, "no-way");
    EXPECT_TRUE(no_way.remedies.empty());
}

TEST(WhyNot, IsNotAskedOfWhatIsPlannedDoneCancelledOrUnknown) {
    PlanningTask task = district(1);
    task.visits = {visit("V1", "A"), visit("V2", "A"), visit("V3", "A")};
    task.visits[1].cancelled = true;
    task.done = {{.occasion = {"V3", 1}, .day = monday, .start = 8h, .end = 9h}};
    for (const char* id : {"V1", "V2", "V3", "V9"}) EXPECT_THROW((void)asked(task, id), Error) << id;
}

TEST(WhyNot, EveryReasonHasAnAnswer) {
    std::map<std::string, int> reasons;
    std::size_t remedies = 0;
    for (unsigned seed = 1; seed <= 25; ++seed) {
        const PlanningTask task = random_task(seed);
        const VisitPlan plan = make_plan(task, {.seed = seed, .iterations = 500}, {});
        for (const Unplanned& left : plan.unplanned) {
            SCOPED_TRACE(testing::Message() << "seed " << seed << " " << left.occasion.visit);
            const WhyNot answer = why_not(task, plan, left.occasion, {.seed = seed, .iterations = 1000}, {});
            ++reasons[left.reason];
            EXPECT_EQ(answer.unplanned.reason, left.reason);
            EXPECT_FALSE(answer.binding.empty());
            for (std::size_t i = 0; i < answer.remedies.size(); ++i) {
                const Remedy& one = answer.remedies[i];
                ++remedies;
                EXPECT_TRUE(one.day && one.start) << one.relaxed;
                EXPECT_EQ(one.more_driving, one.costs.driving - plan.costs.driving);
                if (i > 0) {
                    EXPECT_LE(answer.remedies[i - 1].dropped.size(), one.dropped.size());
                }
                for (const PlanChange& change : one.changes) EXPECT_NE(change.occasion, left.occasion);
            }
        }
    }
    EXPECT_GT(reasons.size(), 5U);
    EXPECT_GT(remedies, 60U);
}

}  // namespace
}  // namespace mapite::test
