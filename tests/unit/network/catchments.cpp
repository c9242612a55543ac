// Everyone who gets to a place in time: by drawn roads, by random ones and by straight lines, always compared
// with what `nearest` gives for the place alone.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "base/error.hpp"
#include "small_world.hpp"
#include "support/road_drawing.hpp"

namespace mapite {
namespace {

using Arrivals = std::vector<Arrival>;

/// The way it is defined: the column of `nearest`, without what takes longer than the limit.
Arrivals within(const ReachColumn& column, Seconds limit) {
    Arrivals arrivals;
    for (std::size_t i = 0; i < column.size(); ++i) {
        if (column[i] && column[i]->time <= limit) {
            arrivals.push_back({.point = PointIndex(i), .time = column[i]->time});
        }
    }
    return arrivals;
}

/// Roads at ten metres a second; off the road one metre a second.
struct Town {
    RoadDrawing drawn;
    RoadGraph graph;
    explicit Town(std::string_view drawing) : Town(road_network(drawing, 100_m, 36_kmh)) {}
    explicit Town(RoadDrawing with)
        : drawn(walked(std::move(with))), graph(drawn.roads, drawn.speeds, TravelMode::car) {}

    [[nodiscard]] Arrivals catchment(const std::vector<GridPoint>& points, GridPoint place,
                                     double seconds) const {
        return graph.catchments(graph.snap_all(points), std::vector{graph.snap(place)}, Seconds{seconds})[0];
    }

