#pragma once
// A day by the clock on the wall and by the time that passes. Plans count seconds since the local midnight,
// so that a drive through the night of a clock change lasts what it lasts; people read and write wall times.
// The zone's rules come from the module `zone`; here a day only knows when its clock jumps.
#include <chrono>
#include <optional>

#include "base/quantities.hpp"

namespace mapite {

/// Whole seconds since the local midnight that passed, not what a clock shows.
using DayTime = std::chrono::seconds;
/// What a clock shows, since 00:00; may pass 24 h for what ends after midnight.
using WallTime = std::chrono::seconds;

struct ClockChange {
    DayTime at{};               ///< when it happens
    std::chrono::seconds by{};  ///< what the clock jumps forward; negative: back
    bool operator==(const ClockChange&) const = default;
};

struct LocalDay {
    Day day{};
    std::chrono::seconds offset{};  ///< of the zone at local midnight: local = UTC + offset
    std::optional<ClockChange> change{};
    bool operator==(const LocalDay&) const = default;
};

/// Absent when the clock never shows this time on that day (the hour that spring skips). A time shown twice
/// (autumn) is the first.
std::optional<DayTime> passed(const LocalDay& day, WallTime wall);
WallTime shown(const LocalDay& day, DayTime time);

}  // namespace mapite
