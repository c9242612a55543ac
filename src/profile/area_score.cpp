#include "profile/area_score.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace mapite {
namespace {

/// Shares such as 2/3 are not exact, nor are sums of weights.
constexpr double share_tolerance = 1e-12;

double total_weight(const Basket& basket) {
    double sum = 0;
    for (const Need& need : basket.needs) sum += need.weight;
    return sum;
}

double capped(double index, bool critical_fails, const IndexRules& rules) {
    return critical_fails ? std::min(index, rules.critical_cut) : index;
}

/// The index of all needs at one of their bounds.
struct AtBound {
    double geometric = 0, index = 0;
};

AtBound at_bound(const Basket& basket, const std::vector<NeedValue>& values, double NeedValue::*bound) {
    std::vector<WeightedScore> pairs;
    bool critical_fails = false;
    for (std::size_t n = 0; n < values.size(); ++n) {
        const double value = values[n].*bound;
        pairs.push_back({value, basket.needs[n].weight});
        critical_fails |= basket.needs[n].critical && value < basket.index.critical_cut;
    }
    const IndexRules& rules = basket.index;
    const double whole = aggregated(pairs, rules.aggregation, rules.floor).value_or(0);
    return {aggregated(pairs, Aggregation::geometric, rules.floor).value_or(0),
            capped(whole, critical_fails, rules)};
}

std::vector<WeightedScore> known_pairs(const Basket& basket, const std::vector<NeedValue>& values) {
    std::vector<WeightedScore> pairs;
    for (std::size_t n = 0; n < values.size(); ++n)
        if (values[n].value) pairs.push_back({*values[n].value, basket.needs[n].weight});
    return pairs;
}

BlockScore block_score(const Basket& basket, const Block& block, const std::vector<NeedValue>& values) {
    BlockScore score{.block = block.id};
    std::vector<WeightedScore> known;
    double weight = 0, weight_known = 0;
    for (std::size_t n = 0; n < values.size(); ++n) {
        if (basket.needs[n].block != block.id) continue;
        weight += basket.needs[n].weight;
        if (!values[n].value) continue;
        weight_known += basket.needs[n].weight;
        known.push_back({*values[n].value, basket.needs[n].weight});
    }
    const double all = total_weight(basket);
    score.weight_share = all > 0 ? weight / all : 0;
    score.weight_known = weight > 0 ? weight_known / weight : 0;
    if (score.weight_known + share_tolerance >= basket.index.known_least)
        score.value = aggregated(known, basket.index.aggregation, basket.index.floor);
    return score;
}

void add_parts(const Basket& basket, AreaScore& score) {
    double weight = 0;
    for (std::size_t n = 0; n < score.needs.size(); ++n)
        if (score.needs[n].value) weight += basket.needs[n].weight;
    score.parts.assign(score.needs.size(), {});
    if (!score.sufficient || weight <= 0) return;
    double sum = 0;
    for (std::size_t n = 0; n < score.needs.size(); ++n) {
        if (!score.needs[n].value) continue;
        NeedPart& part = score.parts[n];
        part.weight_share = basket.needs[n].weight / weight;
        part.log_contribution =
            part.weight_share * std::log(std::max(basket.index.floor, *score.needs[n].value) / 100);
        sum += part.log_contribution;
    }
    if (sum >= 0) return;
    for (NeedPart& part : score.parts)
        part.points_lost = (100 - *score.geometric) * part.log_contribution / sum;
}

void find_weakest(const Basket& basket, AreaScore& score) {
    for (std::size_t n = 0; n < score.needs.size(); ++n) {
        const std::optional<double>& value = score.needs[n].value;
        if (!value) continue;
        if (basket.needs[n].critical && *value < basket.index.critical_cut)
            score.critical_failed.push_back(n);
        if (basket.needs[n].weight > 0 && (!score.weakest || *value < *score.needs[*score.weakest].value))
            score.weakest = n;
    }
}

}  // namespace

double AreaScore::capped_by() const {
    if (!index || critical_failed.empty()) return 0;
    return std::max(0.0, *geometric - *index);
}

std::optional<double> aggregated(std::span<const WeightedScore> pairs, Aggregation aggregation,
                                 double floor) {
    double weight = 0, sum = 0;
    for (const WeightedScore& pair : pairs) {
        weight += pair.weight;
        sum += pair.weight *
               (aggregation == Aggregation::geometric ? std::log(std::max(floor, pair.value)) : pair.value);
    }
    if (weight <= 0) return std::nullopt;
    return aggregation == Aggregation::geometric ? std::exp(sum / weight) : sum / weight;
}

NeedValue need_value(const NeedCoverage& coverage, const IndexRules& rules) {
    NeedValue result{.low = coverage.value_low.value_or(0), .high = coverage.value_high.value_or(100)};
    const double all = coverage.people.all();
    if (coverage.value && coverage.people.known() >= (rules.known_least - share_tolerance) * all)
        result.value = coverage.value;
    return result;
}

AreaScore area_score(const Basket& basket, std::vector<NeedValue> values) {
    assert(values.size() == basket.needs.size());
    AreaScore score{.needs = std::move(values)};
    const std::vector<WeightedScore> known = known_pairs(basket, score.needs);
    double weight_known = 0;
    for (const WeightedScore& pair : known) weight_known += pair.weight;
    const double all = total_weight(basket);
    score.weight_known = all > 0 ? weight_known / all : 0;
    score.sufficient = weight_known > 0 && score.weight_known + share_tolerance >= basket.index.known_least;
    find_weakest(basket, score);
    if (score.sufficient) {
        const IndexRules& rules = basket.index;
        score.geometric = aggregated(known, Aggregation::geometric, rules.floor);
        score.arithmetic = aggregated(known, Aggregation::arithmetic, rules.floor);
        score.index =
            capped(*aggregated(known, rules.aggregation, rules.floor), !score.critical_failed.empty(), rules);
    }
    const AtBound low = at_bound(basket, score.needs, &NeedValue::low);
    const AtBound high = at_bound(basket, score.needs, &NeedValue::high);
    score.geometric_low = low.geometric;
    score.geometric_high = high.geometric;
    score.index_low = low.index;
    score.index_high = high.index;
    add_parts(basket, score);
    for (const Block& block : basket.blocks) score.blocks.push_back(block_score(basket, block, score.needs));
    return score;
}

std::string_view to_string(Aggregation aggregation) {
    return aggregation == Aggregation::geometric ? "geometric" : "arithmetic";
}

std::optional<Aggregation> aggregation(std::string_view name) {
    if (name == "geometric") return Aggregation::geometric;
    if (name == "arithmetic") return Aggregation::arithmetic;
    return std::nullopt;
}

}  // namespace mapite
