// Plans published benchmark instances and prints a tab-separated line for each: file, objective, "valid" or the
// broken rule, CPU seconds; for weeks also visits left out and travel in hours.
#include <fmt/format.h>

#include <ctime>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "instance.hpp"
#include "routing/check_plan.hpp"
#include "routing/solve.hpp"

namespace mapite::bench {
namespace {

struct Choice {
    std::string kind;
    double seconds = 5;
    int days = 1;
    std::uint64_t seed = 1;
    std::vector<std::string> files;
};

constexpr const char* usage =
    "usage: mapite-bench-visits --kind tsptw|optw|pvrp|weeks --seconds S [--days M] [--seed N] FILE...\n";

Choice parse(int count, char** words) {
    Choice choice;
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        const bool option = word.rfind("--", 0) == 0;
        if (option && i + 1 == count) throw std::runtime_error(word + " has no value");
        if (word == "--kind") choice.kind = words[++i];
        else if (word == "--seconds") choice.seconds = std::stod(words[++i]);
        else if (word == "--days") choice.days = std::stoi(words[++i]);
        else if (word == "--seed") choice.seed = std::stoull(words[++i]);
        else if (option) throw std::runtime_error("there is no option " + word);
        else choice.files.push_back(word);
    }
    if (choice.files.empty() || !(choice.seconds > 0) || choice.days < 1) throw std::runtime_error("files, seconds or days are missing");
    return choice;
}

Instance read(const Choice& choice, const std::string& file) {
    if (choice.kind == "tsptw") return read_tsptw(file);
    if (choice.kind == "optw") return read_optw(file, choice.days);
    if (choice.kind == "pvrp") return read_pvrp(file);
    if (choice.kind == "weeks") return read_weeks(file);
    throw std::runtime_error("there is no kind \"" + choice.kind + "\"");
}

std::int64_t priority_of(const RoutingProblem& problem) {
    std::int64_t sum = 0;
    for (const Task& task : problem.tasks) sum += task.priority;
    return sum;
}

std::size_t left_out(const RoutingProblem& problem, const RoutingPlan& plan) {
    std::size_t served = 0;
    for (const auto& tasks : plan.shifts) served += tasks.size();
    return problem.tasks.size() - served;
}

void run(const Choice& choice, const std::string& file) {
    const Instance instance = read(choice, file);
    const std::clock_t begin = std::clock();
    SolveOptions options;
    options.seed = choice.seed;
    options.iterations = std::uint64_t{1} << 50;
    options.cpu_time = std::chrono::duration<double>(choice.seconds);
    const Solved solved = solve(instance.problem, options, {});
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    std::string verdict = "valid";
    if (solved.cost.required_missing > 0) verdict = fmt::format("left-out: {}", left_out(instance.problem, solved.plan));
#ifndef NOCHECK
    if (const std::vector<BrokenRule> broken = check_plan(instance.problem, solved.plan, solved.cost); !broken.empty())
        verdict = broken.front().rule + ": " + broken.front().what;
#endif
    const bool by_priority = choice.kind == "optw" || choice.kind == "weeks";
    const double objective = by_priority ? static_cast<double>(priority_of(instance.problem) - solved.cost.priority_missing)
                                         : static_cast<double>(solved.cost.driving) / instance.ticks_per_unit;
    std::string line = fmt::format("{}\t{:.10g}\t{}\t{:.2f}", instance.name, objective, verdict, seconds);
    if (choice.kind == "weeks")
        line += fmt::format("\t{}\t{:.3f}", left_out(instance.problem, solved.plan), static_cast<double>(solved.cost.driving) / 3600);
    if (getenv("T")) line += fmt::format("\t{}", solved.iterations);
    std::cout << line << std::endl;
}

}  // namespace
}  // namespace mapite::bench

int main(int count, char** words) {
    try {
        const mapite::bench::Choice choice = mapite::bench::parse(count, words);
        for (const std::string& file : choice.files) mapite::bench::run(choice, file);
        return 0;
    } catch (const std::exception& trouble) {
        std::cerr << "mapite-bench-visits: " << trouble.what() << '\n' << mapite::bench::usage;
        return 2;
    }
}
