#include "profile/statistics.hpp"

#include <algorithm>

namespace mapite {

WeightedDistribution::WeightedDistribution(std::vector<Weighted> pairs) : sorted_(std::move(pairs)) {
    std::erase_if(sorted_, [](const Weighted& pair) { return pair.weight <= 0; });
    std::ranges::sort(sorted_, [](const Weighted& a, const Weighted& b) {
        return a.value != b.value ? a.value < b.value : a.weight < b.weight;
    });
    for (const Weighted& pair : sorted_) {
        weight_ += pair.weight;
        sum_ += pair.value * pair.weight;
    }
}

double WeightedDistribution::mean() const {
    return sum_ / weight_;
}

double WeightedDistribution::quantile(double share) const {
    // 0.9 of 10 people must be 9 people although 0.9 is not exact in binary.
    const double wanted = share * weight_ - 1e-12 * std::max(1.0, weight_);
    double reached = 0;
    for (const Weighted& pair : sorted_) {
        reached += pair.weight;
        if (reached >= wanted) return pair.value;
    }
    return sorted_.back().value;
}

double WeightedDistribution::gini() const {
    if (sum_ == 0) return 0;
    double weight_below = 0;
    double sum_below = 0;
    double differences = 0;
    for (const Weighted& pair : sorted_) {
        differences += pair.weight * (pair.value * weight_below - sum_below);
        weight_below += pair.weight;
        sum_below += pair.value * pair.weight;
    }
    // Each pair was met once; the formula counts it from both sides, which the 2 in 2 W^2 mean takes back.
    return differences / (weight_ * sum_);
}

namespace {

/// From one end of the order on, until so much weight is taken.
double mean_from(auto begin, auto end, double weight) {
    double left = weight, sum = 0;
    for (auto pair = begin; pair != end && left > 0; ++pair) {
        const double taken = std::min(pair->weight, left);
        sum += taken * pair->value;
        left -= taken;
    }
    return sum / weight;
}

}  // namespace

double WeightedDistribution::lowest_mean(double share) const {
    return mean_from(sorted_.begin(), sorted_.end(), share * weight_);
}

double WeightedDistribution::highest_mean(double share) const {
    return mean_from(sorted_.rbegin(), sorted_.rend(), share * weight_);
}

std::optional<double> weighted_mean(std::span<const Weighted> pairs) {
    const WeightedDistribution distribution({pairs.begin(), pairs.end()});
    return distribution.empty() ? std::nullopt : std::optional(distribution.mean());
}

std::optional<double> weighted_quantile(std::span<const Weighted> pairs, double share) {
    const WeightedDistribution distribution({pairs.begin(), pairs.end()});
    return distribution.empty() ? std::nullopt : std::optional(distribution.quantile(share));
}

std::optional<double> weighted_gini(std::span<const Weighted> pairs) {
    const WeightedDistribution distribution({pairs.begin(), pairs.end()});
    return distribution.empty() ? std::nullopt : std::optional(distribution.gini());
}

}  // namespace mapite
