#pragma once
// Ruin and recreate under simulated annealing, in rounds of fixed length, each from the best plan so far:
// what happens first never depends on how long it may go on. Private to the module.
#include <cstdint>
#include <functional>

#include "routing/insertion.hpp"
#include "routing/plan_state.hpp"
#include "routing/ruin.hpp"

namespace mapite {

/// Found by trial on the sets that tests/bench/visits reads, and on others made like them.
struct SearchTuning {
    // In legs to a near neighbour, which is what a typical step of the search is about.
    double hot = 2.5, cold = 0.1;         ///< temperature at the beginning and end of the first round
    double reheated = 1;                  ///< at the beginning of each later one
    double required = 20, priority = 30;  ///< worth of a required task, of one of mean priority where all fit
    std::uint64_t round = 100'000;        ///< iterations of the first ...
    double growth = 4;                    ///< ... and of each next one so many times more
    int most_tries = 60;                  ///< of tasks that were open before, each time
    RuinSize ruin{9, 10, 0.5, 0.01};
};
/// Patterns of days, and visits of which none must be, are searched in rounds that all begin hot; a few long
/// tours that must serve everything in many short rounds with longer strings.
SearchTuning tuning_for(const RoutingProblem& problem);

class Search {
  public:
    Search(const CompiledProblem& compiled, std::uint64_t seed, const SearchTuning& tuning);

    /// Begins with this plan; tasks that break a rule are left out.
    void start_from(const RoutingPlan& plan);
    /// Up to so many iterations; `stop` is asked every few hundred. Returns how many were made.
    std::uint64_t run(std::uint64_t iterations, const std::function<bool()>& stop);

    [[nodiscard]] const RoutingPlan& best() const { return best_; }
    [[nodiscard]] const PlanScore& best_score() const { return best_score_; }

  private:
    void drop_broken_units();
    [[nodiscard]] bool breaks_most_gap(const Unit& unit) const;
    void plan_round();
    void step();
    void remove_broken_tours();
    void recreate();
    void choose_open_units();
    void sort_open_units();
    void weigh_priority();
    [[nodiscard]] double weigh(const PlanScore& score) const;
    void keep_if_best();

    const CompiledProblem& compiled_;
    Dice dice_;
    PlanState state_;
    Inserter inserter_;
    Ruiner ruiner_;
    SearchTuning tuning_;
    RoutingPlan best_;
    PlanScore best_score_;
    double current_ = 0;
    // Weights of one unit of each rank against one tick of driving, and the round's temperatures.
    double required_weight_ = 0, priority_weight_ = 0, inconvenience_weight_ = 20;
    double temperature_ = 0, cooling_ = 1;
    std::uint64_t round_ = 0, left_in_round_ = 0;
    std::size_t ruined_ = 0;  ///< units that the last ruin left open
    std::vector<int> order_;
    std::vector<double> key_;
};

}  // namespace mapite
