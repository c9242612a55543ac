#include "topology/overlap.hpp"

#include <gtest/gtest.h>

#include "support/shapes.hpp"

namespace mapite {
namespace {

using test::square;

MultiPolygon rectangle(double x, double y, double width, double height) {
    return {{{{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}}, {}}};
}

std::vector<MultiPolygon> only(const MultiPolygon& shape) {
    return std::vector<MultiPolygon>(1, shape);
}

TEST(Overlaps, GiveAreaAndShareOfEveryPairThatSharesGround) {
    const std::vector<MultiPolygon> before{rectangle(0, 0, 30, 10), rectangle(100, 0, 10, 10)};
    const std::vector<MultiPolygon> now{rectangle(20, 0, 50, 10), rectangle(0, 0, 20, 10)};
    const auto found = overlaps(before, now, {});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].from, 0U);
    EXPECT_EQ(found[0].to, 0U);
    EXPECT_DOUBLE_EQ(found[0].area_m2, 100);
    EXPECT_DOUBLE_EQ(found[0].share, 1.0 / 3);
    EXPECT_EQ(found[1].to, 1U);
    EXPECT_DOUBLE_EQ(found[1].share, 2.0 / 3);
}

TEST(Overlaps, NeighboursThatOnlyTouchShareNoGround) {
    EXPECT_TRUE(overlaps(only(rectangle(0, 0, 10, 10)), only(rectangle(10, 0, 10, 10)), {}).empty());
}

TEST(Overlaps, AHoleIsNoGroundAndAnEmptyShapeHasNone) {
    const MultiPolygon ring{{square(0, 0, 30).outer, {{{10, 10}, {10, 20}, {20, 20}, {20, 10}}}}};
    EXPECT_TRUE(overlaps(only(rectangle(12, 12, 5, 5)), only(ring), {}).empty());
    EXPECT_TRUE(overlaps(only({}), only(ring), {}).empty());
    EXPECT_TRUE(overlaps(only(ring), only({}), {}).empty());
}

TEST(Overlaps, SharesOfAnAreaThatIsCoveredAddUpToOne) {
    std::vector<MultiPolygon> tiles;
    for (int column = 0; column < 7; ++column)
        for (int row = 0; row < 5; ++row) tiles.push_back(rectangle(column * 13.0, row * 17.0, 13, 17));
    const std::vector<MultiPolygon> inside{rectangle(5, 3, 60, 70), {{{{1, 1}, {80, 2}, {40, 80}}, {}}}};
    double sum[2] = {};
    for (const Overlap& each : overlaps(inside, tiles, {})) sum[each.from] += each.share;
    EXPECT_NEAR(sum[0], 1, 1e-12);
    EXPECT_NEAR(sum[1], 1, 1e-12);
}

}  // namespace
}  // namespace mapite
