#include "scene/classes.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <random>
#include <set>

#include "base/error.hpp"

namespace mapite {
namespace {

using Values = std::vector<double>;

double squared_deviations(const Values& values) {
    if (values.empty()) return 0;
    const double mean =
        std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    double sum = 0;
    for (const double value : values) sum += (value - mean) * (value - mean);
    return sum;
}

double squared_deviations(const Values& values, const Classes& classes) {
    std::vector<Values> members(classes.upper.size());
    for (const double value : values) members[classes.class_of(value)].push_back(value);
    double sum = 0;
    for (const Values& member : members) sum += squared_deviations(member);
    return sum;
}

/// The least sum over every way to cut the sorted values into `count` parts.
double least_by_trying_all(const Values& sorted, std::size_t count) {
    if (count == 1) return squared_deviations(sorted);
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t last = count - 1; last < sorted.size(); ++last) {
        const auto cut = sorted.begin() + static_cast<std::ptrdiff_t>(last);
        least = std::min(least, least_by_trying_all({sorted.begin(), cut}, count - 1) +
                                    squared_deviations({cut, sorted.end()}));
    }
    return least;
}

std::vector<std::size_t> counts(const Values& values, const Classes& classes) {
    std::vector<std::size_t> result(classes.upper.size());
    for (const double value : values) ++result[classes.class_of(value)];
    return result;
}

TEST(Classes, UpperBoundBelongsToItsClass) {
    const Classes classes = manual_classes(0, {10, 20, 30});
    EXPECT_EQ(classes.class_of(10), 0u);
    EXPECT_EQ(classes.class_of(10.001), 1u);
    EXPECT_EQ(classes.class_of(20), 1u);
}

TEST(Classes, ValuesBeyondLockedBreaksGoToTheEnds) {
    const Classes classes = manual_classes(0, {10, 20, 30});
    EXPECT_EQ(classes.class_of(-5), 0u);
    EXPECT_EQ(classes.class_of(99), 2u);
}

TEST(Classes, ManualBreaksMustAscend) {
    EXPECT_THROW(manual_classes(0, {10, 10}), Error);
    EXPECT_THROW(manual_classes(0, {-1, 10}), Error);
    EXPECT_NO_THROW(manual_classes(0, {0, 10}));
}

TEST(Classes, QuantilesOfTwentyThreeAreasAreAsEvenAsTheyCanBe) {
    Values values(23);
    std::iota(values.begin(), values.end(), 1);
    EXPECT_EQ(counts(values, quantile_classes(values, 4)), (std::vector<std::size_t>{6, 6, 6, 5}));
}

TEST(Classes, EqualValuesShareAClassInQuantiles) {
    const Values values{0, 0, 0, 0, 0, 0, 0, 1, 2, 3};
    const Classes classes = quantile_classes(values, 4);
    EXPECT_EQ(classes.upper, (Values{0, 1, 2, 3}));
    EXPECT_EQ(counts(values, classes), (std::vector<std::size_t>{7, 1, 1, 1}));
}

TEST(Classes, AFewSmallValuesBeforeATieKeepAClassOfTheirOwn) {
    const Values values{1, 2, 2, 2, 2, 2};
    EXPECT_EQ(quantile_classes(values, 2).upper, (Values{1, 2}));
}

TEST(Classes, FewerDistinctValuesThanClassesGiveThatManyClasses) {
    const Values values{5, 7, 5, 7, 7};
    for (const Classes& classes :
         {quantile_classes(values, 4), jenks_classes(values, 4), equal_classes(values, 4)})
        EXPECT_EQ(classes.upper.size(), 2u) << to_string(classes.method);
}

TEST(Classes, OneValueIsOneClassAndNoValueIsNone) {
    for (auto* make : {quantile_classes, jenks_classes, equal_classes}) {
        EXPECT_EQ(make(Values{3}, 4).upper, Values{3});
        EXPECT_EQ(make(Values{3, 3, 3}, 4).upper, Values{3});
        EXPECT_TRUE(make(Values{}, 4).upper.empty());
    }
}

TEST(Classes, EqualClassesHaveEqualWidthAndMayBeEmpty) {
    const Values values{0, 1, 2, 100};
    const Classes classes = equal_classes(values, 4);
    EXPECT_EQ(classes.upper, (Values{25, 50, 75, 100}));
    EXPECT_EQ(counts(values, classes), (std::vector<std::size_t>{3, 0, 0, 1}));
}

TEST(Classes, JenksFindsTheNaturalBreaks) {
    const Values values{1, 2, 3, 50, 51, 52, 99, 100};
    EXPECT_EQ(jenks_classes(values, 3).upper, (Values{3, 52, 100}));
}

TEST(Classes, JenksIsAsGoodAsTryingAllCuts) {
    std::mt19937 random(5);
    for (int round = 0; round < 300; ++round) {
        Values values(2 + random() % 9);
        for (double& value : values)
            value = 1e6 + static_cast<double>(random() % (round % 2 == 0 ? 6 : 1000)) / 10;
        std::ranges::sort(values);
        const std::size_t distinct = std::set<double>(values.begin(), values.end()).size();
        const std::size_t count = std::min<std::size_t>(2 + random() % 4, distinct);
        const Classes classes = jenks_classes(values, count);
        ASSERT_EQ(classes.upper.size(), count);
        EXPECT_NEAR(squared_deviations(values, classes), least_by_trying_all(values, count), 1e-6);
    }
}

TEST(Classes, OrderOfTheValuesDoesNotMatter) {
    Values values{4, 8, 15, 16, 23, 42, 8, 4};
    const Classes before = jenks_classes(values, 3);
    std::ranges::reverse(values);
    EXPECT_EQ(jenks_classes(values, 3), before);
    EXPECT_EQ(quantile_classes(values, 3), quantile_classes(Values{4, 4, 8, 8, 15, 16, 23, 42}, 3));
}

TEST(Classes, RoundBreaksDivideFewValuesAsBefore) {
    std::mt19937 random(11);
    for (int round = 0; round < 200; ++round) {
        Values values(5 + random() % 60);
        for (double& value : values) value = static_cast<double>(random() % 100000) / 100000;
        for (const Classes& exact : {quantile_classes(values, 4), jenks_classes(values, 5)}) {
            const Classes rounded = with_round_breaks(exact, values);
            EXPECT_EQ(counts(values, rounded), counts(values, exact));
            EXPECT_TRUE(std::ranges::is_sorted(rounded.upper, std::less_equal{}));
            EXPECT_LE(rounded.lowest, exact.lowest);
            EXPECT_GE(rounded.upper.back(), exact.upper.back());
        }
    }
}

TEST(Classes, RoundBreaksAreTheRoundestNumbersThereAre) {
    const Values values{0.031, 0.072, 0.274, 0.313, 0.688, 0.97};
    const Classes rounded = with_round_breaks(quantile_classes(values, 3), values);
    EXPECT_EQ(rounded.upper, (Values{0.2, 0.5, 1}));
    EXPECT_EQ(rounded.lowest, 0);
}

TEST(Classes, LockedBreaksAreNeverRounded) {
    const Classes locked = manual_classes(0, {0.123, 0.456});
    EXPECT_EQ(with_round_breaks(locked, Values{0.1, 0.2, 0.4}), locked);
}

TEST(ClassMethod, NamesAreReadBack) {
    for (const ClassMethod method :
         {ClassMethod::quantile, ClassMethod::jenks, ClassMethod::equal, ClassMethod::manual})
        EXPECT_EQ(class_method(to_string(method)), method);
    EXPECT_FALSE(class_method("Quantile"));
}

}  // namespace
}  // namespace mapite
