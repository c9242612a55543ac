#include "profile/uncertainty.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/lcg.hpp"
#include "base/parallel.hpp"

namespace mapite {
namespace {

/// What one draw decides before any area is looked at.
struct Draw {
    std::vector<double> weights, stretches;  ///< per need
    Aggregation aggregation = Aggregation::geometric;
};

double spread_out(Lcg& random, double spread) {
    return 1 + spread * (2 * random.next() - 1);
}

std::size_t numbers_per_draw(const Basket& basket) {
    const UncertaintyRules& rules = basket.uncertainty;
    return basket.needs.size() + 1 + (rules.thresholds > 0 ? basket.needs.size() : 0) +
           (rules.speeds > 0 ? std::size(all_travel_modes) : 0);
}

Draw drawn(const Basket& basket, std::size_t number) {
    const UncertaintyRules& rules = basket.uncertainty;
    Lcg random(rules.seed);
    random.skip(number * numbers_per_draw(basket));
    Draw draw;
    for (const Need& need : basket.needs)
        draw.weights.push_back(need.weight * spread_out(random, rules.weights));
    draw.aggregation = random.next() < 0.5 ? Aggregation::geometric : Aggregation::arithmetic;
    for (std::size_t n = 0; n < basket.needs.size(); ++n)
        draw.stretches.push_back(rules.thresholds > 0 ? spread_out(random, rules.thresholds) : 1);
    std::array<double, std::size(all_travel_modes)> speeds{};
    for (double& speed : speeds) speed = rules.speeds > 0 ? spread_out(random, rules.speeds) : 1;
    for (std::size_t n = 0; n < basket.needs.size(); ++n)
        draw.stretches[n] *= speeds[static_cast<std::size_t>(basket.needs[n].mode)];
    return draw;
}

/// Another stream than that of the draws, and another one for each of them.
Lcg missing_stream(const Basket& basket, std::size_t number, std::size_t areas) {
    Lcg random(basket.uncertainty.seed ^ 0x9e3779b97f4a7c15U);
    random.skip(number * areas * basket.needs.size());
    return random;
}

/// Sums of one area in one draw, as they grow need by need.
struct Sums {
    double weight = 0, sum = 0;
    bool critical_fails = false;
    void add(const Need& need, double need_weight, double value, double term, double cut) {
        weight += need_weight;
        sum += need_weight * term;
        critical_fails |= need.critical && value < cut;
    }
    [[nodiscard]] double index(Aggregation aggregation) const {
        if (weight <= 0) return 0;
        return aggregation == Aggregation::geometric ? std::exp(sum / weight) : sum / weight;
    }
};

/// One area's known needs, as they stand without any stretch: value and logarithm, for draws that leave
/// thresholds and speeds alone.
struct Unstretched {
    std::vector<double> value, logarithm;
};

struct ScoreDrawn {
    Sums known, with_missing;
};

class Scoring {
  public:
    Scoring(const Basket& basket, std::span<const AreaDraws> areas) : basket_(basket), areas_(areas) {
        stretched_ = basket.uncertainty.thresholds > 0 || basket.uncertainty.speeds > 0;
        for (const AreaDraws& area : areas) {
            Unstretched plain;
            for (const NeedCurve& curve : area.curves) {
                plain.value.push_back(curve.value(1));
                plain.logarithm.push_back(term(plain.value.back(), Aggregation::geometric));
            }
            plain_.push_back(std::move(plain));
        }
    }

    [[nodiscard]] ScoreDrawn score(std::size_t area, const Draw& draw, Lcg& missing) const {
        ScoreDrawn result;
        const AreaDraws& drawn = areas_[area];
        const double cut = basket_.index.critical_cut;
        for (std::size_t n = 0; n < basket_.needs.size(); ++n) {
            const Need& need = basket_.needs[n];
            const NeedValue& known = drawn.score.needs[n];
            const double at = missing.next();
            if (!known.value) {
                const double value = known.low + at * (known.high - known.low);
                result.with_missing.add(need, draw.weights[n], value, term(value, draw.aggregation), cut);
                continue;
            }
            const double value =
                stretched_ ? drawn.curves[n].value(draw.stretches[n]) : plain_[area].value[n];
            const double each = stretched_ || draw.aggregation == Aggregation::arithmetic
                                    ? term(value, draw.aggregation)
                                    : plain_[area].logarithm[n];
            result.known.add(need, draw.weights[n], value, each, cut);
            result.with_missing.add(need, draw.weights[n], value, each, cut);
        }
        return result;
    }

