#include "profile/area_score.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace mapite {
namespace {

NeedValue known(double value) {
    return {value, value, value};
}

/// Water is critical and counts twice; shop and library count once. Water and shop are basic, library is not.
Basket small_basket() {
    return {.blocks = {{.id = "basic"}, {.id = "resources"}},
            .needs = {{.id = "water", .block = "basic", .weight = 2, .critical = true},
                      {.id = "shop", .block = "basic"},
                      {.id = "library", .block = "resources"}}};
}

TEST(AreaScore, GoodShopDoesNotMakeUpForMissingWater) {
    const AreaScore score = area_score(small_basket(), {known(50), known(100), known(100)});
    EXPECT_DOUBLE_EQ(*score.arithmetic, 75);
    EXPECT_NEAR(*score.geometric, 100 * std::sqrt(0.5), 1e-12);
    EXPECT_EQ(score.index, score.geometric);
}

TEST(AreaScore, FailedCriticalNeedCapsTheIndexAndIsNamed) {
    const AreaScore score = area_score(small_basket(), {known(39), known(100), known(100)});
    EXPECT_GT(*score.geometric, 40);
    EXPECT_EQ(score.index, 40);
    EXPECT_EQ(score.critical_failed, std::vector<std::size_t>{0});
    EXPECT_DOUBLE_EQ(score.capped_by(), *score.geometric - 40);
}

TEST(AreaScore, CapNeverRaisesAnIndex) {
    const AreaScore score = area_score(small_basket(), {known(1), known(1), known(1)});
    EXPECT_NEAR(*score.index, 1, 1e-12);
    EXPECT_EQ(score.capped_by(), 0);
}

TEST(AreaScore, UncriticalNeedDoesNotCap) {
    const AreaScore score = area_score(small_basket(), {known(100), known(1), known(100)});
    EXPECT_TRUE(score.critical_failed.empty());
    EXPECT_EQ(score.weakest, 1u);
}

TEST(AreaScore, ValueOfNothingCountsAsTheFloorSoThatTheRestStillShows) {
    const AreaScore score = area_score(small_basket(), {known(100), known(0), known(100)});
    EXPECT_NEAR(*score.geometric, 100 * std::pow(0.01, 0.25), 1e-12);
    EXPECT_NEAR(score.parts[1].log_contribution, 0.25 * std::log(0.01), 1e-12);
}

TEST(AreaScore, ContributionsAddUpToTheResult) {
    std::mt19937 random(1);
    std::uniform_real_distribution<double> any(0, 100);
    for (int round = 0; round < 100; ++round) {
        const AreaScore score =
            area_score(small_basket(), {known(any(random)), known(any(random)), known(any(random))});
        double logs = 0, points = 0, weights = 0;
        for (const NeedPart& part : score.parts) {
            logs += part.log_contribution;
            points += part.points_lost;
            weights += part.weight_share;
        }
        EXPECT_NEAR(logs, std::log(*score.geometric / 100), 1e-12);
        EXPECT_NEAR(points, 100 - *score.geometric, 1e-9);
        EXPECT_NEAR(weights, 1, 1e-12);
    }
}

TEST(AreaScore, TwoThirdsOfTheWeightAreEnough) {
    Basket basket = small_basket();
    basket.needs[0].weight = 1;
    EXPECT_TRUE(area_score(basket, {known(80), known(80), {}}).sufficient);
    const AreaScore little = area_score(basket, {known(80), {}, {}});
    EXPECT_FALSE(little.sufficient);
    EXPECT_FALSE(little.index);
    EXPECT_EQ(little.parts[0].points_lost, 0);
}

TEST(AreaScore, BoundsOfWhatIsMissingHoldTheIndex) {
    const AreaScore score = area_score(small_basket(), {known(80), known(60), {}});
    EXPECT_NEAR(score.geometric_low, std::pow(80.0 * 80 * 60 * 1, 0.25), 1e-9);
    EXPECT_NEAR(score.geometric_high, std::pow(80.0 * 80 * 60 * 100, 0.25), 1e-9);
    EXPECT_LT(score.index_low, *score.index);
    EXPECT_GT(score.index_high, *score.index);
    EXPECT_NEAR(*score.index, std::pow(80.0 * 80 * 60, 1.0 / 3), 1e-9);
}

TEST(AreaScore, MissingCriticalNeedCapsTheLowerBoundOnly) {
    const AreaScore score = area_score(small_basket(), {{}, known(100), known(100)});
    EXPECT_FALSE(score.sufficient);
    EXPECT_LE(score.index_low, 40);
    EXPECT_NEAR(score.index_high, 100, 1e-9);
}

TEST(AreaScore, BlocksAreTheIndexOfTheirOwnNeeds) {
    const AreaScore score = area_score(small_basket(), {known(64), known(27), known(50)});
    ASSERT_EQ(score.blocks.size(), 2u);
    EXPECT_NEAR(*score.blocks[0].value, std::pow(64.0 * 64 * 27, 1.0 / 3), 1e-9);
    EXPECT_NEAR(*score.blocks[1].value, 50, 1e-9);
    EXPECT_DOUBLE_EQ(score.blocks[0].weight_share, 0.75);
    // The geometric mean of the blocks by their weight is that of the needs.
    EXPECT_NEAR(std::pow(*score.blocks[0].value, 0.75) * std::pow(*score.blocks[1].value, 0.25),
                *score.geometric, 1e-9);
}

TEST(AreaScore, WeightsOfNothingLeaveNoIndexAndNoNaN) {
    Basket basket = small_basket();
    for (Need& need : basket.needs) need.weight = 0;
    const AreaScore score = area_score(basket, {known(80), known(60), known(70)});
    EXPECT_FALSE(score.index);
    EXPECT_EQ(score.weight_known, 0);
    EXPECT_EQ(score.geometric_low, 0);
    EXPECT_FALSE(score.weakest);
}

TEST(AreaScore, OrderOfNeedsDoesNotMatter) {
    Basket basket = small_basket();
    const AreaScore forwards = area_score(basket, {known(64), known(27), known(50)});
    std::ranges::reverse(basket.needs);
    const AreaScore backwards = area_score(basket, {known(50), known(27), known(64)});
    EXPECT_NEAR(*forwards.index, *backwards.index, 1e-12);
    EXPECT_EQ(basket.needs[*backwards.weakest].id, "shop");
}

TEST(NeedValue, CountsOnlyWhenKnownForTwoThirdsOfThePeople) {
    NeedCoverage coverage;
    coverage.value = 80;
    coverage.value_low = 50;
    coverage.value_high = 90;
    coverage.people = {.good = 66, .unknown = 34};
    EXPECT_FALSE(need_value(coverage, {}).value);
    coverage.people = {.good = 67, .unknown = 33};
    EXPECT_EQ(need_value(coverage, {}), (NeedValue{80, 50, 90}));
    EXPECT_EQ(need_value({}, {}), (NeedValue{{}, 0, 100}));
}

}  // namespace
}  // namespace mapite
