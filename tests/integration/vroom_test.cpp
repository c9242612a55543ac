// VROOM's JSON out and in again, and solved.
#include "formats/vroom.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "routing/check_plan.hpp"
#include "routing/schedule.hpp"
#include "routing/solve.hpp"
#include "support/test_folder.hpp"
#include "writers/vroom.hpp"

namespace mapite {
namespace {

constexpr Ticks hour = 3600;

/// Four places in a row, ten minutes apart; the buffer of two minutes is on the clock only.
RoutingProblem two_days() {
    RoutingProblem problem;
    LegTable table;
    table.size = 4;
    for (int from = 0; from < 4; ++from)
        for (int to = 0; to < 4; ++to) {
            table.driving.push_back(std::abs(from - to) * 600);
            table.duration.push_back(from == to ? 0 : table.driving.back() + 120);
        }
    problem.tables = {table};
    for (int place = 1; place <= 3; ++place) {
        Task task;
        task.place = StopPlaceIndex{static_cast<std::size_t>(place)};
        task.duration = hour;
        task.priority = 10 * place;
        task.days = {{0, {{9 * hour, 10 * hour}, {12 * hour, 16 * hour}}}, {1, {{9 * hour, 16 * hour}}}};
        problem.tasks.push_back(task);
    }
    problem.tasks[2].days.erase(problem.tasks[2].days.begin());
    for (int day = 0; day < 2; ++day) {
        Shift shift;
        shift.day = day;
        shift.start = StopPlaceIndex{std::size_t{0}};
        shift.end = shift.start;
        shift.from = 8 * hour;
        shift.until = 17 * hour;
        shift.pause = ShiftBreak{12 * hour, 13 * hour, 1800};
        problem.shifts.push_back(shift);
    }
    return problem;
}

std::filesystem::path file_with(const std::string& text) {
    const auto file = test_folder() / "problem.json";
    std::ofstream(file, std::ios::binary) << text;
    return file;
}

std::vector<std::string> codes(const Findings& findings) {
    std::vector<std::string> all;
    for (const Finding& finding : findings) all.push_back(finding.code);
    return all;
}
using Codes = std::vector<std::string>;

std::string problem_with(const std::string& jobs, const std::string& vehicle) {
    return R"({"jobs": [)" + jobs + R"(], "vehicles": [{"id": 7, "start_index": 0, "end_index": 0)" +
           vehicle + R"(}], "matrices": {"car": {"durations": [[0, 60], [70, 0]]}}})";
}

TEST(Vroom, ProblemReadsBackAsItWasWritten) {
    const VroomText written = vroom_problem(two_days());
    EXPECT_TRUE(written.findings.empty());
    const VroomImport read = read_vroom(file_with(written.json));
    EXPECT_TRUE(read.findings.empty());
    EXPECT_EQ(vroom_problem(read.problem).json, written.json);
    EXPECT_EQ(read.problem.tasks[0].days[0].windows, two_days().tasks[0].days[0].windows);
    EXPECT_EQ(read.problem.tables[0].driving, two_days().tables[0].driving);
    EXPECT_EQ(read.problem.tables[0].duration, two_days().tables[0].duration);
    EXPECT_EQ(read.jobs_read.kept, 3u);
}

TEST(Vroom, PlanOfTheProblemThatWasReadBackIsAPlanOfTheFirst) {
    const VroomImport read = read_vroom(file_with(vroom_problem(two_days()).json));
    const Solved solved = solve(read.problem, {.iterations = 2000}, {});
    EXPECT_TRUE(check_plan(two_days(), solved.plan, solved.cost).empty());
    EXPECT_EQ(solved.cost, solve(two_days(), {.iterations = 2000}, {}).cost);
}

TEST(Vroom, SolutionHasTheTimesOfTheSchedule) {
    const RoutingProblem problem = two_days();
    const RoutingPlan plan{{{TaskIndex{std::size_t{0}}, TaskIndex{std::size_t{1}}}, {}}};
    const auto json = nlohmann::json::parse(vroom_solution(problem, plan, vroom_names(problem)));
    EXPECT_EQ(json["code"], 0);
    EXPECT_EQ(json["summary"]["routes"], 1);
    EXPECT_EQ(json["summary"]["unassigned"], 1);
    EXPECT_EQ(json["summary"]["cost"], 600 + 600 + 1200);
    EXPECT_EQ(json["summary"]["duration"], 720 + 720 + 1320);
    EXPECT_EQ(json["summary"]["priority"], 30);
    EXPECT_EQ(json["unassigned"][0]["id"], 3);
    const auto times = schedule(problem, ShiftIndex{std::size_t{0}}, plan.shifts[0]);
    ASSERT_TRUE(times);
    Ticks last = 0;
    std::vector<std::string> types;
    for (const auto& step : json["routes"][0]["steps"]) {
        types.push_back(step["type"]);
        EXPECT_GE(step["arrival"].get<Ticks>(), last);
        last = step["arrival"];
        if (step["type"] == "job" && step["id"] == 2) {
            EXPECT_EQ(step["arrival"].get<Ticks>() + step["waiting_time"].get<Ticks>(),
                      times->stops[1].start);
        }
    }
    std::ranges::sort(types);
    EXPECT_EQ(types, (std::vector<std::string>{"break", "end", "job", "job", "start"}));
    EXPECT_EQ(last, times->back);
}

TEST(Vroom, RulesThatItHasNoWordForAreSaid) {
    RoutingProblem problem = two_days();
    problem.series = {Series{.tasks = {TaskIndex{std::size_t{0}}}}};
    problem.tasks[1].required = true;
    problem.shifts[0].late_price = 1000;
    EXPECT_EQ(codes(vroom_problem(problem).findings),
              (Codes{"vroom-no-rhythm", "vroom-no-price", "vroom-no-required"}));
}

TEST(Vroom, JobNeedsNothingButItsPlace) {
    const VroomImport read = read_vroom(
        file_with(problem_with(R"({"id": 3, "location_index": 1, "service": 30, "setup": 10})", "")));
    ASSERT_EQ(read.problem.tasks.size(), 1u);
    EXPECT_EQ(read.problem.tasks[0].duration, 40);
    EXPECT_EQ(read.jobs, std::vector<std::uint64_t>{3});
    EXPECT_EQ(read.vehicles, std::vector<std::uint64_t>{7});
    const Solved solved = solve(read.problem, {.iterations = 10}, {});
    EXPECT_EQ(solved.cost.priority_missing, 0);
    EXPECT_EQ(solved.cost.driving, 130);
}

TEST(Vroom, WhatIsNotSupportedIsLeftOutAndSaid) {
    const std::string good = R"({"id": 1, "location_index": 1})";
    for (const std::string& bad :
         {std::string(R"({"id": 2, "location_index": 1, "skills": [9]})"),
          std::string(R"({"id": 2, "location_index": 1, "delivery": [1, 2]})"),
          std::string(R"({"id": 2, "location_index": 5})"), std::string(R"({"id": 1, "location_index": 1})"),
          std::string(R"({"id": 2, "location_index": 1, "time_windows": [[9, 3]]})"),
          std::string(R"({"id": 2, "location_index": 1, "service": "long"})")}) {
        const VroomImport read = read_vroom(file_with(problem_with(good + "," + bad, "")));
        EXPECT_EQ(read.problem.tasks.size(), 1u) << bad;
        EXPECT_EQ(read.findings.size(), 1u) << bad;
        EXPECT_TRUE(read.jobs_read.balanced());
        EXPECT_EQ(read.jobs_read.reported, 1u);
    }
    for (const std::string& bad :
         {std::string(R"(, "speed_factor": 1.2)"), std::string(R"(, "profile": "bike")"),
          std::string(R"(, "breaks": [{"id": 1}, {"id": 2}])"), std::string(R"(, "capacity": [1, 2])"),
          std::string(R"(, "capacity": [4], "max_tasks": 2)")}) {
        const VroomImport read = read_vroom(file_with(problem_with(good, bad)));
        EXPECT_EQ(read.vehicles_read.reported, 1u) << bad;
        EXPECT_EQ(read.findings.size(), 1u) << bad;
    }
}

TEST(Vroom, MostTasksAreTheCapacity) {
    const VroomImport read = read_vroom(file_with(problem_with(
        R"({"id": 1, "location_index": 1}, {"id": 2, "location_index": 1})", R"(, "max_tasks": 1)")));
    EXPECT_EQ(solve(read.problem, {.iterations = 50}, {}).cost.priority_missing, 1);
}

TEST(Vroom, UnknownKeyIsNamedWithTheNearestOne) {
    const VroomImport read =
        read_vroom(file_with(problem_with(R"({"id": 1, "location_index": 1, "servise": 5})", "")));
    ASSERT_EQ(codes(read.findings), Codes{"vroom-unknown-key"});
    EXPECT_NE(read.findings[0].what.find("did you mean \"service\""), std::string::npos);
}

TEST(Vroom, CoordinatesWithoutMatricesAreRefusedWithASentence) {
    try {
        read_vroom(file_with(
            R"({"jobs": [{"id": 1, "location": [24.1, 56.9]}], "vehicles": [{"id": 1, "start": [24, 57]}]})"));
        FAIL() << "no error";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::data);
        EXPECT_NE(std::string(error.what()).find("coordinates"), std::string::npos);
    }
}

TEST(Vroom, WhatIsNoProblemIsAnError) {
    for (const char* text : {"", "[]", "{}", "{\"vehicles\": 3}", "{\"jobs\": [", "nonsense",
                             R"({"vehicles": [], "matrices": {"car": {"durations": [[0, 1]]}}})"})
        EXPECT_THROW(read_vroom(file_with(text)), Error) << text;
}

}  // namespace
}  // namespace mapite
