// A plan after the world has changed, as near as may be to the one in force.
#include <algorithm>
#include <tuple>
#include <utility>

#include "planner/make_plan.hpp"
#include "planner/near_plan.hpp"
#include "routing/schedule.hpp"
#include "routing/validate.hpp"

namespace mapite {
namespace {

/// How good a plan made anew is, and how far from the one before.
struct NearPlan {
    RoutingPlan plan;
    RoutingCost cost;  ///< driving without the price of moves
    int moves = 0;     ///< tasks off their preferred days
    [[nodiscard]] std::pair<std::int64_t, std::int64_t> missing() const {
        return {cost.required_missing, cost.priority_missing};
    }
};

/// Most tasks stay on the day they have; what stood nowhere, or can no longer stand there, is free.
RoutingProblem with_days_kept(RoutingProblem problem) {
    for (Task& task : problem.tasks)
        if (task.preferred_day)
            std::erase_if(task.days, [&](const TaskDay& day) { return day.day != *task.preferred_day; });
    return problem;
}

/// The plans tried, from the nearest to the farthest, and the choice among them.
class Replanner {
  public:
    Replanner(const BuiltProblem& built, const VisitPlan& before, RoutingPlan start,
              const ReplanOptions& options, const Progress& progress)
        : problem_(built.problem), start_(std::move(start)), options_(options), progress_(progress) {
        std::vector<char> stands(problem_.tasks.size());
        for (const auto& shift : start_.shifts)
            for (const TaskIndex task : shift) stands[task.value] = 1;
        for (std::size_t i = 0; i < problem_.tasks.size(); ++i) {
            const bool was_planned = find_stop(before, built.occasions[i]).has_value();
            if (was_planned) planned_.emplace_back(i);
            const bool was_left_out = std::ranges::find(before.unplanned, built.occasions[i],
                                                        &Unplanned::occasion) != before.unplanned.end();
            // One that is new, or cannot be where it was.
            is_news_ = is_news_ || (was_planned ? !problem_.tasks[i].preferred_day : !was_left_out);
        }
    }

    RoutingPlan best() {
        const std::uint64_t some = std::max<std::uint64_t>(1, (options_.plan.iterations + 3) / 4);
        try_from(with_days_kept(problem_), start_, 0.5, some);
        if (serves_all_planned(tried_.front()) && !is_news_) return tried_.front().plan;
        for (int moves = 1; moves <= options_.most_moves; ++moves) {
            problem_.most_moves = moves;
            try_from(problem_, chosen().plan, 0.7, some);
        }
        problem_.most_moves = options_.most_moves;
        // To make room asks for detours at first, and not every one leads somewhere.
        constexpr std::uint64_t most_detours = 2;
        const RoutingPlan first = chosen().plan;
        for (std::uint64_t detour = 0; detour < most_detours && !serves_all_planned(chosen()); ++detour) {
            seed_ = detour;
            const RoutingPlan away = search(problem_, first, 3, options_.plan.iterations);
            try_from(problem_, away, 0.5, some);
        }
        return chosen().plan;
    }

  private:
    RoutingPlan search(const RoutingProblem& problem, const RoutingPlan& from, double heat,
                       std::uint64_t iterations) {
        SolveOptions options;
        options.seed = options_.plan.seed + seed_;
        options.cpu_time = options_.plan.cpu_time;
        options.start = from;
        options.heat = heat;
        options.iterations = iterations;
        return solve(problem, options, progress_).plan;
    }
    void try_from(const RoutingProblem& problem, const RoutingPlan& from, double heat,
                  std::uint64_t iterations) {
        NearPlan tried;
        tried.plan = restored(problem_, start_, search(problem, from, heat, iterations),
                              Restore::whatever_need_not_change);
        tried.moves = moves_of(tried.plan);
        tried.cost = cost_of(problem_, tried.plan);
        tried.cost.driving -= tried.moves * problem_.move_price;
        tried_.push_back(std::move(tried));
    }
    [[nodiscard]] int moves_of(const RoutingPlan& plan) const {
        int moves = 0;
        for (std::size_t s = 0; s < plan.shifts.size(); ++s)
            for (const TaskIndex task : plan.shifts[s]) {
                const auto& preferred = problem_.tasks[task.value].preferred_day;
                moves += preferred && *preferred != problem_.shifts[s].day ? 1 : 0;
            }
        return moves;
    }
    [[nodiscard]] bool serves_all_planned(const NearPlan& near) const {
        std::vector<char> stands(problem_.tasks.size());
        for (const auto& shift : near.plan.shifts)
            for (const TaskIndex task : shift) stands[task.value] = 1;
        return std::ranges::all_of(planned_, [&](TaskIndex task) { return stands[task.value] != 0; });
    }
    /// No more moves than asked for, but where something that was planned would be lost; of the plans that
    /// leave out least, the nearest of those that drive no more than a hundredth above the least.
    [[nodiscard]] const NearPlan& chosen() const {
        const auto few = [&](const NearPlan& near) { return near.moves <= options_.most_moves; };
        const bool enough = std::ranges::any_of(
            tried_, [&](const NearPlan& near) { return few(near) && serves_all_planned(near); });
        std::vector<const NearPlan*> among;
        for (const NearPlan& near : tried_)
            if (!enough || few(near)) among.push_back(&near);
        const auto least = (*std::ranges::min_element(among, {}, &missing_of))->missing();
        std::erase_if(among, [&](const NearPlan* near) { return near->missing() != least; });
        const auto price = [](const NearPlan* near) {
            return std::pair(near->cost.inconvenience, near->cost.driving);
        };
        const auto [inconvenience, driving] = price(*std::ranges::min_element(among, {}, price));
        std::erase_if(among, [&, inconvenience = inconvenience, driving = driving](const NearPlan* near) {
            return near->cost.inconvenience > inconvenience + inconvenience / 100 ||
                   near->cost.driving > driving + driving / 100;
        });
        return **std::ranges::min_element(among, {}, [](const NearPlan* near) {
            return std::tuple(near->moves, near->cost.inconvenience, near->cost.driving);
        });
    }
    static std::pair<std::int64_t, std::int64_t> missing_of(const NearPlan* near) { return near->missing(); }

    RoutingProblem problem_;
    RoutingPlan start_;
    const ReplanOptions& options_;
    const Progress& progress_;
    std::vector<TaskIndex> planned_;  ///< before, wherever
    bool is_news_ = false;
    std::uint64_t seed_ = 0;
    std::vector<NearPlan> tried_;
};

}  // namespace

VisitPlan replan(const PlanningTask& task, const VisitPlan& before, const ReplanOptions& options,
                 const Progress& progress) {
    progress.step("reading the visits");
    BuiltProblem built = build_problem(task);
    prefer_days(task, before, built);
    built.problem.move_price = std::chrono::seconds(options.move_price).count();
    built.problem.most_moves = options.most_moves;
    validate(built.problem);
    Replanner replanner(built, before, routing_plan(task, built, before), options, progress);
    return read_plan(task, built, replanner.best());
}

}  // namespace mapite
