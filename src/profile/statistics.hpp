#pragma once
// Weighted statistics over (value, weight) pairs, exactly as in the written method; each is O(n log n)
// at most. Weights are people, above zero; no pairs = absent.
#include <optional>
#include <span>
#include <vector>

namespace mapite {

struct Weighted {
    double value;
    double weight;
};

/// Pairs put into order once, for who asks several things of them. Pairs of weight 0 or less are left out.
class WeightedDistribution {
  public:
    explicit WeightedDistribution(std::vector<Weighted> pairs);
    [[nodiscard]] bool empty() const { return weight_ <= 0; }
    // None of these may be asked of an empty one.
    [[nodiscard]] double mean() const;
    /// Lower weighted quantile: the smallest value with cumulative weight >= share of the total.
    [[nodiscard]] double quantile(double share) const;
    /// Gini coefficient sum_ij w_i w_j |x_i - x_j| / (2 W^2 mean); 0 when the mean is 0.
    [[nodiscard]] double gini() const;
    /// Mean of the lowest `share` of the weight (0 < share <= 1); a pair that lies across its end counts with
    /// the part that lies within.
    [[nodiscard]] double lowest_mean(double share) const;
    [[nodiscard]] double highest_mean(double share) const;

  private:
    std::vector<Weighted> sorted_;  ///< ascending; equal values by weight, so that the order given is nothing
    double weight_ = 0, sum_ = 0;
};

std::optional<double> weighted_mean(std::span<const Weighted> pairs);
/// Lower weighted quantile: the smallest value with cumulative weight >= share of the total.
std::optional<double> weighted_quantile(std::span<const Weighted> pairs, double share);
/// Gini coefficient sum_ij w_i w_j |x_i - x_j| / (2 W^2 mean); 0 when the mean is 0.
std::optional<double> weighted_gini(std::span<const Weighted> pairs);

}  // namespace mapite