  private:
    static RoadDrawing walked(RoadDrawing drawing) {
        drawing.speeds.off_road = KilometresPerHour{3.6};
        return drawing;
    }
};

Arrival arrival(std::size_t point, double seconds) {
    return {.point = PointIndex(point), .time = Seconds{seconds}};
}

TEST(Catchments, HoldEveryoneWithinTheLimitInTheOrderOfThePoints) {
    const Town town("A---B---C---D");  // 400 m each
    const std::vector points{town.drawn.at('D'), town.drawn.at('A'), town.drawn.at('C'), town.drawn.at('B')};
    EXPECT_EQ(town.catchment(points, town.drawn.at('A'), 100),
              (Arrivals{arrival(1, 0), arrival(2, 80), arrival(3, 40)}));
}

TEST(Catchments, TheLimitItselfIsWithin) {
    const Town town("A---B---C");
    const std::vector points{town.drawn.at('B'), town.drawn.at('C')};
    EXPECT_EQ(town.catchment(points, town.drawn.at('A'), 80).size(), 2u);
    EXPECT_EQ(town.catchment(points, town.drawn.at('A'), std::nextafter(80, 0)).size(), 1u);
    EXPECT_EQ(town.catchment(std::vector{town.drawn.at('A')}, town.drawn.at('A'), 0).size(), 1u);
}

TEST(Catchments, CountTheWalksAtBothEnds) {
    const Town town("A---B---C");
    EXPECT_EQ(town.catchment({{800, 30}}, {0, 20}, 130), (Arrivals{arrival(0, 20 + 80 + 30)}));
    EXPECT_EQ(town.catchment({{800, 30}}, {0, 20}, 129), Arrivals{});
}

TEST(Catchments, PeopleTravelToThePlaceNotFromIt) {
    // From B one drives to A only round by C and D.
    const Town town(R"(
        A->-B
        |   |
        D---C
    )");
    const std::vector points{town.drawn.at('A'), town.drawn.at('B')};
    EXPECT_EQ(town.catchment(points, town.drawn.at('B'), 60), (Arrivals{arrival(0, 40), arrival(1, 0)}));
    EXPECT_EQ(town.catchment(points, town.drawn.at('A'), 60), (Arrivals{arrival(0, 0)}));
    EXPECT_EQ(town.catchment(points, town.drawn.at('A'), 80), (Arrivals{arrival(0, 0), arrival(1, 80)}));
}

TEST(Catchments, OnTheRoadOfThePlaceOneGoesStraight) {
    const Town town(R"(
        A------->-B
        |         |
        D---------C
    )");
    const GridPoint place = town.drawn.between('A', 'B', 0.5);
    const std::vector points{town.drawn.between('A', 'B', 0.25), town.drawn.between('A', 'B', 0.75)};
    // The second one stands beyond the place and must go all the way round.
    EXPECT_EQ(town.catchment(points, place, 100), (Arrivals{arrival(0, 25)}));
    EXPECT_EQ(town.catchment(points, place, 1000), (Arrivals{arrival(0, 25), arrival(1, 25 + 140 + 50)}));
}

TEST(Catchments, OfAPlaceFarFromEveryRoadAreEmpty) {
    const Town town("A---B");
    EXPECT_EQ(town.catchment({town.drawn.at('A')}, {0, 1e6}, 1e6), Arrivals{});
    EXPECT_EQ(town.catchment({{0, 1e6}}, town.drawn.at('A'), 1e6), Arrivals{});
}

TEST(Catchments, ALimitBelowZeroOrNoneAtAllHoldsNobody) {
    const Town town("A---B");
    EXPECT_EQ(town.catchment({town.drawn.at('A')}, town.drawn.at('A'), -1), Arrivals{});
    EXPECT_EQ(town.catchment({town.drawn.at('A')}, town.drawn.at('A'), std::nan("")), Arrivals{});
    EXPECT_TRUE(town.graph.catchments({}, {}, Seconds{60}).empty());
}

TEST(Catchments, EqualNearestOfEachPlaceAloneOnDrawnRoads) {
    const Town town(R"(
        A---B->-C---D   1---2
        |   |   |   |
        E---F---G-<-H
        |   |   |   |
        I->-J---K---L-----M-->--N
    )");
    std::vector<GridPoint> places;
    for (const auto& [letter, position] : town.drawn.positions) places.push_back(position);
    for (const Road& road : town.drawn.roads) {
        const GridPoint a = road.shape.front(), b = road.shape.back();
        places.push_back({a.x + 0.3 * (b.x - a.x), a.y + 0.3 * (b.y - a.y) + 5});
        places.push_back({a.x + 0.7 * (b.x - a.x), a.y + 0.7 * (b.y - a.y) - 5});
    }
    const auto snaps = town.graph.snap_all(places);
    for (const double limit : {0.0, 45.0, 90.0, 1000.0}) {
        const auto catchments = town.graph.catchments(snaps, snaps, Seconds{limit});
        for (std::size_t i = 0; i < snaps.size(); ++i) {
            SCOPED_TRACE(i);
            EXPECT_EQ(catchments[i],
                      within(town.graph.nearest(snaps, std::span(&snaps[i], 1)), Seconds{limit}));
        }
    }
}

TEST(Catchments, EqualNearestOfEachPlaceAloneOnManySmallGraphs) {
    std::size_t reached = 0, beyond = 0, at_the_limit = 0;
    for (unsigned seed = 0; seed < 1500; ++seed) {
        SCOPED_TRACE(seed);
        const SmallWorld world = small_world(seed);
        const RoadGraph graph(world.roads, world.speeds, TravelMode::car);
        // Whole quarters of a second, so that many arrive on the stroke; and one without any end.
        for (const double limit : {0.0, 0.25 * (seed % 100), std::numeric_limits<double>::infinity()}) {
            const auto catchments = graph.catchments(world.points, world.services, Seconds{limit});
            ASSERT_EQ(catchments.size(), world.services.size());
            for (std::size_t s = 0; s < world.services.size(); ++s) {
                const auto column = graph.nearest(world.points, std::span(&world.services[s], 1));
                ASSERT_EQ(catchments[s], within(column, Seconds{limit}));
                for (const auto& reach : column) {
                    if (!reach) continue;
                    ++(reach->time.count() <= limit ? reached : beyond);
                    if (reach->time.count() == limit) ++at_the_limit;
                }
            }
        }
    }
    EXPECT_GT(reached, 5'000u);
    EXPECT_GT(beyond, 1'000u);
    EXPECT_GT(at_the_limit, 100u);
}

TEST(CatchmentsStraight, EqualNearestOfEachPlaceAlone) {
    Dice dice(4);
    std::vector<GridPoint> points(500), places(40);
    for (auto* some : {&points, &places}) {
        for (GridPoint& place : *some) place = {dice.roll(0, 60) * 100.0, dice.roll(0, 60) * 100.0};
    }
    std::size_t at_the_limit = 0;
    for (const double limit : {0.0, 400.0, 1300.0, std::numeric_limits<double>::infinity()}) {
        const auto catchments =
            catchments_straight(points, places, Seconds{limit}, 1.3, KilometresPerHour{3.6});
        for (std::size_t i = 0; i < places.size(); ++i) {
            const auto column =
                nearest_straight(points, std::span(&places[i], 1), 1.3, KilometresPerHour{3.6});
            EXPECT_EQ(catchments[i], within(column, Seconds{limit}));
            for (const Arrival& arrival : catchments[i])
                at_the_limit += arrival.time.count() == limit ? 1 : 0;
        }
    }
    EXPECT_GT(at_the_limit, 10u);
}

TEST(CatchmentsStraight, RefuseASpeedOrFactorThatIsNotAboveZero) {
    const std::vector<GridPoint> points{{0, 0}};
    EXPECT_THROW((void)catchments_straight(points, points, Seconds{1}, 1.3, KilometresPerHour{0}), Error);
    EXPECT_THROW((void)catchments_straight(points, points, Seconds{1}, 0, 50_kmh), Error);
    EXPECT_EQ(catchments_straight({}, points, Seconds{1}, 1, 50_kmh), std::vector<Arrivals>(1));
}

}  // namespace
}  // namespace mapite
