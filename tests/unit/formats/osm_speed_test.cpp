#include "formats/osm_speed.hpp"

#include <gtest/gtest.h>

namespace mapite::osm {
namespace {

std::optional<double> kmh(std::string_view text) {
    const auto limit = parse_max_speed(text);
    if (!limit) return std::nullopt;
    return limit->value;
}
std::optional<double> minutes(std::string_view text) {
    const auto duration = parse_duration(text);
    if (!duration) return std::nullopt;
    return in_minutes(*duration).count();
}

TEST(SpeedLimits, NumbersAreKilometresPerHour) {
    EXPECT_EQ(kmh("50"), 50);
    EXPECT_EQ(kmh(" 70 km/h"), 70);
}
TEST(SpeedLimits, MilesAreConverted) {
    EXPECT_NEAR(kmh("50 mph").value(), 80.467, 0.001);
}
TEST(SpeedLimits, ZonesOfCountriesAreKnown) {
    EXPECT_EQ(kmh("RO:urban"), 50);
    EXPECT_EQ(kmh("LV:rural"), 90);
    EXPECT_EQ(kmh("DE:zone:30"), 30);
    EXPECT_EQ(kmh("LV:zone20"), 20);
    EXPECT_EQ(kmh("LV:living_street"), 20);
}
TEST(SpeedLimits, LowestOfAListCounts) {
    EXPECT_EQ(kmh("70;50"), 50);
}
TEST(SpeedLimits, NoFixedLimitIsAbsent) {
    EXPECT_EQ(kmh("none"), std::nullopt);
    EXPECT_EQ(kmh("signals"), std::nullopt);
    EXPECT_TRUE(says_no_fixed_limit("none"));
}
TEST(SpeedLimits, WalkingPaceIsSlow) {
    EXPECT_EQ(kmh("walk"), 7);
}
TEST(SpeedLimits, NonsenseIsAbsent) {
    for (const char* text :
         {"", "fast", "0", "-30", "5000", "50 furlongs", ":", "XX:", "nan", "inf", "1e9"}) {
        EXPECT_EQ(kmh(text), std::nullopt) << text;
    }
}
TEST(SpeedLimits, TypeOfLimitStandsInForAMissingNumber) {
    const std::vector<Tag> tags{{"maxspeed:type", "LV:urban"}};
    EXPECT_EQ(speed_limit(Tags(tags)).limit, KilometresPerHour{50});
}
TEST(SpeedLimits, LowerOfTwoDirectionsCounts) {
    const std::vector<Tag> tags{{"maxspeed:forward", "70"}, {"maxspeed:backward", "90"}};
    EXPECT_EQ(speed_limit(Tags(tags)).limit, KilometresPerHour{70});
}
TEST(SpeedLimits, UnreadableLimitIsToldApartFromNone) {
    const std::vector<Tag> odd{{"maxspeed", "as you like"}};
    EXPECT_FALSE(speed_limit(Tags(odd)).understood);
    const std::vector<Tag> none{{"maxspeed", "none"}};
    EXPECT_TRUE(speed_limit(Tags(none)).understood);
    EXPECT_TRUE(speed_limit(Tags{}).understood);
}

TEST(FerryDurations, AllCustomaryFormsAreRead) {
    EXPECT_EQ(minutes("00:15"), 15);
    EXPECT_EQ(minutes("1:05:30"), 65.5);
    EXPECT_EQ(minutes("PT15M"), 15);
    EXPECT_EQ(minutes("PT1H30M"), 90);
    EXPECT_EQ(minutes("15"), 15);
    EXPECT_EQ(minutes("15 min"), 15);
}
TEST(FerryDurations, NonsenseIsAbsent) {
    for (const char* text :
         {"", "soon", "0", "-5", "P", "PT", "PTM", "PT5", "1:2:3:4", "a:b", "99999999", "P1M"}) {
        EXPECT_EQ(minutes(text), std::nullopt) << text;
    }
}

}  // namespace
}  // namespace mapite::osm
