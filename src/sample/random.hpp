#pragma once
// Chance that repeats itself on every machine: the generator is standard, the distributions are ours,
// since those of the standard library may differ between its versions.
#include <cstddef>
#include <cstdint>
#include <random>
#include <span>

namespace mapite {

class Chance {
  public:
    explicit Chance(std::uint64_t seed) : generator_(seed) {}
    /// 0 <= x < 1.
    double share() { return static_cast<double>(generator_() >> 11) * 0x1.0p-53; }
    double between(double low, double high) { return low + (high - low) * share(); }
    /// low <= n <= high.
    int whole(int low, int high) { return low + static_cast<int>(share() * (high - low + 1)); }
    bool happens(double probability) { return share() < probability; }
    template <class Value>
    const Value& pick(std::span<const Value> values) {
        return values[static_cast<std::size_t>(share() * static_cast<double>(values.size()))];
    }

  private:
    std::mt19937_64 generator_;
};

/// A share 0..1 that depends on a place alone, so that neighbours agree on what lies between them.
inline double share_at(std::uint64_t seed, std::int64_t x, std::int64_t y, std::uint64_t salt) {
    std::uint64_t z = seed * 0x9E3779B97F4A7C15ull + static_cast<std::uint64_t>(x) * 0xBF58476D1CE4E5B9ull +
                      static_cast<std::uint64_t>(y) * 0x94D049BB133111EBull + salt * 0xD6E8FEB86659FD93ull;
    // Finaliser of SplitMix64 (Steele, Lea & Flood 2014).
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return static_cast<double>((z ^ (z >> 31)) >> 11) * 0x1.0p-53;
}

}  // namespace mapite
