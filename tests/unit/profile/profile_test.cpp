#include "profile/profile.hpp"

#include <gtest/gtest.h>

#include "profile/explain.hpp"
#include "unit/profile/small_area.hpp"

namespace mapite {
namespace {

using test::SmallArea;
using test::ten_to_forty;

/// One area of six points, two needs: the first measured, the second unknown.
class ProfileOfSixPoints : public testing::Test {
  protected:
    SmallArea area_{{{400, 4, PeopleMeasure::counted, 4, 7, 7},
                     {5, 10, PeopleMeasure::masked, 30, 7, 9},
                     {30, 25, PeopleMeasure::counted, 30, 8, 9},
                     {60, 25, PeopleMeasure::counted, 30, 8, 9},
                     {3, 55, PeopleMeasure::counted, 55, 7, 7},
                     {2, std::nullopt}}};
    std::vector<Need> needs_{ten_to_forty(), {.id = "water", .kind = NeedKind::utility}};
    std::vector<NeedInput> inputs_{{.reach = &area_.reach, .reach_own = &area_.reach_own}, {}};
    std::vector<std::vector<PointIndex>> points_of_area_{area_.all, {}};

    [[nodiscard]] ProfileInputs inputs() const { return {needs_, inputs_, area_.points, points_of_area_}; }
};

TEST_F(ProfileOfSixPoints, HasOneEntryPerAreaAndNeed) {
    const auto found = profile(inputs());
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].area, AreaIndex{0u});
    EXPECT_EQ(found[1].area, AreaIndex{1u});
    EXPECT_DOUBLE_EQ(found[0].people, 500);
    EXPECT_DOUBLE_EQ(found[0].people_low, 496);
    EXPECT_DOUBLE_EQ(found[0].people_high, 505);
    ASSERT_EQ(found[0].needs.size(), 2u);
    ASSERT_EQ(found[0].confidence.size(), 2u);
    EXPECT_EQ(found[0].needs[0].people,
              (PeopleGroups{.good = 405, .between = 90, .bad = 3, .without_route = 2}));
    EXPECT_EQ(found[0].needs[1].people, PeopleGroups{.unknown = 500});
}

TEST_F(ProfileOfSixPoints, AnAreaWithoutPeopleIsThereWithNothingKnown) {
    const AreaProfile empty = profile(inputs())[1];
    EXPECT_DOUBLE_EQ(empty.people, 0);
    EXPECT_FALSE(empty.needs[0].coverage.has_value());
    EXPECT_EQ(empty.confidence[0].grade, Grade::none);
}

TEST_F(ProfileOfSixPoints, ConfidenceSaysWhatTheDataAreLike) {
    EXPECT_EQ(profile(inputs())[0].confidence[0].grade, Grade::high);
    EXPECT_EQ(profile(inputs())[0].confidence[1].reasons, std::vector<std::string>{"no-data"});
    inputs_[0].sources.layer_complete = false;
    inputs_[0].sources.oldest_source_months = 36;
    EXPECT_EQ(profile(inputs())[0].confidence[0].reasons,
              (std::vector<std::string>{"not-mapped", "old-source"}));
    EXPECT_EQ(profile(inputs())[0].confidence[0].grade, Grade::low);
}

TEST_F(ProfileOfSixPoints, PeopleFarFromARoadAreCountedOnlyWhereTheyWereSnapped) {
    const std::vector<std::optional<Metres>> distances{250_m, 350_m,        300_m,
                                                       301_m, std::nullopt, std::nullopt};
    inputs_[0].distance_to_road = distances;
    const NeedCoverage measured = area_.measured(needs_[0]);
    EXPECT_DOUBLE_EQ(evidence(inputs(), AreaIndex{0u}, 0, measured).share_far_from_road, 65.0 / 500);
}

TEST_F(ProfileOfSixPoints, SpreadPeopleAreEstimatedAndScaledGridCellsAreNot) {
    const NeedCoverage measured = area_.measured(needs_[0]);
    area_.points[0].measure = PeopleMeasure::estimated;
    EXPECT_TRUE(evidence(inputs(), AreaIndex{0u}, 0, measured).people_estimated);
    area_.points[0].id = "100mX3135Y2431";
    EXPECT_FALSE(evidence(inputs(), AreaIndex{0u}, 0, measured).people_estimated);
    area_.points[0].measure = PeopleMeasure::dwellings;
    EXPECT_TRUE(evidence(inputs(), AreaIndex{0u}, 0, measured).people_estimated);
}

TEST_F(ProfileOfSixPoints, IsTheSameWhateverTheOrderOfWork) {
    points_of_area_.assign(200, area_.all);
    const auto found = profile(inputs());
    for (std::size_t i = 0; i < found.size(); ++i) {
        EXPECT_EQ(found[i].area, AreaIndex{i});
        EXPECT_EQ(found[i].needs[0].coverage, found[0].needs[0].coverage);
        EXPECT_EQ(found[i].needs[0].times, found[0].needs[0].times);
    }
}

