#include "formats/osm_access.hpp"

#include <gtest/gtest.h>

#include "formats/osm_barrier.hpp"

namespace mapite::osm {
namespace {

RoadUse use(std::vector<Tag> tags) {
    return road_use(Tags(tags));
}
BarrierPass pass(std::vector<Tag> tags) {
    return barrier_pass(Tags(tags));
}

constexpr Passage both{true, true};
constexpr Passage forward{true, false};
constexpr Passage backward{false, true};
constexpr Passage none{};

TEST(RoadAccess, ResidentialStreetIsOpenToAll) {
    const auto street = use({{"highway", "residential"}});
    EXPECT_EQ(street.car, both);
    EXPECT_EQ(street.bicycle, both);
    EXPECT_EQ(street.foot, both);
    EXPECT_FALSE(street.unusable);
}

TEST(RoadAccess, MotorwayIsOneWayForCarsAlone) {
    const auto road = use({{"highway", "motorway"}});
    EXPECT_EQ(road.car, forward);
    EXPECT_EQ(road.bicycle, none);
    EXPECT_EQ(road.foot, none);
    EXPECT_EQ(use({{"highway", "motorway"}, {"oneway", "no"}}).car, both);
    EXPECT_EQ(use({{"highway", "motorway_link"}}).car, forward);
}

TEST(RoadAccess, LinkKeepsAClassOfItsOwn) {
    EXPECT_EQ(use({{"highway", "primary_link"}}).road_class, "primary_link");
}

TEST(RoadAccess, OneWayHoldsForVehiclesAndNotForWalkers) {
    const auto road = use({{"highway", "residential"}, {"oneway", "yes"}});
    EXPECT_EQ(road.car, forward);
    EXPECT_EQ(road.bicycle, forward);
    EXPECT_EQ(road.foot, both);
}

TEST(RoadAccess, MinusOneTurnsTheDirectionRound) {
    EXPECT_EQ(use({{"highway", "residential"}, {"oneway", "-1"}}).car, backward);
}

TEST(RoadAccess, ReversibleRoadIsClosedToVehiclesBecauseItsDirectionIsNotKnown) {
    const auto road = use({{"highway", "primary"}, {"oneway", "reversible"}});
    EXPECT_EQ(road.car, none);
    EXPECT_EQ(road.foot, both);
}

TEST(RoadAccess, RoundaboutImpliesOneWay) {
    EXPECT_EQ(use({{"highway", "tertiary"}, {"junction", "roundabout"}}).car, forward);
}

TEST(RoadAccess, BicyclesMayRideAgainstAOneWayStreetWhereTagsSaySo) {
    EXPECT_EQ(use({{"highway", "residential"}, {"oneway", "yes"}, {"oneway:bicycle", "no"}}).bicycle, both);
    EXPECT_EQ(use({{"highway", "residential"}, {"oneway", "yes"}, {"cycleway", "opposite_lane"}}).bicycle,
              both);
    EXPECT_EQ(use({{"highway", "residential"}, {"oneway", "yes"}, {"cycleway:left:oneway", "-1"}}).bicycle,
              both);
    EXPECT_EQ(use({{"highway", "residential"}, {"oneway", "yes"}, {"oneway:bicycle", "no"}}).car, forward);
}

TEST(RoadAccess, OneWayOnFootIsKept) {
    EXPECT_EQ(use({{"highway", "footway"}, {"oneway:foot", "yes"}}).foot, forward);
}

TEST(RoadAccess, TheMostParticularTagCounts) {
    const auto road =
        use({{"highway", "service"}, {"access", "no"}, {"vehicle", "yes"}, {"motor_vehicle", "private"}});
    EXPECT_EQ(road.car, none);
    EXPECT_EQ(road.bicycle, both);
    EXPECT_EQ(road.foot, none);
}

TEST(RoadAccess, AgriculturalAndForestryTrafficDoesNotOpenATrackForCars) {
    EXPECT_EQ(use({{"highway", "track"}, {"motor_vehicle", "agricultural;forestry"}}).car, none);
    EXPECT_EQ(use({{"highway", "track"}, {"motor_vehicle", "agricultural;destination"}}).car, both);
}

TEST(RoadAccess, AccessYesOnAFootwayDoesNotOpenItForCars) {
    EXPECT_EQ(use({{"highway", "footway"}, {"access", "yes"}}).car, none);
    EXPECT_EQ(use({{"highway", "footway"}, {"bicycle", "designated"}}).bicycle, both);
}

TEST(RoadAccess, PathsAndStepsHaveTheirCustomaryUsers) {
    EXPECT_EQ(use({{"highway", "path"}}).bicycle, both);
    EXPECT_EQ(use({{"highway", "path"}}).car, none);
    EXPECT_EQ(use({{"highway", "steps"}}).bicycle, none);
    EXPECT_EQ(use({{"highway", "cycleway"}}).foot, both);
    EXPECT_EQ(use({{"highway", "bridleway"}}).bicycle, none);
    EXPECT_EQ(use({{"highway", "pedestrian"}}).foot, both);
}

TEST(RoadAccess, UnknownAccessValueLeavesTheDefault) {
    EXPECT_EQ(use({{"highway", "residential"}, {"access", "who_knows"}}).car, both);
}

TEST(RoadAccess, MotorRoadKeepsWalkersAndBicyclesOut) {
    const auto road = use({{"highway", "trunk"}, {"motorroad", "yes"}});
    EXPECT_EQ(road.car, both);
    EXPECT_EQ(road.bicycle, none);
    EXPECT_EQ(road.foot, none);
}

TEST(RoadAccess, OutlineOfASquareIsNoStreet) {
    const auto square = use({{"highway", "pedestrian"}, {"area", "yes"}, {"motor_vehicle", "no"}});
    EXPECT_EQ(square.car, none);
    EXPECT_EQ(square.foot, both);
}

TEST(RoadAccess, WhatIsBuiltOrAbandonedIsNotInUse) {
    EXPECT_EQ(use({{"highway", "construction"}}).unusable, Unusable::not_in_use);
    EXPECT_EQ(use({{"highway", "proposed"}}).unusable, Unusable::not_in_use);
    EXPECT_EQ(use({{"highway", "residential"}, {"abandoned", "yes"}}).unusable, Unusable::not_in_use);
}

TEST(RoadAccess, UnknownKindsAreNoRoads) {
    EXPECT_EQ(use({{"highway", "rest_area"}}).unusable, Unusable::not_a_road);
    EXPECT_EQ(use({{"highway", "moonwalk"}}).unusable, Unusable::not_a_road);
}

TEST(RoadAccess, PrivateRoadIsClosed) {
    EXPECT_EQ(use({{"highway", "service"}, {"access", "private"}}).unusable, Unusable::closed);
    EXPECT_EQ(use({{"highway", "busway"}}).unusable, Unusable::closed);
}

TEST(RoadAccess, FerryTakesCarsUnlessItNamesWalkersOnly) {
    EXPECT_EQ(use({{"route", "ferry"}}).road_class, "ferry");
    EXPECT_EQ(use({{"highway", "tertiary"}, {"route", "ferry"}}).road_class, "ferry");
    EXPECT_EQ(use({{"route", "ferry"}}).car, both);
    EXPECT_EQ(use({{"route", "ferry"}, {"foot", "yes"}}).car, none);
    EXPECT_EQ(use({{"route", "ferry"}, {"foot", "yes"}, {"motor_vehicle", "yes"}}).car, both);
    EXPECT_EQ(use({{"route", "ferry"}, {"motor_vehicle", "no"}}).foot, both);
}

TEST(Barriers, BollardStopsCarsOnly) {
    EXPECT_EQ(pass({{"barrier", "bollard"}}), (BarrierPass{false, true, true}));
}
TEST(Barriers, StileLetsOnlyWalkersOver) {
    EXPECT_EQ(pass({{"barrier", "stile"}}), (BarrierPass{false, false, true}));
}
TEST(Barriers, GateIsOpenUnlessTagsCloseIt) {
    EXPECT_TRUE(pass({{"barrier", "gate"}}).all());
    EXPECT_EQ(pass({{"barrier", "gate"}, {"access", "private"}}), (BarrierPass{false, false, false}));
    EXPECT_EQ(pass({{"barrier", "gate"}, {"locked", "yes"}, {"foot", "yes"}}),
              (BarrierPass{false, false, true}));
}
TEST(Barriers, AccessTagsBeatTheDefault) {
    EXPECT_TRUE(pass({{"barrier", "bollard"}, {"motor_vehicle", "yes"}}).car);
    EXPECT_FALSE(pass({{"barrier", "cycle_barrier"}, {"bicycle", "no"}}).bicycle);
}
TEST(Barriers, NodeWithoutABarrierStopsNobody) {
    EXPECT_TRUE(pass({{"highway", "crossing"}}).all());
}

}  // namespace
}  // namespace mapite::osm
