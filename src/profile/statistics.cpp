#include "profile/statistics.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace mapite {

namespace {

double total_weight(std::span<const Weighted> pairs) {
    return std::accumulate(pairs.begin(), pairs.end(), 0.0,
                           [](double sum, const Weighted& pair) { return sum + pair.weight; });
}

/// Ascending by value; equal values by weight, so that sums do not depend on the order given.
std::vector<Weighted> sorted_by_value(std::span<const Weighted> pairs) {
    std::vector<Weighted> sorted(pairs.begin(), pairs.end());
    std::ranges::sort(sorted, [](const Weighted& a, const Weighted& b) {
        return a.value != b.value ? a.value < b.value : a.weight < b.weight;
    });
    return sorted;
}

}  // namespace

std::optional<double> weighted_mean(std::span<const Weighted> pairs) {
    const double weight = total_weight(pairs);
    if (weight <= 0) return std::nullopt;
    double sum = 0;
    for (const Weighted& pair : pairs) sum += pair.value * pair.weight;
    return sum / weight;
}

std::optional<double> weighted_quantile(std::span<const Weighted> pairs, double share) {
    const double weight = total_weight(pairs);
    if (weight <= 0) return std::nullopt;
    const std::vector<Weighted> sorted = sorted_by_value(pairs);
    // 0.9 of 10 people must be 9 people although 0.9 is not exact in binary.
    const double wanted = share * weight - 1e-12 * std::max(1.0, weight);
    double reached = 0;
    for (const Weighted& pair : sorted) {
        reached += pair.weight;
        if (reached >= wanted) return pair.value;
    }
    return sorted.back().value;
}

std::optional<double> weighted_lowest_mean(std::span<const Weighted> pairs, double share) {
    const double weight = total_weight(pairs);
    if (weight <= 0) return std::nullopt;
    double left = share * weight;
    double sum = 0;
    for (const Weighted& pair : sorted_by_value(pairs)) {
        const double taken = std::min(pair.weight, left);
        sum += taken * pair.value;
        left -= taken;
        if (left <= 0) break;
    }
    return sum / (share * weight);
}

std::optional<double> weighted_gini(std::span<const Weighted> pairs) {
    const double weight = total_weight(pairs);
    if (weight <= 0) return std::nullopt;
    double weight_below = 0;
    double sum_below = 0;
    double differences = 0;
    for (const Weighted& pair : sorted_by_value(pairs)) {
        differences += pair.weight * (pair.value * weight_below - sum_below);
        weight_below += pair.weight;
        sum_below += pair.value * pair.weight;
    }
    // Each pair was met once; the formula counts it from both sides, which the 2 in 2 W^2 mean takes back.
    return sum_below == 0 ? 0.0 : differences / (weight * sum_below);
}

}  // namespace mapite
