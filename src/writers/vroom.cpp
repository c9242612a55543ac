#include "writers/vroom.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace mapite {
namespace {

using Json = nlohmann::ordered_json;

constexpr Ticks seconds_of_day = 86400;
constexpr std::int64_t most_priority = 100;  // VROOM's own limit

/// Whole days, long enough that no time of one day reaches into the next.
Ticks day_length(const RoutingProblem& problem) {
    Ticks last = seconds_of_day;
    for (const Shift& shift : problem.shifts) last = std::max(last, shift.until);
    for (const Task& task : problem.tasks)
        for (const TaskDay& day : task.days)
            for (const StartWindow& window : day.windows) last = std::max(last, window.close);
    return (last + seconds_of_day - 1) / seconds_of_day * seconds_of_day;
}

Json rows(const LegTable& table, const std::vector<std::int32_t>& values) {
    Json all = Json::array();
    for (std::size_t i = 0; i < table.size; ++i)
        all.push_back(
            std::vector<std::int32_t>(values.begin() + static_cast<std::ptrdiff_t>(i * table.size),
                                      values.begin() + static_cast<std::ptrdiff_t>((i + 1) * table.size)));
    return all;
}

/// Whether the clock and the objective count the same.
bool counts_alike(const LegTable& table) {
    for (std::size_t i = 0; i < table.duration.size(); ++i)
        if (table.duration[i] != LegTable::no_way && table.duration[i] != table.driving[i]) return false;
    return true;
}

/// The way VROOM's costs want it: no way costs as much as it lasts.
std::vector<std::int32_t> costs(const LegTable& table) {
    std::vector<std::int32_t> all = table.driving;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (table.duration[i] == LegTable::no_way) all[i] = LegTable::no_way;
    return all;
}

std::string profile(std::size_t table) {
    return table == 0 ? "car" : fmt::format("car{}", table + 1);
}

Json job(const Task& task, std::size_t number, Ticks length) {
    Json json;
    json["id"] = number + 1;
    json["location_index"] = task.place.value;
    json["service"] = task.duration;
    json["priority"] = task.required ? most_priority : std::min(task.priority, most_priority);
    if (task.load != 0) json["delivery"] = {task.load};
    Json windows = Json::array();
    for (const TaskDay& day : task.days)
        for (const StartWindow& window : day.windows)
            windows.push_back({day.day * length + window.open, day.day * length + window.close});
    json["time_windows"] = windows;
    return json;
}

Json vehicle(const RoutingProblem& problem, std::size_t number, Ticks length) {
    const Shift& shift = problem.shifts[number];
    const Ticks begin = shift.day * length;
    Json json;
    json["id"] = number + 1;
    json["profile"] = profile(shift.table);
    json["start_index"] = shift.start.value;
    if (shift.end) json["end_index"] = shift.end->value;
    json["time_window"] = {begin + shift.from, begin + shift.until};
    if (shift.capacity) json["capacity"] = {*shift.capacity};
    if (shift.most_driving && counts_alike(problem.tables[shift.table]))
        json["max_travel_time"] = *shift.most_driving;
    if (shift.pause) {
        Json pause;
        pause["id"] = number + 1;
        pause["time_windows"] = {{begin + shift.pause->earliest, begin + shift.pause->latest}};
        pause["service"] = shift.pause->duration;
        json["breaks"] = {pause};
    }
    return json;
}

/// What gets lost on the way, said once each.
class Losses {
  public:
    explicit Losses(const RoutingProblem& problem) {
        const auto number = [](const auto& rules) { return rules.size(); };
        add(number(problem.series), "rhythm", "the order and the gaps of a series");
        add(number(problem.patterns), "pattern", "patterns of days");
        add(number(problem.together), "together", "tasks that go together or not at all");
        add(number(problem.at_most_one), "choice", "of several tasks at most one");
        add(number(problem.sequels), "sequel", "a task after another");
        add(number(problem.limits), "week", "a limit or price of work over several shifts");
        add_shifts(problem);
        add_tasks(problem);
    }
    Findings take() { return std::move(findings_); }

  private:
    void add(std::size_t count, const char* code, const char* what) {
        if (count == 0) return;
        Finding finding;
        finding.severity = Severity::warning;
        finding.code = fmt::format("vroom-no-{}", code);
        finding.what = fmt::format("VROOM's JSON has no word for this rule, an answer may break it: {} ({})",
                                   what, count);
        findings_.push_back(std::move(finding));
    }
    void add_shifts(const RoutingProblem& problem) {
        std::size_t worked = 0, driving = 0, priced = 0, ordered = 0;
        for (const Shift& shift : problem.shifts) {
            worked += shift.most_worked.has_value() ? 1 : 0;
            driving += shift.most_driving && !counts_alike(problem.tables[shift.table]) ? 1 : 0;
            priced += shift.late_price != 0 || shift.price != 0 ? 1 : 0;
            ordered += shift.keep_order.empty() ? 0 : 1;
        }
        add(worked, "longest-day", "the longest time worked on a shift");
        add(driving, "driving-limit", "a limit of driving that does not count buffers");
        add(priced, "price", "prices of evenings and weekends");
        add(ordered, "order", "an order that stays");
    }
    void add_tasks(const RoutingProblem& problem) {
        std::size_t required = 0, preferred = 0, high = 0, nowhere = 0;
        for (const Task& task : problem.tasks) {
            required += task.required ? 1 : 0;
            preferred += task.preferred_day ? 1 : 0;
            high += task.priority > most_priority ? 1 : 0;
            nowhere += task.days.empty() ? 1 : 0;
        }
        add(required, "required", "tasks that come before any priority (written as priority 100)");
        add(preferred, "preferred-day", "days that tasks should stay on");
        add(high, "priority", "priorities above 100 (written as 100)");
        add(nowhere, "day", "tasks that fit on no day (left out)");
    }
    Findings findings_;
};

}  // namespace

VroomText vroom_problem(const RoutingProblem& problem) {
    const Ticks length = day_length(problem);
    Json json;
    json["jobs"] = Json::array();
    for (std::size_t i = 0; i < problem.tasks.size(); ++i)
        if (!problem.tasks[i].days.empty()) json["jobs"].push_back(job(problem.tasks[i], i, length));
    json["vehicles"] = Json::array();
    for (std::size_t i = 0; i < problem.shifts.size(); ++i)
        json["vehicles"].push_back(vehicle(problem, i, length));
    for (std::size_t i = 0; i < problem.tables.size(); ++i) {
        const LegTable& table = problem.tables[i];
        Json& matrix = json["matrices"][profile(i)];
        matrix["durations"] = rows(table, table.duration);
        if (!counts_alike(table)) matrix["costs"] = rows(table, costs(table));
    }
    return {json.dump() + '\n', Losses(problem).take()};
}

VroomNames vroom_names(const RoutingProblem& problem) {
    VroomNames names;
    for (std::size_t i = 0; i < problem.tasks.size(); ++i) names.jobs.push_back(i + 1);
    for (std::size_t i = 0; i < problem.shifts.size(); ++i) names.vehicles.push_back(i + 1);
    names.day_length = day_length(problem);
    return names;
}

}  // namespace mapite
