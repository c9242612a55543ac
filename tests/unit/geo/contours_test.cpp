#include "geo/contours.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace mapite {
namespace {

constexpr std::optional<double> none;

/// Values as one reads them on a map: the first row lies in the north. Cells of ten metres.
Field field(std::size_t columns, const std::vector<std::optional<double>>& from_north) {
    Field result{.first = {100, 200},
                 .cell_m = 10,
                 .columns = columns,
                 .rows = from_north.size() / columns,
                 .values = {}};
    for (std::size_t row = result.rows; row-- > 0;)
        for (std::size_t column = 0; column < columns; ++column)
            result.values.push_back(from_north[row * columns + column]);
    return result;
}

TEST(AreaUpTo, StandsWhereTheLimitLiesBetweenTwoPlaces) {
    const MultiPolygon shape = area_up_to(field(3, {30, 30, 30,  //
                                                    30, 10, 20,  //
                                                    30, 30, 30}),
                                          15);
    ASSERT_EQ(shape.size(), 1u);
    // The middle is at (110, 210): half way to the 20 in the east, a quarter of the way elsewhere.
    EXPECT_EQ(shape[0].outer, (Ring{{110, 207.5}, {115, 210}, {110, 212.5}, {107.5, 210}}));
    EXPECT_TRUE(shape[0].holes.empty());
}

TEST(AreaUpTo, HalfWayToWhatHasNoValueAndToTheRim) {
    const MultiPolygon shape = area_up_to(field(2, {none, none, 1, none}), 15);
    ASSERT_EQ(shape.size(), 1u);
    EXPECT_EQ(shape[0].outer, (Ring{{100, 195}, {105, 200}, {100, 205}, {95, 200}}));
}

TEST(AreaUpTo, TheLimitItselfIsInside) {
    EXPECT_EQ(area_up_to(field(1, {15}), 15).size(), 1u);
    EXPECT_TRUE(area_up_to(field(1, {15}), 14.9).empty());
}

TEST(AreaUpTo, KeepsHolesInTheRingAroundThem) {
    const MultiPolygon shape = area_up_to(field(7, {1, 1, 1, 9, 9, 9,    9,  //
                                                    1, 9, 1, 9, 1, 1,    1,  //
                                                    1, 1, 1, 9, 1, none, 1,  //
                                                    9, 9, 9, 9, 1, 1,    1}),
                                          5);
    ASSERT_EQ(shape.size(), 2u);
    for (const Polygon& part : shape) {
        ASSERT_EQ(part.holes.size(), 1u);
        EXPECT_GT(signed_area_m2(part.outer), 0);
        EXPECT_LT(signed_area_m2(part.holes[0]), 0);
        EXPECT_TRUE(covers({{part.outer, {}}}, part.holes[0].front()));
    }
    EXPECT_FALSE(covers(shape, {110, 220})) << "the nine in the west";
    EXPECT_FALSE(covers(shape, {150, 210})) << "where there is no value";
    EXPECT_TRUE(covers(shape, {120, 220}));
}

TEST(AreaUpTo, AnIslandInAHoleIsAPartOfItsOwn) {
    const MultiPolygon shape = area_up_to(field(5, {1, 1, 1, 1, 1,  //
                                                    1, 9, 9, 9, 1,  //
                                                    1, 9, 1, 9, 1,  //
                                                    1, 9, 9, 9, 1,  //
                                                    1, 1, 1, 1, 1}),
                                          5);
    ASSERT_EQ(shape.size(), 2u);
    EXPECT_EQ(shape[0].holes.size() + shape[1].holes.size(), 1u);
    EXPECT_TRUE(covers(shape, {120, 220}));
    EXPECT_FALSE(covers(shape, {110, 220}));
}

TEST(AreaUpTo, TheMeanOfASaddleTellsWhetherItsInsideHangsTogether) {
    // One and one in opposite corners: mean 4.5 or 5.5 by the other two.
    const MultiPolygon joined = area_up_to(field(2, {1, 8, 8, 1}), 5);
    ASSERT_EQ(joined.size(), 1u);
    EXPECT_TRUE(covers(joined, {105, 205}));
    const MultiPolygon apart = area_up_to(field(2, {1, 10, 10, 1}), 5);
    ASSERT_EQ(apart.size(), 2u);
    EXPECT_FALSE(covers(apart, {105, 205}));
    const MultiPolygon other_way = area_up_to(field(2, {8, 1, 1, 8}), 5);
    ASSERT_EQ(other_way.size(), 1u);
    EXPECT_TRUE(covers(other_way, {105, 205}));
    EXPECT_EQ(area_up_to(field(2, {1, none, 2, 1}), 5).size(), 1u) << "three corners are no saddle";
    EXPECT_EQ(area_up_to(field(2, {1, none, 6, 1}), 5).size(), 2u) << "one corner without a value";
}

TEST(AreaUpTo, KeepsAwayFromAPlaceWhoseValueIsTheLimit) {
    const MultiPolygon shape = area_up_to(field(3, {9, 9, 9, 5, 5, 5, 9, 9, 9}), 5);
    ASSERT_EQ(shape.size(), 1u);
    EXPECT_NEAR(box(shape).height(), 0.2, 1e-9);
}

TEST(AreaUpTo, OfNothingIsNothing) {
    EXPECT_TRUE(area_up_to({}, 5).empty());
    EXPECT_TRUE(area_up_to(field(2, {none, none, none, none}), 5).empty());
    EXPECT_TRUE(area_up_to(field(2, {6, 7, 8, 9}), 5).empty());
}

}  // namespace
}  // namespace mapite
