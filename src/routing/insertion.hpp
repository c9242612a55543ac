#pragma once
// Where a unit fits best into a plan as it stands. Private to the module.
#include <optional>
#include <vector>

#include "routing/dice.hpp"
#include "routing/plan_state.hpp"

namespace mapite {

/// What one more tick of each kind weighs against one of driving.
struct InsertionWeights {
    Ticks inconvenience = 20;
    Ticks move_too_many = 1'000'000;
    double blink = 0.01;  ///< chance to overlook a position (Christiaens & Vanden Berghe 2020)
};

class Inserter {
  public:
    Inserter(PlanState& state, Dice& dice, const InsertionWeights& weights);

    /// Puts the unit's tasks that are not served where they cost least. False when not all of them fit.
    bool insert(int unit);

    /// Puts the task behind the last stop of this shift if every rule allows it.
    bool append(int task, int shift);

  private:
    struct Spot {
        int shift = -1, at = 0;
        Ticks cost = never;
    };
    bool insert_task(int task);
    bool insert_patterns(const Unit& unit);
    bool insert_series(const Unit& unit);
    bool insert_together(const Unit& unit);

    /// The best position in this tour if it is better than `best`, which it replaces. `tour` may be a copy.
    void look_into(const SearchTour& tour, int task, Spot& best);
    /// What the clock makes of it: the price of worked time; `never` when a limit is passed.
    [[nodiscard]] Ticks price_of_time(const SearchTour& tour, int task, int at) const;
    [[nodiscard]] bool may_stand(int task, int shift) const;
    struct Positions {
        int first = 0, last = 0;
    };
    [[nodiscard]] Positions positions(const SearchTour& tour, int task) const;
    Spot best_on(int task, int day);
    [[nodiscard]] bool overlooks();
    void draw_blink();

    PlanState& state_;
    const CompiledProblem& compiled_;
    Dice& dice_;
    InsertionWeights weights_;
    int until_blink_ = 0;
    std::vector<Spot> spots_;
    // What best_spot said of a task and a shift, while the tour is as it was.
    struct Known {
        std::uint64_t version = 0;
        SearchTour::Spot spot;
    };
    [[nodiscard]] const SearchTour::Spot& known_spot(const SearchTour& tour, int task);
    bool remembers_ = false;
    std::vector<Known> known_;
};

}  // namespace mapite
