#include "profile/similar.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace mapite {
namespace {

constexpr std::size_t trait_count = 4;
using Numbers = std::array<std::optional<double>, trait_count>;

std::optional<double> logarithm(std::optional<double> value) {
    return value ? std::optional(std::log1p(*value)) : std::nullopt;
}

Numbers numbers_of(const AreaTraits& traits) {
    return {std::log1p(traits.people), logarithm(traits.people_per_km2), traits.share_over_65,
            logarithm(traits.remoteness_km)};
}

/// 0 where fewer than two know the trait or all have the same.
double deviation(const std::vector<Numbers>& all, std::size_t trait) {
    double count = 0, sum = 0;
    for (const Numbers& numbers : all)
        if (numbers[trait]) {
            ++count;
            sum += *numbers[trait];
        }
    if (count < 2) return 0;
    double squares = 0;
    for (const Numbers& numbers : all)
        if (numbers[trait]) squares += std::pow(*numbers[trait] - sum / count, 2);
    const double result = std::sqrt(squares / count);
    // What differs by rounding only is the same.
    return result > 1e-9 ? result : 0;
}

std::optional<double> distance(const Numbers& a, const Numbers& b,
                               const std::array<double, trait_count>& deviations) {
    double sum = 0, count = 0;
    for (std::size_t t = 0; t < trait_count; ++t) {
        if (!a[t] || !b[t] || deviations[t] <= 0) continue;
        sum += std::pow((*a[t] - *b[t]) / deviations[t], 2);
        ++count;
    }
    return count > 0 ? std::optional(std::sqrt(sum / count)) : std::nullopt;
}

}  // namespace

std::vector<SimilarArea> similar_areas(std::span<const AreaTraits> traits, std::size_t area,
                                       std::size_t most) {
    std::vector<Numbers> inhabited;
    for (const AreaTraits& each : traits)
        if (each.people > 0) inhabited.push_back(numbers_of(each));
    std::array<double, trait_count> deviations{};
    for (std::size_t t = 0; t < trait_count; ++t) deviations[t] = deviation(inhabited, t);
    const Numbers own = numbers_of(traits[area]);
    std::vector<SimilarArea> found;
    for (std::size_t other = 0; other < traits.size(); ++other) {
        if (other == area || traits[other].people <= 0) continue;
        if (const auto apart = distance(own, numbers_of(traits[other]), deviations))
            found.push_back({other, *apart});
    }
    std::ranges::sort(found, [](const SimilarArea& a, const SimilarArea& b) {
        return a.distance != b.distance ? a.distance < b.distance : a.area < b.area;
    });
    if (found.size() > most) found.resize(most);
    return found;
}

}  // namespace mapite
