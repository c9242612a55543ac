#include "topology/repair.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "support/shapes.hpp"

namespace mapite {
namespace {

using test::square;

TEST(Repaired, AValidShapeComesBackPointForPoint) {
    const MultiPolygon given{{square(0, 0, 30).outer, {{{10, 10}, {10, 20}, {20, 20}, {20, 10}}}},
                             square(100, 0, 5)};
    const Repaired result = repaired(given);
    EXPECT_EQ(result.shape, given);
    EXPECT_FALSE(result.changed);
    EXPECT_EQ(result.reason, "");
    EXPECT_EQ(result.area_change_m2, 0);
}

TEST(Repaired, RingsInTheWrongDirectionAreTurnedKeepingTheirFirstPoint) {
    const MultiPolygon given{
        {{{0, 0}, {0, 30}, {30, 30}, {30, 0}}, {{{10, 10}, {20, 10}, {20, 20}, {10, 20}}}}};
    const Repaired result = repaired(given);
    EXPECT_FALSE(result.changed) << "direction alone is no fault";
    ASSERT_EQ(result.shape.size(), 1u);
    EXPECT_EQ(result.shape[0].outer, (Ring{{0, 0}, {30, 0}, {30, 30}, {0, 30}}));
    EXPECT_EQ(result.shape[0].holes[0], (Ring{{10, 10}, {10, 20}, {20, 20}, {20, 10}}));
}

TEST(Repaired, ABowTieBecomesTwoTrianglesAndTheCrossingIsNamed) {
    const Repaired result = repaired({{{{0, 0}, {10, 10}, {10, 0}, {0, 10}}, {}}});
    EXPECT_TRUE(result.changed);
    EXPECT_EQ(result.reason, "Self-intersection at 5.0 5.0");
    ASSERT_EQ(result.shape.size(), 2u);
    EXPECT_DOUBLE_EQ(area_m2(result.shape), 50);
    for (const Polygon& part : result.shape) EXPECT_GT(signed_area_m2(part.outer), 0);
    EXPECT_TRUE(covers(result.shape, {1, 5}));
    EXPECT_FALSE(covers(result.shape, {5, 1}));
}

TEST(Repaired, OverlappingPartsAreUnited) {
    const Repaired result = repaired({square(0, 0, 10), square(5, 0, 10)});
    EXPECT_TRUE(result.changed);
    EXPECT_DOUBLE_EQ(area_m2(result.shape), 150);
    EXPECT_DOUBLE_EQ(result.area_change_m2, -50);
}

TEST(Repaired, AHoleOutsideItsPolygonBecomesAPart) {
    const Repaired result = repaired({{square(0, 0, 10).outer, {square(50, 50, 5).outer}}});
    EXPECT_TRUE(result.changed);
    EXPECT_NE(result.reason.find("Hole"), std::string::npos) << result.reason;
    EXPECT_EQ(result.shape.size(), 2u);
    EXPECT_DOUBLE_EQ(area_m2(result.shape), 125);
    EXPECT_DOUBLE_EQ(result.area_change_m2, 50) << "as given, the hole was taken off";
}

TEST(Repaired, ASpikeIsCutOff) {
    const Repaired result = repaired({{{{0, 0}, {10, 0}, {10, 10}, {20, 20}, {10, 10}, {0, 10}}, {}}});
    EXPECT_TRUE(result.changed);
    EXPECT_DOUBLE_EQ(area_m2(result.shape), 100);
    EXPECT_EQ(box(result.shape), (Box{0, 0, 10, 10}));
}

TEST(Repaired, NothingTwoDimensionalLeavesAnEmptyShapeWithAReason) {
    for (const MultiPolygon& flat :
         {MultiPolygon{{{{0, 0}, {10, 10}, {5, 5}}, {}}}, MultiPolygon{{{{0, 0}, {1, 1}}, {}}},
          MultiPolygon{{{{4, 4}}, {}}}, MultiPolygon{{{{7, 7}, {7, 7}, {7, 7}}, {}}}}) {
        const Repaired result = repaired(flat);
        EXPECT_TRUE(result.shape.empty());
        EXPECT_TRUE(result.changed);
        EXPECT_FALSE(result.reason.empty());
    }
}

TEST(Repaired, AnEmptyShapeStaysEmptyWithoutAFault) {
    const Repaired result = repaired({});
    EXPECT_TRUE(result.shape.empty());
    EXPECT_FALSE(result.changed);
}

TEST(Repaired, ATooShortHoleIsLeftOutAndTheRestStays) {
    const Repaired result = repaired({{square(0, 0, 10).outer, {{{2, 2}, {3, 3}}}}});
    EXPECT_TRUE(result.changed);
    EXPECT_EQ(result.shape, MultiPolygon{square(0, 0, 10)});
}

TEST(Repaired, CoordinatesThatAreNotNumbersAreLeftOut) {
    MultiPolygon given{
        {{{0, 0}, {10, 0}, {10, 10}, {5, std::numeric_limits<double>::quiet_NaN()}, {0, 10}}, {}}};
    const Repaired result = repaired(given);
    EXPECT_TRUE(result.changed);
    EXPECT_EQ(result.reason, "A coordinate is not a number");
    EXPECT_EQ(result.shape, MultiPolygon{square(0, 0, 10)});
}

TEST(Repaired, WhatWasRepairedIsValid) {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        std::mt19937_64 random(seed);
        MultiPolygon wild(2);
        for (Polygon& polygon : wild)
            for (int i = 0; i < 12; ++i)
                polygon.outer.push_back(
                    {std::floor(20 * test::share(random)), std::floor(20 * test::share(random))});
        const Repaired once = repaired(wild);
        EXPECT_TRUE(once.changed);
        const Repaired twice = repaired(once.shape);
        EXPECT_FALSE(twice.changed) << "seed " << seed << ": " << twice.reason;
        EXPECT_EQ(twice.shape, once.shape);
    }
}

}  // namespace
}  // namespace mapite
