#pragma once
// A random generator that any language can repeat with three lines of code: the results of a simulation can
// then be checked elsewhere. Linear congruential, 64 bits, with Knuth's constants (MMIX); good enough for
// uniform draws of a few thousand numbers, not for secrets.
#include <cstdint>

namespace mapite {

class Lcg {
  public:
    explicit Lcg(std::uint64_t seed) : state_(seed) {}
    /// The next number from [0, 1), a multiple of 2^-53.
    double next() {
        state_ = multiplier * state_ + increment;
        return static_cast<double>(state_ >> 11U) * 0x1p-53;
    }
    /// As if `next` had been called so many times; in O(log steps), so that threads can begin anywhere.
    void skip(std::uint64_t steps) {
        std::uint64_t factor = multiplier, summand = increment;
        for (; steps > 0; steps >>= 1U) {
            if (steps & 1U) state_ = factor * state_ + summand;
            summand *= factor + 1;
            factor *= factor;
        }
    }

  private:
    static constexpr std::uint64_t multiplier = 6364136223846793005U, increment = 1442695040888963407U;
    std::uint64_t state_;
};

}  // namespace mapite
