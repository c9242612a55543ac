#include "routing/validate.hpp"

#include <fmt/format.h>

#include "base/error.hpp"

namespace mapite {

namespace {

[[noreturn]] void refuse(const std::string& what) {
    throw Error(ErrorKind::usage, "planning tours: " + what);
}

void validate_tables(const RoutingProblem& problem) {
    for (const LegTable& table : problem.tables) {
        if (table.size != problem.tables.front().size) refuse("the tables of travel are of different sizes");
        const std::size_t cells = table.size * table.size;
        if (table.duration.size() != cells || table.driving.size() != cells)
            refuse(fmt::format("a table of travel has not {0} x {0} cells", table.size));
    }
}

void validate_task(const RoutingProblem& problem, std::size_t number) {
    const Task& task = problem.tasks[number];
    if (problem.tables.empty() || task.place.value >= problem.tables.front().size)
        refuse(fmt::format("task {} is at no place of the table", number));
    if (task.duration < 0 || task.priority < 1)
        refuse(fmt::format("task {} has a duration below 0 or a priority below 1", number));
    int last = -1'000'000;
    for (const TaskDay& day : task.days) {
        if (day.day <= last) refuse(fmt::format("the days of task {} are not ascending", number));
        last = day.day;
        if (day.windows.empty()) refuse(fmt::format("task {} has a day without a window", number));
        for (std::size_t i = 0; i < day.windows.size(); ++i) {
            if (day.windows[i].close < day.windows[i].open)
                refuse(fmt::format("a window of task {} ends before it begins", number));
            if (i > 0 && day.windows[i].open <= day.windows[i - 1].close)
                refuse(fmt::format("the windows of task {} are not ascending and apart", number));
        }
    }
}

void validate_shifts(const RoutingProblem& problem) {
    for (std::size_t i = 0; i < problem.shifts.size(); ++i) {
        const Shift& shift = problem.shifts[i];
        if (shift.table >= problem.tables.size()) refuse(fmt::format("shift {} has no table", i));
        const std::size_t size = problem.tables[shift.table].size;
        if (shift.start.value >= size || (shift.end && shift.end->value >= size))
            refuse(fmt::format("shift {} begins or ends at no place of the table", i));
        if (i > 0 && problem.shifts[i - 1].day > shift.day) refuse("the shifts are not by day");
        if (shift.until < shift.from) refuse(fmt::format("shift {} ends before it begins", i));
    }
}

void take(const RoutingProblem& problem, std::vector<bool>& taken, const std::vector<TaskIndex>& tasks) {
    for (const TaskIndex task : tasks) {
        if (task.value >= problem.tasks.size()) refuse(fmt::format("there is no task {}", task.value));
        if (taken[task.value]) refuse(fmt::format("task {} is in two series or groups", task.value));
        taken[task.value] = true;
    }
}

}  // namespace

void validate(const RoutingProblem& problem) {
    validate_tables(problem);
    for (std::size_t i = 0; i < problem.tasks.size(); ++i) validate_task(problem, i);
    validate_shifts(problem);
    std::vector<bool> taken(problem.tasks.size());
    for (const Series& series : problem.series) take(problem, taken, series.tasks);
    for (const DayPatterns& patterns : problem.patterns) {
        take(problem, taken, patterns.tasks);
        for (const std::vector<int>& days : patterns.patterns)
            if (days.size() != patterns.tasks.size()) refuse("a pattern of days is not as long as its tasks");
    }
    for (const std::vector<TaskIndex>& together : problem.together) take(problem, taken, together);
    for (const std::vector<TaskIndex>& choice : problem.at_most_one)
        for (const TaskIndex task : choice)
            if (task.value >= problem.tasks.size()) refuse(fmt::format("there is no task {}", task.value));
    for (const Sequel& sequel : problem.sequels)
        if (sequel.earlier.value >= problem.tasks.size() || sequel.later.value >= problem.tasks.size() ||
            sequel.earlier == sequel.later)
            refuse("a sequel names no task, or the same twice");
}

}  // namespace mapite
