#include <gtest/gtest.h>

#include "network/road_graph.hpp"
#include "support/road_drawing.hpp"

namespace mapite {
namespace {

Line way(const RoadDrawing& drawn, GridPoint from, GridPoint to) {
    const RoadGraph graph(drawn.roads, drawn.speeds, TravelMode::car);
    return graph.way(*graph.snap(from), *graph.snap(to));
}

TEST(Ways, FollowTheRoadsFromPositionToPosition) {
    const auto drawn = road_network(R"(
        A---B
            |
            C
    )",
                                    100_m, 50_kmh);
    EXPECT_EQ(way(drawn, {100, 30}, {410, -150}),
              (Line{{100, 30}, {100, 0}, {400, 0}, {400, -150}, {410, -150}}));
}

TEST(Ways, KeepTheShapeOfTheRoadInBothDirections) {
    auto drawn = road_network("A---B---C", 100_m, 50_kmh);
    drawn.road('B', 'C').shape = {{400, 0}, {500, 100}, {600, -100}, {800, 0}};
    const Line there = way(drawn, drawn.at('A'), drawn.at('C'));
    EXPECT_EQ(there, (Line{{0, 0}, {400, 0}, {500, 100}, {600, -100}, {800, 0}}));
    EXPECT_EQ(way(drawn, drawn.at('C'), drawn.at('A')), Line(there.rbegin(), there.rend()));
}

TEST(Ways, GoAlongOneRoadWhenBothPlacesStandOnIt) {
    auto drawn = road_network("A---B", 100_m, 50_kmh);
    drawn.roads[0].shape = {{0, 0}, {200, 0}, {200, 200}, {400, 200}};
    EXPECT_EQ(way(drawn, {100, 0}, {300, 200}), (Line{{100, 0}, {200, 0}, {200, 200}, {300, 200}}));
    EXPECT_EQ(way(drawn, {300, 200}, {100, 0}), (Line{{300, 200}, {200, 200}, {200, 0}, {100, 0}}));
}

TEST(Ways, GoRoundWhenTheOneWayRoadLeadsTheOtherWay) {
    const auto drawn = road_network(R"(
        A-->--B
        |     |
        C-----D
    )",
                                    100_m, 50_kmh);
    EXPECT_EQ(way(drawn, {400, 0}, {200, 0}),
              (Line{{400, 0}, {600, 0}, {600, -200}, {0, -200}, {0, 0}, {200, 0}}));
}

TEST(Ways, DrawALongFerryOnce) {
    auto drawn = road_network("A-B-----C-D", 100_m, 50_kmh);
    drawn.road('B', 'C').road_class = "ferry";
    drawn.road('B', 'C').crossing_time = Minutes{400};
    drawn.road('B', 'C').shape = {{200, 0}, {500, 300}, {800, 0}};
    EXPECT_EQ(way(drawn, drawn.at('D'), drawn.at('A')),
              (Line{{1000, 0}, {800, 0}, {500, 300}, {200, 0}, {0, 0}}));
}

TEST(Ways, AreEmptyWhenThereIsNone) {
    const auto drawn = road_network(R"(
        A---B

        C---D
    )",
                                    100_m, 50_kmh);
    EXPECT_TRUE(way(drawn, drawn.at('A'), drawn.at('C')).empty());
}

TEST(Ways, HaveTwoPointsEvenToTheSamePlace) {
    const auto drawn = road_network("A---B", 100_m, 50_kmh);
    EXPECT_EQ(way(drawn, {100, 0}, {100, 0}), (Line{{100, 0}, {100, 0}}));
    EXPECT_EQ(way(drawn, drawn.at('A'), drawn.at('A')), (Line{{0, 0}, {0, 0}}));
}

}  // namespace
}  // namespace mapite
