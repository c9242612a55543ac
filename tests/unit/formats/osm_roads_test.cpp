#include <cmath>

#include "base/error.hpp"
#include "osm_drawing.hpp"

namespace mapite::test {
namespace {

Imported<Road> roads_of(const OsmDrawing& drawing) {
    const TemporaryFile file{"roads.osm", drawing.xml()};
    return import_osm_roads(file.path(), latvia(), {});
}

/// Can a mode get from one node to another? By trying all roads over and over.
bool reaches(const std::vector<Road>& roads, TravelMode mode, std::int64_t from, std::int64_t to) {
    std::vector<std::int64_t> reached{from};
    const auto has = [&](std::int64_t node) { return std::ranges::find(reached, node) != reached.end(); };
    for (bool grown = true; grown;) {
        grown = false;
        for (const Road& road : roads) {
            if (road.passage(mode).forward && has(road.from) && !has(road.to))
                reached.push_back(road.to), grown = true;
            if (road.passage(mode).backward && has(road.to) && !has(road.from))
                reached.push_back(road.from), grown = true;
        }
    }
    return has(to);
}

OsmDrawing straight_with(const TagList& middle) {
    return OsmDrawing{}
        .node(1, 0, 0)
        .node(2, 100, 0, middle)
        .node(3, 200, 0)
        .way(10, {1, 2, 3}, {{"highway", "service"}});
}

TEST(OsmRoads, StreetWithoutJunctionsIsOneRoadWithItsTrueShape) {
    const auto roads = roads_of(OsmDrawing{}
                                    .node(1, 0, 0)
                                    .node(2, 100, 0)
                                    .node(3, 100, 50)
                                    .way(10, {1, 2, 3},
                                         {{"highway", "residential"},
                                          {"name", "Ķiršu iela"},
                                          {"surface", "gravel"},
                                          {"maxspeed", "30"}}));
    ASSERT_EQ(roads.kept.size(), 1U);
    const Road& road = roads.kept[0];
    EXPECT_EQ(road.id, 10);
    EXPECT_EQ(road.from, 1);
    EXPECT_EQ(road.to, 3);
    EXPECT_NEAR(length(road.shape).value, 150, 0.05);
    EXPECT_EQ(road.name, "Ķiršu iela");
    EXPECT_EQ(road.surface, "gravel");
    EXPECT_EQ(road.road_class, "residential");
    EXPECT_EQ(road.max_speed, KilometresPerHour{30});
    EXPECT_EQ(roads.books, (Books{1, 1, 0}));
}

TEST(OsmRoads, WaysAreCutWhereTheyMeet) {
    //      4
    //      |
    //  1---2---3
    const auto roads = roads_of(OsmDrawing{}
                                    .node(1, 0, 0)
                                    .node(2, 100, 0)
                                    .node(3, 200, 0)
                                    .node(4, 100, 100)
                                    .way(10, {1, 2, 3}, {{"highway", "tertiary"}})
                                    .way(11, {2, 4}, {{"highway", "service"}}));
    ASSERT_EQ(roads.kept.size(), 3U);
    EXPECT_TRUE(reaches(roads.kept, TravelMode::car, 1, 4));
    EXPECT_EQ(roads.books, (Books{2, 2, 0}));
}

TEST(OsmRoads, CrossingWithoutACommonNodeIsABridge) {
    const auto roads = roads_of(OsmDrawing{}
                                    .node(1, 0, 0)
                                    .node(2, 200, 0)
                                    .node(3, 100, -100)
                                    .node(4, 100, 100)
                                    .way(10, {1, 2}, {{"highway", "tertiary"}})
                                    .way(11, {3, 4}, {{"highway", "tertiary"}}));
    EXPECT_EQ(roads.kept.size(), 2U);
    EXPECT_FALSE(reaches(roads.kept, TravelMode::car, 1, 4));
}

TEST(OsmRoads, OneWayStreetIsOpenOneWay) {
    const auto roads = roads_of(OsmDrawing{}.node(1, 0, 0).node(2, 100, 0).way(
        10, {1, 2}, {{"highway", "residential"}, {"oneway", "yes"}}));
    EXPECT_TRUE(reaches(roads.kept, TravelMode::car, 1, 2));
    EXPECT_FALSE(reaches(roads.kept, TravelMode::car, 2, 1));
    EXPECT_TRUE(reaches(roads.kept, TravelMode::foot, 2, 1));
}

TEST(OsmRoads, RoundaboutIsDrivenRoundAndNoRoadBeginsWhereItEnds) {
    const auto roads =
        roads_of(OsmDrawing{}
                     .node(1, 0, 0)
                     .node(2, 20, 0)
                     .node(3, 20, 20)
                     .node(4, 0, 20)
                     .node(5, -100, 0)
                     .way(10, {1, 2, 3, 4, 1}, {{"highway", "tertiary"}, {"junction", "roundabout"}})
                     .way(11, {5, 1}, {{"highway", "tertiary"}}));
    for (const Road& road : roads.kept) EXPECT_NE(road.from, road.to);
    EXPECT_EQ(roads.kept.size(), 3U);
    EXPECT_TRUE(reaches(roads.kept, TravelMode::car, 5, 3));
    double ring_m = 0;
    for (const Road& road : roads.kept) {
        if (road.id == 10) ring_m += length(road.shape).value;
    }
    EXPECT_NEAR(ring_m, 80, 0.1);
}

TEST(OsmRoads, BollardClosesTheStreetForCarsButNotForOthers) {
    const auto roads = roads_of(straight_with({{"barrier", "bollard"}}));
    EXPECT_FALSE(reaches(roads.kept, TravelMode::car, 1, 3));
    EXPECT_FALSE(reaches(roads.kept, TravelMode::car, 3, 1));
    EXPECT_TRUE(reaches(roads.kept, TravelMode::bicycle, 1, 3));
    EXPECT_TRUE(reaches(roads.kept, TravelMode::foot, 3, 1));
}

TEST(OsmRoads, BollardThatPermitsCarsStopsNobodyAndCutsNothing) {
    const auto roads = roads_of(straight_with({{"barrier", "bollard"}, {"motor_vehicle", "yes"}}));
    EXPECT_EQ(roads.kept.size(), 1U);
    EXPECT_TRUE(reaches(roads.kept, TravelMode::car, 1, 3));
}

TEST(OsmRoads, PrivateGateClosesTheStreetForAll) {
    const auto roads = roads_of(straight_with({{"barrier", "gate"}, {"access", "private"}}));
    for (const TravelMode mode : all_travel_modes) EXPECT_FALSE(reaches(roads.kept, mode, 1, 3));
}

TEST(OsmRoads, BarrierOnACrossingStopsEveryTurn) {
    const auto roads = roads_of(OsmDrawing{}
                                    .node(1, 0, 0)
                                    .node(2, 100, 0, {{"barrier", "block"}})
                                    .node(3, 200, 0)
                                    .node(4, 100, 100)
                                    .way(10, {1, 2, 3}, {{"highway", "residential"}})
                                    .way(11, {2, 4}, {{"highway", "residential"}}));
    for (const std::int64_t to : {3, 4}) {
        EXPECT_FALSE(reaches(roads.kept, TravelMode::car, 1, to));
        EXPECT_TRUE(reaches(roads.kept, TravelMode::foot, 1, to));
    }
    EXPECT_FALSE(reaches(roads.kept, TravelMode::car, 3, 4));
}

TEST(OsmRoads, JointsAtBarriersAddNoLengthWorthMentioning) {
    const auto roads = roads_of(straight_with({{"barrier", "stile"}}));
    double whole_m = 0;
    for (const Road& road : roads.kept) {
        ASSERT_GE(road.shape.size(), 2U);
        whole_m += length(road.shape).value;
    }
    EXPECT_NEAR(whole_m, 200, 0.1);
}

TEST(OsmRoads, FerryDurationIsSharedOutByLength) {
    const auto roads = roads_of(OsmDrawing{}
                                    .node(1, 0, 0)
                                    .node(2, 250, 0)
                                    .node(3, 1000, 0)
                                    .node(4, 250, 100)
                                    .way(10, {1, 2, 3}, {{"route", "ferry"}, {"duration", "00:20"}})
                                    .way(11, {2, 4}, {{"highway", "service"}}));
    ASSERT_EQ(roads.kept.size(), 3U);
    EXPECT_EQ(roads.kept[0].road_class, "ferry");
    EXPECT_NEAR(roads.kept[0].crossing_time.value().count(), 300, 0.1);
    EXPECT_NEAR(roads.kept[1].crossing_time.value().count(), 900, 0.1);
    EXPECT_FALSE(roads.kept[2].crossing_time);
}

TEST(OsmRoads, UnreadableDurationAndLimitAreReportedAndTheWayKept) {
    const auto roads = roads_of(OsmDrawing{}
                                    .node(1, 0, 0)
                                    .node(2, 100, 0)
                                    .way(10, {1, 2}, {{"route", "ferry"}, {"duration", "soon"}})
                                    .way(11, {1, 2}, {{"highway", "service"}, {"maxspeed", "slow"}}));
    EXPECT_EQ(roads.books, (Books{2, 2, 0}));
    ASSERT_TRUE(finding(roads.findings, "duration-not-understood"));
    ASSERT_TRUE(finding(roads.findings, "speed-limit-not-understood"));
    EXPECT_TRUE(contains(finding(roads.findings, "speed-limit-not-understood")->what, "way 11"));
}

TEST(OsmRoads, WayWithMissingNodesKeepsThePartsThatAreThere) {
    // Node 3 is not in the file: 1---2---(3)---4---5
    const auto roads =
        roads_of(OsmDrawing{}.node(1, 0, 0).node(2, 100, 0).node(4, 300, 0).node(5, 400, 0).way(
            10, {1, 2, 3, 4, 5}, {{"highway", "residential"}}));
    ASSERT_EQ(roads.kept.size(), 2U);
    EXPECT_NEAR(length(roads.kept[0].shape).value + length(roads.kept[1].shape).value, 200, 0.1);
    EXPECT_FALSE(reaches(roads.kept, TravelMode::car, 1, 5));
    EXPECT_EQ(roads.books, (Books{1, 1, 0}));
    ASSERT_TRUE(finding(roads.findings, "road-cut"));
    EXPECT_TRUE(contains(finding(roads.findings, "road-cut")->what, "way 10"));
}

TEST(OsmRoads, WayWithoutAnyNodeIsReported) {
    const auto roads = roads_of(OsmDrawing{}.node(1, 0, 0).way(10, {7, 8}, {{"highway", "residential"}}));
    EXPECT_EQ(roads.books, (Books{1, 0, 1}));
    EXPECT_TRUE(finding(roads.findings, "nodes-missing"));
}

TEST(OsmRoads, WayFarOutsideTheGridIsReported) {
    const TemporaryFile file{
        "london.osm",
        "<osm version='0.6'><node id='1' lon='-0.12' lat='51.5'/><node id='2' lon='-0.13' lat='51.5'/>"
        "<way id='10'><nd ref='1'/><nd ref='2'/><tag k='highway' v='primary'/></way></osm>"};
    const auto roads = import_osm_roads(file.path(), latvia(), {});
    EXPECT_EQ(roads.books, (Books{1, 0, 1}));
    EXPECT_TRUE(finding(roads.findings, "outside-grid"));
}

TEST(OsmRoads, WaysOfNoUseAreCountedByReason) {
    const auto roads = roads_of(OsmDrawing{}
                                    .node(1, 0, 0)
                                    .node(2, 100, 0)
                                    .way(10, {1, 2}, {{"highway", "construction"}})
                                    .way(11, {1, 2}, {{"highway", "proposed"}})
                                    .way(12, {1, 2}, {{"highway", "raceway"}})
                                    .way(13, {1, 2}, {{"highway", "service"}, {"access", "private"}})
                                    .way(14, {1, 1}, {{"highway", "service"}})
                                    .way(15, {1, 2}, {{"highway", "service"}})
                                    .way(16, {1, 2}, {{"waterway", "river"}}));
    EXPECT_EQ(roads.books, (Books{6, 1, 5}));
    ASSERT_TRUE(finding(roads.findings, "road-not-in-use"));
    EXPECT_TRUE(finding(roads.findings, "road-not-in-use")->what.starts_with("2 ways"));
    EXPECT_TRUE(finding(roads.findings, "not-a-road"));
    EXPECT_TRUE(finding(roads.findings, "road-closed"));
    EXPECT_TRUE(finding(roads.findings, "road-without-length"));
}

TEST(OsmRoads, TurnRestrictionsAreCountedInOneNote) {
    const auto roads = roads_of(
        OsmDrawing{}
            .node(1, 0, 0)
            .node(2, 100, 0)
            .way(10, {1, 2}, {{"highway", "service"}})
            .relation(20, {{"way", 10, "from"}}, {{"type", "restriction"}, {"restriction", "no_left_turn"}})
            .relation(21, {{"way", 10, "from"}}, {{"type", "restriction"}, {"restriction", "no_u_turn"}}));
    const Finding* note = finding(roads.findings, "turn-restrictions-not-honoured");
    ASSERT_TRUE(note);
    EXPECT_EQ(note->severity, Severity::note);
    EXPECT_TRUE(note->what.starts_with("2 turn restrictions"));
}

TEST(OsmRoads, FileWithoutRoadsSaysSo) {
    const auto roads = roads_of(OsmDrawing{}.node(1, 0, 0));
    EXPECT_EQ(roads.books, (Books{0, 0, 0}));
    EXPECT_TRUE(finding(roads.findings, "nothing-found"));
}

TEST(OsmRoads, NodesInAnyOrderGiveTheSameRoads) {
    const auto in_order = roads_of(OsmDrawing{}
                                       .node(-3, 200, 0)
                                       .node(-2, 100, 0)
                                       .node(1, 0, 0)
                                       .node(9, 100, 50)
                                       .way(10, {1, -2, -3}, {{"highway", "service"}})
                                       .way(11, {-2, 9}, {{"highway", "service"}}));
    const auto shuffled = roads_of(OsmDrawing{}
                                       .node(9, 100, 50)
                                       .node(-2, 100, 0)
                                       .node(1, 0, 0)
                                       .node(-3, 200, 0)
                                       .way(10, {1, -2, -3}, {{"highway", "service"}})
                                       .way(11, {-2, 9}, {{"highway", "service"}}));
    EXPECT_EQ(in_order.kept.size(), 3U);
    EXPECT_EQ(in_order.kept, shuffled.kept);
}

}  // namespace
}  // namespace mapite::test
