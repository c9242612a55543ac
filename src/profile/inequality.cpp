#include "profile/inequality.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace mapite {
namespace {

/// Mean of the first `share` of people in the order given.
double mean_of_first(std::span<const Weighted> ordered, double share, double all) {
    double left = share * all;
    double sum = 0;
    for (const Weighted& pair : ordered) {
        const double taken = std::min(left, pair.weight);
        sum += taken * pair.value;
        left -= taken;
        if (left <= 0) break;
    }
    return sum / (share * all);
}

double all_people(std::span<const Weighted> pairs) {
    double sum = 0;
    for (const Weighted& pair : pairs) sum += pair.weight;
    return sum;
}

}  // namespace

std::optional<double> palma_ratio(std::span<const Weighted> pairs) {
    const double people = all_people(pairs);
    if (people <= 0) return std::nullopt;
    std::vector<Weighted> ordered(pairs.begin(), pairs.end());
    std::ranges::sort(ordered, [](const Weighted& a, const Weighted& b) {
        return a.value != b.value ? a.value < b.value : a.weight < b.weight;
    });
    const double lowest = mean_of_first(ordered, 0.4, people);
    std::ranges::reverse(ordered);
    const double highest = mean_of_first(ordered, 0.1, people);
    if (!(lowest > 0)) return std::nullopt;
    const double ratio = highest / lowest;
    return std::isfinite(ratio) ? std::optional(ratio) : std::nullopt;
}

std::optional<double> theil_t(std::span<const Weighted> pairs) {
    const auto mean = weighted_mean(pairs);
    if (!mean || !(*mean > 0)) return std::nullopt;
    double sum = 0;
    for (const Weighted& pair : pairs) {
        const double share = pair.value / *mean;
        if (share > 0) sum += pair.weight * share * std::log(share);
    }
    // Equal values may miss 0 by rounding, from below as well.
    return std::max(0.0, sum / all_people(pairs));
}

std::optional<Poverty> poverty_below(std::span<const Weighted> pairs, double line) {
    const double people = all_people(pairs);
    if (people <= 0) return std::nullopt;
    Poverty sum;
    for (const Weighted& pair : pairs) {
        if (pair.value >= line) continue;
        const double gap = (line - pair.value) / line;
        sum.fgt0 += pair.weight;
        sum.fgt1 += pair.weight * gap;
        sum.fgt2 += pair.weight * gap * gap;
    }
    return Poverty{sum.fgt0 / people, sum.fgt1 / people, sum.fgt2 / people};
}

}  // namespace mapite
