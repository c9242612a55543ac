#include "network/speeds.hpp"

#include <gtest/gtest.h>

namespace mapite {
namespace {

SpeedTable table() {
    SpeedTable result;
    result.classes["residential"] = {50_kmh, 16_kmh, 5_kmh};
    result.classes["motorway"] = {110_kmh, std::nullopt, std::nullopt};
    result.classes["ferry"] = {10_kmh, 10_kmh, 10_kmh};
    result.surface_limits["gravel"] = {60_kmh, 12_kmh, std::nullopt};
    result.surface_limits["sand"] = {20_kmh, 8_kmh, 4_kmh};
    result.fallback = {30_kmh, std::nullopt, 4_kmh};
    return result;
}

Road road(const char* road_class, const char* surface = "") {
    Road result;
    result.shape = {{0, 0}, {300, 0}, {300, 400}};
    result.road_class = road_class;
    result.surface = surface;
    return result;
}

TEST(Speeds, ComeFromTheClassOfTheRoad) {
    EXPECT_EQ(speed(table(), road("residential"), TravelMode::car), 50_kmh);
    EXPECT_EQ(speed(table(), road("residential"), TravelMode::bicycle), 16_kmh);
    EXPECT_EQ(speed(table(), road("residential"), TravelMode::foot), 5_kmh);
}

TEST(Speeds, ModeWithoutSpeedInTheClassCannotPass) {
    EXPECT_EQ(speed(table(), road("motorway"), TravelMode::foot), std::nullopt);
    EXPECT_EQ(travel_time(table(), road("motorway"), TravelMode::bicycle), std::nullopt);
}

TEST(Speeds, UnknownClassTakesTheFallback) {
    EXPECT_EQ(speed(table(), road("cart_way"), TravelMode::car), 30_kmh);
    EXPECT_EQ(speed(table(), road("cart_way"), TravelMode::bicycle), std::nullopt);
}

TEST(Speeds, SurfaceLowersButNeverRaises) {
    EXPECT_EQ(speed(table(), road("residential", "gravel"), TravelMode::car), 50_kmh);
    EXPECT_EQ(speed(table(), road("residential", "gravel"), TravelMode::bicycle), 12_kmh);
    EXPECT_EQ(speed(table(), road("residential", "sand"), TravelMode::car), 20_kmh);
    EXPECT_EQ(speed(table(), road("residential", "marble"), TravelMode::car), 50_kmh);
}

TEST(Speeds, SurfaceWithoutLimitForTheModeLeavesItsSpeed) {
    EXPECT_EQ(speed(table(), road("residential", "gravel"), TravelMode::foot), 5_kmh);
}

TEST(Speeds, SignedLimitLowersCarsOnly) {
    auto limited = road("residential");
    limited.max_speed = 4_kmh;
    EXPECT_EQ(speed(table(), limited, TravelMode::car), 4_kmh);
    EXPECT_EQ(speed(table(), limited, TravelMode::foot), 5_kmh);
    limited.max_speed = 90_kmh;
    EXPECT_EQ(speed(table(), limited, TravelMode::car), 50_kmh);
}

TEST(Speeds, AShareOfTheSignedLimitIsDriven) {
    auto speeds = table();
    speeds.share_of_limit = 0.5;
    auto limited = road("residential");
    limited.max_speed = 80_kmh;
    EXPECT_EQ(speed(speeds, limited, TravelMode::car), 40_kmh);
}

TEST(Speeds, RoadOfALayerWithSpeedsButNoClassesIsDrivenAtItsSpeed) {
    auto unclassed = road("");
    unclassed.max_speed = 90_kmh;
    EXPECT_EQ(speed(table(), unclassed, TravelMode::car), 90_kmh);
    EXPECT_EQ(speed(table(), unclassed, TravelMode::foot), 4_kmh);
    unclassed.surface = "sand";
    EXPECT_EQ(speed(table(), unclassed, TravelMode::car), 20_kmh);
}

TEST(Speeds, LimitOfZeroCountsAsNotStated) {
    auto limited = road("residential");
    limited.max_speed = KilometresPerHour{0};
    EXPECT_EQ(speed(table(), limited, TravelMode::car), 50_kmh);
}

TEST(Speeds, ClassSpeedOfZeroIsNotPassable) {
    auto speeds = table();
    speeds.classes["residential"].car = KilometresPerHour{0};
    EXPECT_EQ(travel_time(speeds, road("residential"), TravelMode::car), std::nullopt);
}

TEST(Speeds, TimeIsLengthBySpeed) {
    // 700 m at 50 km/h
    EXPECT_DOUBLE_EQ(travel_time(table(), road("residential"), TravelMode::car)->count(), 50.4);
}

TEST(Speeds, CrossingTimeOfAFerryReplacesLengthBySpeed) {
    auto ferry = road("ferry");
    ferry.crossing_time = 20_min;
    EXPECT_EQ(travel_time(table(), ferry, TravelMode::foot), Seconds{1200});
}

TEST(Speeds, CrossingTimeDoesNotOpenARoadThatIsNotPassable) {
    auto motorway = road("motorway");
    motorway.crossing_time = 20_min;
    EXPECT_EQ(travel_time(table(), motorway, TravelMode::foot), std::nullopt);
}

}  // namespace
}  // namespace mapite
