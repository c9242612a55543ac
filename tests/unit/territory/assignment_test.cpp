#include "territory/assignment.hpp"

#include <gtest/gtest.h>

#include "support/shapes.hpp"

namespace mapite {
namespace {

using test::square;

Area area(std::string code, AreaType type, MultiPolygon shape) {
    return {.code = std::move(code),
            .name = {},
            .type = type,
            .parent = {},
            .parent_name = {},
            .shape = std::move(shape)};
}

/// A district of 30 x 10 metres with a parish in the west, a town in the east and a village in the parish.
std::vector<Area> district_with_parts() {
    return {area("0010", AreaType::parish, {square(0, 0, 10)}),
            area("0001", AreaType::district, {{{{0, 0}, {30, 0}, {30, 10}, {0, 10}}, {}}}),
            area("0012", AreaType::town, {square(20, 0, 10)}),
            area("0100", AreaType::village, {square(2, 2, 4)})};
}

const std::vector<GridPoint> points{{3, 3}, {8, 8}, {15, 5}, {25, 5}, {50, 50}};

std::vector<std::uint32_t> positions(const std::vector<PointIndex>& list) {
    std::vector<std::uint32_t> result;
    for (const PointIndex point : list) result.push_back(point.value);
    return result;
}

TEST(PointsByArea, APointCountsOnceOnEachLevel) {
    const auto lists = points_by_area(district_with_parts(), points);
    ASSERT_EQ(lists.size(), 4u);
    EXPECT_EQ(positions(lists[0]), (std::vector<std::uint32_t>{0, 1})) << "parish";
    EXPECT_EQ(positions(lists[1]), (std::vector<std::uint32_t>{0, 1, 2, 3})) << "district";
    EXPECT_EQ(positions(lists[2]), (std::vector<std::uint32_t>{3})) << "town";
    EXPECT_EQ(positions(lists[3]), (std::vector<std::uint32_t>{0})) << "village";
}

TEST(PointsByArea, APointOnACommonBorderBelongsToTheLowerCodeWhateverTheOrder) {
    std::vector<Area> areas{area("0020", AreaType::parish, {square(0, 0, 10)}),
                            area("0010", AreaType::parish, {square(10, 0, 10)})};
    const std::vector<GridPoint> on_border{{10, 5}};
    EXPECT_EQ(points_by_area(areas, on_border)[1].size(), 1u);
    EXPECT_TRUE(points_by_area(areas, on_border)[0].empty());
    std::swap(areas[0], areas[1]);
    EXPECT_EQ(points_by_area(areas, on_border)[0].size(), 1u);
}

TEST(PointsByArea, WithoutAreasOrPointsThereIsNothingToAssign) {
    EXPECT_TRUE(points_by_area({}, points).empty());
    const auto lists = points_by_area(district_with_parts(), {});
    EXPECT_EQ(lists.size(), 4u);
    for (const auto& list : lists) EXPECT_TRUE(list.empty());
}

TEST(PointsByArea, ThePeopleOfAnEnclaveAreNotThoseOfTheParishAroundIt) {
    const std::vector<Area> areas{
        area("1", AreaType::parish, {{square(0, 0, 30).outer, {square(10, 10, 10).outer}}}),
        area("2", AreaType::town, {square(10, 10, 10)})};
    const auto lists = points_by_area(areas, std::vector<GridPoint>{{15, 15}, {5, 5}});
    EXPECT_EQ(positions(lists[0]), (std::vector<std::uint32_t>{1}));
    EXPECT_EQ(positions(lists[1]), (std::vector<std::uint32_t>{0}));
}

TEST(AreaOfPoint, IsTheSmallestAreaAround) {
    const auto found = area_of_point(district_with_parts(), points);
    ASSERT_EQ(found.size(), points.size());
    EXPECT_EQ(found[0], AreaIndex{3}) << "village in the parish";
    EXPECT_EQ(found[1], AreaIndex{0}) << "parish outside the village";
    EXPECT_EQ(found[2], AreaIndex{1}) << "only the district";
    EXPECT_EQ(found[3], AreaIndex{2}) << "town";
    EXPECT_EQ(found[4], std::nullopt) << "outside everything";
}

TEST(AreaOfPoint, WithoutAreasIsAbsent) {
    EXPECT_EQ(area_of_point({}, points), std::vector<std::optional<AreaIndex>>(points.size()));
}

}  // namespace
}  // namespace mapite
