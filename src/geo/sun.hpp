#pragma once
// When the sun rises and sets, for marking what is driven in the dark. The equations are those of NOAA's
// solar calculator (gml.noaa.gov/grad/solcalc, after J. Meeus, Astronomical Algorithms, 1991), good to about
// a minute between the polar circles; hills and the height of the place are not in them.
#include <chrono>
#include <optional>

#include "base/quantities.hpp"
#include "geo/position.hpp"

namespace mapite {

/// Seconds since 00:00 UTC of the day asked for: far from Greenwich they lie before it or after 24 h.
struct SunTimes {
    std::chrono::seconds rise{}, set{};
    bool operator==(const SunTimes&) const = default;
};

/// When the sun's upper edge crosses a flat horizon (its centre 0.833 degrees below). Absent where it does
/// not rise or not set on that day.
std::optional<SunTimes> sun_times(const LonLat& place, const Day& day);

}  // namespace mapite
