// What must hold for any people and times, tried on random small areas.
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "unit/profile/small_area.hpp"

namespace mapite {
namespace {

using test::Household;
using test::SmallArea;

class RandomAreas : public testing::TestWithParam<unsigned> {
  protected:
    std::vector<Household> households() {
        std::vector<Household> result;
        const int count = whole(1, 40);
        for (int i = 0; i < count; ++i) {
            const bool masked = whole(0, 3) == 0;
            Household household{masked ? 5.0 : whole(1, 500), std::nullopt};
            household.measure = masked ? PeopleMeasure::masked : PeopleMeasure::counted;
            if (whole(0, 9) > 0) household.minutes = whole(0, 700) / 10.0;
            result.push_back(household);
        }
        return result;
    }
    int whole(int least, int most) { return std::uniform_int_distribution<int>(least, most)(random_); }

    Need need_ = test::ten_to_forty();

  private:
    std::mt19937 random_{GetParam()};
};

TEST_P(RandomAreas, GroupsAddUpToAllPeople) {
    const auto given = households();
    double all = 0;
    for (const Household& household : given) all += household.people;
    EXPECT_NEAR(SmallArea(given).measured(need_).people.all(), all, 1e-9);
}

TEST_P(RandomAreas, ANewServiceNeverLowersCoverageValueOrDeepensTheGap) {
    auto given = households();
    const NeedCoverage before = SmallArea(given).measured(need_);
    for (Household& household : given) {  // a new service: some times shrink, some people get a route
        if (whole(0, 2) > 0) continue;
        const double to_new = whole(0, 600) / 10.0;
        household.minutes = std::min(household.minutes.value_or(to_new), to_new);
    }
    const NeedCoverage after = SmallArea(given).measured(need_);
    EXPECT_GE(*after.coverage, *before.coverage);
    EXPECT_GE(*after.value + 1e-9, *before.value);
    EXPECT_LE(after.gap->fgt1, before.gap->fgt1 + 1e-12);
    EXPECT_LE(after.gap->fgt2, before.gap->fgt2 + 1e-12);
    EXPECT_GE(*after.coverage_low + 1e-12, *before.coverage_low);
}

TEST_P(RandomAreas, TenTimesThePeopleGiveTheSameShares) {
    auto given = households();
    for (Household& household : given) household.measure = PeopleMeasure::counted;
    const NeedCoverage once = SmallArea(given).measured(need_);
    for (Household& household : given) household.people *= 10;
    const NeedCoverage tenfold = SmallArea(given).measured(need_);
    EXPECT_NEAR(*tenfold.coverage, *once.coverage, 1e-12);
    EXPECT_NEAR(*tenfold.value, *once.value, 1e-9);
    EXPECT_NEAR(tenfold.gap->fgt2, once.gap->fgt2, 1e-12);
    EXPECT_NEAR(tenfold.people.all(), 10 * once.people.all(), 1e-6);
    ASSERT_EQ(tenfold.times.has_value(), once.times.has_value());
    if (once.times) {
        EXPECT_NEAR(tenfold.times->mean_min, once.times->mean_min, 1e-9);
        EXPECT_EQ(tenfold.times->median_min, once.times->median_min);
        EXPECT_NEAR(tenfold.times->gini, once.times->gini, 1e-12);
    }
}

TEST_P(RandomAreas, LooserThresholdsNeverLowerCoverageOrValue) {
    const SmallArea area(households());
    double coverage = -1;
    double value = -1;
    for (const double good : {5.0, 10.0, 15.0, 30.0}) {
        need_.good = Minutes{good};
        const NeedCoverage result = area.measured(need_);
        EXPECT_GE(*result.coverage, coverage);
        EXPECT_GE(*result.value + 1e-9, value);
        coverage = *result.coverage;
        value = *result.value;
    }
}

TEST_P(RandomAreas, CoverageLiesWithinItsBoundsAndGapsAreOrdered) {
    const NeedCoverage result = SmallArea(households()).measured(need_);
    EXPECT_LE(*result.coverage_low, *result.coverage);
    EXPECT_LE(*result.coverage, *result.coverage_high);
    EXPECT_GE(result.gap->fgt0 + 1e-12, result.gap->fgt1);
    EXPECT_GE(result.gap->fgt1 + 1e-12, result.gap->fgt2);
    EXPECT_NEAR(*result.coverage + result.gap->fgt0, 1, 1e-12);
    EXPECT_NEAR(*result.value / 100 + result.gap->fgt1, 1, 1e-9);  // s(t) and the gap are each other's rest
}

INSTANTIATE_TEST_SUITE_P(Coverage, RandomAreas, testing::Range(1u, 41u));

}  // namespace
}  // namespace mapite
