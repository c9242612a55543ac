#include <gtest/gtest.h>

#include "base/error.hpp"
#include "network/road_graph.hpp"
#include "support/road_drawing.hpp"

namespace mapite {
namespace {

/// Roads at 36 km/h, ten metres a second; off the road one metre a second.
class Travels {
  public:
    explicit Travels(RoadDrawing drawn) : drawn_(std::move(drawn)) {
        drawn_.speeds.off_road = KilometresPerHour{3.6};
        graph_.emplace(drawn_.roads, drawn_.speeds, TravelMode::car);
    }
    explicit Travels(std::string_view drawing) : Travels(road_network(drawing, 100_m, 36_kmh)) {}

    [[nodiscard]] std::optional<double> seconds(GridPoint from, GridPoint to) const {
        const auto times = graph_->matrix(snap({from}), snap({to}));
        return times[0] ? std::optional(times[0]->count()) : std::nullopt;
    }
    [[nodiscard]] std::optional<double> seconds(char from, char to) const {
        return seconds(drawn_.at(from), drawn_.at(to));
    }
    [[nodiscard]] std::optional<Reach> nearest(GridPoint from, const std::vector<GridPoint>& services) const {
        return graph_->nearest(snap({from}), snap(services))[0];
    }
    [[nodiscard]] std::vector<std::optional<Snap>> snap(const std::vector<GridPoint>& places) const {
        return graph_->snap_all(places);
    }
    [[nodiscard]] const RoadGraph& graph() const { return *graph_; }
    [[nodiscard]] const RoadDrawing& drawn() const { return drawn_; }

