// From tours of tasks back to days of stops.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "planner/build_problem.hpp"
#include "planner/plan_calendar.hpp"
#include "planner/plan_costs.hpp"
#include "routing/schedule.hpp"

namespace mapite {
namespace {

constexpr std::string_view no_time = "no day has time for it beside visits that are worth more";

class Reader {
  public:
    Reader(const PlanningTask& task, const BuiltProblem& built) : task_(task), built_(built) {
        for (const Pin& pin : task.pins) pinned_.insert(pin.occasion);
    }

    [[nodiscard]] PlannedDay day(std::size_t number, const Schedule& schedule) const {
        const Shift& shift = built_.problem.shifts[number];
        PlannedDay day;
        day.day = task_.days[built_.day_of_shift[number]].day;
        day.by_car = by_car(number);
        day.start = shift.start.value;
        day.end = shift.end->value;
        day.leave = DayTime{schedule.leave};
        day.back = DayTime{schedule.back};
        std::size_t place = day.start;
        for (const ScheduledStop& stop : schedule.stops) day.stops.push_back(read(number, stop, place));
        if (schedule.pause && shift.pause) {
            day.pause = DayTime{*schedule.pause};
            day.pause_length = std::chrono::seconds{shift.pause->duration};
        }
        day.drive_back = std::chrono::seconds{schedule.driving_back};
        day.buffer_back = passing(number, place, day.end) - day.drive_back;
        day.length_back = length(number, place, day.end);
        day.worked = std::chrono::seconds{schedule.worked};
        day.evening = std::chrono::seconds{
            std::max<Ticks>(0, schedule.back - std::max(schedule.leave, shift.late_from))};
        day.weekend = weekday_of(day.day) >= 5;
        day.order_kept = shift.keep_order.size() > 1;
        return day;
    }

  private:
    [[nodiscard]] bool by_car(std::size_t number) const {
        const Day& day = task_.days[built_.day_of_shift[number]].day;
        const bool without = std::any_of(
            task_.worker.exceptions.begin(), task_.worker.exceptions.end(),
            [&](const DayException& exception) { return exception.date == day && exception.no_car; });
        return !without && !(task_.worker.no_car_weekdays >> weekday_of(day) & 1U);
    }
    [[nodiscard]] std::chrono::seconds passing(std::size_t number, std::size_t from, std::size_t to) const {
        const LegTable& table = built_.problem.tables[built_.problem.shifts[number].table];
        return std::chrono::seconds{table.duration_at(StopPlaceIndex{from}, StopPlaceIndex{to})};
    }
    [[nodiscard]] Metres length(std::size_t number, std::size_t from, std::size_t to) const {
        if (from == to || !by_car(number)) return {};
        const auto& leg = task_.legs.at(from, to, task_.places.size());
        return leg ? leg->length : Metres{};
    }
    PlannedStop read(std::size_t number, const ScheduledStop& scheduled, std::size_t& place) const {
        PlannedStop stop;
        stop.occasion = built_.occasions[scheduled.task.value];
        stop.place = built_.problem.tasks[scheduled.task.value].place.value;
        stop.arrive = DayTime{scheduled.arrive};
        stop.start = DayTime{scheduled.start};
        stop.end = DayTime{scheduled.end};
        stop.drive = std::chrono::seconds{scheduled.driving};
        stop.buffer = passing(number, place, stop.place) - stop.drive;
        stop.length = length(number, place, stop.place);
        stop.pinned = pinned_.contains(stop.occasion);
        place = stop.place;
        return stop;
    }

    const PlanningTask& task_;
    const BuiltProblem& built_;
    std::set<VisitOccasion> pinned_;
};

/// Why a task stands nowhere, from the strongest reason to the weakest.
class Reasons {
  public:
    Reasons(const PlanningTask& task, const BuiltProblem& built, const RoutingPlan& plan)
        : built_(built),
          served_(built.problem.tasks.size()),
          choice_of_(built.problem.tasks.size()),
          waits_for_(built.problem.tasks.size()) {
        for (const Visit& visit : task.visits) visits_.emplace(visit.id, &visit);
        for (const Unplanned& known : built.if_left_out) known_.emplace(known.occasion, &known);
        for (const auto& shift : plan.shifts)
            for (const TaskIndex stop : shift) served_[stop.value] = true;
        for (const auto& choice : built.problem.at_most_one)
            for (const TaskIndex chosen : choice)
                if (served_[chosen.value])
                    for (const TaskIndex other : choice) choice_of_[other.value] = chosen;
        for (const Sequel& sequel : built.problem.sequels)
            if (!served_[sequel.earlier.value]) waits_for_[sequel.later.value] = sequel.earlier;
    }

