#include "profile/coverage.hpp"

#include <gtest/gtest.h>

#include "unit/profile/small_area.hpp"

namespace mapite {
namespace {

using test::SmallArea;
using test::ten_to_forty;

TEST(GradedValue, FallsFromOneAtGoodToZeroAtBad) {
    const Need need = ten_to_forty();
    EXPECT_DOUBLE_EQ(graded_value(Minutes{0}, need), 1);
    EXPECT_DOUBLE_EQ(graded_value(Minutes{10}, need), 1);
    EXPECT_DOUBLE_EQ(graded_value(Minutes{25}, need), 0.5);
    EXPECT_DOUBLE_EQ(graded_value(Minutes{40}, need), 0);
    EXPECT_DOUBLE_EQ(graded_value(Minutes{90}, need), 0);
}

// 60 people 5 minutes away, 20 at 25, 10 at 55, 10 without a road.
SmallArea one_hundred_people() {
    return SmallArea({{60, 5}, {20, 25}, {10, 55}, {10, std::nullopt}});
}

TEST(Coverage, PeopleFallIntoGroupsThatAddUpToAll) {
    const NeedCoverage result = one_hundred_people().measured(ten_to_forty());
    EXPECT_EQ(result.people, (PeopleGroups{.good = 60, .between = 20, .bad = 10, .without_route = 10}));
    EXPECT_DOUBLE_EQ(result.people.all(), 100);
}

TEST(Coverage, ExactlyOnAThresholdIsStillWithin) {
    const NeedCoverage result = SmallArea({{1, 10}, {2, 40}}).measured(ten_to_forty());
    EXPECT_EQ(result.people, (PeopleGroups{.good = 1, .between = 2}));
}

TEST(Coverage, IsTheShareWithinGoodAndTheValueGradesTheRest) {
    const NeedCoverage result = one_hundred_people().measured(ten_to_forty());
    EXPECT_DOUBLE_EQ(result.coverage.value(), 0.6);
    EXPECT_DOUBLE_EQ(result.value.value(), 70);  // 60 fully, 20 by half, 20 not at all
}

TEST(Coverage, GapDepthCountsNoRouteAsTheWholeGap) {
    const GapDepth gap = one_hundred_people().measured(ten_to_forty()).gap.value();
    EXPECT_DOUBLE_EQ(gap.fgt0, 0.4);
    EXPECT_DOUBLE_EQ(gap.fgt1, 0.3);   // 20 by half, 20 wholly
    EXPECT_DOUBLE_EQ(gap.fgt2, 0.25);  // 20 by a quarter, 20 wholly
}

TEST(Coverage, TimesAreOfThoseWithARoute) {
    const TimeSummary times = one_hundred_people().measured(ten_to_forty()).times.value();
    EXPECT_DOUBLE_EQ(times.mean_min, (60 * 5 + 20 * 25 + 10 * 55) / 90.0);
    EXPECT_DOUBLE_EQ(times.median_min, 5);
    EXPECT_DOUBLE_EQ(times.p90_min, 55);
    EXPECT_DOUBLE_EQ(times.centre_min.value(), 5);
    EXPECT_DOUBLE_EQ(times.periphery_mean_min.value(), 35);
}

TEST(Coverage, TimesAreAbsentWhenNobodyHasARoute) {
    const NeedCoverage result = SmallArea({{7, std::nullopt}}).measured(ten_to_forty());
    EXPECT_FALSE(result.times.has_value());
    EXPECT_DOUBLE_EQ(result.coverage.value(), 0);
    EXPECT_DOUBLE_EQ(result.value.value(), 0);
    EXPECT_DOUBLE_EQ(result.gap.value().fgt2, 1);
}

TEST(Coverage, CentreWithoutARouteIsAbsentAndNotZeroMinutes) {
    const TimeSummary times = SmallArea({{50, std::nullopt}, {5, 12}}).measured(ten_to_forty()).times.value();
    EXPECT_FALSE(times.centre_min.has_value());
    EXPECT_DOUBLE_EQ(times.periphery_mean_min.value(), 12);
}

TEST(Coverage, ASinglePlaceHasNoPeriphery) {
    EXPECT_FALSE(SmallArea({{50, 3}}).measured(ten_to_forty()).times.value().periphery_mean_min.has_value());
}

TEST(Coverage, OfTwoEquallyLargePlacesTheFirstByIdIsTheCentreInAnyOrder) {
    SmallArea area({{10, 30}, {10, 20}});
    EXPECT_DOUBLE_EQ(area.measured(ten_to_forty()).times.value().centre_min.value(), 30);
    std::swap(area.all[0], area.all[1]);
    EXPECT_DOUBLE_EQ(area.measured(ten_to_forty()).times.value().centre_min.value(), 30);
}

TEST(Coverage, WithoutDataEveryoneIsUnknownAndNothingIsClaimed) {
    const SmallArea area({{60, 5}, {40, 25}});
    const NeedCoverage result = coverage(ten_to_forty(), area.points, area.all, {});
    EXPECT_EQ(result.people, PeopleGroups{.unknown = 100});
    EXPECT_FALSE(result.coverage || result.value || result.times || result.gap || result.dependency);
    EXPECT_DOUBLE_EQ(result.coverage_low.value(), 0);
    EXPECT_DOUBLE_EQ(result.coverage_high.value(), 1);
}

TEST(Coverage, OfAnAreaWithoutPeopleIsAbsent) {
    const NeedCoverage result = SmallArea({}).measured(ten_to_forty());
    EXPECT_FALSE(result.coverage || result.coverage_low || result.coverage_high || result.times ||
                 result.gap);
}

TEST(Coverage, BoundsAreTheValueItselfWhereAllAreCounted) {
    const NeedCoverage result = one_hundred_people().measured(ten_to_forty());
    EXPECT_EQ(result.coverage_low, result.coverage);
    EXPECT_EQ(result.coverage_high, result.coverage);
}

TEST(Coverage, MaskedCountsWidenTheBoundsToOneAndTen) {
    const NeedCoverage result =
        SmallArea({{5, 5, PeopleMeasure::masked}, {5, 50, PeopleMeasure::masked}, {10, 5}})
            .measured(ten_to_forty());
    EXPECT_DOUBLE_EQ(result.coverage.value(), 0.75);
    EXPECT_DOUBLE_EQ(result.coverage_low.value(), 11.0 / 21);   // 1 + 10 near, 10 far
    EXPECT_DOUBLE_EQ(result.coverage_high.value(), 20.0 / 21);  // 10 + 10 near, 1 far
    EXPECT_DOUBLE_EQ(result.people_masked, 10);
}

TEST(Coverage, TimesWithinATenthOfAThresholdAreUncertain) {
    const SmallArea area({{1, 8.9}, {2, 9}, {4, 11}, {8, 11.1}, {16, 36}, {32, 44}, {64, 45}});
    EXPECT_DOUBLE_EQ(area.measured(ten_to_forty()).people_uncertain, 2 + 4 + 16 + 32);
}

TEST(Dependency, IsTheShareOfAllWhoseOwnServicesAreFartherOrUnreachable) {
    const SmallArea area({{10, 5, PeopleMeasure::counted, 8},
                          {20, 5, PeopleMeasure::counted, std::nullopt},
                          {30, 5, PeopleMeasure::counted, 5},
                          {40, std::nullopt, PeopleMeasure::counted, std::nullopt}});
    EXPECT_DOUBLE_EQ(area.measured(ten_to_forty()).dependency.value(), 0.3);
}

TEST(Dependency, RoundingOrTheSameServiceIsNoDependency) {
    const double a_hair_longer = std::nextafter(5.0, 6.0);
    EXPECT_DOUBLE_EQ(SmallArea({{10, 5, PeopleMeasure::counted, a_hair_longer}})
                         .measured(ten_to_forty())
                         .dependency.value(),
                     0);
    EXPECT_DOUBLE_EQ(
        SmallArea({{10, 5, PeopleMeasure::counted, 7, 3, 3}}).measured(ten_to_forty()).dependency.value(), 0);
}

TEST(Dependency, IsAbsentWhenNotAskedFor) {
    const SmallArea area({{60, 5}});
    EXPECT_FALSE(
        coverage(ten_to_forty(), area.points, area.all, {.reach = &area.reach}).dependency.has_value());
}

TEST(PeopleGroup, HasTheNamesOfTheOutputColumns) {
    EXPECT_EQ(to_string(PeopleGroup::good), "good");
    EXPECT_EQ(to_string(PeopleGroup::between), "between");
    EXPECT_EQ(to_string(PeopleGroup::bad), "bad");
    EXPECT_EQ(to_string(PeopleGroup::without_route), "without_route");
    EXPECT_EQ(to_string(PeopleGroup::unknown), "unknown");
}

}  // namespace
}  // namespace mapite
