#include <gtest/gtest.h>

#include <random>

#include "network/road_graph.hpp"
#include "support/road_drawing.hpp"

namespace mapite {
namespace {

RoadGraph graph_of(const RoadDrawing& drawn) {
    return {drawn.roads, drawn.speeds, TravelMode::car};
}

TEST(Snapping, FindsTheNearestPointOfTheNearestRoad) {
    const auto drawn = road_network(R"(
        A---B
        |
        C
    )",
                                    100_m, 50_kmh);
    const auto graph = graph_of(drawn);
    const auto snap = graph.snap({100, 30});
    ASSERT_TRUE(snap);
    EXPECT_EQ(snap->on_road, (GridPoint{100, 0}));
    EXPECT_EQ(snap->distance, 30_m);
    EXPECT_DOUBLE_EQ(snap->fraction, 0.25);
    EXPECT_EQ(snap->position, (GridPoint{100, 30}));
    EXPECT_EQ(graph.original_road(snap->road), 0u);
}

TEST(Snapping, MeasuresTheFractionAlongABentShape) {
    auto drawn = road_network("A-B", 100_m, 50_kmh);
    drawn.roads[0].shape = {{0, 0}, {0, 300}, {100, 300}};
    const auto snap = graph_of(drawn).snap({50, 310});
    ASSERT_TRUE(snap);
    EXPECT_DOUBLE_EQ(snap->fraction, 350.0 / 400.0);
}

TEST(Snapping, IsAbsentBeyondTheLimitAndPresentOnIt) {
    const auto drawn = road_network("A---B", 100_m, 50_kmh);
    const auto graph = graph_of(drawn);
    EXPECT_TRUE(graph.snap({200, 1000}));
    EXPECT_FALSE(graph.snap({200, 1000.01}));
    EXPECT_FALSE(graph.snap({5000, 5000}));
}

TEST(Snapping, TakesTheFirstOfEquallyNearRoads) {
    auto drawn = road_network(R"(
        A---B

        C---D
    )",
                              100_m, 50_kmh);
    const GridPoint middle{200, -100};
    const auto nearest_road = [&] {
        const auto graph = graph_of(drawn);
        return drawn.roads[graph.original_road(graph.snap(middle)->road)].id;
    };
    const auto first = drawn.roads[0].id;
    EXPECT_EQ(nearest_road(), first);
    std::swap(drawn.roads[0], drawn.roads[1]);
    EXPECT_NE(nearest_road(), first);
}

TEST(Snapping, LeavesOutRoadsTheModeCannotPass) {
    auto drawn = road_network(R"(
        A---B

        C---D
    )",
                              100_m, 50_kmh);
    drawn.road('A', 'B').car = {};
    const auto graph = graph_of(drawn);
    EXPECT_EQ(graph.road_count(), 1u);
    EXPECT_EQ(graph.snap(drawn.at('A'))->on_road, drawn.at('C'));
    const RoadGraph on_foot(drawn.roads, drawn.speeds, TravelMode::foot);
    EXPECT_EQ(on_foot.snap(drawn.at('A'))->on_road, drawn.at('A'));
}

TEST(Snapping, FerriesAreBoardedAtTheirEndsOnly) {
    auto drawn = road_network("A-B-------C-D", 100_m, 50_kmh);
    drawn.road('B', 'C').road_class = "ferry";
    const auto snap = graph_of(drawn).snap({300, 10});
    ASSERT_TRUE(snap);
    EXPECT_EQ(snap->on_road, drawn.at('B'));
}

/// A long two-way road in the south, of `nodes` nodes, 10 m apart.
std::vector<Road> mainland(int nodes) {
    std::vector<Road> roads;
    for (int i = 0; i + 1 < nodes; ++i) {
        Road road;
        road.from = 1000 + i;
        road.to = 1001 + i;
        road.shape = {{i * 10.0, 0}, {(i + 1) * 10.0, 0}};
        road.car = {.forward = true, .backward = true};
        roads.push_back(road);
    }
    return roads;
}

std::vector<Road> with_island(int mainland_nodes, int island_nodes, double island_north) {
    auto roads = mainland(mainland_nodes);
    for (int i = 0; i + 1 < island_nodes; ++i) {
        Road road;
        road.from = 1 + i;
        road.to = 2 + i;
        road.shape = {{i * 10.0, island_north}, {(i + 1) * 10.0, island_north}};
        road.car = {.forward = true, .backward = true};
        roads.push_back(road);
    }
    return roads;
}

SpeedTable plain_speeds() {
    SpeedTable table;
    table.fallback = {36_kmh, 36_kmh, 36_kmh};
    return table;
}

double snapped_north(const std::vector<Road>& roads, GridPoint position) {
    return RoadGraph(roads, plain_speeds(), TravelMode::car).snap(position)->on_road.y;
}

TEST(Snapping, PrefersTheMainlandToASmallIsland) {
    EXPECT_EQ(snapped_north(with_island(1000, 5, 300), {20, 290}), 0);
}

TEST(Snapping, TakesASmallIslandIfTheMainlandIsBeyondTheLimit) {
    EXPECT_EQ(snapped_north(with_island(1000, 5, 1500), {20, 1490}), 1500);
}

