#include "geo/shared_borders.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <numeric>

#include "support/shapes.hpp"

namespace mapite {
namespace {

using test::square;

/// Metres that the two share; absent when they are no neighbours.
std::optional<double> shared_m(const MultiPolygon& a, const MultiPolygon& b) {
    const auto borders = shared_borders(std::vector{a, b});
    if (borders.empty()) return std::nullopt;
    EXPECT_EQ(borders.size(), 1u);
    EXPECT_EQ(borders[0].a, AreaIndex{0});
    EXPECT_EQ(borders[0].b, AreaIndex{1});
    const auto turned = shared_borders(std::vector{b, a});
    EXPECT_EQ(turned, borders) << "which one comes first does not matter";
    return borders[0].length.value;
}

TEST(SharedBorders, AreAsLongAsTheCommonLine) {
    EXPECT_EQ(shared_m({square(0, 0, 100)}, {square(100, 0, 100)}), 100);
    EXPECT_EQ(shared_m({square(0, 0, 100)}, {square(100, 40, 100)}), 60);
    EXPECT_EQ(shared_m({square(0, 0, 100)}, {square(100, 97, 100)}), 3) << "three metres of the same line";
}

TEST(SharedBorders, OneMayHaveMorePointsOnTheLine) {
    const MultiPolygon right{{{{100, 0}, {200, 0}, {200, 100}, {100, 100}, {100, 70}, {100, 30}}, {}}};
    EXPECT_EQ(shared_m({square(0, 0, 100)}, right), 100);
}

TEST(SharedBorders, ACommonPointIsNotEnough) {
    EXPECT_EQ(shared_m({square(0, 0, 1000)}, {square(1000, 1000, 1000)}), std::nullopt);
    // A tip that touches the middle of a side, one in ten from it.
    const MultiPolygon tip{{{{1000, 500}, {2000, 600}, {2000, 700}}, {}}};
    EXPECT_EQ(shared_m({square(0, 0, 1000)}, tip), std::nullopt);
    // With a wedge of 14 degrees between the two that begins where they touch.
    const MultiPolygon beside{{{{1000, 0}, {2000, 0}, {1250, 1000}}, {}}};
    EXPECT_EQ(shared_m({square(0, 0, 1000)}, beside), std::nullopt);
}

TEST(SharedBorders, AreFoundWhereTheLineWasDrawnTwice) {
    EXPECT_NEAR(shared_m({square(0, 0, 1000)}, {square(1003, 0, 1000)}).value(), 1000, 1) << "a gap";
    EXPECT_NEAR(shared_m({square(0, 0, 1000)}, {square(997, 0, 1000)}).value(), 1000, 10) << "an overlap";
    EXPECT_EQ(shared_m({square(0, 0, 1000)}, {square(1006, 0, 1000)}), std::nullopt) << "farther than 5 m";
    EXPECT_EQ(shared_m({square(0, 0, 1000)}, {square(1003, 960, 1000)}), std::nullopt) << "only 40 m beside";
}

TEST(SharedBorders, AreFoundBetweenADetailedAndASimplifiedLine) {
    // Bends of 4 m to either side every 50 m, on one side only.
    Polygon detailed{{{0, 0}}, {}};
    double along = 0;
    GridPoint last{1000, 0};
    for (int i = 0; i <= 100; ++i) {
        const GridPoint next{1000 + (i % 2 == 0 ? 0.0 : (i % 4 == 1 ? 4.0 : -4.0)), i * 50.0};
        along += distance(last, next).value;
        detailed.outer.push_back(last = next);
    }
    detailed.outer.push_back({0, 5000});
    const MultiPolygon simple{{{{1000, 0}, {2000, 0}, {2000, 5000}, {1000, 5000}}, {}}};
    EXPECT_NEAR(shared_m({detailed}, simple).value(), (5000 + along) / 2, 5);
}

TEST(SharedBorders, AnEnclaveSharesAllOfItsBorder) {
    const MultiPolygon around{{square(0, 0, 300).outer, {square(100, 100, 100).outer}}};
    EXPECT_EQ(shared_m(around, {square(100, 100, 100)}), 400);
    const MultiPolygon turned{{square(0, 0, 300).outer, {{{100, 100}, {100, 200}, {200, 200}, {200, 100}}}}};
    EXPECT_EQ(shared_m(turned, {square(100, 100, 100)}), 400) << "whatever way the ring runs";
}

TEST(SharedBorders, WhatLiesInsideAlongTheBorderIsNoNeighbour) {
    EXPECT_EQ(shared_m({square(0, 0, 300)}, {square(0, 0, 100)}), std::nullopt);
    EXPECT_EQ(shared_m({square(0, 0, 300)}, {square(0, 0, 300)}), std::nullopt) << "the same twice";
    EXPECT_EQ(shared_m({square(0, 0, 300)}, {square(2, 100, 100)}), std::nullopt) << "drawn differently";
    EXPECT_EQ(shared_m({square(0, 0, 300)}, {square(100, 100, 100)}), std::nullopt) << "not touching at all";
}

TEST(SharedBorders, PartsOfOneAreaAddUpAndAreNoNeighboursOfEachOther) {
    const MultiPolygon two{square(0, 0, 100), square(200, 0, 100)};
    EXPECT_EQ(shared_m(two, {square(100, 0, 100)}), 200);
    EXPECT_EQ(shared_m({square(0, 0, 100), square(100, 0, 100)}, {}), std::nullopt);
}

TEST(SharedBorders, NothingBordersWhatIsEmptyOrNotANumber) {
    const double no_number = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(shared_m({}, {square(0, 0, 10)}), std::nullopt);
    EXPECT_EQ(shared_m({{{{0, 0}, {no_number, 0}, {10, 10}}, {}}}, {square(0, 0, 10)}), std::nullopt);
    EXPECT_TRUE(shared_borders({}).empty());
}

/// Squares of 100 m in rows, the common corners moved; each square twice as many points on one of its sides.
std::vector<MultiPolygon> patchwork(int side, std::mt19937_64& random) {
    std::vector<GridPoint> corners;
    for (int y = 0; y <= side; ++y)
        for (int x = 0; x <= side; ++x)
            corners.push_back({x * 100 + 40 * test::share(random), y * 100 + 40 * test::share(random)});
    const auto corner = [&](int x, int y) { return corners[static_cast<std::size_t>(y * (side + 1) + x)]; };
    std::vector<MultiPolygon> shapes;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            Ring ring{corner(x, y), corner(x + 1, y), corner(x + 1, y + 1), corner(x, y + 1)};
            const GridPoint a = ring[1], b = ring[2];
            if (random() % 2 == 0) ring.insert(ring.begin() + 2, {(a.x + b.x) / 2, (a.y + b.y) / 2});
            if (random() % 2 == 0) std::ranges::reverse(ring);
            shapes.push_back({{ring, {}}});
        }
    }
    return shapes;
}