TEST_F(ProfileOfSixPoints, ExplanationListsTheLargestPointsAndSumsUpTheRest) {
    const Explanation why = explain(inputs(), AreaIndex{0u}, 0, 2);
    ASSERT_EQ(why.points.size(), 2u);
    EXPECT_EQ(why.points[0].id, "p1");
    EXPECT_EQ(why.points[0].group, PeopleGroup::good);
    EXPECT_EQ(why.points[1].id, "p4");
    EXPECT_EQ(why.points[1].group, PeopleGroup::between);
    EXPECT_DOUBLE_EQ(why.points[1].graded_value.value(), 0.5);
    EXPECT_EQ(why.points_left_out, 4u);
    EXPECT_DOUBLE_EQ(why.people_left_out, 40);
    EXPECT_DOUBLE_EQ(why.people, 500);
}

TEST_F(ProfileOfSixPoints, ExplanationListsEquallyLargePointsById) {
    for (PopulatedPoint& point : area_.points) point.people = 7;
    std::swap(area_.points[0].id, area_.points[5].id);
    const Explanation why = explain(inputs(), AreaIndex{0u}, 0);
    EXPECT_EQ(why.points.front().id, "p1");
    EXPECT_EQ(why.points.front().point, PointIndex{5u});
    EXPECT_EQ(why.points.back().id, "p6");
}

TEST_F(ProfileOfSixPoints, ExplanationUsesTheProfilesOwnNumbers) {
    const Explanation why = explain(inputs(), AreaIndex{0u}, 0);
    const AreaProfile profiled = profile(inputs())[0];
    EXPECT_EQ(why.coverage.people, profiled.needs[0].people);
    EXPECT_EQ(why.coverage.coverage, profiled.needs[0].coverage);
    EXPECT_EQ(why.confidence.reasons, profiled.confidence[0].reasons);
    EXPECT_EQ(why.need, needs_[0]);
    PeopleGroups sum;
    for (const ExplainedPoint& point : why.points) {
        if (point.group == PeopleGroup::good) sum.good += point.people;
        if (point.group == PeopleGroup::between) sum.between += point.people;
        if (point.group == PeopleGroup::bad) sum.bad += point.people;
        if (point.group == PeopleGroup::without_route) sum.without_route += point.people;
    }
    EXPECT_EQ(sum, why.coverage.people);
}

TEST_F(ProfileOfSixPoints, ExplanationNamesEachNearestServiceWithItsPeopleAndTimes) {
    const Explanation why = explain(inputs(), AreaIndex{0u}, 0);
    ASSERT_EQ(why.services.size(), 2u);
    EXPECT_EQ(why.services[0].service, ServiceIndex{7u});
    EXPECT_EQ(why.services[0].points, 3u);
    EXPECT_DOUBLE_EQ(why.services[0].people, 408);
    EXPECT_EQ(why.services[0].fastest, Minutes{4});
    EXPECT_EQ(why.services[0].slowest, Minutes{55});
    EXPECT_EQ(why.services[1].service, ServiceIndex{8u});
    EXPECT_DOUBLE_EQ(why.services[1].people, 90);
}

TEST_F(ProfileOfSixPoints, ExplanationSplitsTheTimeIntoLegsThatAddUp) {
    area_.reach[0]->access = Seconds{60};
    area_.reach[0]->egress = Seconds{30};
    const ExplainedPoint first = explain(inputs(), AreaIndex{0u}, 0).points[0];
    EXPECT_EQ(first.on_road.value(), Seconds{150});
    EXPECT_EQ(first.reach->access + *first.on_road + first.reach->egress, first.reach->time);
}

TEST_F(ProfileOfSixPoints, ExplanationOfAnUnknownNeedClaimsNothing) {
    const Explanation why = explain(inputs(), AreaIndex{0u}, 1);
    EXPECT_TRUE(why.services.empty());
    for (const ExplainedPoint& point : why.points) {
        EXPECT_EQ(point.group, PeopleGroup::unknown);
        EXPECT_FALSE(point.reach || point.graded_value || point.on_road);
    }
}

TEST(Basket, FindsANeedByItsIdOnly) {
    Basket basket;
    basket.needs = {{.id = "school"}, {.id = "shop", .weight = 2}};
    ASSERT_NE(basket.find("shop"), nullptr);
    EXPECT_DOUBLE_EQ(basket.find("shop")->weight, 2);
    EXPECT_EQ(basket.find("sho"), nullptr);
}

}  // namespace
}  // namespace mapite