  private:
    RoadDrawing drawn_;
    std::optional<RoadGraph> graph_;
};

TEST(TravelTimes, AddUpAlongTheWay) {
    const Travels travels(R"(
        A---B
            |
            C
    )");
    EXPECT_EQ(travels.seconds('A', 'C'), 60);
    EXPECT_EQ(travels.seconds('C', 'A'), 60);
    EXPECT_EQ(travels.seconds('B', 'B'), 0);
}

TEST(TravelTimes, ConsistOfAccessNetworkAndEgress) {
    const Travels travels("A---B---C");
    const auto reach = travels.nearest({100, 30}, {{600, -20}});
    ASSERT_TRUE(reach);
    EXPECT_EQ(reach->access, Seconds{30});
    EXPECT_EQ(reach->egress, Seconds{20});
    EXPECT_EQ(reach->time, Seconds{30 + 50 + 20});
}

TEST(TravelTimes, UnreachableServiceIsAbsentNotInfinite) {
    const Travels travels(R"(
        A---B

        C---D
    )");
    EXPECT_EQ(travels.seconds('A', 'D'), std::nullopt);
    EXPECT_EQ(travels.nearest(travels.drawn().at('A'), {travels.drawn().at('C')}), std::nullopt);
}

TEST(TravelTimes, PointOrServiceFarFromAnyRoadHasNoRoute) {
    const Travels travels("A---B");
    EXPECT_EQ(travels.seconds({0, 2000}, {0, 0}), std::nullopt);
    EXPECT_EQ(travels.seconds({0, 0}, {0, 2000}), std::nullopt);
    const auto reach = travels.nearest({0, 0}, {{0, 2000}, {400, 0}});
    ASSERT_TRUE(reach);
    EXPECT_EQ(reach->service, ServiceIndex(1));
}

TEST(TravelTimes, OneWayRoadIsDrivenFromThePointToTheService) {
    const Travels travels(R"(
        A->-B
        |   |
        |   |
        C---D
    )");
    EXPECT_EQ(travels.seconds('A', 'B'), 40);
    EXPECT_EQ(travels.seconds('B', 'A'), 30 + 40 + 30);
}

TEST(TravelTimes, OnTheSameRoadOneGoesStraightThere) {
    const Travels travels("A---------B");
    EXPECT_EQ(travels.seconds({200, 0}, {700, 0}), 50);
    EXPECT_EQ(travels.seconds({700, 0}, {200, 0}), 50);
    EXPECT_EQ(travels.seconds({700, 0}, {700, 0}), 0);
}

TEST(TravelTimes, OnTheSameOneWayRoadOneMustGoRoundToWhatLiesBehind) {
    const Travels travels(R"(
        A----->----B
        |          |
        C----------D
    )");
    EXPECT_EQ(travels.seconds({200, 0}, {700, 0}), 50);
    EXPECT_EQ(travels.seconds({700, 0}, {200, 0}), 40 + 20 + 110 + 20 + 20);
}

TEST(TravelTimes, OnTheSameRoadTheWayRoundCanBeFaster) {
    auto drawn = road_network(R"(
        A----------B
        |          |
        C----------D
    )",
                              100_m, 36_kmh);
    drawn.road('A', 'B').max_speed = KilometresPerHour{3.6};
    const Travels travels(drawn);
    EXPECT_EQ(travels.seconds({10, 0}, {1090, 0}), 10 + 20 + 110 + 20 + 10);
}

TEST(TravelTimes, WhoStandsAtAJunctionIsNotHeldByTheDirectionOfARoad) {
    // The first road drawn leads into B; both a point and a service at B stand at the junction itself.
    const Travels travels(R"(
        A->-B---C
        |       |
        D-------E
    )");
    EXPECT_EQ(travels.seconds('B', 'C'), 40);
    EXPECT_EQ(travels.seconds('C', 'B'), 40);
    EXPECT_EQ(travels.seconds('B', 'B'), 0);
}

TEST(TravelTimes, LoopRoadIsLeftOnTheShorterSide) {
    auto drawn = road_network("A---B", 100_m, 36_kmh);
    Road loop = drawn.roads[0];
    loop.from = loop.to = 'B';
    loop.shape = {{400, 0}, {700, 0}, {700, 300}, {400, 300}, {400, 0}};
    drawn.roads.push_back(loop);
    EXPECT_EQ(Travels(drawn).seconds({700, 100}, {0, 0}), 40 + 40);
    drawn.roads.back().car.backward = false;
    EXPECT_EQ(Travels(drawn).seconds({700, 100}, {0, 0}), 80 + 40);
    EXPECT_EQ(Travels(drawn).seconds({0, 0}, {700, 100}), 40 + 40);
}

TEST(TravelTimes, OfParallelRoadsTheFasterIsTaken) {
    auto drawn = road_network("A---B", 100_m, 36_kmh);
    drawn.roads.push_back(drawn.roads[0]);
    drawn.roads[0].max_speed = 18_kmh;
    EXPECT_EQ(Travels(drawn).seconds('A', 'B'), 40);
}

TEST(TravelTimes, TiesGoToTheLowerService) {
    const Travels travels(R"(
            B
            |
        C---A---D
            |
            E
    )");
    const auto& drawn = travels.drawn();
    EXPECT_EQ(travels.nearest(drawn.at('A'), {drawn.at('D'), drawn.at('C')})->service, ServiceIndex(0));
    EXPECT_EQ(travels.nearest(drawn.at('A'), {drawn.at('C'), drawn.at('D')})->service, ServiceIndex(0));
    const auto same_place = travels.nearest(drawn.at('A'), {{0, 9000}, drawn.at('B'), drawn.at('B')});
    EXPECT_EQ(same_place->service, ServiceIndex(1));
    const auto on_own_road = travels.nearest({300, -200}, {drawn.at('A'), {200, -200}});
    EXPECT_EQ(on_own_road->service, ServiceIndex(0));
}

TEST(TravelTimes, FerryTakesItsCrossingTime) {
    auto drawn = road_network("A---B-----C---D", 100_m, 36_kmh);
    drawn.road('B', 'C').road_class = "ferry";
    drawn.road('B', 'C').crossing_time = 25_min;
    EXPECT_EQ(Travels(drawn).seconds('A', 'D'), 40 + 1500 + 40);
}

TEST(TravelTimes, FerryOfManyHoursIsExact) {
    auto drawn = road_network("A---B-----C---D", 100_m, 36_kmh);
    drawn.road('B', 'C').road_class = "ferry";
    drawn.road('B', 'C').crossing_time = Minutes{60 * 31 + 0.5};
    EXPECT_EQ(Travels(drawn).seconds('A', 'D'), 40 + 31 * 3600 + 30 + 40);
    drawn.road('B', 'C').crossing_time = Minutes{60 * 24 * 14};
    EXPECT_EQ(Travels(drawn).seconds('A', 'D'), std::nullopt);  // longer than 12 days
}

TEST(TravelTimes, SurfaceAndLimitSlowDown) {
    auto drawn = road_network("A---B---C", 100_m, 36_kmh);
    drawn.speeds.surface_limits["sand"].car = 18_kmh;
    drawn.road('A', 'B').surface = "sand";
    drawn.road('B', 'C').max_speed = 9_kmh;
    EXPECT_EQ(Travels(drawn).seconds('A', 'C'), 80 + 160);
}

TEST(TravelTimes, EachModeHasItsOwnDirectionsAndSpeeds) {
    auto drawn = road_network("A->-B", 100_m, 36_kmh);
    drawn.roads[0].foot = {.forward = true, .backward = true};
    drawn.speeds.classes["drawn"].foot = KilometresPerHour{3.6};
    const RoadGraph on_foot(drawn.roads, drawn.speeds, TravelMode::foot);
    const std::vector points{on_foot.snap(drawn.at('B'))}, services{on_foot.snap(drawn.at('A'))};
    EXPECT_EQ(on_foot.matrix(points, services)[0], Seconds{400});
    EXPECT_EQ(on_foot.mode(), TravelMode::foot);
    EXPECT_EQ(Travels(drawn).seconds('B', 'A'), std::nullopt);
}

TEST(TravelTimes, AddingAServiceNeverMakesAnyTimeLonger) {
    const Travels travels(R"(
        A---B->-C---D
        |   |   |   |
        E---F---G-<-H
        |   |   |   |
        I->-J---K---L
    )");
    std::vector<GridPoint> points, services;
    for (const auto& [letter, position] : travels.drawn().positions) points.push_back(position);
    const auto from = travels.snap(points);
    auto before = travels.graph().nearest(from, travels.snap(services));
    for (const char letter : {'D', 'I', 'G', 'A', 'L'}) {
        services.push_back(travels.drawn().at(letter));
        const auto after = travels.graph().nearest(from, travels.snap(services));
        for (std::size_t i = 0; i < points.size(); ++i) {
            ASSERT_TRUE(after[i]);
            if (!before[i]) continue;
            EXPECT_LE(after[i]->time, before[i]->time);
        }
        before = after;
    }
}

TEST(TravelTimes, NothingAskedGivesNothing) {
    const Travels travels("A---B");
    const auto some = travels.snap({{0, 0}, {100, 0}});
    EXPECT_TRUE(travels.graph().nearest({}, some).empty());
    EXPECT_EQ(travels.graph().nearest(some, {}), ReachColumn(2));
    EXPECT_TRUE(travels.graph().matrix({}, some).empty());
    EXPECT_TRUE(travels.graph().matrix(some, {}).empty());
    EXPECT_TRUE(travels.graph().nearest_by_category(some, {}).empty());
    const RoadGraph no_roads({}, travels.drawn().speeds, TravelMode::car);
    const std::vector<std::optional<Snap>> unsnapped(3);
    EXPECT_EQ(no_roads.nearest(unsnapped, unsnapped), ReachColumn(3));
}

TEST(TravelTimes, OffRoadSpeedOfZeroIsRefused) {
    auto drawn = road_network("A---B", 100_m, 36_kmh);
    drawn.speeds.off_road = KilometresPerHour{0};
    EXPECT_THROW(RoadGraph(drawn.roads, drawn.speeds, TravelMode::car), Error);
}

}  // namespace
}  // namespace mapite
