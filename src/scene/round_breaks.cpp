#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

#include "scene/classes.hpp"

namespace mapite {
namespace {

/// `multiple` times 10 to the `exponent`, as the double nearest to the decimal number.
double decimal(double multiple, int exponent) {
    return exponent < 0 ? multiple / std::pow(10.0, -exponent) : multiple * std::pow(10.0, exponent);
}

struct RoundNumber {
    double value;
    double step;
};

/// The multiple of the largest of ..., 10, 5, 2, 1, 0.5, ... that lies in [from, before).
std::optional<RoundNumber> roundest(double from, double before) {
    const double size = std::max(std::abs(from), std::abs(before));
    if (!(from < before) || size == 0) return std::nullopt;
    const int largest = static_cast<int>(std::ceil(std::log10(size)));
    for (int exponent = largest; exponent > largest - 12; --exponent)
        for (const double step : {5.0, 2.0, 1.0}) {
            const double value = decimal(std::ceil(from / decimal(step, exponent)) * step, exponent);
            if (value >= from && value < before) return RoundNumber{value, decimal(step, exponent)};
        }
    return std::nullopt;
}

}  // namespace

Classes with_round_breaks(const Classes& classes, std::span<const double> values) {
    if (classes.method == ClassMethod::equal || classes.method == ClassMethod::manual || values.empty())
        return classes;
    std::vector<double> sorted(values.begin(), values.end());
    std::ranges::sort(sorted);
    Classes result = classes;
    // Of many values some may change to the next class: a break that can be read is worth more.
    const std::ptrdiff_t slack = classes.method == ClassMethod::quantile ? std::ssize(values) / 100 : 0;
    double finest = 0;
    for (std::size_t i = 0; i + 1 < classes.upper.size(); ++i) {
        const auto below = std::ranges::upper_bound(sorted, classes.upper[i]) - sorted.begin() - 1;
        const auto last = std::ssize(sorted) - 1;
        if (below < 0 || below >= last) continue;
        const double from = sorted[static_cast<std::size_t>(std::max<std::ptrdiff_t>(below - slack, 0))];
        const double before = sorted[static_cast<std::size_t>(std::min(below + 1 + slack, last))];
        if (const auto number = roundest(from, before)) {
            result.upper[i] = number->value;
            finest = finest == 0 ? number->step : std::min(finest, number->step);
        }
    }
    if (finest == 0) return result;
    if (std::ranges::adjacent_find(result.upper, std::greater_equal{}) != result.upper.end()) return classes;
    // The two ends widen to the same precision, so that the legend needs no more digits for them.
    const int exponent = static_cast<int>(std::floor(std::log10(finest) + 1e-9));
    const double unit = decimal(1, exponent);
    result.lowest = std::min(result.lowest, decimal(std::floor(result.lowest / unit + 1e-9), exponent));
    result.upper.back() =
        std::max(result.upper.back(), decimal(std::ceil(result.upper.back() / unit - 1e-9), exponent));
    return result;
}

}  // namespace mapite
