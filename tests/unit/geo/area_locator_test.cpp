#include "geo/area_locator.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "support/shapes.hpp"

namespace mapite {
namespace {

using test::share;
using test::square;
using test::star;
using test::telling_points;

std::optional<AreaIndex> first_that_covers(const std::vector<MultiPolygon>& shapes, GridPoint point) {
    for (std::size_t i = 0; i < shapes.size(); ++i)
        if (covers(shapes[i], point)) return AreaIndex{i};
    return std::nullopt;
}

std::string text(std::optional<AreaIndex> area) {
    return area ? std::to_string(area->value) : "none";
}

/// Both ways of asking against asking each shape in turn.
void expect_as_covers(const std::vector<MultiPolygon>& shapes, const std::vector<GridPoint>& points) {
    const AreaLocator locator(shapes);
    const auto all = locator.locate_all(points);
    ASSERT_EQ(all.size(), points.size());
    int wrong = 0;
    for (std::size_t i = 0; i < points.size() && wrong < 5; ++i) {
        const auto expected = first_that_covers(shapes, points[i]);
        if (all[i] == expected && locator.locate(points[i]) == expected) continue;
        ++wrong;
        ADD_FAILURE() << "point " << i << " " << ::testing::PrintToString(points[i].x) << " "
                      << ::testing::PrintToString(points[i].y) << ": " << text(all[i]) << " and "
                      << text(locator.locate(points[i])) << " instead of " << text(expected);
    }
}

TEST(AreaLocator, FindsTheSquareAroundAPoint) {
    const AreaLocator locator(std::vector<MultiPolygon>{{square(0, 0, 10)}, {square(20, 0, 10)}});
    EXPECT_EQ(locator.locate({5, 5}), AreaIndex{0});
    EXPECT_EQ(locator.locate({25, 5}), AreaIndex{1});
    EXPECT_EQ(locator.locate({15, 5}), std::nullopt);
    EXPECT_EQ(locator.locate({1e9, -1e9}), std::nullopt);
}

TEST(AreaLocator, PointOnSharedBorderBelongsToTheFirstArea) {
    const std::vector<MultiPolygon> shapes{
        {square(10, 0, 10)}, {square(0, 0, 10)}, {square(0, 10, 10)}, {square(10, 10, 10)}};
    const AreaLocator locator(shapes);
    EXPECT_EQ(locator.locate({10, 5}), AreaIndex{0});
    EXPECT_EQ(locator.locate({std::nextafter(10, 0), 5}), AreaIndex{1});
    EXPECT_EQ(locator.locate({5, 10}), AreaIndex{1});
    EXPECT_EQ(locator.locate({10, 10}), AreaIndex{0}) << "where all four meet";
    EXPECT_EQ(locator.locate({10, 15}), AreaIndex{2});
    EXPECT_EQ(locator.locate({20, 20}), AreaIndex{3});
}

TEST(AreaLocator, AnEnclaveBelongsToItselfAndNotToTheParishAround) {
    const Polygon around{square(0, 0, 30).outer, {square(10, 10, 10).outer}};
    const std::vector<MultiPolygon> shapes{{around}, {square(10, 10, 10)}};
    const AreaLocator locator(shapes);
    EXPECT_EQ(locator.locate({15, 15}), AreaIndex{1});
    EXPECT_EQ(locator.locate({5, 15}), AreaIndex{0});
    EXPECT_EQ(locator.locate({10, 15}), AreaIndex{0}) << "the common border is the first one's";
    const AreaLocator without_enclave(std::vector<MultiPolygon>{{around}});
    EXPECT_EQ(without_enclave.locate({15, 15}), std::nullopt);
}

TEST(AreaLocator, AParishOfTwoPartsIsFoundInBoth) {
    const std::vector<MultiPolygon> shapes{{square(100, 100, 10)}, {square(0, 0, 10), square(50, 0, 10)}};
    const AreaLocator locator(shapes);
    EXPECT_EQ(locator.locate({5, 5}), AreaIndex{1});
    EXPECT_EQ(locator.locate({55, 5}), AreaIndex{1});
    EXPECT_EQ(locator.locate({30, 5}), std::nullopt);
}

TEST(AreaLocator, WhereAreasOverlapTheFirstIsFound) {
    expect_as_covers({{square(5, 5, 10)}, {square(0, 0, 10)}, {square(0, 0, 30)}}, [] {
        std::vector<GridPoint> points;
        for (int x = -1; x <= 31; ++x)
            for (int y = -1; y <= 31; ++y) points.push_back({static_cast<double>(x), static_cast<double>(y)});
        return points;
    }());
}

TEST(AreaLocator, NoAreasAndEmptyAreasFindNothing) {
    EXPECT_EQ(AreaLocator(std::vector<MultiPolygon>{}).locate({0, 0}), std::nullopt);
    EXPECT_EQ(AreaLocator(std::vector<MultiPolygon>{{}, {Polygon{}}}).locate({0, 0}), std::nullopt);
    EXPECT_TRUE(AreaLocator(std::vector<MultiPolygon>{{square(0, 0, 1)}}).locate_all({}).empty());
    const AreaLocator locator(std::vector<MultiPolygon>{{}, {square(0, 0, 10)}});
    EXPECT_EQ(locator.locate({5, 5}), AreaIndex{1}) << "an empty area keeps its position";
}

TEST(AreaLocator, APointThatIsNotANumberIsNowhere) {
    const double none = std::numeric_limits<double>::quiet_NaN();
    const double endless = std::numeric_limits<double>::infinity();
    const AreaLocator locator(std::vector<MultiPolygon>{{square(0, 0, 10)}});
    EXPECT_EQ(locator.locate({none, 5}), std::nullopt);
    EXPECT_EQ(locator.locate({5, none}), std::nullopt);
    EXPECT_EQ(locator.locate({endless, -endless}), std::nullopt);
}

TEST(AreaLocator, APolygonThatIsNotOnThePlaneCountsAsEmpty) {
    MultiPolygon broken{square(0, 0, 10)};
    broken[0].outer[2].x = std::numeric_limits<double>::quiet_NaN();
    const AreaLocator locator(std::vector<MultiPolygon>{broken, {square(0, 0, 10)}});
    EXPECT_EQ(locator.locate({5, 5}), AreaIndex{1});
}

TEST(AreaLocator, DegenerateRingsAreCoveredOnlyOnTheirLine) {
    std::mt19937_64 random(2);
    const std::vector<MultiPolygon> shapes{{{{{0, 0}, {10, 5}}, {}}},
                                           {{{{3, 3}}, {}}},
                                           {{{{7, 7}, {7, 7}, {7, 7}}, {}}},
                                           {{{{0, 8}, {5, 8}, {9, 8}}, {}}},
                                           {{{{1, 1}, {1, 9}, {1, 1}, {5, 1}}, {}}}};
    auto points = telling_points(shapes, random, 500);
    points.push_back({2, 1});
    points.push_back({4, 8});
    expect_as_covers(shapes, points);
}

TEST(AreaLocator, RepeatedPointsAndSpikesDoNoHarm) {
    std::mt19937_64 random(4);
    const std::vector<MultiPolygon> shapes{
        {{{{0, 0}, {0, 0}, {10, 0}, {10, 0}, {10, 10}, {15, 10}, {10, 10}, {0, 10}, {0, 0}}, {}}}};
    expect_as_covers(shapes, telling_points(shapes, random, 500));
}

TEST(AreaLocator, WholeCoordinatesOnTheRastersOwnLinesAreExact) {
    // Borders and points at every half and whole metre: references of rows and columns must step aside.
    std::mt19937_64 random(5);
    std::vector<MultiPolygon> shapes;
    for (int x = 0; x < 8; ++x)
        for (int y = 0; y < 8; ++y) shapes.push_back({square(x, y, 1)});
    std::vector<GridPoint> points = telling_points(shapes, random, 1'000);
    for (int x = -2; x <= 34; ++x)
        for (int y = -2; y <= 34; ++y) points.push_back({x * 0.25, y * 0.25});
    expect_as_covers(shapes, points);
}

TEST(AreaLocator, BordersAndVerticesInTheVeryMiddleOfCellsAreExact) {
    // Symmetric about the origin: wherever the raster has an odd number of columns or rows, the middle one's
    // reference points would lie on the borders x = 0 and slanted ones or at the height of the vertices.
    std::mt19937_64 random(14);
    for (int extra = 0; extra < 60; ++extra) {
        Ring west{{0, 8}, {-8, 8}, {-8, -8}, {0, -8}};
        Ring east{{0, -8}, {8, -8}, {8, 8}, {0, 8}};
        if (extra % 2 == 1) {
            west = {{8, 8}, {-8, 8}, {-8, -8}, {0, 0}, {-3, 0}};
            east = {{0, 0}, {-8, -8}, {8, -8}, {8, 0}};
        }
        // More points on the straight western side change the number of cells and nothing else.
        for (int i = 1; i <= extra; ++i) west.insert(west.begin() + 2, {-8, -8 + 16.0 * i / (extra + 1)});
        const std::vector<MultiPolygon> shapes{{{west, {}}}, {{east, {}}}};
        SCOPED_TRACE(extra);
        expect_as_covers(shapes, telling_points(shapes, random, 300));
    }
}

TEST(AreaLocator, MoreAreasInOneCellThanASetHolds) {
    std::mt19937_64 random(6);
    std::vector<MultiPolygon> shapes;
    for (int i = 0; i < 150; ++i)
        shapes.push_back({star(random, {share(random), share(random)}, 3 + share(random))});
    // One far away makes the cells so large that all others share a few.
    shapes.push_back({square(1e6, 1e6, 10)});
    std::vector<MultiPolygon> near(shapes.begin(), shapes.end() - 1);
    expect_as_covers(shapes, telling_points(near, random, 1'000));
}

TEST(AreaLocator, AgreesWithCoversOnRandomStars) {
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        std::mt19937_64 random(seed);
        std::vector<MultiPolygon> shapes;
        for (int i = 0; i < 40; ++i) {
            const GridPoint centre{500'000 + 20'000 * share(random), 300'000 + 20'000 * share(random)};
            MultiPolygon& shape = shapes.emplace_back();
            shape.push_back(star(random, centre, 300 + 4'000 * share(random)));
            if (i % 5 == 0) shape.push_back(star(random, {centre.x + 9'000, centre.y}, 2'000));
        }
        SCOPED_TRACE(seed);
        expect_as_covers(shapes, telling_points(shapes, random, 2'000));
    }
}

TEST(AreaLocator, AgreesWithCoversWhereManyPointsLieExactlyOnBorders) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        std::mt19937_64 random(seed);
        std::vector<MultiPolygon> shapes;
        for (int i = 0; i < 12; ++i)
            shapes.push_back(
                {star(random, {std::floor(60 * share(random)), std::floor(60 * share(random))}, 25, true)});
        auto points = telling_points(shapes, random, 200);
        for (int x = -30; x <= 90; ++x)
            for (int y = -30; y <= 90; ++y)
                points.push_back({static_cast<double>(x), static_cast<double>(y)});
        SCOPED_TRACE(seed);
        expect_as_covers(shapes, points);
    }
}

TEST(AreaLocator, HugeAndTinyCoordinatesAreExactToo) {
    for (const double scale : {1e-30, 1e-6, 1e9, 1e60}) {
        std::mt19937_64 random(9);
        std::vector<MultiPolygon> shapes;
        for (int i = 0; i < 10; ++i)
            shapes.push_back({star(random, {scale * share(random), scale * share(random)}, scale / 3)});
        SCOPED_TRACE(scale);
        expect_as_covers(shapes, telling_points(shapes, random, 500));
    }
}

TEST(AreaLocator, ASmallAreaFarFromTheOriginIsExactToo) {
    std::mt19937_64 random(10);
    std::vector<MultiPolygon> shapes;
    for (int i = 0; i < 10; ++i)
        shapes.push_back({star(random, {1e12 + 0.02 * share(random), -1e12 + 0.02 * share(random)}, 0.01)});
    expect_as_covers(shapes, telling_points(shapes, random, 500));
}

TEST(AreaLocator, LongThinAreasAreExactToo) {
    std::mt19937_64 random(12);
    std::vector<MultiPolygon> shapes;
    for (int i = 0; i < 30; ++i) {
        const double y = 10 * share(random);
        shapes.push_back({{{{0, y}, {1e6, y + share(random)}, {1e6, y + 2}, {0, y + 1e-7}}, {}}});
    }
    expect_as_covers(shapes, telling_points(shapes, random, 3'000));
}

TEST(AreaLocator, AllPointsAtOnceAreFoundAsOneByOne) {
    std::mt19937_64 random(13);
    std::vector<MultiPolygon> shapes;
    for (int i = 0; i < 50; ++i)
        shapes.push_back({star(random, {1000 * share(random), 1000 * share(random)}, 100)});
    expect_as_covers(shapes, telling_points(shapes, random, 20'000));
}

}  // namespace
}  // namespace mapite
