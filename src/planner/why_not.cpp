// Why a visit is not in the plan, found by solving with one rule given up at a time.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "base/error.hpp"
#include "base/parallel.hpp"
#include "planner/make_plan.hpp"
#include "planner/near_plan.hpp"
#include "planner/relaxations.hpp"
#include "planner/room.hpp"
#include "routing/validate.hpp"

namespace mapite {
namespace {

std::optional<TaskIndex> task_of(const BuiltProblem& built, const VisitOccasion& occasion) {
    const auto is_it = [&](const Unplanned& left) { return left.occasion == occasion; };
    const auto found = std::ranges::find(built.occasions, occasion);
    if (found == built.occasions.end() || std::ranges::any_of(built.impossible, is_it)) return std::nullopt;
    return TaskIndex{static_cast<std::size_t>(found - built.occasions.begin())};
}

/// Visits that the one can only come with: those of its word, and what it waits for.
std::set<std::string> companions(const PlanningTask& task, const VisitOccasion& occasion) {
    std::set<std::string> visits{occasion.visit};
    for (const Visit& visit : task.visits) {
        if (visit.id != occasion.visit) continue;
        visits.insert(visit.after.begin(), visit.after.end());
        for (const Visit& other : task.visits)
            if (!visit.together.empty() && other.together == visit.together) visits.insert(other.id);
    }
    return visits;
}

/// Before all that is no appointment; what else is not planned stays out, so that the room is this one's.
void put_first(const PlanningTask& task, const VisitPlan& plan, TaskIndex wanted, BuiltProblem& built) {
    const std::set<std::string> with_it = companions(task, built.occasions[wanted.value]);
    std::int64_t priorities = 1;
    for (std::size_t i = 0; i < built.occasions.size(); ++i) {
        Task& other = built.problem.tasks[i];
        priorities += other.priority;
        if (!with_it.contains(built.occasions[i].visit) && !find_stop(plan, built.occasions[i]))
            other.days.clear();
    }
    built.problem.tasks[wanted.value].priority = priorities;
}

bool stands(const RoutingPlan& plan, TaskIndex task) {
    return std::ranges::any_of(
        plan.shifts, [&](const auto& shift) { return std::ranges::find(shift, task) != shift.end(); });
}

std::size_t count(const RoutingPlan& plan) {
    std::size_t stops = 0;
    for (const auto& shift : plan.shifts) stops += shift.size();
    return stops;
}

struct Admitted {
    BuiltProblem built;
    RoutingPlan plan;
};

/// What is the same for every rule given up.
struct Question {
    const VisitPlan& plan;
    const VisitOccasion& occasion;
    const BuiltProblem& ordinary;
    SolveOptions searching;
    Progress progress;
};

/// Hours and limits of other days, and of other weeks, stay as they are: a rule is given up for one visit
/// only.
void give_up_only_on(int day, const BuiltProblem& ordinary, RoutingProblem& problem) {
    if (problem.shifts.size() != ordinary.problem.shifts.size()) return;
    for (std::size_t s = 0; s < problem.shifts.size(); ++s) {
        Shift& shift = problem.shifts[s];
        if (shift.day == day) continue;
        const Shift& as_it_was = ordinary.problem.shifts[s];
        shift.until = as_it_was.until;
        shift.pause = as_it_was.pause;
        shift.most_worked = as_it_was.most_worked;
        shift.most_driving = as_it_was.most_driving;
    }
    for (WorkLimit limit : ordinary.problem.limits) {
        const auto on_the_day = [&](ShiftIndex shift) { return problem.shifts[shift.value].day == day; };
        if (!limit.most || std::ranges::any_of(limit.shifts, on_the_day)) continue;
        limit.ordinary.reset();
        problem.limits.push_back(limit);
    }
}

/// The plan with the visit in it; absent: it cannot be admitted. With a day, the rule is given up on it only.
std::optional<Admitted> admit(const PlanningTask& task, const Question& question,
                              std::optional<int> only_day) {
    const auto& [plan, occasion, ordinary, searching, progress] = question;
    Admitted admitted{build_problem(task), {}};
    const auto wanted = task_of(admitted.built, occasion);
    if (!wanted) return std::nullopt;
    RoutingProblem& problem = admitted.built.problem;
    prefer_days(task, plan, admitted.built);
    put_first(task, plan, *wanted, admitted.built);
    problem.move_price = std::chrono::seconds(ReplanOptions{}.move_price).count();
    if (only_day) give_up_only_on(*only_day, ordinary, problem);
    validate(problem);
    const RoutingPlan start = routing_plan(task, admitted.built, plan);
    SolveOptions options = searching;
    options.start = start;
    options.heat = 0.5;
    admitted.plan = solve(problem, options, progress).plan;
    if (!stands(admitted.plan, *wanted) || count(admitted.plan) <= count(start)) {
        options.start = admitted.plan;
        options.heat = 3;
        admitted.plan = solve(problem, options, progress).plan;
        options.start = admitted.plan;
        options.heat = 0.5;
        admitted.plan = solve(problem, options, progress).plan;
    }
    if (!stands(admitted.plan, *wanted)) return std::nullopt;
    admitted.plan = restored(problem, start, admitted.plan, Restore::whatever_need_not_change);
    return admitted;
}

/// Rules that all days or weeks have.
bool is_of_the_day(std::string_view relaxed) {
    return relaxed == "longer-day" || relaxed == "driving-limit" || relaxed == "week-limit";
}

std::optional<int> day_of(const Admitted& admitted, const VisitOccasion& occasion) {
    const auto task = task_of(admitted.built, occasion);
    for (std::size_t s = 0; task && s < admitted.plan.shifts.size(); ++s)
        if (std::ranges::find(admitted.plan.shifts[s], *task) != admitted.plan.shifts[s].end())
            return admitted.built.problem.shifts[s].day;
    return std::nullopt;
}

Remedy remedy(const VisitPlan& before, const VisitPlan& after, const VisitOccasion& occasion,
              std::string_view relaxed) {
    Remedy found;
    found.relaxed = relaxed;
    for (const PlanChange& change : changes_between(before, after)) {
        if (change.occasion == occasion) continue;
        if (change.kind == PlanChange::Kind::removed) {
            found.dropped.push_back(change.occasion);
        } else {
            found.changes.push_back(change);
        }
    }
    if (relaxed == "none" && !found.dropped.empty()) found.relaxed = "instead-of";
    if (const auto at = find_stop(after, occasion)) {
        found.day = after.days[at->day].day;
        found.start = after.days[at->day].stops[at->stop].start;
    }
    found.costs = after.costs;
    found.more_driving = after.costs.driving - before.costs.driving;
    found.more_length = after.costs.length - before.costs.length;
    return found;
}

/// Fewest dropped, least inconvenience, least driving; of equals the one that gives up no rule, or moves
/// fewer.
auto rank(const Remedy& remedy) {
    return std::tuple(remedy.dropped.size(), remedy.costs.inconvenience, remedy.more_driving,
                      remedy.relaxed != "none", remedy.changes.size());
}

Unplanned unplanned(const PlanningTask& task, const BuiltProblem& built, const VisitPlan& plan,
                    const VisitOccasion& occasion) {
    const auto name = fmt::format("visit {}{}", occasion.visit,
                                  occasion.number > 1 ? fmt::format(" ({})", occasion.number) : "");
    if (find_stop(plan, occasion))
        throw Error(ErrorKind::usage, fmt::format("{} is in the plan", name),
                    "ask for one that was left out");
    for (const auto* left : {&plan.unplanned, &built.impossible})
        for (const Unplanned& one : *left)
            if (one.occasion == occasion) return one;
    const auto visit = std::ranges::find(task.visits, occasion.visit, &Visit::id);
    if (visit == task.visits.end())
        throw Error(ErrorKind::usage, fmt::format("there is no {}", name),
                    "\"mapite visit due\" lists the visits");
    if (visit->cancelled) throw Error(ErrorKind::usage, fmt::format("{} is cancelled", name));
    if (!task_of(built, occasion))
        throw Error(ErrorKind::usage, fmt::format("{} is done, or not due in the plan's time", name));
    // Added after the plan was made.
    Unplanned fresh;
    fresh.occasion = occasion;
    fresh.reason = "no-time";
    fresh.what = "is not in the plan";
    return fresh;
}

bool gives_up_a_rule(const Remedy& remedy) {
    return remedy.relaxed != "none" && remedy.relaxed != "instead-of";
}

/// To give up a rule is no use where letting others move or go is as good in every respect.
void keep_useful(std::vector<Remedy>& remedies) {
    const auto plain = std::ranges::find_if_not(remedies, gives_up_a_rule);
    if (plain == remedies.end()) return;
    const Remedy without = *plain;
    std::erase_if(remedies, [&](const Remedy& one) {
        return gives_up_a_rule(one) && one.dropped.size() >= without.dropped.size() &&
               (!one.dropped.empty() ||
                (one.costs.inconvenience >= without.costs.inconvenience &&
                 one.more_driving >= without.more_driving && one.changes.size() >= without.changes.size()));
    });
}

std::string binding(const WhyNot& answer) {
    const auto rule = std::ranges::find_if(
        answer.remedies, [](const Remedy& one) { return gives_up_a_rule(one) && one.dropped.empty(); });
    if (rule != answer.remedies.end()) return rule->relaxed;
    return answer.remedies.empty() ? answer.unplanned.reason : answer.remedies.front().relaxed;
}

}  // namespace

WhyNot why_not(const PlanningTask& task, const VisitPlan& plan, const VisitOccasion& occasion,
               const PlanOptions& options, const Progress& progress) {
    progress.step("reading the visits");
    const BuiltProblem ordinary = build_problem(task);
    WhyNot answer;
    answer.unplanned = unplanned(task, ordinary, plan, occasion);
    if (const auto wanted = task_of(ordinary, occasion))
        answer.in_the_way = in_the_way(ordinary, routing_plan(task, ordinary, plan), *wanted);
    SolveOptions searching;
    searching.seed = options.seed;
    searching.iterations = std::max<std::uint64_t>(1, options.iterations / 20);
    searching.cpu_time = options.cpu_time;
    progress.step("solving without one rule after the other");
    const Question question{plan, occasion, ordinary, searching,
                            Progress{.report = {}, .stop = progress.stop}};
    std::vector<std::optional<Remedy>> found(relaxations().size());
    parallel_for(found.size(), [&](std::size_t i) {
        const Relaxation& relaxation = relaxations()[i];
        auto changed = relaxed_task(task, occasion, relaxation);
        if (!changed) return;
        auto admitted = admit(*changed, question, std::nullopt);
        if (!admitted) return;
        if (is_of_the_day(relaxation.name)) admitted = admit(*changed, question, day_of(*admitted, occasion));
        if (!admitted) return;
        if (relaxation.name == "shorter") lengthen(task, occasion, *changed, admitted->built, admitted->plan);
        const VisitPlan after = read_plan(*changed, admitted->built, admitted->plan);
        found[i] = remedy(plan, after, occasion, relaxation.name);
        found[i]->by = passed_by(task, *changed, ordinary, after, *found[i], occasion);
    });
    for (auto& one : found)
        if (one) answer.remedies.push_back(std::move(*one));
    keep_useful(answer.remedies);
    std::ranges::stable_sort(answer.remedies,
                             [](const Remedy& a, const Remedy& b) { return rank(a) < rank(b); });
    answer.binding = binding(answer);
    return answer;
}

}  // namespace mapite
