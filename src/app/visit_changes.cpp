#include "app/visit_changes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "app/files.hpp"
#include "app/visit_fields.hpp"
#include "app/visits.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "planner/plan_calendar.hpp"
#include "planner/plan_costs.hpp"
#include "planner/visit_text.hpp"

namespace mapite {
namespace {

using std::chrono::sys_days;

Visit& visit_of(PlanningTask& task, const VisitOccasion& occasion) {
    const Visit& found = visit_named(task.visits, occasion.visit);
    if (occasion.number > 1 && !found.rhythm)
        throw Error(
            ErrorKind::usage,
            fmt::format("{} has no rhythm, so there is no {}", visit_name(found), occasion_text(occasion)),
            fmt::format("write {}", found.id));
    return task.visits[static_cast<std::size_t>(&found - task.visits.data())];
}

const LocalDay& day_of(const PlanningTask& task, const Day& day) {
    const auto found = std::ranges::find(task.days, day, &LocalDay::day);
    if (found == task.days.end())
        throw Error(ErrorKind::usage,
                    fmt::format("{} is not among the days planned, {} to {}", to_string(day),
                                to_string(task.from), to_string(task.until)),
                    "plan further with: mapite visit plan --until DAY");
    return *found;
}

struct Stands {
    const PlannedDay* day;
    const PlannedStop* stop;
};

Stands stop_of(const VisitProject& visits, const VisitOccasion& occasion) {
    const VisitPlan& plan = plan_in_force(visits).plan;
    const auto at = find_stop(plan, occasion);
    if (!at)
        throw Error(
            ErrorKind::usage,
            fmt::format("{} is not in the plan", visit_name(visit_named(visits.task.visits, occasion.visit))),
            fmt::format("\"mapite visit why {}\" says why", occasion_text(occasion)));
    return {&plan.days[at->day], &plan.days[at->day].stops[at->stop]};
}

void put_pin(PlanningTask& task, const Pin& pin) {
    std::erase_if(task.pins, [&](const Pin& each) { return each.occasion == pin.occasion; });
    task.pins.push_back(pin);
    std::ranges::sort(task.pins, {}, &Pin::occasion);
}

Pin pin_where_it_stands(const VisitProject& visits, const VisitOccasion& occasion) {
    const Stands stands = stop_of(visits, occasion);
    return {.occasion = occasion,
            .day = stands.day->day,
            .start = shown(day_of(visits.task, stands.day->day), stands.stop->start)};
}

/// All stops of the date, also where a busy time divides it into two tours.
std::vector<VisitOccasion> stops_on(const VisitPlan& plan, const Day& day) {
    std::vector<VisitOccasion> stops;
    for (const PlannedDay& each : plan.days)
        if (each.day == day)
            for (const PlannedStop& stop : each.stops) stops.push_back(stop.occasion);
    return stops;
}

DayException& exception_on(PlanningTask& task, const Day& day) {
    day_of(task, day);
    auto& all = task.worker.exceptions;
    const auto found = std::ranges::find(all, day, &DayException::date);
    if (found != all.end()) return *found;
    DayException exception;
    exception.date = day;
    return all.emplace_back(exception);
}

/// An appointment of a visit without a rhythm: only the day counts, and the time where one is given.
void appoint(Visit& visit, const Day& day, const std::optional<WallTime>& start) {
    visit.earliest = day;
    visit.latest = day;
    if (start) {
        visit.windows = {{.date = day, .from = *start, .to = *start + visit.duration}};
        return;
    }
    if (visit.windows.empty()) return;
    // The hours that were agreed stay; the weekday or date they were of does not.
    for (VisitWindow& window : visit.windows) {
        window.date = day;
        window.weekdays = VisitWindow{}.weekdays;
    }
}

bool is_done(const PlanningTask& task, const VisitOccasion& occasion) {
    return std::ranges::find(task.done, occasion, &DoneVisit::occasion) != task.done.end();
}

/// Stops of earlier days and those of today that began before `now`; the last of these lasts longer.
void take_as_done(PlanningTask& task, const VisitPlan& plan, const LocalDay& today, std::chrono::minutes late,
                  const std::optional<WallTime>& now) {
    std::vector<DoneVisit> taken;
    bool takes_current = false;
    for (const PlannedDay& tour : plan.days) {
        if (sys_days{tour.day} > sys_days{today.day}) break;
        const LocalDay& day = day_of(task, tour.day);
        for (const PlannedStop& stop : tour.stops) {
            const bool is_today = tour.day == today.day;
            if (is_today && (!now || shown(day, stop.start) >= *now)) continue;
            takes_current = is_today && !is_done(task, stop.occasion);
            if (is_done(task, stop.occasion)) continue;
            taken.push_back({.occasion = stop.occasion,
                             .day = tour.day,
                             .start = shown(day, stop.start),
                             .end = shown(day, stop.end)});
        }
    }
    if (takes_current) taken.back().end += late;
    task.done.insert(task.done.end(), taken.begin(), taken.end());
}

/// The tour as far as it is done, ended at its last stop; absent: it has not begun.
std::optional<PlannedDay> done_part(const PlanningTask& task, const PlannedDay& tour) {
    PlannedDay part = tour;
    const auto rest = std::ranges::find_if_not(
        part.stops, [&](const PlannedStop& stop) { return is_done(task, stop.occasion); });
    part.stops.erase(rest, part.stops.end());
    if (part.stops.empty()) return std::nullopt;
    part.end = part.stops.back().place;
    part.back = part.stops.back().end;
    part.drive_back = part.buffer_back = {};
    part.length_back = {};
    if (part.pause && *part.pause >= part.back) {
        part.pause.reset();
        part.pause_length = {};
    }
    const bool rests = part.pause && *part.pause >= part.leave;
    part.worked = part.back - part.leave - (rests ? part.pause_length : std::chrono::seconds{0});
    const DayTime evening = moment(day_of(task, tour.day), task.worker.evening_from);
    part.evening = std::max(std::chrono::seconds{0}, part.back - std::max(part.leave, evening));
    return part;
}

}  // namespace

const SavedPlan& plan_in_force(const VisitProject& visits) {
    if (!visits.plan)
        throw Error(ErrorKind::usage, "nothing was planned yet", "make a plan with: mapite visit plan");
    return *visits.plan;
}

void cancel_visit(PlanningTask& task, const VisitOccasion& occasion) {
    Visit& visit = visit_of(task, occasion);
    if (occasion.number > 1)
        throw Error(ErrorKind::usage, fmt::format("{} is one of a rhythm", occasion_text(occasion)),
                    fmt::format("cancel the whole rhythm with {}, or move this one", visit.id));
    if (visit.cancelled)
        throw Error(ErrorKind::usage, fmt::format("{} is cancelled already", visit_name(visit)),
                    fmt::format("take it up again with: mapite visit edit {} --not-cancelled", visit.id));
    visit.cancelled = true;
    std::erase_if(task.pins, [&](const Pin& pin) { return pin.occasion.visit == visit.id; });
}

void move_visit(PlanningTask& task, const VisitOccasion& occasion, const Day& day,
                const std::optional<WallTime>& start) {
    Visit& visit = visit_of(task, occasion);
    day_of(task, day);
    std::erase_if(task.pins, [&](const Pin& pin) { return pin.occasion == occasion; });
    if (!visit.rhythm) return appoint(visit, day, start);
    if (!start)
        throw Error(
            ErrorKind::usage,
            fmt::format("{} has a rhythm, so it can only be moved to a day and a time", visit_name(visit)),
            fmt::format("add for example: --at 10:00"));
    put_pin(task, {.occasion = occasion, .day = day, .start = *start});
}

void run_late(VisitProject& visits, const Day& today, std::chrono::minutes late,
              const std::optional<WallTime>& now) {
    const LocalDay& day = day_of(visits.task, today);
    const VisitPlan& plan = plan_in_force(visits).plan;
    const auto tour = std::ranges::find(plan.days, today, &PlannedDay::day);
    if (tour == plan.days.end())
        throw Error(ErrorKind::usage, fmt::format("nothing is planned for {}", to_string(today)),
                    "--date says which day it is");
    take_as_done(visits.task, plan, day, late, now);
    Underway underway;
    underway.day = today;
    underway.from = shown(day, tour->leave) + late;
    const DoneVisit* last = nullptr;
    for (const DoneVisit& done : visits.task.done)
        if (done.day == today && (!last || done.end > last->end)) last = &done;
    if (last) {
        const auto at = find_stop(plan, last->occasion);
        const WallTime planned_end = at ? shown(day, plan.days[at->day].stops[at->stop].end) : last->end;
        underway.from = std::max(planned_end + late, last->end);
        underway.place = visit_named(visits.task.visits, last->occasion.visit).place;
    }
    if (now) underway.from = std::max(underway.from, *now);
    visits.task.underway = underway;
}

void lose_car(PlanningTask& task, const Day& day) {
    exception_on(task, day).no_car = true;
}

void take_day_off(PlanningTask& task, const Day& day) {
    DayException& exception = exception_on(task, day);
    exception.off = true;
    exception.hours.reset();
}

void pin_visit(VisitProject& visits, const VisitOccasion& occasion, const std::optional<Day>& day,
               const std::optional<WallTime>& start) {
    visit_of(visits.task, occasion);
    if (day && start) {
        day_of(visits.task, *day);
        return put_pin(visits.task, {.occasion = occasion, .day = *day, .start = *start});
    }
    Pin pin = pin_where_it_stands(visits, occasion);
    if (day) pin.day = day_of(visits.task, *day).day;
    if (start) pin.start = *start;
    put_pin(visits.task, pin);
}

void unpin_visit(PlanningTask& task, const VisitOccasion& occasion) {
    const Visit& visit = visit_of(task, occasion);
    if (std::erase_if(task.pins, [&](const Pin& pin) { return pin.occasion == occasion; }) == 0)
        throw Error(ErrorKind::usage, fmt::format("{} is not pinned", visit_name(visit)),
                    "\"mapite visit show\" marks what is pinned");
}

void lock_day(VisitProject& visits, const Day& day) {
    day_of(visits.task, day);
    const std::vector<VisitOccasion> stops = stops_on(plan_in_force(visits).plan, day);
    if (stops.empty())
        throw Error(ErrorKind::usage, fmt::format("nothing is planned for {}", to_string(day)),
                    "\"mapite visit show\" lists the days");
    for (const VisitOccasion& stop : stops) put_pin(visits.task, pin_where_it_stands(visits, stop));
    visits.task.keep_order[day] = stops;
}

void keep_order(VisitProject& visits, const Day& day, const std::vector<VisitOccasion>& order) {
    day_of(visits.task, day);
    if (order.empty()) {
        visits.task.keep_order.erase(day);
        return;
    }
    for (const VisitOccasion& occasion : order) {
        const Stands stands = stop_of(visits, occasion);
        if (stands.day->day != day)
            throw Error(ErrorKind::usage,
                        fmt::format("{} is planned for {}, not for {}", occasion_text(occasion),
                                    to_string(stands.day->day), to_string(day)),
                        fmt::format("move it first: mapite visit replan --move {} --to {}",
                                    occasion_text(occasion), to_string(day)));
        if (std::ranges::count(order, occasion) > 1)
            throw Error(ErrorKind::usage, fmt::format("{} is there twice", occasion_text(occasion)),
                        "name each visit once");
    }
    visits.task.keep_order[day] = order;
}

void swap_visits(VisitProject& visits, const VisitOccasion& first, const VisitOccasion& second) {
    const Stands one = stop_of(visits, first), other = stop_of(visits, second);
    if (first == second)
        throw Error(ErrorKind::usage, "a visit cannot be swapped with itself", "name two visits");
    if (one.day == other.day) {
        std::vector<VisitOccasion> order = stops_on(plan_in_force(visits).plan, one.day->day);
        std::iter_swap(std::ranges::find(order, first), std::ranges::find(order, second));
        return keep_order(visits, one.day->day, order);
    }
    const Pin before_one = pin_where_it_stands(visits, first),
              before_other = pin_where_it_stands(visits, second);
    put_pin(visits.task, {.occasion = first, .day = before_other.day, .start = before_other.start});
    put_pin(visits.task, {.occasion = second, .day = before_one.day, .start = before_one.start});
}

TriedChange try_change(const VisitProject& visits, const ReplanOptions& options, const Progress& progress) {
    const VisitPlan& before = plan_in_force(visits).plan;
    TriedChange tried;
    tried.after = replan(visits.task, before, options, progress);
    tried.changes = changes_between(before, tried.after);
    std::erase_if(tried.changes,
                  [&](const PlanChange& change) { return is_done(visits.task, change.occasion); });
    tried.whole = with_the_past(visits, tried.after);
    return tried;
}

VisitPlan with_the_past(const VisitProject& visits, const VisitPlan& after) {
    const auto& underway = visits.task.underway;
    if (!underway) return after;
    VisitPlan whole = after;
    whole.days.clear();
    for (const PlannedDay& day : plan_in_force(visits).plan.days) {
        if (sys_days{day.day} < sys_days{underway->day}) whole.days.push_back(day);
        if (day.day != underway->day) continue;
        if (const auto begun = done_part(visits.task, day)) whole.days.push_back(*begun);
    }
    whole.days.insert(whole.days.end(), after.days.begin(), after.days.end());
    // What stands in the plan is not counted a second time as done.
    PlanningTask task = visits.task;
    std::erase_if(task.done,
                  [&](const DoneVisit& done) { return find_stop(whole, done.occasion).has_value(); });
    task.underway.reset();
    whole.costs = plan_costs(task, whole);
    return whole;
}

void write_worker_day(const Project& project, const DayException& day) {
    const std::filesystem::path file = worker_file_of(project);
    const auto& there = load_worker(file).worker.exceptions;
    if (std::ranges::find(there, day.date, &DayException::date) != there.end())
        throw Error(
            ErrorKind::usage,
            fmt::format("{} says something of {} already", file.string(), to_string(day.date)),
            fmt::format("write {} into its [[day]] of that date", day.off ? "off = true" : "car = false"));
    std::ifstream in(file, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    if (!text.empty() && text.back() != '\n') text += '\n';
    text += fmt::format("\n[[day]]\ndate = {}\n{}\n", to_string(day.date),
                        day.off ? "off = true" : "car = false");
    write_file(file, text);
}

}  // namespace mapite