TEST(Snapping, IslandOfAHundredthOfTheMainlandIsNotSmall) {
    EXPECT_EQ(snapped_north(with_island(1000, 10, 300), {20, 290}), 300);
    EXPECT_EQ(snapped_north(with_island(1001, 10, 300), {20, 290}), 0);
}

TEST(Snapping, IslandOfFiftyNodesIsNotSmallHoweverLargeTheMainland) {
    EXPECT_EQ(snapped_north(with_island(20000, 50, 300), {20, 290}), 300);
    EXPECT_EQ(snapped_north(with_island(20000, 49, 300), {20, 290}), 0);
}

TEST(Snapping, PrefersRoadsFromWhichOneCanReturnToAOneWayDeadEnd) {
    const auto drawn = road_network(R"(
        A---B->-E
        |   |
        C---D
    )",
                                    100_m, 50_kmh);
    const auto graph = graph_of(drawn);
    const auto home = graph.snap({700, 20}), shop = graph.snap(drawn.at('C'));
    ASSERT_TRUE(home);
    EXPECT_EQ(home->on_road, drawn.at('B'));
    EXPECT_TRUE(graph.matrix(std::vector{home}, std::vector{shop})[0]);
}

TEST(Snapping, TakesAOneWayDeadEndIfNothingElseIsWithinTheLimit) {
    const auto drawn = road_network("A---B------->-------E", 100_m, 50_kmh);
    EXPECT_EQ(graph_of(drawn).snap({1700, 20})->on_road, (GridPoint{1700, 0}));
}

TEST(Snapping, CountsLessThanAMillimetreFromAJunctionAsTheJunction) {
    const auto drawn = road_network("A---B", 100_m, 50_kmh);
    const auto graph = graph_of(drawn);
    EXPECT_EQ(graph.snap({0.0009, 5})->fraction, 0);
    EXPECT_EQ(graph.snap({399.9991, 5})->fraction, 1);
    EXPECT_GT(graph.snap({0.0011, 5})->fraction, 0);
    EXPECT_LT(graph.snap({399.9989, 5})->fraction, 1);
}

TEST(Snapping, RoadWithoutLengthIsItsJunction) {
    auto drawn = road_network("A---B", 100_m, 50_kmh);
    drawn.roads[0].shape = {{7, 7}, {7, 7}};
    const auto snap = graph_of(drawn).snap({10, 11});
    ASSERT_TRUE(snap);
    EXPECT_EQ(snap->distance, 5_m);
    EXPECT_EQ(snap->fraction, 0);
}

TEST(Snapping, WithoutRoadsNothingIsFound) {
    const RoadGraph graph({}, plain_speeds(), TravelMode::car);
    EXPECT_EQ(graph.node_count(), 0u);
    EXPECT_FALSE(graph.snap({0, 0}));
    EXPECT_TRUE(graph.snap_all({}).empty());
}

/// Written independently: every segment of every road.
double nearest_by_trying_all(const std::vector<Road>& roads, GridPoint p) {
    double best = std::numeric_limits<double>::infinity();
    for (const Road& road : roads) {
        for (std::size_t i = 1; i < road.shape.size(); ++i) {
            const GridPoint a = road.shape[i - 1], b = road.shape[i];
            const double length = distance(a, b).value;
            const double along =
                length > 0 ? ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length : 0;
            const double share = length > 0 ? std::clamp(along / length, 0.0, 1.0) : 0;
            best = std::min(best, distance(p, {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)}).value);
        }
    }
    return best;
}

TEST(Snapping, AgreesWithTryingEverySegment) {
    std::mt19937 random(11);
    std::uniform_real_distribution<double> coordinate(0, 5000), step(-300, 300);
    for (const int road_count : {1, 2, 7, 8, 9, 60, 700}) {
        std::vector<Road> roads;
        for (int r = 0; r < road_count; ++r) {
            Road road;
            road.from = 2 * r;
            road.to = 2 * r + 1;
            road.car = {.forward = true, .backward = true};
            road.shape = {{coordinate(random), coordinate(random)}};
            const auto points = 2 + random() % 20;
            while (road.shape.size() < points) {
                road.shape.push_back(
                    {road.shape.back().x + step(random), road.shape.back().y + step(random)});
            }
            roads.push_back(road);
        }
        const RoadGraph graph(roads, plain_speeds(), TravelMode::car);
        std::vector<GridPoint> positions;
        for (int i = 0; i < 600; ++i) positions.push_back({coordinate(random), coordinate(random)});
        const auto snaps = graph.snap_all(positions);
        for (std::size_t i = 0; i < positions.size(); ++i) {
            const double expected = nearest_by_trying_all(roads, positions[i]);
            ASSERT_EQ(snaps[i].has_value(), expected <= 1000) << expected;
            if (!snaps[i]) continue;
            EXPECT_NEAR(snaps[i]->distance.value, expected, 1e-6);
            EXPECT_NEAR(distance(positions[i], snaps[i]->on_road).value, expected, 1e-6);
            EXPECT_EQ(snaps[i], graph.snap(positions[i]));
        }
    }
}

}  // namespace
}  // namespace mapite