  private:
    [[nodiscard]] double term(double value, Aggregation aggregation) const {
        return aggregation == Aggregation::geometric ? std::log(std::max(basket_.index.floor, value)) : value;
    }

    const Basket& basket_;
    std::span<const AreaDraws> areas_;
    bool stretched_ = false;
    std::vector<Unstretched> plain_;
};

/// What an area is ranked by: its index, held at the cut where a critical need fails, and among equals the
/// index without that.
struct RankKey {
    double index = 0, uncapped = 0;
    auto operator<=>(const RankKey&) const = default;
};

RankKey rank_key(double uncapped, bool critical_fails, const IndexRules& rules) {
    return {critical_fails ? std::min(uncapped, rules.critical_cut) : uncapped, uncapped};
}

/// 1 + how many are greater.
std::vector<std::uint32_t> ranks_of(const std::vector<RankKey>& keys) {
    std::vector<std::uint32_t> order(keys.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
        return keys[a] != keys[b] ? keys[a] > keys[b] : a < b;
    });
    std::vector<std::uint32_t> ranks(keys.size());
    for (std::uint32_t place = 0; place < order.size(); ++place) {
        const bool tied = place > 0 && keys[order[place]] == keys[order[place - 1]];
        ranks[order[place]] = tied ? ranks[order[place - 1]] : place + 1;
    }
    return ranks;
}

/// The smallest value that at least this share of the sorted values does not exceed.
double quantile(const std::vector<double>& sorted, double share) {
    const double position = std::ceil(share * static_cast<double>(sorted.size()) - 1e-9);
    const auto at = static_cast<std::size_t>(std::max(1.0, position)) - 1;
    return sorted[std::min(at, sorted.size() - 1)];
}

double variance(const std::vector<double>& values) {
    double sum = 0, squares = 0;
    for (const double value : values) {
        sum += value;
        squares += value * value;
    }
    const double mean = sum / static_cast<double>(values.size());
    return std::max(0.0, squares / static_cast<double>(values.size()) - mean * mean);
}

std::vector<double> ranks_of_area(const std::vector<std::vector<std::uint32_t>>& ranks, std::size_t area) {
    std::vector<double> result;
    for (const auto& draw : ranks) result.push_back(draw[area]);
    return result;
}

/// The ranks of this area in all draws, summed up.
RankRange range_of(const DrawnRanks& drawn, std::size_t area) {
    const std::size_t areas = drawn.ranks.front().size();
    const double draws = static_cast<double>(drawn.ranks.size());
    // The last tenth begins behind this rank; of three areas it is the last one.
    const std::size_t before_worst = areas - (areas + 9) / 10;
    RankRange range;
    std::vector<double> ranks = ranks_of_area(drawn.ranks, area);
    std::vector<double> missing = ranks_of_area(drawn.ranks_with_missing, area);
    std::vector<double> indices;
    double sum = 0;
    std::size_t among_worst = 0, failing = 0;
    for (std::size_t d = 0; d < drawn.ranks.size(); ++d) {
        sum += ranks[d];
        among_worst += drawn.ranks[d][area] > before_worst ? 1 : 0;
        failing += drawn.critical_fails[d][area] ? 1 : 0;
        indices.push_back(drawn.indices[d][area]);
    }
    range.mean = sum / draws;
    range.worst_tenth = static_cast<double>(among_worst) / draws;
    range.critical_failure = static_cast<double>(failing) / draws;
    const double variance_missing = variance(missing);
    if (variance_missing > 0)
        range.missing_share = std::clamp(1 - variance(ranks) / variance_missing, 0.0, 1.0);
    for (auto* values : {&ranks, &missing, &indices}) std::ranges::sort(*values);
    range.median = quantile(ranks, 0.5);
    range.low = quantile(ranks, 0.05);
    range.high = quantile(ranks, 0.95);
    range.low_with_missing = quantile(missing, 0.05);
    range.high_with_missing = quantile(missing, 0.95);
    range.index_median = quantile(indices, 0.5);
    range.index_low = quantile(indices, 0.05);
    range.index_high = quantile(indices, 0.95);
    const auto flips = [](double probability) { return probability > 0.05 && probability < 0.95; };
    range.uncertain = flips(range.worst_tenth) || flips(range.critical_failure);
    return range;
}

}  // namespace

