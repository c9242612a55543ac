#include "profile/indicators.hpp"

namespace mapite {

std::vector<std::optional<Minutes>> nearest_times(std::span<const OriginDestination> table,
                                                  std::size_t origins,
                                                  std::span<const double> opportunities) {
    std::vector<std::optional<Minutes>> nearest(origins);
    for (const OriginDestination& row : table) {
        if (!(opportunities[row.destination] > 0)) continue;
        std::optional<Minutes>& best = nearest[row.origin];
        if (!best || row.time < *best) best = row.time;
    }
    return nearest;
}

std::vector<double> cumulative_opportunities(std::span<const OriginDestination> table, std::size_t origins,
                                             std::span<const double> opportunities, Minutes cutoff) {
    std::vector<double> sums(origins, 0.0);
    for (const OriginDestination& row : table)
        if (row.time <= cutoff) sums[row.origin] += opportunities[row.destination];
    return sums;
}

}  // namespace mapite
