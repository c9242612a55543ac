#include "routing/clock.hpp"

#include <vector>

namespace mapite {

namespace {

struct Clocks {
    std::vector<EarliestTimes> earliest;  ///< to leave: the start, then each stop
    std::vector<LatestTimes> latest;      ///< to arrive: each stop, then the end
    std::vector<Ticks> legs;              ///< to each stop, then to the end
};

class TourTimer {
  public:
    TourTimer(const CompiledProblem& compiled, int shift_number, std::span<const int> tasks, Clocks& clocks)
        : compiled_(compiled),
          shift_(compiled.shift(shift_number)),
          day_(compiled.day_of(shift_number)),
          tasks_(tasks),
          clocks_(clocks) {}

    std::optional<TourTimes> times() {
        run_forwards();
        const EarliestTimes last = clocks_.earliest.back();
        Ticks back = last.after_break < never ? last.after_break + clocks_.legs.back() : never;
        const LatestTimes end = latest_at_end(shift_);
        if (last.before_break < never) {
            const Ticks without = last.before_break + clocks_.legs.back();
            if (without <= end.before_break) back = std::min(back, without);
        }
        if (back > shift_.until) return std::nullopt;
        run_backwards(back);
        TourTimes times;
        times.back = back;
        if (shift_.pause) times.pause = first_break();
        times.leave = latest_leave(times);
        finish(times);
        return times;
    }

  private:
    void run_forwards() {
        clocks_.earliest.assign(1, earliest_at_start(shift_));
        clocks_.legs.clear();
        int place = static_cast<int>(shift_.start.value);
        for (const int task : tasks_) {
            const Ticks leg = compiled_.leg(shift_.table, place, compiled_.place_of(task)).duration;
            clocks_.legs.push_back(leg);
            clocks_.earliest.push_back(
                earliest_after(compiled_, shift_, day_, task, leg, clocks_.earliest.back()));
            place = compiled_.place_of(task);
        }
        const int end = shift_.end ? static_cast<int>(shift_.end->value) : -1;
        clocks_.legs.push_back(compiled_.leg(shift_.table, place, end).duration);
    }

    void run_backwards(Ticks back) {
        LatestTimes next{back, back};
        if (shift_.pause) next.before_break = std::min(back, shift_.pause->latest);
        clocks_.latest.assign(tasks_.size() + 1, next);
        for (std::size_t i = tasks_.size(); i-- > 0;)
            clocks_.latest[i] =
                latest_before(compiled_, shift_, day_, tasks_[i], clocks_.legs[i + 1], clocks_.latest[i + 1]);
    }

    /// The first place where the break still lets the tour be back in time.
    [[nodiscard]] BreakPlace first_break() const {
        const ShiftBreak& pause = *shift_.pause;
        for (std::size_t i = 0; i <= tasks_.size(); ++i) {
            // After stop i - 1 (before leaving for i = 0), then on arriving at stop i.
            const Ticks left = clocks_.earliest[i].before_break;
            if (left >= never) break;
            const int stop = static_cast<int>(i) - 1;
            if (end_of_break(pause, left) + clocks_.legs[i] <= clocks_.latest[i].after_break)
                return {stop, false};
            if (i == tasks_.size()) break;
            if (end_of_break(pause, left + clocks_.legs[i]) <= clocks_.latest[i].after_break)
                return {static_cast<int>(i), true};
        }
        return {static_cast<int>(tasks_.size()), true};
    }

    /// The latest moment to leave with the break where it is.
    [[nodiscard]] Ticks latest_leave(const TourTimes& times) const {
        const int count = static_cast<int>(tasks_.size());
        const bool has_break = shift_.pause.has_value();
        bool taken = has_break && times.pause.stop < count;  // seen from the end
        Ticks arrive = times.back;
        if (has_break && !taken) arrive = std::min(arrive, shift_.pause->latest);
        for (int i = count - 1; i >= 0; --i) {
            const auto at = static_cast<std::size_t>(i);
            Ticks limit = arrive - clocks_.legs[at + 1];
            if (taken && times.pause == BreakPlace{i, false}) {
                limit = std::min(shift_.pause->latest, limit - shift_.pause->duration);
                taken = false;
            }
            arrive = compiled_.last_start(tasks_[at], day_, limit - compiled_.duration_of(tasks_[at]));
            if (taken && times.pause == BreakPlace{i, true}) {
                arrive = std::min(shift_.pause->latest, arrive - shift_.pause->duration);
                taken = false;
            }
        }
        return arrive - clocks_.legs[0];
    }

    void finish(TourTimes& times) const {
        const int count = static_cast<int>(tasks_.size());
        Ticks rested = 0;
        if (shift_.pause) {
            const ShiftBreak& pause = *shift_.pause;
            if (times.pause.stop == BreakPlace::before_leaving) {
                times.pause_begin = std::max(shift_.from, pause.earliest);
            } else if (times.pause.stop >= count) {
                times.pause_begin = std::max(times.back, pause.earliest);
            } else {
                times.pause_begin = break_begin(times);
                rested = pause.duration;
            }
        }
        times.worked = times.back - times.leave - rested;
        times.inconvenience = shift_.price * times.worked / 1000 +
                              shift_.late_price *
                                  std::max<Ticks>(0, times.back - std::max(times.leave, shift_.late_from)) /
                                  1000;
    }

    /// Having left as late as may be and done everything as early as possible since.
    [[nodiscard]] Ticks break_begin(const TourTimes& times) const {
        Ticks now = times.leave;
        for (int i = 0;; ++i) {
            const auto at = static_cast<std::size_t>(i);
            now += clocks_.legs[at];
            if (times.pause == BreakPlace{i, true}) return std::max(now, shift_.pause->earliest);
            now = compiled_.next_start(tasks_[at], day_, now) + compiled_.duration_of(tasks_[at]);
            if (times.pause == BreakPlace{i, false}) return std::max(now, shift_.pause->earliest);
        }
    }

    const CompiledProblem& compiled_;
    const Shift& shift_;
    int day_;
    std::span<const int> tasks_;
    Clocks& clocks_;
};

}  // namespace

std::optional<TourTimes> time_tour(const CompiledProblem& compiled, int shift, std::span<const int> tasks) {
    if (tasks.empty()) {
        const Ticks from = compiled.shift(shift).from;
        return TourTimes{from, from, {}, from, 0, 0};
    }
    thread_local Clocks
        clocks;  // asked millions of times a second; allocating would cost as much as counting
    return TourTimer(compiled, shift, tasks, clocks).times();
}

}  // namespace mapite
