#pragma once
// What is taken out of a plan before it is mended: strings of neighbouring stops from tours near one another
// (Christiaens & Vanden Berghe 2020, section 5.1). Private to the module.
#include <vector>

#include "routing/dice.hpp"
#include "routing/plan_state.hpp"

namespace mapite {

struct RuinSize {
    double average = 10;  ///< stops taken out
    int longest_string = 10;
    double split = 0.5;       ///< chance that a string keeps some stops in its middle
    double keep_more = 0.01;  ///< chance that the middle is one stop longer, each time
};

class Ruiner {
  public:
    Ruiner(const CompiledProblem& compiled, Dice& dice, const RuinSize& size);
    /// The tasks to take out, each once; units that only stand as a whole are whole.
    const std::vector<int>& choose(const PlanState& state);
    /// All tasks of one tour, units as above.
    const std::vector<int>& choose_tour(const PlanState& state, int shift);

  private:
    void clear();
    void take_string(const PlanState& state, int task);
    void take(int task);
    void complete_units(const PlanState& state);

    const CompiledProblem& compiled_;
    Dice& dice_;
    RuinSize size_;
    std::vector<int> taken_;
    std::vector<char> is_taken_;
    std::vector<int> strings_of_shift_;
};

}  // namespace mapite
