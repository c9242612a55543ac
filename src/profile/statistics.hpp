#pragma once
// Weighted statistics over (value, weight) pairs, exactly as in the written method; each is O(n log n)
// at most. Weights are people, above zero; no pairs = absent.
#include <optional>
#include <span>

namespace mapite {

struct Weighted {
    double value;
    double weight;
};

std::optional<double> weighted_mean(std::span<const Weighted> pairs);
/// Lower weighted quantile: the smallest value with cumulative weight >= share of the total.
std::optional<double> weighted_quantile(std::span<const Weighted> pairs, double share);
/// Mean of the lowest `share` of the weight (0 < share <= 1); a pair that lies across its end counts with the
/// part that lies within.
std::optional<double> weighted_lowest_mean(std::span<const Weighted> pairs, double share);
/// Gini coefficient sum_ij w_i w_j |x_i - x_j| / (2 W^2 mean); 0 when the mean is 0.
std::optional<double> weighted_gini(std::span<const Weighted> pairs);

}  // namespace mapite
