#include <algorithm>
#include <random>

#include "canvas/area_shapes.hpp"
#include "canvas/box_index.hpp"
#include "canvas/clip.hpp"
#include "canvas/map_index.hpp"
#include "squares.hpp"

namespace mapite {
namespace {

TEST(BoxIndex, FindsTheSameBoxesAsLookingAtAllOfThem) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> place(0, 1000), size(0, 30), large(0, 900);
    std::vector<Box> boxes;
    for (int i = 0; i < 2000; ++i) {
        const double x = place(random), y = place(random);
        auto& of = i % 100 == 0 ? large : size;
        boxes.push_back({x, y, x + of(random), y + of(random)});
    }
    boxes.push_back({});
    const BoxIndex index(boxes);
    for (int turn = 0; turn < 100; ++turn) {
        const double x = place(random) - 100, y = place(random) - 100;
        const Box where{x, y, x + place(random) / 4, y + place(random) / 4};
        std::vector<std::size_t> found, expected;
        index.visit(where, [&](std::size_t i) { found.push_back(i); });
        for (std::size_t i = 0; i < boxes.size(); ++i)
            if (!boxes[i].empty() && boxes[i].intersects(where)) expected.push_back(i);
        std::ranges::sort(found);
        EXPECT_EQ(found, expected);
    }
}

TEST(BoxIndex, OfNothingFindsNothing) {
    int found = 0;
    BoxIndex().visit({0, 0, 1, 1}, [&](std::size_t) { ++found; });
    BoxIndex({Box{}}).visit({0, 0, 1, 1}, [&](std::size_t) { ++found; });
    EXPECT_EQ(found, 0);
}

TEST(BoxIndex, OfPlacesAllAtOnePointFindsThem) {
    const BoxIndex index(std::vector<Box>(50, Box{5, 5, 5, 5}));
    int found = 0;
    index.visit({5, 5, 5, 5}, [&](std::size_t) { ++found; });
    EXPECT_EQ(found, 50);
}

TEST(ClippedRings, KeepTheSurfaceInsideTheBox) {
    const auto x = [](GridPoint p) { return p.x; };
    const auto y = [](GridPoint p) { return p.y; };
    const Ring ring{{-5, -5}, {5, -5}, {5, 5}, {-5, 5}};
    EXPECT_DOUBLE_EQ(std::abs(signed_area_m2(clipped_ring(ring, {0, 0, 10, 10}, x, y))), 25);
    EXPECT_DOUBLE_EQ(std::abs(signed_area_m2(clipped_ring(ring, {-9, -9, 9, 9}, x, y))), 100);
    EXPECT_TRUE(clipped_ring(ring, {6, 6, 10, 10}, x, y).empty());
    // All of the box lies inside: the ring becomes the box.
    EXPECT_DOUBLE_EQ(std::abs(signed_area_m2(clipped_ring(ring, {-1, -1, 1, 1}, x, y))), 4);
}

TEST(AreaShapes, HaveFewerCornersFromFarAwayAndKeepEveryArea) {
    Scene scene = squares::scene();
    Ring circle;
    for (int i = 0; i < 5000; ++i)
        circle.push_back(
            {500000 + 4000 * std::cos(i * 2 * M_PI / 5000), 300000 + 4000 * std::sin(i * 2 * M_PI / 5000)});
    scene.areas[0].shape = {{circle, {}}};
    const AreaShapes shapes(std::make_shared<Scene>(scene));
    EXPECT_EQ(shapes.ready(10), nullptr);
    const auto near = shapes.level(0.001), middle = shapes.level(20), far = shapes.level(1e6);
    EXPECT_EQ((*near)[0][0].outer.size(), 5000U);
    EXPECT_LT((*middle)[0][0].outer.size(), 200U);
    EXPECT_GT((*middle)[0][0].outer.size(), 20U);
    for (const MultiPolygon& shape : *far) EXPECT_GE(shape.at(0).outer.size(), 3U);
    EXPECT_EQ(shapes.ready(20), middle);
    EXPECT_EQ(shapes.level(20), middle);
}

TEST(SceneIndex, FindsTheAreaUnderAPlace) {
    const SceneIndex index(std::make_shared<Scene>(squares::scene()));
    for (std::size_t area = 1; area <= 6; ++area) EXPECT_EQ(index.area_at(squares::middle(area)), area - 1);
    EXPECT_FALSE(index.area_at({0, 0}).has_value());
}

}  // namespace
}  // namespace mapite
