// What cannot be meant as written is told with the visit's id and the remedy; the rest is planned all the
// same.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

#include "planner/build_problem.hpp"
#include "routing/validate.hpp"
#include "unit/planner/support.hpp"

namespace mapite::test {
namespace {

using namespace planner_test;

/// Built with a sound visit "V0" beside the visits under test, which must stay.
BuiltProblem built(PlanningTask task) {
    task.visits.push_back(visit("V0", "A"));
    BuiltProblem result = build_problem(task);
    validate(result.problem);
    EXPECT_EQ(std::count(result.occasions.begin(), result.occasions.end(), VisitOccasion{"V0", 1}), 1);
    return result;
}

/// One finding of this code, naming the visit's id and purpose.
void expect_finding(const BuiltProblem& built, const std::string& code, const std::string& id) {
    const auto found = std::find_if(
        built.findings.begin(), built.findings.end(),
        [&](const Finding& finding) { return finding.code == code && finding.where.item == id; });
    ASSERT_NE(found, built.findings.end()) << code;
    EXPECT_EQ(found->what.rfind(id + " \"about " + id + "\": ", 0), 0U) << found->what;
    EXPECT_NE(found->what.find(';'), std::string::npos) << "no remedy: " << found->what;
}

void expect_impossible(const PlanningTask& task, const std::string& reason, const std::string& id = "V1") {
    const BuiltProblem result = built(task);
    EXPECT_EQ(reason_of(result.impossible, id), reason);
    expect_finding(result, reason, id);
}

PlanningTask with(const Visit& visit, int days = 5) {
    PlanningTask task = district(days);
    task.visits = {visit};
    return task;
}

TEST(BadInput, AWindowThatEndsBeforeItBegins) {
    Visit wrong = visit("V1", "A");
    wrong.windows = {{.from = 12h, .to = 10h}};
    expect_impossible(with(wrong), "window-ends-before-it-begins");
    wrong.windows.push_back({.from = 9h, .to = 10h});
    const BuiltProblem result = built(with(wrong));
    expect_finding(result, "window-ends-before-it-begins", "V1");
    EXPECT_TRUE(result.impossible.empty());
}

TEST(BadInput, AVisitLongerThanAnyDay) {
    expect_impossible(with(visit("V1", "A", 600min)), "too-long");
    expect_impossible(with(visit("V1", "C", 480min)), "too-long");  // 9 hours, with 80 minutes of driving
}

TEST(BadInput, AVisitLongerThanItsWindow) {
    Visit wrong = visit("V1", "A", 90min);
    wrong.windows = {{.from = 9h, .to = 10h}};
    expect_impossible(with(wrong), "too-long");
}

TEST(BadInput, TwoFixedAppointmentsAtOnceNameEachOther) {
    PlanningTask task = district();
    for (const char* id : {"V1", "V2"}) {
        Visit fixed = visit(id, "A");
        fixed.fixed = true;
        fixed.windows = {{.date = monday, .from = 9h, .to = 10h + 30min}};
        task.visits.push_back(fixed);
    }
    const BuiltProblem result = built(task);
    expect_finding(result, "fixed-clash", "V1");
    EXPECT_NE(result.findings[0].what.find("V2 \"about V2\""), std::string::npos);
    EXPECT_EQ(result.if_left_out.size(), 2U);
}

TEST(BadInput, FixedAppointmentsWithTimeBetweenDoNotClash) {
    PlanningTask task = district();
    task.visits = {visit("V1", "A"), visit("V2", "B")};
    task.visits[0].windows = {{.date = monday, .from = 9h, .to = 10h}};
    task.visits[1].windows = {{.date = monday, .from = 10h + 10min, .to = 11h + 10min}};
    for (Visit& each : task.visits) each.fixed = true;
    EXPECT_TRUE(built(task).findings.empty());
    task.visits[1].windows[0] = {
        .date = monday, .from = 10h + 9min, .to = 11h + 9min};  // the way takes 10 minutes
    EXPECT_EQ(codes(built(task).findings), std::vector<std::string>{"fixed-clash"});
}

TEST(BadInput, ARhythmThatCannotBeKept) {
    Visit wrong = visit("V1", "A");
    wrong.rhythm = Rhythm{.every_days = 7, .tolerance_days = 1, .least_gap_days = 10};
    expect_finding(built(with(wrong, 28)), "rhythm", "V1");
    wrong.rhythm = Rhythm{.every_days = 7, .tolerance_days = 1};
    wrong.windows = {{.date = monday}, {.date = plus(monday, 14)}};
    expect_finding(built(with(wrong, 28)), "rhythm", "V1");
    wrong.rhythm = Rhythm{.every_days = 0};
    expect_finding(built(with(wrong, 28)), "rhythm", "V1");
    EXPECT_EQ(built(with(wrong, 28)).problem.tasks.size(), 2U);
}

TEST(BadInput, APlaceThatIsUnknownOrWithoutARoad) {
    expect_impossible(with(visit("V1", "Atlantis")), "no-place");
    PlanningTask task = with(visit("V1", "C"));
    for (std::size_t i = 0; i < 3; ++i) task.legs.legs[i * 4 + 3] = std::nullopt;
    expect_impossible(task, "no-way");
}

TEST(BadInput, ADurationOfNothing) {
    expect_impossible(with(visit("V1", "A", 0min)), "no-duration");
    expect_impossible(with(visit("V1", "A", -5min)), "no-duration");
}

TEST(BadInput, APriorityOutsideItsScale) {
    Visit wrong = visit("V1", "A");
    wrong.priority = 150;
    const BuiltProblem result = built(with(wrong));
    expect_finding(result, "priority", "V1");
    EXPECT_EQ(result.problem.tasks[0].priority, 100);
}

TEST(BadInput, EarliestAfterLatest) {
    Visit wrong = visit("V1", "A");
    wrong.earliest = plus(monday, 3);
    wrong.latest = plus(monday, 1);
    expect_impossible(with(wrong), "earliest-after-latest");
}

TEST(BadInput, ADayThatItsYearDoesNotHave) {
    Visit wrong = visit("V1", "A");
    wrong.latest = Day{2027y / 2 / 29};
    expect_finding(built(with(wrong)), "no-such-date", "V1");
    EXPECT_EQ(built(with(wrong)).problem.tasks.size(), 2U);
    wrong.windows = {{.date = Day{2027y / 2 / 29}}};
    expect_impossible(with(wrong), "no-such-date");
}

TEST(BadInput, AfterAnUnknownVisitIsPlannedWithoutWaiting) {
    Visit wrong = visit("V1", "A");
    wrong.after = {"V99"};
    const BuiltProblem result = built(with(wrong));
    expect_finding(result, "after-unknown", "V1");
    EXPECT_EQ(result.problem.tasks.size(), 2U);
}

TEST(BadInput, ACircleOfVisitsThatWaitForEachOther) {
    PlanningTask task = district();
    task.visits = {visit("V1", "A"), visit("V2", "A"), visit("V3", "A"), visit("V4", "A")};
    task.visits[0].after = {"V2"};
    task.visits[1].after = {"V1"};
    task.visits[2].after = {"V1"};
    task.visits[0].after.push_back("V4");
    const BuiltProblem result = built(task);
    expect_finding(result, "waits-for", "V1");
    expect_finding(result, "waits-for", "V2");
    for (const char* id : {"V1", "V2", "V3"}) EXPECT_EQ(reason_of(result.impossible, id), "waits-for");
    EXPECT_EQ(reason_of(result.impossible, "V4"), "");
}

TEST(BadInput, ACompanyWithoutACommonDay) {
    PlanningTask task = district();
    task.visits = {visit("V1", "A"), visit("V2", "A")};
    for (Visit& each : task.visits) each.together = "pair";
    task.visits[0].windows = {{.weekdays = 0b1}};
    task.visits[1].windows = {{.weekdays = 0b10}};
    expect_impossible(task, "together");
}

TEST(BadInput, TwoVisitsOfOneId) {
    PlanningTask task = district();
    task.visits = {visit("V1", "A"), visit("V1", "B")};
    const BuiltProblem result = built(task);
    expect_finding(result, "id-twice", "V1");
    EXPECT_EQ(result.problem.tasks.size(), 2U);
}

TEST(BadInput, AWorkerWithoutAKnownStartHasNoTours) {
    PlanningTask task = district();
    task.worker.start = "Atlantis";
    task.visits = {visit("V1", "A")};
    const BuiltProblem result = build_problem(task);
    EXPECT_EQ(codes(result.findings), (std::vector<std::string>{"no-place", "no-day"}));
    EXPECT_TRUE(result.problem.shifts.empty());
}

TEST(BadInput, FiveThousandVisitsAreReadInASecond) {
    PlanningTask task = district(28);
    for (int i = 1; i <= 5000; ++i) {
        Visit each = visit("V" + std::to_string(i), i % 2 ? "A" : "C");
        each.windows = {{.weekdays = static_cast<unsigned>(1 + i % 127), .from = 8h, .to = 16h}};
        each.fixed = i % 50 == 0;
        if (i % 3 == 0) each.rhythm = Rhythm{.every_days = 7, .tolerance_days = 2};
        if (i % 4 == 0) each.after = {"V" + std::to_string(i + 1)};
        if (i % 5 == 0) each.together = std::to_string(i / 10);
        if (i % 7 == 0) each.duration = 0min;
        task.visits.push_back(each);
    }
    const auto begin = std::chrono::steady_clock::now();
    const BuiltProblem result = build_problem(task);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 1s);
    EXPECT_GT(result.problem.tasks.size(), 4000U);
}

}  // namespace
}  // namespace mapite::test
