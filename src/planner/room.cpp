#include "planner/room.hpp"

#include <algorithm>

#include "planner/plan_calendar.hpp"
#include "routing/schedule.hpp"

namespace mapite {
namespace {

using Stops = std::vector<TaskIndex>;

/// What each shift is worked; 0 where there are no stops. Absent: the plan breaks a rule of a tour.
std::optional<std::vector<Ticks>> worked(const RoutingProblem& problem, const RoutingPlan& plan) {
    std::vector<Ticks> result(plan.shifts.size());
    for (std::size_t s = 0; s < plan.shifts.size(); ++s) {
        if (plan.shifts[s].empty()) continue;
        const auto clock = schedule(problem, ShiftIndex{s}, plan.shifts[s]);
        if (!clock) return std::nullopt;
        result[s] = clock->worked;
    }
    return result;
}

bool keeps_weeks(const RoutingProblem& problem, const std::vector<Ticks>& worked) {
    return std::ranges::all_of(problem.limits, [&](const WorkLimit& limit) {
        Ticks sum = 0;
        for (const ShiftIndex shift : limit.shifts) sum += worked[shift.value];
        return !limit.most || sum <= *limit.most;
    });
}

/// Whether the stop can join the tour somewhere.
bool fits(const RoutingProblem& problem, ShiftIndex shift, const Stops& stops, TaskIndex wanted,
          const std::vector<Ticks>& worked) {
    for (std::size_t at = 0; at <= stops.size(); ++at) {
        Stops with = stops;
        with.insert(with.begin() + static_cast<std::ptrdiff_t>(at), wanted);
        const auto clock = schedule(problem, shift, with);
        if (!clock) continue;
        std::vector<Ticks> then = worked;
        then[shift.value] = clock->worked;
        if (keeps_weeks(problem, then)) return true;
    }
    return false;
}

std::chrono::minutes rounded_up(std::chrono::seconds time) {
    return std::chrono::ceil<std::chrono::minutes>(time);
}

/// How much longer the day is than its ordinary tours, at both ends, or than a day may be.
std::chrono::seconds beyond_the_day(const PlanningTask& task, const BuiltProblem& ordinary,
                                    const PlannedDay& day) {
    std::optional<Ticks> from, until;
    for (std::size_t s = 0; s < ordinary.problem.shifts.size(); ++s) {
        if (task.days[ordinary.day_of_shift[s]].day != day.day) continue;
        from = std::min(from.value_or(ordinary.problem.shifts[s].from), ordinary.problem.shifts[s].from);
        until = std::max(until.value_or(ordinary.problem.shifts[s].until), ordinary.problem.shifts[s].until);
    }
    if (!from) return day.back - day.leave;
    const std::chrono::seconds beyond{std::max<Ticks>(0, day.back.count() - *until) +
                                      std::max<Ticks>(0, *from - day.leave.count())};
    const std::chrono::seconds too_long =
        task.worker.day_most ? day.worked - *task.worker.day_most : std::chrono::seconds{0};
    return std::max(beyond, too_long);
}

std::chrono::seconds driven(const PlannedDay& day) {
    std::chrono::seconds sum = day.drive_back;
    for (const PlannedStop& stop : day.stops) sum += stop.drive;
    return sum;
}

}  // namespace

std::vector<VisitOccasion> in_the_way(const BuiltProblem& built, const RoutingPlan& plan, TaskIndex wanted) {
    const RoutingProblem& problem = built.problem;
    const auto now = worked(problem, plan);
    if (!now) return {};
    std::vector<TaskIndex> found;
    for (const TaskDay& day : problem.tasks[wanted.value].days)
        for (std::size_t s = 0; s < plan.shifts.size(); ++s) {
            if (problem.shifts[s].day != day.day) continue;
            for (std::size_t out = 0; out < plan.shifts[s].size(); ++out) {
                Stops others = plan.shifts[s];
                others.erase(others.begin() + static_cast<std::ptrdiff_t>(out));
                if (fits(problem, ShiftIndex{s}, others, wanted, *now)) found.push_back(plan.shifts[s][out]);
            }
        }
    std::ranges::stable_sort(found, {}, [&](TaskIndex task) {
        return std::pair(problem.tasks[task.value].required, problem.tasks[task.value].priority);
    });
    constexpr std::size_t most = 5;
    std::vector<VisitOccasion> occasions;
    for (const TaskIndex task : found)
        if (occasions.size() < most) occasions.push_back(built.occasions[task.value]);
    return occasions;
}

void lengthen(const PlanningTask& task, const VisitOccasion& occasion, PlanningTask& shorter,
              BuiltProblem& built, const RoutingPlan& plan) {
    using std::chrono::minutes;
    const auto wished = std::ranges::find(task.visits, occasion.visit, &Visit::id)->duration;
    auto& visit = *std::ranges::find(shorter.visits, occasion.visit, &Visit::id);
    // The longest that fits lies in [shortest, longest).
    std::int64_t shortest = visit.duration.count() / 5, longest = (wished.count() + 4) / 5;
    const std::int64_t least = shortest;
    while (shortest + 1 < longest) {
        const std::int64_t middle = (shortest + longest) / 2;
        PlanningTask tried = shorter;
        std::ranges::find(tried.visits, occasion.visit, &Visit::id)->duration = minutes{5 * middle};
        const BuiltProblem problem = build_problem(tried);
        const bool same_tasks = problem.occasions == built.occasions;
        const auto then = same_tasks ? worked(problem.problem, plan) : std::nullopt;
        (then && keeps_weeks(problem.problem, *then) ? shortest : longest) = middle;
    }
    if (shortest == least) return;
    visit.duration = minutes{5 * shortest};
    built = build_problem(shorter);
}

std::optional<std::chrono::minutes> passed_by(const PlanningTask& task, const PlanningTask& changed,
                                              const BuiltProblem& ordinary, const VisitPlan& after,
                                              const Remedy& remedy, const VisitOccasion& occasion) {
    const auto duration = [&](const PlanningTask& of) {
        return std::ranges::find(of.visits, occasion.visit, &Visit::id)->duration;
    };
    if (remedy.relaxed == "shorter") return duration(task) - duration(changed);
    std::chrono::seconds most{};
    if (remedy.relaxed == "longer-day") {
        for (const PlannedDay& day : after.days) most = std::max(most, beyond_the_day(task, ordinary, day));
    } else if (remedy.relaxed == "driving-limit") {
        for (const PlannedDay& day : after.days)
            most = std::max(most, driven(day) - *task.worker.driving_most);
    } else if (remedy.relaxed == "week-limit") {
        std::map<Day, std::chrono::seconds> weeks;
        for (const PlannedDay& day : after.days) weeks[monday_of(day.day)] += day.worked;
        for (const auto& [monday, sum] : weeks) most = std::max(most, sum - *task.worker.week_most);
    } else {
        return std::nullopt;
    }
    return rounded_up(most);
}

}  // namespace mapite
