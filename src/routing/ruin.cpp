#include "routing/ruin.hpp"

#include <algorithm>

namespace mapite {

Ruiner::Ruiner(const CompiledProblem& compiled, Dice& dice, const RuinSize& size)
    : compiled_(compiled),
      dice_(dice),
      size_(size),
      is_taken_(static_cast<std::size_t>(compiled.task_count())),
      strings_of_shift_(static_cast<std::size_t>(compiled.shift_count())) {}

void Ruiner::clear() {
    for (const int task : taken_) is_taken_[static_cast<std::size_t>(task)] = 0;
    taken_.clear();
}

const std::vector<int>& Ruiner::choose_tour(const PlanState& state, int shift) {
    clear();
    for (const int task : state.tour(shift).tasks()) take(task);
    complete_units(state);
    return taken_;
}

const std::vector<int>& Ruiner::choose(const PlanState& state) {
    clear();
    int served = 0, tours = 0;
    for (int shift = 0; shift < compiled_.shift_count(); ++shift) {
        strings_of_shift_[static_cast<std::size_t>(shift)] = 0;
        served += state.tour(shift).size();
        tours += state.tour(shift).size() > 0;
    }
    if (tours == 0) return taken_;
    const double longest = std::min<double>(size_.longest_string, static_cast<double>(served) / tours);
    const double most_strings = std::max(1.0, 4 * size_.average / (1 + longest) - 1);
    const int strings = 1 + static_cast<int>(dice_.share() * most_strings);
    // Few tours are visited several times, or a single one would lose but one string.
    const int per_tour = (strings + tours - 1) / tours;
    const int seed = dice_.below(compiled_.task_count());
    int done = 0;
    const auto look_at = [&](int task) {
        const int shift = state.shift_of(task);
        if (shift < 0 || is_taken_[static_cast<std::size_t>(task)]) return;
        int& of_shift = strings_of_shift_[static_cast<std::size_t>(shift)];
        if (of_shift >= per_tour) return;
        ++of_shift;
        take_string(state, task);
        ++done;
    };
    look_at(seed);
    for (const int task : compiled_.neighbours(seed)) {
        if (done >= strings) break;
        look_at(task);
    }
    complete_units(state);
    return taken_;
}

void Ruiner::take_string(const PlanState& state, int task) {
    const std::span<const int> tasks = state.tour(state.shift_of(task)).tasks();
    const int size = static_cast<int>(tasks.size());
    const int at = static_cast<int>(std::find(tasks.begin(), tasks.end(), task) - tasks.begin());
    const int length = 1 + dice_.below(std::min(size, size_.longest_string));
    int kept = 0;
    if (length > 1 && length < size && dice_.share() < size_.split) {
        kept = 1;
        while (length + kept < size && dice_.share() < size_.keep_more) ++kept;
    }
    const int span = length + kept;
    const int earliest = std::max(0, at - span + 1), latest = std::min(at, size - span);
    const int first = earliest + dice_.below(latest - earliest + 1);
    const int gap = kept > 0 ? first + 1 + dice_.below(length - 1 > 0 ? length - 1 : 1) : first;
    for (int i = first; i < first + span; ++i)
        if (kept == 0 || i < gap || i >= gap + kept) take(tasks[static_cast<std::size_t>(i)]);
}

void Ruiner::take(int task) {
    char& is_taken = is_taken_[static_cast<std::size_t>(task)];
    if (is_taken) return;
    is_taken = 1;
    taken_.push_back(task);
}

void Ruiner::complete_units(const PlanState& state) {
    // It grows on the way.
    for (std::size_t i = 0; i < taken_.size(); ++i) {  // NOLINT(modernize-loop-convert)
        const int task = taken_[i];
        const Unit& unit = compiled_.units()[static_cast<std::size_t>(compiled_.unit_of(task))];
        const bool whole = unit.kind == Unit::Kind::patterns || unit.kind == Unit::Kind::together ||
                           (unit.kind == Unit::Kind::series && dice_.share() < 0.5);
        if (whole)
            for (const int other : unit.tasks)
                if (state.is_served(other)) take(other);
        // What comes after cannot stay without what comes before.
        for (const int number : compiled_.sequels_of(task)) {
            const Sequel& sequel = compiled_.problem().sequels[static_cast<std::size_t>(number)];
            const int later = static_cast<int>(sequel.later.value);
            if (static_cast<int>(sequel.earlier.value) == task && state.is_served(later)) take(later);
        }
    }
}

}  // namespace mapite
