// How far each road is from the nearest service, on small drawn networks and against the times of points.
#include <gtest/gtest.h>

#include "network/road_graph.hpp"
#include "support/road_drawing.hpp"

namespace mapite {
namespace {

/// Roads at ten metres a second; off the road one metre a second.
struct Town {
    RoadDrawing drawn;
    RoadGraph graph;
    explicit Town(std::string_view drawing) : Town(road_network(drawing, 100_m, 36_kmh)) {}
    explicit Town(RoadDrawing with)
        : drawn(walked(std::move(with))), graph(drawn.roads, drawn.speeds, TravelMode::car) {}

    /// Seconds from the middle of the road between the letters.
    [[nodiscard]] std::optional<double> seconds(char a, char b, const std::vector<GridPoint>& services) {
        const auto times = graph.times_from_roads(graph.snap_all(services));
        for (std::size_t i = 0; i < times.size(); ++i) {
            if (&drawn.roads[graph.original_road(RoadIndex(i))] != &drawn.road(a, b)) continue;
            return times[i] ? std::optional(times[i]->count()) : std::nullopt;
        }
        throw std::invalid_argument("the road is not in the graph");
    }

  private:
    static RoadDrawing walked(RoadDrawing drawing) {
        drawing.speeds.off_road = KilometresPerHour{3.6};
        return drawing;
    }
};

TEST(TimesFromRoads, CountFromTheMiddleOfTheRoad) {
    Town town("A---B-------C");  // 400 m and 800 m
    const std::vector<GridPoint> services{town.drawn.at('A')};
    EXPECT_EQ(town.seconds('A', 'B', services), 20);
    EXPECT_EQ(town.seconds('B', 'C', services), 40 + 40);
}

TEST(TimesFromRoads, TheWalkFromTheRoadToTheServiceCounts) {
    Town town("A---B");
    EXPECT_EQ(town.seconds('A', 'B', {{0, 30}}), 20 + 30);
}

TEST(TimesFromRoads, AServiceOnTheRoadItselfIsReachedStraight) {
    Town town("A-------B");
    EXPECT_EQ(town.seconds('A', 'B', {town.drawn.between('A', 'B', 0.75)}), 20);
}

TEST(TimesFromRoads, AOneWayRoadCountsByTheEndThatOneMayDriveTo) {
    // From the middle of A>B back to A only round by C and D.
    Town town(R"(
        A->-B
        |   |
        D---C
    )");
    EXPECT_EQ(town.seconds('A', 'B', {town.drawn.at('A')}), 20 + 20 + 40 + 20);
    EXPECT_EQ(town.seconds('A', 'B', {town.drawn.at('B')}), 20);
}

TEST(TimesFromRoads, ARoadFromWhichNoWayLeadsToAServiceHasNoTime) {
    Town town(R"(
        A---B->-C

        D---E
    )");
    const std::vector<GridPoint> services{town.drawn.at('A')};
    EXPECT_EQ(town.seconds('B', 'C', services), std::nullopt);
    EXPECT_EQ(town.seconds('D', 'E', services), std::nullopt);
    EXPECT_EQ(town.seconds('A', 'B', services), 20);
}

TEST(TimesFromRoads, WithoutServicesNoRoadHasATime) {
    Town town("A---B---C");
    for (const auto& services : {std::vector<std::optional<Snap>>{}, std::vector<std::optional<Snap>>(2)}) {
        const auto times = town.graph.times_from_roads(services);
        ASSERT_EQ(times.size(), 2u);
        for (const auto& time : times) EXPECT_FALSE(time);
    }
}

TEST(TimesFromRoads, EqualTheTimesOfPeopleWhoStandInTheMiddle) {
    Town town(R"(
        A---B->-C---D
        |   |   |   |
        E---F---G-<-H
        |   |   |   |
        I->-J---K---L-----M
    )");
    const auto services =
        town.graph.snap_all(std::vector{town.drawn.at('D'), town.drawn.between('I', 'J', 0.3)});
    std::vector<std::optional<Snap>> middles;
    for (std::size_t r = 0; r < town.graph.road_count(); ++r) {
        const Road& road = town.drawn.roads[town.graph.original_road(RoadIndex(r))];
        const GridPoint a = road.shape.front(), b = road.shape.back();
        middles.push_back(town.graph.snap({(a.x + b.x) / 2, (a.y + b.y) / 2}));
    }
    const auto times = town.graph.times_from_roads(services);
    const auto nearest = town.graph.nearest(middles, services);
    const auto matrix = town.graph.matrix(middles, services);
    for (std::size_t r = 0; r < times.size(); ++r) {
        ASSERT_TRUE(times[r]);
        ASSERT_TRUE(nearest[r]);
        EXPECT_EQ(*times[r], nearest[r]->time);
        EXPECT_EQ(*times[r], std::min(matrix[2 * r].value(), matrix[2 * r + 1].value()));
    }
}

}  // namespace
}  // namespace mapite
