#include "planner/build_problem.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "planner/fixed_clashes.hpp"
#include "planner/plan_calendar.hpp"
#include "planner/visit_ties.hpp"
#include "planner/work_done.hpp"

namespace mapite {
namespace {

using DraftTasks = std::vector<std::optional<TaskIndex>>;  ///< per draft

/// What a minute costs, in minutes, as the search counts: per 1000 ticks.
std::int64_t per_thousand(double price) {
    return std::llround(std::max(0.0, price) * 1000);
}

void require_calendar(const PlanningTask& task) {
    bool complete =
        !task.days.empty() && task.days.front().day == task.from && task.days.back().day == task.until;
    for (std::size_t i = 0; complete && i < task.days.size(); ++i)
        complete = day_number(task, task.days[i].day) == static_cast<int>(i);
    if (!complete)
        throw Error(ErrorKind::usage,
                    "planning visits: the calendar does not hold every day from the first to the last");
}

PlanFrame plan_frame(const PlanningTask& task, const PlaceIndex& places, Findings& findings) {
    PlanFrame frame;
    frame.task = &task;
    frame.tours = tour_frames(task, places, findings);
    frame.tours_of_day.resize(task.days.size());
    for (std::size_t tour = 0; tour < frame.tours.size(); ++tour)
        frame.tours_of_day[frame.tours[tour].day].push_back(tour);
    frame.legs = leg_tables(task, places, frame.tours, findings);
    return frame;
}

/// The break is due on a tour that is under way when it may begin; it never begins before the tour may, and
/// is over before a busy time begins.
std::optional<ShiftBreak> pause_on(const PlanFrame& frame, std::size_t number) {
    const TourFrame& tour = frame.tours[number];
    const std::optional<BreakRule>& rule = frame.task->worker.pause;
    if (!rule || rule->duration.count() <= 0) return std::nullopt;
    const LocalDay& day = frame.task->days[tour.day];
    const DayTime earliest = std::max(moment(day, rule->earliest), tour.from);
    const DayTime latest =
        std::min(moment(day, rule->latest), tour.busy_follows ? tour.until - rule->duration : tour.until);
    if (latest < earliest) return std::nullopt;
    ShiftBreak pause;
    pause.earliest = earliest.count();
    pause.latest = latest.count();
    pause.duration = std::chrono::seconds(rule->duration).count();
    return pause;
}

Shift shift_of(const PlanFrame& frame, std::size_t number) {
    const TourFrame& tour = frame.tours[number];
    const Worker& worker = frame.task->worker;
    const LocalDay& day = frame.task->days[tour.day];
    const KnownWork known = known_work(*frame.task, day.day);
    Shift shift;
    shift.day = static_cast<int>(tour.day);
    shift.start = StopPlaceIndex{tour.start};
    shift.end = StopPlaceIndex{tour.end};
    shift.from = tour.from.count();
    shift.until = tour.until.count();
    shift.table = frame.legs.of_frame[number];
    if (worker.day_most)
        shift.most_worked =
            std::max<Ticks>(0, (std::chrono::seconds(*worker.day_most) - known.worked).count());
    if (worker.driving_most && tour.by_car) {
        const std::chrono::seconds left = std::chrono::seconds(*worker.driving_most) - known.driving;
        shift.most_driving = std::max<Ticks>(
            0, static_cast<Ticks>(std::floor(tour.share * static_cast<double>(left.count()))));
    }
    // The break of a divided day belongs to the first tour that can have it.
    const std::size_t first = frame.tours_of_day[tour.day].front();
    bool taken = false;
    for (std::size_t earlier = first; earlier < number; ++earlier) taken = taken || pause_on(frame, earlier);
    if (!taken) shift.pause = pause_on(frame, number);
    shift.late_from = moment(day, worker.evening_from).count();
    shift.late_price = per_thousand(worker.evening_price);
    shift.price = weekday_of(day.day) >= 5 ? per_thousand(worker.weekend_price) : 0;
    return shift;
}

/// Weeks, and days that are divided.
void add_limits(const PlanFrame& frame, BuiltProblem& built) {
    const PlanningTask& task = *frame.task;
    const Worker& worker = task.worker;
    std::map<Day, WorkLimit> weeks;
    for (std::size_t tour = 0; tour < frame.tours.size(); ++tour)
        weeks[monday_of(task.days[frame.tours[tour].day].day)].shifts.push_back(ShiftIndex{tour});
    for (auto& [monday, limit] : weeks) {
        std::chrono::seconds known{};
        for (int day = 0; day < 7; ++day)
            known += known_work(task, std::chrono::sys_days(monday) + std::chrono::days{day}).worked;
        const auto left = [&](std::chrono::minutes most) {
            return std::max<Ticks>(0, (std::chrono::seconds(most) - known).count());
        };
        if (worker.week_most) limit.most = left(*worker.week_most);
        if (worker.week_ordinary) limit.ordinary = left(*worker.week_ordinary);
        limit.price = per_thousand(worker.overtime_price);
        if (limit.most || limit.ordinary) built.problem.limits.push_back(limit);
    }
    for (const std::vector<std::size_t>& tours : frame.tours_of_day) {
        if (tours.size() < 2 || !worker.day_most) continue;
        WorkLimit limit;
        for (const std::size_t tour : tours) limit.shifts.push_back(ShiftIndex{tour});
        limit.most = built.problem.shifts[tours.front()].most_worked;
        built.problem.limits.push_back(limit);
    }
}

Unplanned unplanned(const Draft& draft) {
    Unplanned result;
    result.occasion = draft.due.occasion;
    result.reason = draft.impossible;
    result.what = draft.sentence;
    return result;
}

/// Tasks for all drafts that can be, and, so that a rhythm knows its neighbours, for those between two that
/// can.
DraftTasks add_tasks(const Drafts& drafts, BuiltProblem& built) {
    DraftTasks tasks(drafts.drafts.size());
    for (std::size_t v = 0; v < drafts.visits.size(); ++v) {
        const Drafts::Range range = drafts.of_visit[v];
        const UnderstoodVisit& visit = drafts.visits[v].visit;
        std::size_t end = range.begin;
        for (std::size_t i = range.begin; i < range.end; ++i)
            if (drafts.drafts[i].impossible.empty()) end = i + 1;
        bool begun = false;
        for (std::size_t i = range.begin; i < range.end; ++i) {
            const Draft& draft = drafts.drafts[i];
            const bool possible = draft.impossible.empty();
            if (!possible) built.impossible.push_back(unplanned(draft));
            begun = begun || possible;
            if (!begun || i >= end) continue;
            Task task;
            task.place = StopPlaceIndex{visit.place};
            task.duration = visit.duration.count();
            task.priority = visit.priority;
            task.required = possible && (visit.visit->fixed || draft.pinned);
            task.days = draft.times.days;
            tasks[i] = TaskIndex{built.problem.tasks.size()};
            built.problem.tasks.push_back(task);
            built.occasions.push_back(draft.due.occasion);
        }
    }
    return tasks;
}

void add_series(const Drafts& drafts, const DraftTasks& tasks, RoutingProblem& problem) {
    for (std::size_t v = 0; v < drafts.visits.size(); ++v) {
        const auto rhythm = kept_rhythm(*drafts.visits[v].visit.visit);
        if (!rhythm) continue;
        Series series;
        for (std::size_t i = drafts.of_visit[v].begin; i < drafts.of_visit[v].end; ++i)
            if (tasks[i]) series.tasks.push_back(*tasks[i]);
        series.least_gap = rhythm->least;
        series.most_gap = rhythm->most;
        series.even_gap = rhythm->every;
        if (series.tasks.size() > 1) problem.series.push_back(series);
    }
}

std::vector<std::vector<TaskIndex>> groups(const TiedDrafts& tied, const Drafts& drafts,
                                           const DraftTasks& tasks) {
    std::vector<std::vector<TaskIndex>> result;
    for (const auto& [word, members] : tied) {
        std::vector<TaskIndex> group;
        for (const std::size_t i : members)
            if (tasks[i] && drafts.drafts[i].impossible.empty()) group.push_back(*tasks[i]);
        if (group.size() > 1) result.push_back(group);
    }
    return result;
}

void add_sequels(const std::vector<Waiting>& waiting, const Drafts& drafts, const DraftTasks& tasks,
                 RoutingProblem& problem) {
    for (const Waiting& wait : waiting) {
        const Drafts::Range earlier = drafts.of_visit[wait.earlier], later = drafts.of_visit[wait.later];
        if (earlier.begin == earlier.end || !tasks[earlier.begin]) continue;
        for (std::size_t i = later.begin; i < later.end; ++i) {
            if (!tasks[i] || !drafts.drafts[i].impossible.empty()) continue;
            Sequel sequel;
            sequel.earlier = *tasks[earlier.begin];
            sequel.later = *tasks[i];
            sequel.least_gap = std::max(0, drafts.visits[wait.later].visit.visit->after_days);
            problem.sequels.push_back(sequel);
        }
    }
}

void keep_orders(const PlanFrame& frame, BuiltProblem& built) {
    if (frame.task->keep_order.empty()) return;
    std::map<VisitOccasion, TaskIndex> tasks;
    for (std::size_t i = 0; i < built.occasions.size(); ++i) tasks.emplace(built.occasions[i], TaskIndex{i});
    for (const auto& [day, order] : frame.task->keep_order) {
        const int number = day_number(*frame.task, day);
        if (number < 0 || static_cast<std::size_t>(number) >= frame.tours_of_day.size()) continue;
        for (const std::size_t tour : frame.tours_of_day[static_cast<std::size_t>(number)])
            for (const VisitOccasion& occasion : order)
                if (const auto task = tasks.find(occasion); task != tasks.end())
                    built.problem.shifts[tour].keep_order.push_back(task->second);
    }
}

}  // namespace

BuiltProblem build_problem(const PlanningTask& task) {
    require_calendar(task);
    BuiltProblem built;
    const PlaceIndex places(task);
    PlanFrame frame = plan_frame(task, places, built.findings);
    for (std::size_t tour = 0; tour < frame.tours.size(); ++tour) {
        built.problem.shifts.push_back(shift_of(frame, tour));
        built.day_of_shift.push_back(frame.tours[tour].day);
    }
    add_limits(frame, built);
    const DoneBefore done(task);
    OpeningHoursOfPlaces hours;
    std::vector<ReadVisit> visits = understand_visits(task, places, hours, built.findings);
    const std::vector<Waiting> waiting = read_waiting(task, done, visits, built.findings);
    Drafts drafts = visit_drafts(frame, std::move(visits), done, built.findings);
    settle_ties(task, done, waiting, drafts, built.findings);
    const DraftTasks tasks = add_tasks(drafts, built);
    add_series(drafts, tasks, built.problem);
    built.problem.together = groups(drafts_by(drafts, &Visit::together), drafts, tasks);
    built.problem.at_most_one = groups(drafts_by(drafts, &Visit::one_of), drafts, tasks);
    add_sequels(waiting, drafts, tasks, built.problem);
    keep_orders(frame, built);
    find_fixed_clashes(frame, drafts, built);
    built.problem.tables = std::move(frame.legs.tables);
    return built;
}

}  // namespace mapite
