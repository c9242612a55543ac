#pragma once
// Chance for the search: repeatable on every machine. Private to the module.
#include <cmath>
#include <cstdint>
#include <vector>

#include "base/lcg.hpp"

namespace mapite {

class Dice {
  public:
    explicit Dice(std::uint64_t seed) : lcg_(seed) {
        lcg_.skip(8);
        for (std::size_t i = 0; i < quantiles; ++i) {
            // Rounded, so that the last digit of a machine's logarithm decides nothing.
            const double share = (static_cast<double>(i) + 0.5) / quantiles;
            exponential_.push_back(std::round(-std::log(share) * 0x1p24) * 0x1p-24);
        }
    }
    /// From [0, 1).
    double share() { return lcg_.next(); }
    /// From 0 to count - 1. Precondition: count above 0.
    int below(int count) { return static_cast<int>(lcg_.next() * count); }
    /// Exponentially distributed with mean 1.
    double exponential() { return exponential_[static_cast<std::size_t>(lcg_.next() * quantiles)]; }

  private:
    static constexpr std::size_t quantiles = 4096;
    Lcg lcg_;
    std::vector<double> exponential_;
};

}  // namespace mapite
