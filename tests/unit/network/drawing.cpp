#include <gtest/gtest.h>

#include "support/road_drawing.hpp"

namespace mapite {
namespace {

TEST(RoadDrawing, PutsJunctionsWhereTheyAreDrawn) {
    const auto drawn = road_network(R"(
        A--B
        |
        C
    )",
                                    100_m, 50_kmh);
    EXPECT_EQ(drawn.at('A'), (GridPoint{0, 0}));
    EXPECT_EQ(drawn.at('B'), (GridPoint{300, 0}));
    EXPECT_EQ(drawn.at('C'), (GridPoint{0, -200}));
    EXPECT_EQ(drawn.roads.size(), 2u);
}

TEST(RoadDrawing, KnowsAllEightDirections) {
    const auto drawn = road_network(R"(
        A C D
         \|/
        E-M-F
         /|\
        G H I
    )",
                                    100_m, 50_kmh);
    EXPECT_EQ(drawn.roads.size(), 8u);
    for (const auto& road : drawn.roads) {
        EXPECT_TRUE(road.from == 'M' || road.to == 'M');
        EXPECT_EQ(road.car, (Passage{.forward = true, .backward = true}));
    }
}

TEST(RoadDrawing, ArrowsMakeOneWayRoads) {
    auto drawn = road_network(R"(
        A->-B-<-C
        |       |
        v       ^
        |       |
        D       E
    )",
                              100_m, 50_kmh);
    const auto passes = [&](char from, char to) {
        const Road& road = drawn.road(from, to);
        return road.from == from ? road.car.forward : road.car.backward;
    };
    EXPECT_TRUE(passes('A', 'B'));
    EXPECT_FALSE(passes('B', 'A'));
    EXPECT_TRUE(passes('C', 'B'));
    EXPECT_FALSE(passes('B', 'C'));
    EXPECT_TRUE(passes('A', 'D'));
    EXPECT_FALSE(passes('D', 'A'));
    EXPECT_TRUE(passes('E', 'C'));
    EXPECT_FALSE(passes('C', 'E'));
}

TEST(RoadDrawing, RefusesSlipsOfThePen) {
    EXPECT_THROW((void)road_network("A--", 100_m, 50_kmh), std::invalid_argument);
    EXPECT_THROW((void)road_network("A-B-A", 100_m, 50_kmh), std::invalid_argument);
    EXPECT_THROW((void)road_network("A-><-B", 100_m, 50_kmh), std::invalid_argument);
    EXPECT_THROW((void)road_network("A=B", 100_m, 50_kmh), std::invalid_argument);
}

}  // namespace
}  // namespace mapite
