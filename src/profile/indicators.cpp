#include "profile/indicators.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "profile/floating_catchment.hpp"

namespace mapite {
namespace {

using Table = std::span<const OriginDestination>;

/// What an origin meets on its way outwards.
struct Met {
    Minutes time{};
    double opportunities = 0;
};

/// Calls `use(origin, met)` for each origin with what it reaches, nearest first.
template <class Use>
void for_each_origin(Table table, std::size_t origins, std::span<const double> opportunities,
                     const Use& use) {
    std::vector<std::size_t> starts(origins + 1, 0);
    for (const OriginDestination& row : table)
        if (opportunities[row.destination] > 0) ++starts[row.origin + 1];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    std::vector<Met> met(starts.back());
    std::vector<std::size_t> next(starts.begin(), starts.end() - 1);
    for (const OriginDestination& row : table)
        if (opportunities[row.destination] > 0)
            met[next[row.origin]++] = {row.time, opportunities[row.destination]};
    for (std::size_t i = 0; i < origins; ++i) {
        const std::span<Met> own(met.data() + starts[i], starts[i + 1] - starts[i]);
        std::ranges::sort(own, [](const Met& a, const Met& b) {
            return a.time != b.time ? a.time < b.time : a.opportunities < b.opportunities;
        });
        use(i, own);
    }
}

}  // namespace

std::vector<std::optional<Minutes>> nearest_times(Table table, std::size_t origins,
                                                  std::span<const double> opportunities) {
    std::vector<std::optional<Minutes>> nearest(origins);
    for (const OriginDestination& row : table) {
        if (!(opportunities[row.destination] > 0)) continue;
        std::optional<Minutes>& best = nearest[row.origin];
        if (!best || row.time < *best) best = row.time;
    }
    return nearest;
}

std::vector<std::optional<Minutes>> nth_nearest_times(Table table, std::size_t origins,
                                                      std::span<const double> opportunities, std::size_t n) {
    if (n <= 1) return nearest_times(table, origins, opportunities);
    std::vector<std::optional<Minutes>> times(origins);
    for_each_origin(table, origins, opportunities, [&](std::size_t i, std::span<const Met> met) {
        if (met.size() >= n) times[i] = met[n - 1].time;
    });
    return times;
}

std::vector<std::optional<Minutes>> times_to_reach(Table table, std::span<const double> opportunities,
                                                   std::span<const double> wanted) {
    std::vector<std::optional<Minutes>> times(wanted.size());
    for_each_origin(table, wanted.size(), opportunities, [&](std::size_t i, std::span<const Met> met) {
        if (!(wanted[i] > 0)) {
            times[i] = Minutes{0};
            return;
        }
        double reached = 0;
        for (const Met& each : met) {
            reached += each.opportunities;
            // 0.1 + 0.2 opportunities are 0.3, although not in binary.
            if (reached < wanted[i] * (1 - 1e-12)) continue;
            times[i] = each.time;
            return;
        }
    });
    return times;
}

std::vector<double> cumulative_opportunities(Table table, std::size_t origins,
                                             std::span<const double> opportunities, Minutes cutoff) {
    std::vector<double> sums(origins, 0.0);
    for (const OriginDestination& row : table)
        if (row.time <= cutoff) sums[row.origin] += opportunities[row.destination];
    return sums;
}

std::vector<double> gravity(Table table, std::size_t origins, std::span<const double> opportunities,
                            const Decay& decay) {
    std::vector<double> sums(origins, 0.0);
    std::visit(
        [&](const auto& weight) {
            for (const OriginDestination& row : table)
                sums[row.origin] += opportunities[row.destination] * weight(row.time);
        },
        decay);
    return sums;
}

std::vector<double> spatial_availability(Table table, std::span<const double> people,
                                         std::span<const double> opportunities, const Decay& decay,
                                         double alpha) {
    // Whoever is nobody asks for nothing, whatever alpha: 0^0 would be 1.
    std::vector<double> demand(people.size(), 0.0);
    for (std::size_t i = 0; i < people.size(); ++i)
        if (people[i] > 0) demand[i] = std::pow(people[i], alpha);
    std::vector<double> values = two_step(table, demand, opportunities, decay).access;
    for (std::size_t i = 0; i < values.size(); ++i) values[i] *= demand[i];
    return values;
}

std::vector<bool> has_way(Table table, std::size_t origins) {
    std::vector<bool> found(origins, false);
    for (const OriginDestination& row : table) found[row.origin] = true;
    return found;
}

}  // namespace mapite
