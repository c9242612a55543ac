#include "territory/combine_grids.hpp"

#include <gtest/gtest.h>

#include "territory/grid_cell.hpp"

namespace mapite {
namespace {

PopulatedPoint cell(std::string id, double people, PeopleMeasure measure = PeopleMeasure::counted) {
    const GridPoint centre = grid_cell(id).value().centre();
    return {.id = std::move(id), .position = centre, .people = people, .measure = measure};
}
constexpr auto masked = PeopleMeasure::masked;
constexpr auto estimated = PeopleMeasure::estimated;

TEST(CombineGrids, HundredMetreCellsShareTheCountOfTheirSquareKilometre) {
    const CombinedGrids result =
        combine_grids({cell("1kmX313Y242", 60), cell("100mX3130Y2420", 10), cell("100mX3139Y2429", 30)});
    ASSERT_EQ(result.points.size(), 2u);
    EXPECT_DOUBLE_EQ(result.points[0].people, 15);
    EXPECT_DOUBLE_EQ(result.points[1].people, 45);
    EXPECT_EQ(result.points[0].measure, PeopleMeasure::estimated);
    EXPECT_EQ(result.points[0].position, (GridPoint{313050, 242050}));
    EXPECT_EQ(result.replaced, 1u);
    ASSERT_EQ(result.findings.size(), 1u);
    EXPECT_EQ(result.findings[0].code, "grids-combined");
}

TEST(CombineGrids, CellsThatAddUpAlreadyKeepTheirCounts) {
    const CombinedGrids result = combine_grids(
        {cell("1kmX313Y242", 35), cell("100mX3130Y2420", 5, masked), cell("100mX3139Y2429", 30)});
    EXPECT_EQ(result.points[0], cell("100mX3130Y2420", 5, masked));
    EXPECT_EQ(result.points[1], cell("100mX3139Y2429", 30));
}

TEST(CombineGrids, MaskedCellsStayMaskedWithinOneToTen) {
    const CombinedGrids result =
        combine_grids({cell("1kmX313Y242", 5, masked), cell("100mX3130Y2420", 5, masked),
                       cell("100mX3131Y2420", 5, masked), cell("1kmX0Y0", 60), cell("100mX0Y0", 5, masked)});
    ASSERT_EQ(result.points.size(), 3u);
    EXPECT_DOUBLE_EQ(result.points[0].people, 2.5);
    EXPECT_EQ(result.points[0].measure, masked);
    EXPECT_DOUBLE_EQ(result.points[2].people, 60);  // 60 people are not "1-10" any more
    EXPECT_EQ(result.points[2].measure, PeopleMeasure::estimated);
}

TEST(CombineGrids, GroupsShareTheCountOfTheirSquareKilometreToo) {
    PopulatedPoint coarse = cell("1kmX0Y0", 60), first = cell("100mX0Y0", 10), second = cell("100mX1Y0", 20);
    coarse.groups = {{"children", 12}};
    first.groups = {{"children", 1}, {"over_65", 4}};
    second.groups = {{"children", 2}, {"over_65", 5, masked}};
    const CombinedGrids result = combine_grids({coarse, first, second});
    ASSERT_EQ(result.points.size(), 2u);
    // Of children the square kilometre says 12 where its cells say 3; of the old only the cells speak.
    EXPECT_EQ(result.points[0].groups,
              (std::vector<GroupCount>{{"children", 4, estimated}, {"over_65", 8, estimated}}));
    EXPECT_EQ(result.points[1].groups,
              (std::vector<GroupCount>{{"children", 8, estimated}, {"over_65", 10, masked}}));
}

TEST(CombineGrids, AGroupThatOnlyTheSquareKilometreKnowsIsSharedByPeople) {
    PopulatedPoint coarse = cell("1kmX0Y0", 30);
    coarse.groups = {{"children", 6}};
    const CombinedGrids result = combine_grids({coarse, cell("100mX0Y0", 10), cell("100mX1Y0", 20)});
    EXPECT_EQ(result.points[0].groups, (std::vector<GroupCount>{{"children", 2, estimated}}));
    EXPECT_EQ(result.points[1].groups, (std::vector<GroupCount>{{"children", 4, estimated}}));
    EXPECT_EQ(result.points[1].measure, PeopleMeasure::counted);
}

TEST(CombineGrids, LessThanOnePersonIsNoMaskedCountAnyMore) {
    const CombinedGrids result =
        combine_grids({cell("1kmX0Y0", 2), cell("100mX0Y0", 5, masked), cell("100mX1Y0", 15)});
    EXPECT_DOUBLE_EQ(result.points[0].people, 0.5);
    EXPECT_EQ(result.points[0].measure, PeopleMeasure::estimated);
}

TEST(CombineGrids, CellsOfOneGridOnlyAndOtherPointsStayAsTheyAre) {
    const std::vector<PopulatedPoint> given{
        cell("1kmX313Y242", 5, masked), cell("100mX9990Y2420", 7), {.id = "osm:node/1", .people = 3}};
    const CombinedGrids result = combine_grids(given);
    EXPECT_EQ(result.points, given);
    EXPECT_EQ(result.replaced, 0u);
    EXPECT_TRUE(result.findings.empty());
}

TEST(CombineGrids, ACellJustAcrossTheBorderOfTheSquareBelongsToTheNextOne) {
    const std::vector<PopulatedPoint> given{cell("1kmX0Y0", 8), cell("100mX10Y0", 3), cell("100mX-1Y0", 4)};
    EXPECT_EQ(combine_grids(given).points, given);
}

TEST(CombineGrids, NobodyIsLostOrCountedTwiceAndDoingItAgainChangesNothing) {
    const CombinedGrids once =
        combine_grids({cell("1kmX0Y0", 17), cell("100mX0Y0", 5, masked), cell("100mX1Y0", 6),
                       cell("100mX2Y0", 8), cell("1kmX1Y0", 4), cell("100mX10Y0", 0)});
    double people = 0;
    for (const PopulatedPoint& point : once.points) people += point.people;
    EXPECT_NEAR(people, 21, 1e-12);
    EXPECT_EQ(combine_grids(once.points).points, once.points);
}

}  // namespace
}  // namespace mapite
