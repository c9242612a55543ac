#pragma once
// What a search writes at a node: the time to the nearest service and which one it is, in one machine
// word. The order of words is the order wanted: by time, ties by the lower service. Adding a way to
// the time leaves the service as it is. Times are whole microseconds, so that sums do not
// depend on the order of adding.
#include <cmath>
#include <cstdint>

#include "base/quantities.hpp"

namespace mapite::network {

using Microseconds = std::uint64_t;
using Label = std::uint64_t;

inline constexpr int service_bits = 24;
inline constexpr std::uint64_t greatest_service_count = std::uint64_t{1} << service_bits;
/// Longer ways count as none: 12.7 days, what the remaining bits hold, less room for one more edge.
inline constexpr Microseconds longest_way =
    (std::uint64_t{1} << (64 - service_bits)) - (std::uint64_t{1} << 33);
/// Greater than every label; kept inside searches, absent in what they give back.
inline constexpr Label unreached = ~Label{0};

constexpr Label label(Microseconds time, std::uint64_t service) {
    return time << service_bits | service;
}
constexpr Label later(Label at, Microseconds way) {
    return at + (way << service_bits);
}
constexpr Microseconds time_of(Label at) {
    return at >> service_bits;
}
constexpr std::uint32_t service_of(Label at) {
    return static_cast<std::uint32_t>(at & (greatest_service_count - 1));
}

/// Rounded to the nearest; longer than any way can be becomes `longest_way`.
inline Microseconds microseconds(Seconds time) {
    const double value = std::round(time.count() * 1e6);
    return value < static_cast<double>(longest_way) ? static_cast<Microseconds>(value) : longest_way;
}
inline Seconds seconds(Microseconds time) {
    return Seconds{static_cast<double>(time) / 1e6};
}

}  // namespace mapite::network
