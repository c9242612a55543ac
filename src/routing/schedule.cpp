#include "routing/schedule.hpp"

#include <algorithm>
#include <cstdlib>

#include "routing/clock.hpp"

namespace mapite {

namespace {

std::vector<int> numbers(const std::vector<TaskIndex>& tasks) {
    std::vector<int> result;
    for (const TaskIndex task : tasks) result.push_back(static_cast<int>(task.value));
    return result;
}

void lay_out_stops(const CompiledProblem& compiled, int shift_number, const TourTimes& times,
                   Schedule& schedule, const std::vector<int>& tasks) {
    const Shift& shift = compiled.shift(shift_number);
    int place = static_cast<int>(shift.start.value);
    Ticks now = times.leave;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const CompiledLeg leg = compiled.leg(shift.table, place, compiled.place_of(tasks[i]));
        ScheduledStop stop{TaskIndex{static_cast<std::size_t>(tasks[i])}, now + leg.duration, 0, 0,
                           leg.driving};
        now = stop.arrive;
        if (shift.pause && times.pause == BreakPlace{static_cast<int>(i), true})
            now = times.pause_begin + shift.pause->duration;
        stop.start = compiled.next_start(tasks[i], compiled.day_of(shift_number), now);
        stop.end = now = stop.start + compiled.duration_of(tasks[i]);
        if (shift.pause && times.pause == BreakPlace{static_cast<int>(i), false})
            now = times.pause_begin + shift.pause->duration;
        schedule.stops.push_back(stop);
        schedule.driving += leg.driving;
        place = compiled.place_of(tasks[i]);
    }
    if (!tasks.empty() && shift.end)
        schedule.driving_back = compiled.leg(shift.table, place, static_cast<int>(shift.end->value)).driving;
    schedule.driving += schedule.driving_back;
}

bool keeps_limits(const CompiledProblem& compiled, const Shift& shift, const Schedule& schedule,
                  const std::vector<int>& tasks) {
    Ticks load = 0;
    for (const int task : tasks) load += compiled.task(task).load;
    return !(shift.most_worked && schedule.worked > *shift.most_worked) &&
           !(shift.most_driving && schedule.driving > *shift.most_driving) &&
           !(shift.capacity && load > *shift.capacity);
}

std::optional<Schedule> schedule_of(const CompiledProblem& compiled, int shift_number,
                                    const std::vector<int>& tasks) {
    const std::optional<TourTimes> times = time_tour(compiled, shift_number, tasks);
    if (!times) return std::nullopt;
    Schedule schedule;
    schedule.leave = times->leave;
    schedule.back = times->back;
    schedule.worked = times->worked;
    schedule.inconvenience = times->inconvenience;
    const Shift& shift = compiled.shift(shift_number);
    if (shift.pause && !tasks.empty()) schedule.pause = times->pause_begin;
    lay_out_stops(compiled, shift_number, *times, schedule, tasks);
    if (!keeps_limits(compiled, shift, schedule, tasks)) return std::nullopt;
    return schedule;
}

struct Served {
    std::vector<std::optional<int>> day;  ///< by task
};

void add_missing(const RoutingProblem& problem, const Served& served, RoutingCost& cost) {
    std::vector<bool> in_choice(problem.tasks.size());
    for (const std::vector<TaskIndex>& choice : problem.at_most_one) {
        std::int64_t worthiest = 0, taken = 0;
        bool required = false, any = false;
        for (const TaskIndex task : choice) {
            in_choice[task.value] = true;
            worthiest = std::max(worthiest, problem.tasks[task.value].priority);
            required = required || problem.tasks[task.value].required;
            if (served.day[task.value]) {
                any = true;
                taken = problem.tasks[task.value].priority;
            }
        }
        cost.priority_missing += worthiest - taken;
        cost.required_missing += required && !any;
    }
    for (std::size_t t = 0; t < problem.tasks.size(); ++t) {
        if (in_choice[t] || served.day[t]) continue;
        cost.priority_missing += problem.tasks[t].priority;
        cost.required_missing += problem.tasks[t].required;
    }
}

void add_unevenness(const RoutingProblem& problem, const Served& served, RoutingCost& cost) {
    for (const Series& series : problem.series) {
        if (series.even_gap == 0) continue;
        std::optional<int> last;
        for (const TaskIndex task : series.tasks) {
            const std::optional<int> day = served.day[task.value];
            if (day && last) cost.unevenness += std::abs(*day - *last - series.even_gap);
            if (day) last = day;
        }
    }
}

}  // namespace

std::optional<Schedule> schedule(const RoutingProblem& problem, ShiftIndex shift,
                                 const std::vector<TaskIndex>& tasks) {
    return schedule_of(CompiledProblem(problem), static_cast<int>(shift.value), numbers(tasks));
}

std::vector<Schedule> schedules(const RoutingProblem& problem, const RoutingPlan& plan) {
    const CompiledProblem compiled(problem);
    std::vector<Schedule> result;
    for (std::size_t s = 0; s < plan.shifts.size(); ++s)
        result.push_back(schedule_of(compiled, static_cast<int>(s), numbers(plan.shifts[s])).value());
    return result;
}

RoutingCost cost_of(const RoutingProblem& problem, const RoutingPlan& plan) {
    const std::vector<Schedule> all = schedules(problem, plan);
    RoutingCost cost;
    Served served{std::vector<std::optional<int>>(problem.tasks.size())};
    for (std::size_t s = 0; s < all.size(); ++s) {
        cost.driving += all[s].driving;
        cost.inconvenience += all[s].inconvenience;
        for (const TaskIndex task : plan.shifts[s]) {
            const int day = problem.shifts[s].day;
            served.day[task.value] = day;
            const std::optional<int>& preferred = problem.tasks[task.value].preferred_day;
            if (preferred && *preferred != day) cost.driving += problem.move_price;
        }
    }
    for (const WorkLimit& limit : problem.limits) {
        if (!limit.ordinary) continue;
        Ticks worked = 0;
        for (const ShiftIndex shift : limit.shifts) worked += all[shift.value].worked;
        cost.inconvenience += limit.price * std::max<Ticks>(0, worked - *limit.ordinary) / 1000;
    }
    add_missing(problem, served, cost);
    add_unevenness(problem, served, cost);
    return cost;
}

}  // namespace mapite
