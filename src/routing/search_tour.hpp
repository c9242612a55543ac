#pragma once
// One shift's stops in order, with what a constant-time question about one more stop needs: how early each
// place can be left, how late each may be reached. Private to the module.
#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include "routing/clock.hpp"

namespace mapite {

class SearchTour {
  public:
    SearchTour(const CompiledProblem& compiled, int shift);

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
        return Ticks{compiled_->leg(table_, from, via).driving} + compiled_->leg(table_, via, to).driving -
               leg_to(at).driving;
    }
    enum class Fit { yes, no, too_late };  ///< too_late: nor at any later position
    /// Whether windows, the break and the end of the shift allow it there.
    [[nodiscard]] Fit fits(int task, int at) const;
    /// Times of the tour with the task in it; absent when it cannot be. O(size).
    [[nodiscard]] std::optional<TourTimes> times_with(int task, int at) const;

    struct Spot {
        int at = -1;  ///< -1: nowhere
        Ticks detour = never;
    };
    /// The position of least detour where it fits; those that `overlooks` says are passed over. For shifts
    /// that are not timed and have no break: the quick way of asking `detour` and `fits` everywhere.
    template <class Overlooks>
    [[nodiscard]] Spot best_spot(int task, Ticks bound, Overlooks&& overlooks) const;

    /// Equal versions of one shift have the same stops.
    [[nodiscard]] std::uint64_t version() const { return version_; }
    void set_version(std::uint64_t version) { version_ = version; }

    /// False where a stop that is gone left neighbours between which there is no way, or no time.
    [[nodiscard]] bool is_possible() const {
        const EarliestTimes& left = earliest_.back();
        const Ticks home = legs_.back().duration;
        return tasks_.empty() || left.before_break + home <= latest_.back().before_break ||
               left.after_break + home <= latest_.back().after_break;
    }

    void insert(int task, int at);
    /// All tasks marked; the order of the others stays.
    void remove(const std::vector<char>& marked);
    void assign(std::vector<int> tasks);

  private:
    [[nodiscard]] int place_before(int at) const { return places_[static_cast<std::size_t>(at)]; }
    [[nodiscard]] int place_at(int at) const { return places_[static_cast<std::size_t>(at) + 1]; }
    /// The leg that now ends at stop `at` (or at the end of the tour); an idle tour drives nowhere.
    [[nodiscard]] CompiledLeg leg_to(int at) const { return legs_[static_cast<std::size_t>(at)]; }
    void refresh(int first, int last);
    void refresh_sums();

    const CompiledProblem* compiled_;
    int shift_ = 0, day_ = 0;
    std::size_t table_ = 0;
    std::vector<int> tasks_;
    std::vector<int> places_;              ///< the start, of each stop, the end (-1: none)
    std::vector<CompiledLeg> legs_;        ///< to each stop, then to the end
    std::vector<EarliestTimes> earliest_;  ///< to leave: the start, then each stop
    std::vector<LatestTimes> latest_;      ///< to arrive: each stop, then the end
    std::uint64_t version_ = 0;
    Ticks driving_ = 0, load_ = 0, worked_ = 0, inconvenience_ = 0;
};

template <class Overlooks>
SearchTour::Spot SearchTour::best_spot(int task, Ticks bound, Overlooks&& overlooks) const {
    Spot best{-1, bound};
    const std::span<const StartWindow> windows = compiled_->windows(task, day_);
    if (windows.empty()) return {};
    const int place = compiled_->place_of(task);
    const Ticks duration = compiled_->duration_of(task);
    const Ticks opens = windows.front().open + duration, closes = windows.back().close;
    const CompiledLeg* to = compiled_->legs_to(table_, place);
    const CompiledLeg* from = compiled_->legs_from(table_, place);
    const std::size_t count = tasks_.size();
    // How late a stop may be reached grows along the tour: the first position that is not too early.
    auto at = static_cast<std::size_t>(
        std::lower_bound(latest_.begin(), latest_.end(), opens,
                         [](const LatestTimes& times, Ticks time) { return times.before_break < time; }) -
        latest_.begin());
    for (; at <= count; ++at) {
        const int here = places_[at], after = places_[at + 1];
        const Ticks left = earliest_[at].before_break;
        if (left > closes) break;
        const CompiledLeg onwards = after < 0 ? CompiledLeg{} : from[after];
        const Ticks detour = Ticks{to[here].driving} + onwards.driving - legs_[at].driving;
        if (detour >= best.detour) continue;
        const Ticks arrive = left + to[here].duration;
        if (arrive > closes) continue;
        const Ticks start = windows.size() == 1 ? std::max(arrive, opens - duration)
                                                : compiled_->next_start(task, day_, arrive);
        if (start + duration + onwards.duration > latest_[at].before_break) continue;
        if (overlooks()) continue;
        best = {static_cast<int>(at), detour};
    }
    return best.at < 0 ? Spot{} : best;
}

}  // namespace mapite
