#include "profile/floating_catchment.hpp"

#include <cmath>

namespace mapite {
namespace {

using Table = std::span<const OriginDestination>;

template <class Function>
std::vector<double> weights_of(Table table, const Function& decay) {
    std::vector<double> weights;
    weights.reserve(table.size());
    for (const OriginDestination& row : table) weights.push_back(decay(row.time));
    return weights;
}

std::vector<double> weights_of(Table table, const Decay& decay) {
    return std::visit([&](const auto& function) { return weights_of(table, function); }, decay);
}

/// The capacity of each destination by its demand.
FloatingCatchment shared_out(std::span<const double> demand, std::span<const double> capacity,
                             std::size_t origins) {
    FloatingCatchment result{.access = std::vector<double>(origins, 0.0),
                             .ratio = std::vector<double>(capacity.size(), 0.0),
                             .demanded = std::vector<bool>(capacity.size(), false)};
    for (std::size_t j = 0; j < capacity.size(); ++j) {
        if (!(demand[j] > 0)) continue;
        // Weights that fade to nothing (exp of a long way) would make a quotient of no meaning.
        const double ratio = capacity[j] / demand[j];
        if (!std::isfinite(ratio)) continue;
        result.demanded[j] = true;
        result.ratio[j] = ratio;
    }
    return result;
}

/// Both steps, row by row with weights of their own: `asked(r)` for the demand, `given(r)` for what comes
/// back.
template <class Asked, class Given>
FloatingCatchment two_steps(Table table, std::span<const double> people, std::span<const double> capacity,
                            const Asked& asked, const Given& given) {
    std::vector<double> demand(capacity.size(), 0.0);
    for (std::size_t r = 0; r < table.size(); ++r)
        demand[table[r].destination] += people[table[r].origin] * asked(r);
    FloatingCatchment result = shared_out(demand, capacity, people.size());
    for (std::size_t r = 0; r < table.size(); ++r)
        result.access[table[r].origin] += result.ratio[table[r].destination] * given(r);
    return result;
}

/// Sum of the weights of each origin or of each destination.
std::vector<double> sums_of(Table table, const std::vector<double>& weights, std::size_t count,
                            std::uint32_t OriginDestination::*side) {
    std::vector<double> sums(count, 0.0);
    for (std::size_t r = 0; r < table.size(); ++r) sums[table[r].*side] += weights[r];
    return sums;
}

double share(double weight, double sum) {
    return sum > 0 ? weight / sum : 0;
}

}  // namespace

FloatingCatchment two_step(Table table, std::span<const double> people, std::span<const double> capacity,
                           std::span<const Band> bands) {
    const auto weight = [&](std::size_t r) { return band_weight(bands, table[r].time); };
    return two_steps(table, people, capacity, weight, weight);
}

FloatingCatchment two_step(Table table, std::span<const double> people, std::span<const double> capacity,
                           const Decay& decay) {
    const std::vector<double> weights = weights_of(table, decay);
    const auto weight = [&](std::size_t r) { return weights[r]; };
    return two_steps(table, people, capacity, weight, weight);
}

FloatingCatchment modified_two_step(Table table, std::span<const double> people,
                                    std::span<const double> capacity, const Decay& decay) {
    const std::vector<double> weights = weights_of(table, decay);
    return two_steps(
        table, people, capacity, [&](std::size_t r) { return weights[r]; },
        [&](std::size_t r) { return weights[r] * weights[r]; });
}

FloatingCatchment three_step(Table table, std::span<const double> people, std::span<const double> capacity,
                             const Decay& decay) {
    const std::vector<double> weights = weights_of(table, decay);
    const auto of_origin = sums_of(table, weights, people.size(), &OriginDestination::origin);
    const auto weight = [&](std::size_t r) {
        return weights[r] * share(weights[r], of_origin[table[r].origin]);
    };
    return two_steps(table, people, capacity, weight, weight);
}

FloatingCatchment balanced(Table table, std::span<const double> people, std::span<const double> capacity,
                           const Decay& decay) {
    const std::vector<double> weights = weights_of(table, decay);
    const auto of_origin = sums_of(table, weights, people.size(), &OriginDestination::origin);
    const auto of_destination = sums_of(table, weights, capacity.size(), &OriginDestination::destination);
    return two_steps(
        table, people, capacity, [&](std::size_t r) { return share(weights[r], of_origin[table[r].origin]); },
        [&](std::size_t r) { return share(weights[r], of_destination[table[r].destination]); });
}

}  // namespace mapite
