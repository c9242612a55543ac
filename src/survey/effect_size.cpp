// Cliff's delta: how much more often a member of one group is above one of the other than below.
#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numeric>

#include "base/named.hpp"
#include "survey/comparison.hpp"
#include "survey/intervals.hpp"

namespace mapite {
namespace {

constexpr std::array<std::string_view, 4> size_names{"negligible", "small", "medium", "large"};

using Steps = std::span<const std::size_t>;

double total(Steps counts) {
    return static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::size_t{0}));
}

/// Of one who stands at `step`: the share of the other group below minus the share above.
std::vector<double> dominance(std::size_t steps, Steps other) {
    const double n = total(other);
    std::vector<double> result(steps, 0);
    for (std::size_t step = 0; step < steps; ++step)
        for (std::size_t at = 0; at < other.size(); ++at)
            if (at != step) result[step] += (at < step ? 1 : -1) * static_cast<double>(other[at]) / n;
    return result;
}

/// Sum over the group of (value - centre)^2.
double spread(Steps counts, const std::vector<double>& values, double centre) {
    double sum = 0;
    for (std::size_t i = 0; i < counts.size(); ++i)
        sum += static_cast<double>(counts[i]) * (values[i] - centre) * (values[i] - centre);
    return sum;
}

/// Cliff (1993), unbiased, and no less than (1 - d^2) / (ab - 1), as he advises: by itself it may fall below
/// zero.
double variance(Steps a, Steps b, double delta) {
    const double na = total(a), nb = total(b);
    std::vector<double> against_a = dominance(b.size(), a);
    for (double& each : against_a) each = -each;
    double of_pairs = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < b.size(); ++j) {
            const double wins = (i > j ? 1 : 0) - (i < j ? 1 : 0);
            of_pairs +=
                static_cast<double>(a[i]) * static_cast<double>(b[j]) * (wins - delta) * (wins - delta);
        }
    const double of_a = spread(a, dominance(a.size(), b), delta), of_b = spread(b, against_a, delta);
    const double least = (1 - delta * delta) / (na * nb - 1);
    return std::max(least, (nb * nb * of_a + na * na * of_b - of_pairs) / (na * nb * (na - 1) * (nb - 1)));
}

}  // namespace

double cliffs_delta(std::span<const std::size_t> a, std::span<const std::size_t> b) {
    assert(total(a) > 0 && total(b) > 0);
    double wins = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < b.size(); ++j)
            if (i != j) wins += (i > j ? 1 : -1) * static_cast<double>(a[i]) * static_cast<double>(b[j]);
    return wins / (total(a) * total(b));
}

std::optional<Interval> cliffs_delta_interval(std::span<const std::size_t> a,
                                              std::span<const std::size_t> b) {
    const double smaller = std::min(total(a), total(b));
    if (smaller < 2) return std::nullopt;
    const double d = cliffs_delta(a, b);
    const double t = student_quantile(static_cast<std::size_t>(total(a) + total(b)) - 2);
    if (std::abs(d) == 1) {
        const double open = (smaller - t * t) / (smaller + t * t);
        return d > 0 ? Interval{open, 1} : Interval{-1, -open};
    }
    const double rest = 1 - d * d, scatter = t * t * variance(a, b, d);
    const double half = std::sqrt(scatter) * std::sqrt(rest * rest + scatter);
    return Interval{std::max(-1.0, (d * rest - half) / (rest + scatter)),
                    std::min(1.0, (d * rest + half) / (rest + scatter))};
}

std::string_view to_string(EffectSize size) {
    return name_of(size_names, size);
}

EffectSize effect_size(double delta) {
    const double size = std::abs(delta);
    if (size < 0.147) return EffectSize::negligible;
    if (size < 0.33) return EffectSize::small;
    return size < 0.474 ? EffectSize::medium : EffectSize::large;
}

}  // namespace mapite
