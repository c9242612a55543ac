#include "survey/intervals.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace mapite {
namespace {

/// Share of Student's t between -t and t, with tan(angle) = t / sqrt(freedom).
double share_within(double angle, std::size_t freedom) {
    const double cosine = std::cos(angle), sine = std::sin(angle);
    const bool odd = freedom % 2 == 1;
    if (freedom == 1) return 2 * angle / std::numbers::pi;
    double term = odd ? cosine : 1, sum = term;
    for (std::size_t i = odd ? 2 : 1; i + 2 <= freedom - 1; i += 2) {
        term *= static_cast<double>(i) / static_cast<double>(i + 1) * cosine * cosine;
        sum += term;
    }
    return odd ? 2 / std::numbers::pi * (angle + sine * sum) : sine * sum;
}

double inverted(std::size_t freedom) {
    double low = 0, high = std::numbers::pi / 2;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        (share_within(middle, freedom) < 0.95 ? low : high) = middle;
    }
    return std::tan(low) * std::sqrt(static_cast<double>(freedom));
}

double expanded(double freedom) {
    const double z = normal_quantile, z2 = z * z;
    const double first = z * (z2 + 1) / 4;
    const double second = z * ((5 * z2 + 16) * z2 + 3) / 96;
    const double third = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
    const double fourth = z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;
    return z + (first + (second + (third + fourth / freedom) / freedom) / freedom) / freedom;
}

}  // namespace

double student_quantile(std::size_t freedom) {
    assert(freedom >= 1);
    constexpr std::size_t enough_for_expansion = 100;
    return freedom <= enough_for_expansion ? inverted(freedom) : expanded(static_cast<double>(freedom));
}

Mean mean_of(std::span<const Weighted> values) {
    Mean result;
    double sum = 0, squares = 0;
    for (const Weighted& each : values) {
        result.n += each.count;
        sum += each.value * static_cast<double>(each.count);
    }
    if (result.n == 0) return result;
    const auto n = static_cast<double>(result.n);
    const double mean = sum / n;
    result.mean = mean;
    if (result.n < 2) return result;
    for (const Weighted& each : values)
        squares += (each.value - mean) * (each.value - mean) * static_cast<double>(each.count);
    const double half = student_quantile(result.n - 1) * std::sqrt(squares / (n - 1) / n);
    result.interval = Interval{std::max(0.0, mean - half), std::min(100.0, mean + half)};
    return result;
}

Interval wilson_interval(std::size_t k, std::size_t n) {
    assert(n >= 1 && k <= n);
    const double z = normal_quantile, count = static_cast<double>(n), share = static_cast<double>(k) / count;
    const double scale = 1 + z * z / count;
    const double centre = (share + z * z / (2 * count)) / scale;
    const double half = z * std::sqrt(share * (1 - share) / count + z * z / (4 * count * count)) / scale;
    return {std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

}  // namespace mapite
