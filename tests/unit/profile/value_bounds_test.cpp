#include "profile/value_bounds.hpp"

#include <gtest/gtest.h>

#include <random>

namespace mapite {
namespace {

TEST(MeanBounds, ExactCountsAndValuesLeaveOneMean) {
    MeanBounds mean;
    mean.add({30, 30}, 1, 1);
    mean.add({10, 10}, 0, 0);
    EXPECT_DOUBLE_EQ(mean.bounds()->low, 0.75);
    EXPECT_DOUBLE_EQ(mean.bounds()->high, 0.75);
}

TEST(MeanBounds, UnknownValueIsNothingOrAllOfIt) {
    MeanBounds mean;
    mean.add({30, 30}, 1, 1);
    mean.add({10, 10}, 0, 1);
    EXPECT_DOUBLE_EQ(mean.bounds()->low, 0.75);
    EXPECT_DOUBLE_EQ(mean.bounds()->high, 1);
}

TEST(MeanBounds, MaskedCountsWeighMostWhereItHurtsOrHelps) {
    MeanBounds mean;
    mean.add({10, 10}, 0.5, 0.5);
    mean.add({1, 10}, 1, 1);
    mean.add({1, 10}, 0, 0);
    // Least: 10 of 0.5, 1 of 1 and 10 of 0; greatest: 10 of 0.5, 10 of 1 and 1 of 0.
    EXPECT_DOUBLE_EQ(mean.bounds()->low, 6.0 / 21);
    EXPECT_DOUBLE_EQ(mean.bounds()->high, 15.0 / 21);
}

TEST(MeanBounds, NobodyForCertainHasNoBounds) {
    MeanBounds mean;
    mean.add({0, 10}, 0.5, 0.5);
    EXPECT_FALSE(mean.bounds());
}

TEST(MeanBounds, NoChoiceOfPeopleWithinTheirBoundsGoesBeyondThem) {
    std::mt19937 random(3);
    const auto between = [&](double low, double high) {
        return std::uniform_real_distribution(low, high)(random);
    };
    for (int round = 0; round < 200; ++round) {
        MeanBounds mean;
        std::vector<PeopleBounds> people;
        std::vector<double> values;
        for (int place = 0; place < 6; ++place) {
            const double low = between(0, 5);
            people.push_back({low, low + between(0, 9)});
            values.push_back(between(0, 1));
            mean.add(people.back(), values.back(), values.back());
        }
        // The extremes lie at corners: try them all.
        double least = 1, most = 0;
        for (unsigned corner = 0; corner < 64; ++corner) {
            double sum = 0, count = 0;
            for (std::size_t place = 0; place < 6; ++place) {
                const double here = corner >> place & 1U ? people[place].high : people[place].low;
                sum += here * values[place];
                count += here;
            }
            least = std::min(least, sum / count);
            most = std::max(most, sum / count);
        }
        EXPECT_NEAR(mean.bounds()->low, least, 1e-12);
        EXPECT_NEAR(mean.bounds()->high, most, 1e-12);
    }
}

}  // namespace
}  // namespace mapite