TEST(SharedBorders, OfAPatchworkAreTheSidesOfItsPatches) {
    std::mt19937_64 random(5);
    constexpr int side = 12;
    const auto shapes = patchwork(side, random);
    const auto borders = shared_borders(shapes);
    EXPECT_EQ(borders.size(), 2u * side * (side - 1));
    for (const SharedBorder& border : borders) {
        const auto apart = border.b.value - border.a.value;
        EXPECT_TRUE(apart == 1 || apart == side) << border.a.value << ' ' << border.b.value;
        Metres longest{};
        for (const MultiPolygon& shape : {shapes[border.a.value], shapes[border.b.value]})
            longest = std::max(longest, length(shape[0].outer));
        EXPECT_GT(border.length.value, 20);
        EXPECT_LT(border.length, longest);
    }
}

TEST(SharedBorders, DoNotDependOnTheOrderOfThePolygons) {
    std::mt19937_64 random(6);
    const auto shapes = patchwork(8, random);
    std::vector<std::uint32_t> order(shapes.size());
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::shuffle(order, random);
    std::vector<MultiPolygon> shuffled;
    for (const std::uint32_t i : order) shuffled.push_back(shapes[i]);
    std::vector<SharedBorder> back;
    for (SharedBorder border : shared_borders(shuffled)) {
        border.a = AreaIndex{order[border.a.value]};
        border.b = AreaIndex{order[border.b.value]};
        if (border.b < border.a) std::swap(border.a, border.b);
        back.push_back(border);
    }
    std::ranges::sort(back, {}, [](const SharedBorder& border) { return std::pair{border.a, border.b}; });
    const auto expected = shared_borders(shapes);
    ASSERT_EQ(back.size(), expected.size());
    for (std::size_t i = 0; i < back.size(); ++i) {
        EXPECT_EQ(back[i].a, expected[i].a);
        EXPECT_EQ(back[i].b, expected[i].b);
        EXPECT_NEAR(back[i].length.value, expected[i].length.value, 1e-6);
    }
}

}  // namespace
}  // namespace mapite
