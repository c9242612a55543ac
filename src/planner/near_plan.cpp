#include "planner/near_plan.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "planner/plan_calendar.hpp"
#include "routing/schedule.hpp"

namespace mapite {
namespace {

using Stops = std::vector<TaskIndex>;

/// The stops that stand in both, as they stand in the first.
Stops common(const Stops& first, const Stops& second) {
    const std::set<TaskIndex> among(second.begin(), second.end());
    Stops result;
    for (const TaskIndex stop : first)
        if (among.contains(stop)) result.push_back(stop);
    return result;
}

/// What a tour adds to the cost of its plan; weeks, where they may be passed, are looked at apart.
struct TourCost {
    Ticks inconvenience = 0, driving = 0, worked = 0;
};
std::optional<TourCost> tour_cost(const RoutingProblem& problem, ShiftIndex shift, const Stops& stops) {
    const auto clock = schedule(problem, shift, stops);
    if (!clock) return std::nullopt;
    return TourCost{clock->inconvenience, clock->driving, clock->worked};
}

/// Those of before in their old order, each new one at the place where the tour is cheapest.
std::optional<Stops> in_old_order(const RoutingProblem& problem, ShiftIndex shift, const Stops& before,
                                  const Stops& found) {
    Stops stops = common(before, found);
    for (const TaskIndex added : found) {
        if (std::ranges::find(before, added) != before.end()) continue;
        std::optional<std::pair<Ticks, Ticks>> least;
        Stops best;
        for (std::size_t at = 0; at <= stops.size(); ++at) {
            Stops with = stops;
            with.insert(with.begin() + static_cast<std::ptrdiff_t>(at), added);
            const auto cost = tour_cost(problem, shift, with);
            if (!cost) continue;
            const std::pair key{cost->inconvenience, cost->driving};
            if (least && key >= *least) continue;
            least = key;
            best = std::move(with);
        }
        if (!least) return std::nullopt;
        stops = std::move(best);
    }
    return stops;
}

/// Longer work may break the limit of a week or be overtime.
bool is_limited(const RoutingProblem& problem, ShiftIndex shift) {
    return std::ranges::any_of(problem.limits, [&](const WorkLimit& limit) {
        return std::ranges::find(limit.shifts, shift) != limit.shifts.end();
    });
}

/// Whether no week is longer than it may be with these stops on the shift.
bool keeps_limits(const RoutingProblem& problem, RoutingPlan plan, ShiftIndex shift, const Stops& stops) {
    plan.shifts[shift.value] = stops;
    return std::ranges::all_of(problem.limits, [&](const WorkLimit& limit) {
        if (!limit.most || std::ranges::find(limit.shifts, shift) == limit.shifts.end()) return true;
        Ticks worked = 0;
        for (const ShiftIndex of : limit.shifts) {
            const auto cost = tour_cost(problem, of, plan.shifts[of.value]);
            if (!cost) return false;
            worked += cost->worked;
        }
        return worked <= *limit.most;
    });
}

/// Sequels of one day ask for an order.
bool keeps_sequels(const RoutingProblem& problem, const Stops& stops) {
    const auto at = [&](TaskIndex task) { return std::ranges::find(stops, task); };
    return std::ranges::none_of(problem.sequels, [&](const Sequel& sequel) {
        return at(sequel.earlier) != stops.end() && at(sequel.later) < at(sequel.earlier);
    });
}

/// What a person has put in order on that day stays so.
bool keeps_order(const RoutingProblem& problem, ShiftIndex shift, const Stops& stops) {
    const Stops& order = problem.shifts[shift.value].keep_order;
    return common(order, stops) == common(stops, order);
}

}  // namespace

void prefer_days(const PlanningTask& task, const VisitPlan& plan, BuiltProblem& built) {
    std::map<VisitOccasion, int> days;
    for (const PlannedDay& day : plan.days)
        for (const PlannedStop& stop : day.stops) days.emplace(stop.occasion, day_number(task, day.day));
    for (std::size_t i = 0; i < built.occasions.size(); ++i) {
        const auto day = days.find(built.occasions[i]);
        if (day == days.end()) continue;
        Task& preferring = built.problem.tasks[i];
        if (std::ranges::find(preferring.days, day->second, &TaskDay::day) != preferring.days.end())
            preferring.preferred_day = day->second;
    }
}

RoutingPlan restored(const RoutingProblem& problem, const RoutingPlan& before, RoutingPlan found,
                     Restore how) {
    for (std::size_t s = 0; s < found.shifts.size(); ++s) {
        const Stops& old = before.shifts[s];
        Stops& now = found.shifts[s];
        if (now.empty() || common(old, now) == common(now, old)) continue;
        const ShiftIndex shift{s};
        const auto again = in_old_order(problem, shift, old, now);
        if (!again || !keeps_sequels(problem, *again) || !keeps_order(problem, shift, *again)) continue;
        const auto cost = tour_cost(problem, shift, *again), cost_now = tour_cost(problem, shift, now);
        if (!cost || !cost_now) continue;
        const bool same_visits = old.size() == now.size() && again->size() == common(old, now).size();
        if (how == Restore::whatever_need_not_change && same_visits) {
            if (keeps_limits(problem, found, shift, *again)) now = *again;
            continue;
        }
        if (is_limited(problem, shift) && cost->worked > cost_now->worked) continue;
        if (cost->inconvenience <= cost_now->inconvenience && cost->driving <= cost_now->driving)
            now = *again;
    }
    return found;
}

}  // namespace mapite
