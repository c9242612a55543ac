#pragma once
// Means with their intervals, for the files of this module.
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "survey/comparison.hpp"

namespace mapite {

/// The standard normal distribution's 97.5 % quantile.
constexpr double normal_quantile = 1.959963984540054;

/// Student's t, 97.5 %. Up to 100 degrees of freedom the finite series of the distribution (Abramowitz &
/// Stegun 26.7.3, 26.7.4) is inverted, beyond that the expansion 26.7.5; good to 1e-9. Precondition: freedom
/// >= 1.
double student_quantile(std::size_t freedom);

/// A value and how many have it.
struct Weighted {
    double value = 0;
    std::size_t count = 0;
};
struct Mean {
    std::size_t n = 0;
    std::optional<double> mean{};        ///< absent for n = 0
    std::optional<Interval> interval{};  ///< 95 %, Student's t, within 0..100; absent for n < 2
};
Mean mean_of(std::span<const Weighted> values);

}  // namespace mapite