std::vector<AreaDraws> area_draws(const Basket& basket, const ProfileInputs& inputs,
                                  std::span<const AreaProfile> profiles, std::span<const AreaIndex> areas) {
    std::vector<AreaDraws> result(areas.size());
    const UncertaintyRules& rules = basket.uncertainty;
    const StretchRange range{(1 - rules.thresholds) * (1 - rules.speeds),
                             (1 + rules.thresholds) * (1 + rules.speeds)};
    parallel_for(areas.size(), [&](std::size_t a) {
        std::vector<NeedValue> values;
        for (const NeedCoverage& coverage : profiles[areas[a].value].needs)
            values.push_back(need_value(coverage, basket.index));
        result[a].score = area_score(basket, std::move(values));
        for (std::size_t n = 0; n < basket.needs.size(); ++n)
            result[a].curves.emplace_back(basket.needs[n], inputs.inputs[n], inputs.points,
                                          inputs.points_of_area[areas[a].value], range);
    });
    return result;
}

DrawnRanks draw_ranks(const Basket& basket, std::span<const AreaDraws> areas) {
    const std::size_t draws = basket.uncertainty.draws;
    const Scoring scoring(basket, areas);
    DrawnRanks result;
    result.ranks.resize(draws);
    result.ranks_with_missing.resize(draws);
    result.indices.assign(draws, std::vector<double>(areas.size()));
    result.critical_fails.assign(draws, std::vector<bool>(areas.size()));
    parallel_for(draws, [&](std::size_t d) {
        const Draw draw = drawn(basket, d);
        Lcg missing = missing_stream(basket, d, areas.size());
        std::vector<RankKey> keys(areas.size()), with_missing(areas.size());
        for (std::size_t a = 0; a < areas.size(); ++a) {
            const auto [known, all] = scoring.score(a, draw, missing);
            keys[a] = rank_key(known.index(draw.aggregation), known.critical_fails, basket.index);
            with_missing[a] = rank_key(all.index(draw.aggregation), all.critical_fails, basket.index);
            result.indices[d][a] = keys[a].index;
            result.critical_fails[d][a] = known.critical_fails;
        }
        result.ranks[d] = ranks_of(keys);
        result.ranks_with_missing[d] = ranks_of(with_missing);
    });
    return result;
}

std::vector<std::optional<RankRange>> rank_ranges(const Basket& basket, std::vector<AreaDraws> areas) {
    std::vector<std::optional<RankRange>> result(areas.size());
    std::vector<std::size_t> compared;
    std::vector<AreaDraws> sufficient;
    for (std::size_t a = 0; a < areas.size(); ++a) {
        if (!areas[a].score.sufficient) continue;
        compared.push_back(a);
        sufficient.push_back(std::move(areas[a]));
    }
    if (compared.empty() || basket.uncertainty.draws == 0) return result;
    const DrawnRanks drawn = draw_ranks(basket, sufficient);
    std::vector<RankKey> keys;
    for (const AreaDraws& area : sufficient)
        keys.push_back(rank_key(basket.index.aggregation == Aggregation::geometric ? *area.score.geometric
                                                                                   : *area.score.arithmetic,
                                !area.score.critical_failed.empty(), basket.index));
    const std::vector<std::uint32_t> ranks = ranks_of(keys);
    for (std::size_t i = 0; i < compared.size(); ++i) {
        result[compared[i]] = range_of(drawn, i);
        result[compared[i]]->rank = ranks[i];
    }
    return result;
}

}  // namespace mapite
