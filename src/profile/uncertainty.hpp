#pragma once
// How firm an area's place among the others is. The index is computed again and again with other weights,
// thresholds, speeds and ways of adding up, all within the spreads that the basket states; an area then has
// a range of ranks. What is missing is drawn as well, beside it, so that it shows how much better data would
// help. Saisana, Saltelli & Tarantola 2005, Uncertainty and sensitivity analysis of composite indicators.
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "profile/area_score.hpp"
#include "profile/need_curve.hpp"
#include "profile/profile.hpp"

namespace mapite {

/// One area among the compared ones. Rank 1 is the best served. Ranked by the index, held at the cut where a
/// critical need fails, those held by what it would be without; areas alike in both share the better rank.
struct RankRange {
    std::size_t rank = 0;                  ///< by the index as it stands
    double median = 0, low = 0, high = 0;  ///< of the ranks drawn: the middle, 5 % and 95 %
    double mean = 0;
    double low_with_missing = 0, high_with_missing = 0;  ///< the same when what is missing is drawn as well
    double index_median = 0, index_low = 0,
           index_high = 0;        ///< of the index drawn: the same shares
    double worst_tenth = 0;       ///< probability 0..1 of being among the tenth with the least index
    double critical_failure = 0;  ///< probability 0..1 that some critical need lies below the cut
    /// 0..1 of the variance of the rank that is there only because something is missing.
    double missing_share = 0;
    /// One of the two answers, "among the worst tenth" and "a critical need fails", comes out both ways in
    /// more than 5 % of the draws.
    bool uncertain = false;
    bool operator==(const RankRange&) const = default;
};

/// What a simulation needs of one area.
struct AreaDraws {
    AreaScore score;
    std::vector<NeedCurve> curves;  ///< in the order of the basket
};
/// One entry per area of `areas`.
std::vector<AreaDraws> area_draws(const Basket& basket, const ProfileInputs& inputs,
                                  std::span<const AreaProfile> profiles, std::span<const AreaIndex> areas);

/// Every draw; `ranks[d][a]` in [1, areas].
struct DrawnRanks {
    std::vector<std::vector<std::uint32_t>> ranks, ranks_with_missing;
    std::vector<std::vector<double>> indices;  ///< held at the cut where a critical need fails
    std::vector<std::vector<bool>> critical_fails;
};
/// Draw by draw from one Lcg: a weight for each need in the basket's order, the aggregation (geometric below
/// one half), a stretch of the thresholds for each need where their spread is above 0, then a speed for each
/// mode where theirs is. What is missing: from another Lcg, area by area and need by need, a value between
/// the need's bounds where its value is not known. Not dependent on the number of threads.
DrawnRanks draw_ranks(const Basket& basket, std::span<const AreaDraws> areas);

/// In the order of `areas`; absent for areas whose index is insufficient, which nobody is compared with.
std::vector<std::optional<RankRange>> rank_ranges(const Basket& basket, std::vector<AreaDraws> areas);

}  // namespace mapite
