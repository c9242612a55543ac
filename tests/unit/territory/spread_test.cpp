#include "territory/spread.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

#include "unit/territory/squares.hpp"

namespace mapite {
namespace {

using test::square_parish;

PopulatedPoint homestead(std::string id, double x, double dwellings = 1) {
    return {.id = std::move(id),
            .position = {x, 500},
            .people = dwellings,
            .measure = PeopleMeasure::dwellings,
            .dwellings = dwellings};
}

std::vector<std::string> codes(const SpreadResult& result) {
    std::vector<std::string> found;
    for (const Finding& finding : result.findings) found.push_back(finding.code);
    return found;
}
using Codes = std::vector<std::string>;

TEST(SpreadTotal, GivesEachDwellingAnEqualPart) {
    const SpreadResult result = spread_total({homestead("a", 100), homestead("b", 200, 3)}, {}, 80);
    EXPECT_DOUBLE_EQ(result.points[0].people, 20);
    EXPECT_DOUBLE_EQ(result.points[1].people, 60);
    EXPECT_EQ(result.points[1].measure, PeopleMeasure::estimated);
    EXPECT_DOUBLE_EQ(result.people_placed, 80);
    EXPECT_DOUBLE_EQ(result.people_not_placed, 0);
    EXPECT_TRUE(result.findings.empty());
}

TEST(SpreadTotal, PointsOutsideEveryAreaGetNothingAndAreReported) {
    const std::vector<Area> areas{square_parish("A", 0)};
    const SpreadResult result = spread_total({homestead("a", 100), homestead("far", 5000)}, areas, 80);
    EXPECT_DOUBLE_EQ(result.points[0].people, 80);
    EXPECT_EQ(result.points[1].measure, PeopleMeasure::dwellings);
    EXPECT_DOUBLE_EQ(result.points[1].people, 1);
    EXPECT_EQ(codes(result), Codes{"points-outside-areas"});
}

TEST(SpreadTotal, WithoutDwellingsNobodyIsPlaced) {
    const SpreadResult result = spread_total({}, {}, 80);
    EXPECT_DOUBLE_EQ(result.people_placed, 0);
    EXPECT_DOUBLE_EQ(result.people_not_placed, 80);
    EXPECT_EQ(codes(result), Codes{"total-without-dwellings"});
}

TEST(SpreadTotal, PeopleThatWereCountedKeepTheirCount) {
    const PopulatedPoint counted{.id = "1kmX0Y0", .position = {100, 100}, .people = 12};
    const SpreadResult result = spread_total({counted, homestead("a", 100)}, {}, 80);
    EXPECT_EQ(result.points[0], counted);
    EXPECT_DOUBLE_EQ(result.points[1].people, 80);
    EXPECT_EQ(codes(result), Codes{"people-already-counted"});
}

TEST(SpreadTotal, APointWithoutDwellingsIsReported) {
    const SpreadResult result = spread_total({homestead("a", 100), homestead("ruin", 100, 0)}, {}, 80);
    EXPECT_DOUBLE_EQ(result.points[0].people, 80);
    EXPECT_DOUBLE_EQ(result.points[1].people, 0);
    EXPECT_EQ(codes(result), Codes{"points-without-dwellings"});
}

TEST(SpreadTotal, SpreadingAgainWithAnotherTotalReplacesTheFirst) {
    const SpreadResult first = spread_total({homestead("a", 100), homestead("b", 200)}, {}, 80);
    const SpreadResult second = spread_total(first.points, {}, 50);
    EXPECT_DOUBLE_EQ(second.points[0].people, 25);
    EXPECT_DOUBLE_EQ(second.people_placed, 50);
}

TEST(SpreadTotal, ATotalThatIsNoNumberOfPeopleIsRefused) {
    for (const double total : {-1.0, std::numeric_limits<double>::quiet_NaN()}) {
        const SpreadResult result = spread_total({homestead("a", 100)}, {}, total);
        EXPECT_EQ(result.points[0].measure, PeopleMeasure::dwellings);
        EXPECT_EQ(codes(result), Codes{"total-not-possible"});
    }
}

class SpreadTotals : public testing::Test {
  protected:
    std::vector<Area> areas_{square_parish("0010A", 0), square_parish("0010B", 2000)};
    std::vector<PopulatedPoint> points_{homestead("a1", 100), homestead("a2", 200), homestead("b1", 2100, 4)};
};

TEST_F(SpreadTotals, StayWithinTheirAreas) {
    const SpreadResult result = spread_totals(points_, areas_, {{"0010A", 10}, {"0010B", 40}});
    EXPECT_DOUBLE_EQ(result.points[0].people, 5);
    EXPECT_DOUBLE_EQ(result.points[1].people, 5);
    EXPECT_DOUBLE_EQ(result.points[2].people, 40);
    EXPECT_DOUBLE_EQ(result.people_placed, 50);
    EXPECT_TRUE(result.findings.empty());
}

TEST_F(SpreadTotals, AnUnknownCodeIsReportedWithTheNearestOne) {
    const SpreadResult result = spread_totals(points_, areas_, {{"10A", 10}, {"0010B", 40}});
    EXPECT_EQ(codes(result), (Codes{"unknown-area-code", "area-without-total"}));
    EXPECT_EQ(result.findings[0].severity, Severity::error);
    EXPECT_NE(result.findings[0].what.find("did you mean \"0010A\"?"), std::string::npos);
    EXPECT_EQ(result.points[0].measure, PeopleMeasure::dwellings);
    EXPECT_DOUBLE_EQ(result.people_placed, 40);
    EXPECT_DOUBLE_EQ(result.people_not_placed, 10);
}

TEST_F(SpreadTotals, AnAreaWithoutDwellingsKeepsItsPeopleUnplaced) {
    areas_.push_back(square_parish("0010C", 4000));
    const SpreadResult result = spread_totals(points_, areas_, {{"0010A", 10}, {"0010B", 40}, {"0010C", 7}});
    EXPECT_EQ(codes(result), Codes{"total-without-dwellings"});
    EXPECT_EQ(result.findings[0].where.item, "0010C");
    EXPECT_DOUBLE_EQ(result.people_not_placed, 7);
}

TEST_F(SpreadTotals, ADistrictsTotalFillsWhatItsParishesLeft) {
    areas_.push_back(square_parish("0010", -100, AreaType::district, 5000));
    areas_.back().shape = {test::square(-100, -100, 5000)};
    const SpreadResult result = spread_totals(points_, areas_, {{"0010", 50}, {"0010A", 10}});
    EXPECT_DOUBLE_EQ(result.points[0].people, 5);
    EXPECT_DOUBLE_EQ(result.points[2].people, 40);
    EXPECT_DOUBLE_EQ(result.people_placed, 50);
    EXPECT_TRUE(result.findings.empty());
}

TEST_F(SpreadTotals, ADistrictsTotalThatEqualsItsParishesChangesNothing) {
    areas_.push_back(square_parish("0010", 0, AreaType::district));
    areas_.back().shape = {test::square(-100, -100, 5000)};
    const SpreadResult result = spread_totals(points_, areas_, {{"0010", 50}, {"0010A", 10}, {"0010B", 40}});
    EXPECT_DOUBLE_EQ(result.people_placed, 50);
    EXPECT_DOUBLE_EQ(result.people_not_placed, 0);
    EXPECT_TRUE(result.findings.empty());
}

TEST_F(SpreadTotals, ADistrictWithFewerPeopleThanItsParishesIsReported) {
    areas_.push_back(square_parish("0010", 0, AreaType::district));
    areas_.back().shape = {test::square(-100, -100, 5000)};
    const SpreadResult result = spread_totals(points_, areas_, {{"0010", 45}, {"0010A", 10}, {"0010B", 40}});
    EXPECT_EQ(codes(result), Codes{"totals-disagree"});
    EXPECT_DOUBLE_EQ(result.people_placed, 50);
}

TEST_F(SpreadTotals, PlacedAndNotPlacedAddUpToAllTotals) {
    areas_.push_back(square_parish("0010C", 4000));
    const std::map<std::string, double> totals{{"0010A", 333.3}, {"0010B", 0}, {"0010C", 7}, {"XX", 5}};
    const SpreadResult result = spread_totals(points_, areas_, totals);
    EXPECT_NEAR(result.people_placed + result.people_not_placed, 345.3, 1e-9);
    double held = 0;
    for (const PopulatedPoint& point : result.points)
        held += point.measure == PeopleMeasure::estimated ? point.people : 0;
    EXPECT_NEAR(held, result.people_placed, 1e-9);
    EXPECT_EQ(result.points.size(), points_.size());
}

}  // namespace
}  // namespace mapite
