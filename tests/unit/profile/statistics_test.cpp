#include "profile/statistics.hpp"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace mapite {
namespace {

TEST(WeightedMean, CountsEachValueByItsPeople) {
    const std::vector<Weighted> pairs{{10, 1}, {20, 3}};
    EXPECT_DOUBLE_EQ(weighted_mean(pairs).value(), 17.5);
}

TEST(WeightedStatistics, NobodyMeansAbsent) {
    EXPECT_FALSE(weighted_mean({}).has_value());
    EXPECT_FALSE(weighted_quantile({}, 0.5).has_value());
    EXPECT_FALSE(weighted_gini({}).has_value());
}

TEST(WeightedQuantile, IsTheSmallestValueThatReachesTheShare) {
    const std::vector<Weighted> pairs{{30, 1}, {10, 5}, {20, 4}};
    EXPECT_EQ(weighted_quantile(pairs, 0.5), 10);  // 5 of 10 people reach it exactly
    EXPECT_EQ(weighted_quantile(pairs, 0.51), 20);
    EXPECT_EQ(weighted_quantile(pairs, 0.9), 20);  // 9 of 10
    EXPECT_EQ(weighted_quantile(pairs, 0.91), 30);
    EXPECT_EQ(weighted_quantile(pairs, 0), 10);
    EXPECT_EQ(weighted_quantile(pairs, 1), 30);
}

TEST(WeightedQuantile, AShareThatIsNotExactInBinaryStillReachesItsValue) {
    std::vector<Weighted> pairs;
    for (int i = 1; i <= 10; ++i) pairs.push_back({static_cast<double>(i), 0.1});
    EXPECT_EQ(weighted_quantile(pairs, 0.7), 7);
    EXPECT_EQ(weighted_quantile(pairs, 0.9), 9);
}

TEST(WeightedGini, IsZeroWhenAllAreEqualAndWhenAllAreZero) {
    EXPECT_DOUBLE_EQ(weighted_gini(std::vector<Weighted>{{7, 1}, {7, 5}}).value(), 0);
    EXPECT_DOUBLE_EQ(weighted_gini(std::vector<Weighted>{{0, 1}, {0, 5}}).value(), 0);
}

TEST(WeightedGini, OneOfFourBearingEverythingIsThreeQuarters) {
    EXPECT_DOUBLE_EQ(weighted_gini(std::vector<Weighted>{{0, 3}, {12, 1}}).value(), 0.75);
}

TEST(WeightedGini, EqualsItsDefinitionOverAllPairs) {
    std::mt19937 random(7);
    std::uniform_int_distribution<int> number(0, 60);
    for (int round = 0; round < 50; ++round) {
        std::vector<Weighted> pairs;
        for (int i = 0; i < 30; ++i)
            pairs.push_back({static_cast<double>(number(random)), static_cast<double>(1 + number(random))});
        double weights = 0, sum = 0, differences = 0;
        for (const Weighted& a : pairs) {
            weights += a.weight;
            sum += a.weight * a.value;
            for (const Weighted& b : pairs) differences += a.weight * b.weight * std::abs(a.value - b.value);
        }
        EXPECT_NEAR(weighted_gini(pairs).value(), differences / (2 * weights * weights * (sum / weights)),
                    1e-12);
    }
}

}  // namespace
}  // namespace mapite
