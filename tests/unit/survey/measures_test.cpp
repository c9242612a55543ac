// Intervals, effect sizes and protected counts against published tables.
#include <gtest/gtest.h>

#include "survey/comparison.hpp"
#include "survey/intervals.hpp"

namespace mapite {
namespace {

using Counts = std::vector<std::size_t>;

TEST(StudentsT, IsThatOfTheTables) {
    const std::vector<std::pair<std::size_t, double>> table{
        {1, 12.706205}, {2, 4.302653},  {3, 3.182446},   {4, 2.776445},   {9, 2.262157},
        {30, 2.042272}, {60, 2.000298}, {100, 1.983972}, {120, 1.979930}, {1000, 1.962339}};
    for (const auto& [freedom, value] : table) EXPECT_NEAR(student_quantile(freedom), value, 1e-6) << freedom;
}

TEST(StudentsT, TheExpansionGoesOnWhereTheSeriesEnds) {
    // The quantile is smooth in 1 / freedom: a straight line through two of the series meets the expansion.
    const double slope = (student_quantile(100) - student_quantile(99)) / (1.0 / 100 - 1.0 / 99);
    EXPECT_NEAR(student_quantile(101), student_quantile(100) + slope * (1.0 / 101 - 1.0 / 100), 1e-7);
}

TEST(WilsonsInterval, LeavesTheShareNeitherAtZeroNorAtOne) {
    EXPECT_NEAR(wilson_interval(0, 10).high, 0.2775, 1e-4);
    EXPECT_DOUBLE_EQ(wilson_interval(0, 10).low, 0);
    EXPECT_NEAR(wilson_interval(10, 10).low, 0.7225, 1e-4);
    EXPECT_DOUBLE_EQ(wilson_interval(10, 10).high, 1);
}

TEST(CliffsDelta, IsWinsLessLossesOfAllPairs) {
    EXPECT_DOUBLE_EQ(cliffs_delta(Counts{0, 0, 2}, Counts{3, 0, 0}), 1);
    EXPECT_DOUBLE_EQ(cliffs_delta(Counts{1, 1}, Counts{1, 1}), 0);
    EXPECT_DOUBLE_EQ(cliffs_delta(Counts{1, 0, 0}, Counts{1, 1, 2}), -0.75);
}

// Hogarty & Kromrey (1999), "Using SAS to calculate tests of Cliff's delta": 10 10 20 20 20 30 30 30 40 50
// against 10 20 30 40 40 50. Variances of rows, columns and pairs there: 0.2669753, 0.447, 1.0055556.
TEST(CliffsDelta, HasThePublishedInterval) {
    const Counts treatment{2, 3, 3, 1, 1}, control{1, 1, 1, 2, 1};
    EXPECT_NEAR(cliffs_delta(treatment, control), -0.25, 1e-12);
    const auto interval = cliffs_delta_interval(treatment, control);
    EXPECT_NEAR(interval.value().low, -0.7265846, 1e-7);
    EXPECT_NEAR(interval.value().high, 0.3890062, 1e-7);
}

TEST(CliffsDelta, HasAnIntervalToOneSideWhereGroupsDoNotOverlap) {
    const auto interval = cliffs_delta_interval(Counts{0, 0, 8}, Counts{10, 0, 0});
    const double t = 2.1199053;  // of 16 degrees
    EXPECT_NEAR(interval.value().low, (8 - t * t) / (8 + t * t), 1e-7);
    EXPECT_DOUBLE_EQ(interval.value().high, 1);
    const auto mirrored = cliffs_delta_interval(Counts{10, 0, 0}, Counts{0, 0, 8});
    EXPECT_DOUBLE_EQ(mirrored.value().low, -1);
    EXPECT_DOUBLE_EQ(mirrored.value().high, -interval.value().low);
}

TEST(CliffsDelta, OfASinglePersonHasNoInterval) {
    EXPECT_FALSE(cliffs_delta_interval(Counts{0, 1}, Counts{4, 4}));
}

TEST(CliffsDelta, IsSmallMediumOrLargeFromThePublishedThresholdsOn) {
    EXPECT_EQ(effect_size(-0.146), EffectSize::negligible);
    EXPECT_EQ(effect_size(-0.147), EffectSize::small);
    EXPECT_EQ(effect_size(0.33), EffectSize::medium);
    EXPECT_EQ(effect_size(-0.474), EffectSize::large);
    EXPECT_EQ(to_string(EffectSize::medium), "medium");
}

TEST(ProtectedCounts, TakeOutSmallOnesAndASecondThatWouldGiveTheOneAway) {
    using Shown = std::vector<std::optional<std::size_t>>;
    EXPECT_EQ(protected_counts(Counts{0, 7, 12}, 5, 0), (Shown{0, 7, 12}));
    EXPECT_EQ(protected_counts(Counts{3, 7, 12, 0}, 5, 0), (Shown{{}, {}, 12, 0}));
    EXPECT_EQ(protected_counts(Counts{3, 7, 2}, 5, 0), (Shown{{}, 7, {}}));
    EXPECT_EQ(protected_counts(Counts{3, 0, 0}, 5, 0), (Shown{{}, 0, 0}));
    EXPECT_EQ(protected_counts(Counts{7, 3, 7}, 5, 0), (Shown{{}, {}, 7})) << "of equal ones the first";
    EXPECT_EQ(protected_counts(Counts{12, 13, 8}, 5, 5), (Shown{10, 15, 10}));
    EXPECT_EQ(protected_counts(Counts{15, 25}, 5, 10), (Shown{20, 20})) << "half to even";
}

}  // namespace
}  // namespace mapite
