#pragma once
// From the values of an area's needs to its one index, and back: what each need takes away from it, which
// need is weakest, and what the index could be at worst and at best when some of it is not known. Formulas:
// the project's method (README, "The index"); OECD & JRC 2008, Handbook on Constructing Composite Indicators,
// for the geometric mean and its contributions.
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "profile/basket.hpp"
#include "profile/coverage.hpp"

namespace mapite {

/// One need as the index takes it.
struct NeedValue {
    std::optional<double> value{};  ///< 0..100; absent: not known for enough people to count
    double low = 0, high = 100;     ///< 0..100: with everything unknown at its worst and at its best
    bool operator==(const NeedValue&) const = default;
};

/// What one need does to the index.
struct NeedPart {
    double weight_share = 0;  ///< of the weight of the known needs, 0..1; 0 for one that is not known
    /// weight_share * ln(value / 100), the value not below the floor; at most 0. They add up to ln(geometric
    /// / 100).
    double log_contribution = 0;
    double points_lost = 0;  ///< its share of 100 - geometric, in proportion to the log contributions
    bool operator==(const NeedPart&) const = default;
};

struct BlockScore {
    std::string block{};  ///< id
    std::optional<double>
        value{};              ///< 0..100: the index of the block's needs alone; absent: too little known
    double weight_share = 0;  ///< of the weight of all needs
    double weight_known = 0;  ///< share of the block's own weight whose need is known
    bool operator==(const BlockScore&) const = default;
};

struct AreaScore {
    double weight_known = 0;            ///< share of the needs' weight that is known
    bool sufficient = false;            ///< weight_known reaches the rules' least share
    std::optional<double> geometric{};  ///< of the known needs; absent unless sufficient
    std::optional<double> arithmetic{};
    std::optional<double> index{};  ///< by the rules' aggregation, capped where a critical need fails
    double geometric_low = 0, geometric_high = 0;  ///< of all needs at their bounds, uncapped
    double index_low = 0, index_high = 0;          ///< by the rules' aggregation, capped likewise
    std::vector<std::size_t> critical_failed{};    ///< positions of known critical needs below the cut
    std::optional<std::size_t> weakest{};  ///< known need with weight and the least value, the first of them
    std::vector<NeedValue> needs{};        ///< in the order of the basket
    std::vector<NeedPart> parts{};         ///< likewise
    std::vector<BlockScore> blocks{};      ///< in the order of the basket
    /// How much the cap took away; 0 without one.
    [[nodiscard]] double capped_by() const;
    bool operator==(const AreaScore&) const = default;
};

/// A need's value counts when it is known for the rules' least share of the people.
NeedValue need_value(const NeedCoverage& coverage, const IndexRules& rules);

/// `values` in the order of the basket's needs. Order of needs changes nothing but ties of `weakest`. Weights
/// that are all 0 leave nothing known.
AreaScore area_score(const Basket& basket, std::vector<NeedValue> values);

/// Weighted mean of values by the aggregation: (value, weight) pairs, values 0..100; absent without weight.
struct WeightedScore {
    double value, weight;
};
std::optional<double> aggregated(std::span<const WeightedScore> pairs, Aggregation aggregation, double floor);

}  // namespace mapite
