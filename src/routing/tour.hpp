#pragma once
// One shift's stops in order, with what a constant-time question about one more stop needs: how early each place
// can be left, how late each may be reached. Private to the module.
#include <optional>
#include <span>
#include <vector>

#include "routing/clock.hpp"

namespace mapite {

class Tour {
  public:
    Tour(const CompiledProblem& compiled, int shift);

    [[nodiscard]] int shift() const { return shift_; }
    [[nodiscard]] std::span<const int> tasks() const { return tasks_; }
    [[nodiscard]] int size() const { return static_cast<int>(tasks_.size()); }
    [[nodiscard]] Ticks driving() const { return driving_; }
    [[nodiscard]] Ticks load() const { return load_; }
    [[nodiscard]] Ticks worked() const { return worked_; }                ///< of timed shifts only, else 0
    [[nodiscard]] Ticks inconvenience() const { return inconvenience_; }  ///< likewise

    /// Driving that the task would add between stops `at - 1` and `at`.
    [[nodiscard]] Ticks detour(int task, int at) const {
        const int from = place_before(at), via = compiled_->place_of(task), to = place_at(at);
        return Ticks{compiled_->leg(table_, from, via).driving} + compiled_->leg(table_, via, to).driving - leg_to(at).driving;
    }
    enum class Fit { yes, no, too_late };  ///< too_late: nor at any later position
    /// Whether windows, the break and the end of the shift allow it there.
    [[nodiscard]] Fit fits(int task, int at) const;
    /// Times of the tour with the task in it; absent when it cannot be. O(size).
    [[nodiscard]] std::optional<TourTimes> times_with(int task, int at) const;

    void insert(int task, int at);
    /// All tasks marked; the order of the others stays.
    void remove(const std::vector<char>& marked);
    void assign(std::vector<int> tasks);

  private:
    [[nodiscard]] int place_before(int at) const {
        return at == 0 ? start_ : compiled_->place_of(tasks_[static_cast<std::size_t>(at - 1)]);
    }
    [[nodiscard]] int place_at(int at) const {
        return at == size() ? end_ : compiled_->place_of(tasks_[static_cast<std::size_t>(at)]);
    }
    /// The leg that now ends at stop `at` (or at the end of the tour).
    [[nodiscard]] CompiledLeg leg_to(int at) const { return legs_[static_cast<std::size_t>(at)]; }
    void refresh(int first, int last);
    void refresh_sums();

    const CompiledProblem* compiled_;
    int shift_ = 0, day_ = 0, start_ = 0, end_ = -1;
    std::size_t table_ = 0;
    std::vector<int> tasks_;
    std::vector<CompiledLeg> legs_;        ///< to each stop, then to the end
    std::vector<EarliestTimes> earliest_;  ///< to leave: the start, then each stop
    std::vector<LatestTimes> latest_;      ///< to arrive: each stop, then the end
    Ticks driving_ = 0, load_ = 0, worked_ = 0, inconvenience_ = 0;
};

}  // namespace mapite