    [[nodiscard]] bool served(std::size_t number) const { return served_[number]; }
    [[nodiscard]] Unplanned reason(std::size_t number) const {
        Unplanned result;
        result.occasion = built_.occasions[number];
        if (const auto& other = choice_of_[number]) {
            result.reason = "other-of-the-choice";
            result.what = fmt::format("only one of the choice is wanted, and {} is planned", name(*other));
        } else if (const auto known = known_.find(result.occasion); known != known_.end()) {
            return *known->second;
        } else if (const auto& earlier = waits_for_[number]) {
            result.reason = "waits-for";
            result.what = fmt::format("is to come after {}, which is not planned", name(*earlier));
        } else {
            result.reason = "no-time";
            result.what = no_time;
        }
        return result;
    }

  private:
    [[nodiscard]] std::string name(TaskIndex task) const {
        return named(*visits_.at(built_.occasions[task.value].visit));
    }

    const BuiltProblem& built_;
    std::map<std::string, const Visit*> visits_;
    std::map<VisitOccasion, const Unplanned*> known_;
    std::vector<bool> served_;
    std::vector<std::optional<TaskIndex>> choice_of_, waits_for_;
};

/// The shift of a planned day: the one of that date whose time holds it.
std::optional<std::size_t> shift_of(const PlanningTask& task, const BuiltProblem& built,
                                    const PlannedDay& day) {
    std::optional<std::size_t> found;
    for (std::size_t shift = 0; shift < built.day_of_shift.size(); ++shift) {
        if (task.days[built.day_of_shift[shift]].day != day.day) continue;
        if (!found || built.problem.shifts[shift].from <= day.leave.count()) found = shift;
    }
    return found;
}

}  // namespace

VisitPlan read_plan(const PlanningTask& task, const BuiltProblem& built, const RoutingPlan& plan) {
    VisitPlan result;
    result.from = task.from;
    result.until = task.until;
    result.findings = built.findings;
    const Reader reader(task, built);
    const std::vector<Schedule> all = schedules(built.problem, plan);
    for (std::size_t shift = 0; shift < all.size(); ++shift)
        if (!all[shift].stops.empty()) result.days.push_back(reader.day(shift, all[shift]));
    std::set<VisitOccasion> impossible;
    for (const Unplanned& occasion : built.impossible) impossible.insert(occasion.occasion);
    result.unplanned = built.impossible;
    const Reasons reasons(task, built, plan);
    for (std::size_t number = 0; number < built.occasions.size(); ++number)
        if (!reasons.served(number) && !impossible.contains(built.occasions[number]))
            result.unplanned.push_back(reasons.reason(number));
    const auto is_served = [&](const Visit& visit) {
        for (std::size_t number = 0; number < built.occasions.size(); ++number)
            if (reasons.served(number) && built.occasions[number].visit == visit.id) return true;
        return false;
    };
    // What could not be is not missed either where another of its choice stands in the plan.
    for (Unplanned& each : result.unplanned) {
        const auto visit = std::ranges::find(task.visits, each.occasion.visit, &Visit::id);
        if (visit == task.visits.end() || visit->one_of.empty()) continue;
        for (const Visit& other : task.visits)
            if (other.one_of == visit->one_of && is_served(other)) {
                each.reason = "other-of-the-choice";
                each.what = fmt::format("only one of the choice is wanted, and {} is planned", named(other));
            }
    }
    std::sort(result.unplanned.begin(), result.unplanned.end(),
              [](const Unplanned& a, const Unplanned& b) { return a.occasion < b.occasion; });
    result.costs = plan_costs(task, result);
    return result;
}

RoutingPlan routing_plan(const PlanningTask& task, const BuiltProblem& built, const VisitPlan& plan) {
    std::map<VisitOccasion, TaskIndex> tasks;
    for (std::size_t i = 0; i < built.occasions.size(); ++i) tasks.emplace(built.occasions[i], TaskIndex{i});
    RoutingPlan result;
    result.shifts.resize(built.problem.shifts.size());
    for (const PlannedDay& day : plan.days) {
        const auto shift = shift_of(task, built, day);
        if (!shift) continue;
        for (const PlannedStop& stop : day.stops)
            if (const auto found = tasks.find(stop.occasion); found != tasks.end())
                result.shifts[*shift].push_back(found->second);
    }
    return result;
}

}  // namespace mapite
