#pragma once
// How time passes along a tour. Two clocks run beside each other: one on which the break is still to come and
// one on which it has been taken; a shift without a break runs on the first alone. Private to the module.
#include <algorithm>

#include "routing/compiled.hpp"

namespace mapite {

/// Earliest moments to go on; `never` = cannot be.
struct EarliestTimes {
    Ticks before_break = never;  ///< the break is still to come
    Ticks after_break = never;   ///< the break is behind
};
/// Latest moments of arrival from which the rest can be kept; -never = cannot be.
struct LatestTimes {
    Ticks before_break = -never;
    Ticks after_break = -never;
};

/// When a break asked for at `time` is over; `never` when that is too late for it.
inline Ticks end_of_break(const ShiftBreak& pause, Ticks time) {
    const Ticks begin = std::max(time, pause.earliest);
    return begin <= pause.latest ? begin + pause.duration : never;
}

/// The clock at the start of a shift.
inline EarliestTimes earliest_at_start(const Shift& shift) {
    EarliestTimes times{shift.from, never};
    if (shift.pause) times.after_break = end_of_break(*shift.pause, shift.from);
    return times;
}
/// At its end.
inline LatestTimes latest_at_end(const Shift& shift) {
    LatestTimes times{shift.until, shift.until};
    if (shift.pause) times.before_break = std::min(shift.until, shift.pause->latest);
    return times;
}

/// The earliest times to leave a task, having left the place before at `left`, `leg` away from it.
inline EarliestTimes earliest_after(const CompiledProblem& compiled, const Shift& shift, int day, int task,
                                    Ticks leg, const EarliestTimes& left) {
    const Ticks duration = compiled.duration_of(task);
    EarliestTimes times;
    if (left.before_break < never) {
        const Ticks start = compiled.next_start(task, day, left.before_break + leg);
        if (start < never) times.before_break = start + duration;
    }
    if (!shift.pause) return times;
    Ticks begin = left.after_break < never ? left.after_break + leg : never;
    if (left.before_break < never)
        begin = std::min(begin, end_of_break(*shift.pause, left.before_break + leg));
    if (begin < never) {
        const Ticks start = compiled.next_start(task, day, begin);
        if (start < never) times.after_break = start + duration;
    }
    if (times.before_break < never)
        times.after_break = std::min(times.after_break, end_of_break(*shift.pause, times.before_break));
    return times;
}

/// The latest times to arrive at a task from where the rest, which begins `leg` later, can be kept.
inline LatestTimes latest_before(const CompiledProblem& compiled, const Shift& shift, int day, int task,
                                 Ticks leg, const LatestTimes& next) {
    const Ticks duration = compiled.duration_of(task);
    LatestTimes times;
    if (next.before_break > -never)
        times.before_break = compiled.last_start(task, day, next.before_break - leg - duration);
    if (!shift.pause) return times;
    const ShiftBreak& pause = *shift.pause;
    if (next.after_break <= -never) return times;
    times.after_break = compiled.last_start(task, day, next.after_break - leg - duration);
    // The break after the task, then before it.
    const Ticks after = std::min(pause.latest, next.after_break - leg - pause.duration);
    if (after >= pause.earliest)
        times.before_break = std::max(times.before_break, compiled.last_start(task, day, after - duration));
    const Ticks before = std::min(pause.latest, times.after_break - pause.duration);
    if (before >= pause.earliest) times.before_break = std::max(times.before_break, before);
    return times;
}

/// Where a break lies on a tour of n tasks.
struct BreakPlace {
    static constexpr int before_leaving = -1;
    int stop = before_leaving;    ///< 0 .. n - 1, n = after the tour
    bool before_service = false;  ///< of that stop; else after it
    bool operator==(const BreakPlace&) const = default;
};

struct TourTimes {
    Ticks leave = 0, back = 0;
    BreakPlace pause;
    Ticks pause_begin = 0;  ///< where the shift has a break
    Ticks worked = 0;
    Ticks inconvenience = 0;
};

/// The tour's times by the rule of schedule.hpp; absent when it keeps not every window, way or the end of the
/// shift. Limits of work, driving and load are the caller's.
std::optional<TourTimes> time_tour(const CompiledProblem& compiled, int shift, std::span<const int> tasks);

}  // namespace mapite
