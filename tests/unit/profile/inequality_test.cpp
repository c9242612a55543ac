#include "profile/inequality.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace mapite {
namespace {

TEST(Palma, IsTheMeanOfTheHighestTenthByThatOfTheLowestFour) {
    // Of 10 people four have 1, five 2, one 6.
    const std::vector<Weighted> pairs{{6, 1}, {1, 4}, {2, 5}};
    EXPECT_DOUBLE_EQ(palma_ratio(pairs).value(), 6);
    // Both borders fall inside a pair: the lowest four have 1 and 3, mean 2; the highest one 3.
    const std::vector<Weighted> divided{{1, 2}, {3, 8}};
    EXPECT_DOUBLE_EQ(palma_ratio(divided).value(), 1.5);
}

TEST(Palma, IsAbsentWhereTheLowestHaveNothingOrNobodyIsThere) {
    EXPECT_FALSE(palma_ratio(std::vector<Weighted>{{0, 5}, {1, 5}}));
    EXPECT_FALSE(palma_ratio(std::vector<Weighted>{}));
}

TEST(Theil, IsZeroForEqualsAndLogarithmOfAllWhenOneHasAll) {
    EXPECT_DOUBLE_EQ(theil_t(std::vector<Weighted>{{3, 2}, {3, 7}}).value(), 0);
    EXPECT_NEAR(theil_t(std::vector<Weighted>{{0, 9}, {5, 1}}).value(), std::log(10.0), 1e-12);
    EXPECT_FALSE(theil_t(std::vector<Weighted>{{0, 9}}));
}

TEST(Theil, DoesNotChangeWhenEverythingIsDoubledOrPeopleAreSplit) {
    const double once = theil_t(std::vector<Weighted>{{1, 4}, {3, 2}}).value();
    EXPECT_NEAR(theil_t(std::vector<Weighted>{{2, 4}, {6, 2}}).value(), once, 1e-15);
    EXPECT_NEAR(theil_t(std::vector<Weighted>{{1, 1}, {3, 2}, {1, 3}}).value(), once, 1e-15);
}

TEST(Poverty, CountsThoseBelowTheLineAndHowFarTheyAre) {
    const auto poverty = poverty_below(std::vector<Weighted>{{5, 1}, {10, 1}, {0, 1}, {40, 1}}, 10).value();
    EXPECT_DOUBLE_EQ(poverty.fgt0, 0.5);      // 5 and 0; who has 10 is at the line
    EXPECT_DOUBLE_EQ(poverty.fgt1, 1.5 / 4);  // 0.5 + 1
    EXPECT_DOUBLE_EQ(poverty.fgt2, (0.25 + 1) / 4);
    EXPECT_FALSE(poverty_below(std::vector<Weighted>{}, 10));
}

}  // namespace
}  // namespace mapite
