#pragma once
// Strong units. Only operators that make physical sense exist; a number gets its unit where it is
// born and loses it only where it is written (to columns whose names end in the unit).
#include <chrono>
#include <compare>

namespace mapite {

using Seconds = std::chrono::duration<double>;
using Minutes = std::chrono::duration<double, std::ratio<60>>;
using Day = std::chrono::year_month_day;

struct Metres {
    double value = 0;
    auto operator<=>(const Metres&) const = default;
    friend constexpr Metres operator+(Metres a, Metres b) { return {a.value + b.value}; }
    friend constexpr Metres operator-(Metres a, Metres b) { return {a.value - b.value}; }
    friend constexpr Metres operator*(double factor, Metres a) { return {factor * a.value}; }
    friend constexpr double operator/(Metres a, Metres b) { return a.value / b.value; }
};

struct KilometresPerHour {
    double value = 0;
    auto operator<=>(const KilometresPerHour&) const = default;
};

/// Precondition: speed above zero.
constexpr Seconds operator/(Metres way, KilometresPerHour speed) {
    return Seconds{way.value * 3.6 / speed.value};
}
constexpr Minutes in_minutes(Seconds time) {
    return std::chrono::duration_cast<Minutes>(time);
}

inline namespace literals {
constexpr Metres operator""_m(unsigned long long value) {
    return {static_cast<double>(value)};
}
constexpr Metres operator""_m(long double value) {
    return {static_cast<double>(value)};
}
constexpr KilometresPerHour operator""_kmh(unsigned long long value) {
    return {static_cast<double>(value)};
}
constexpr Minutes operator""_min(unsigned long long value) {
    return Minutes{static_cast<double>(value)};
}
}  // namespace literals

}  // namespace mapite
