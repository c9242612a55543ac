#include "geo/sun.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace mapite {
namespace {

using namespace std::chrono_literals;
using std::chrono::seconds;

Day day_of(int y, unsigned m, unsigned d) {
    return std::chrono::year{y} / std::chrono::month{m} / std::chrono::day{d};
}

/// Against times published to the minute.
void expect_about(seconds found, seconds published) {
    EXPECT_LE(std::abs((found - published).count()), 120) << found.count() << " s";
}

// Riga, 56.95 N 24.11 E: published 04:29-22:21 (EEST) on 21 June 2024 and 09:00-15:43 (EET) on 21 December
// 2024.
TEST(Sun, LongestDayOfRigaIsAsPublished) {
    const auto sun = sun_times(*LonLat::make(24.11, 56.95), day_of(2024, 6, 21));
    ASSERT_TRUE(sun);
    expect_about(sun->rise + 3h, 4h + 29min);
    expect_about(sun->set + 3h, 22h + 21min);
}

TEST(Sun, ShortestDayOfRigaIsAsPublished) {
    const auto sun = sun_times(*LonLat::make(24.11, 56.95), day_of(2024, 12, 21));
    ASSERT_TRUE(sun);
    expect_about(sun->rise + 2h, 9h);
    expect_about(sun->set + 2h, 15h + 43min);
}

// London, 51.51 N 0.13 W: published 08:04-15:53 (GMT) on 21 December 2024.
TEST(Sun, ShortestDayOfLondonIsAsPublished) {
    const auto sun = sun_times(*LonLat::make(-0.13, 51.51), day_of(2024, 12, 21));
    ASSERT_TRUE(sun);
    expect_about(sun->rise, 8h + 4min);
    expect_about(sun->set, 15h + 53min);
}

TEST(Sun, InAPolarNightAndOnAPolarDayNothingRisesOrSets) {
    const auto tromso = *LonLat::make(18.96, 69.65);
    EXPECT_FALSE(sun_times(tromso, day_of(2024, 6, 21)));
    EXPECT_FALSE(sun_times(tromso, day_of(2024, 12, 21)));
    EXPECT_TRUE(sun_times(tromso, day_of(2024, 3, 20)));
    EXPECT_FALSE(sun_times(*LonLat::make(0, 90), day_of(2024, 6, 21)));
}

TEST(Sun, FarFromGreenwichTimesLieOutsideTheDayInUtc) {
    const auto auckland = sun_times(*LonLat::make(174.76, -36.85), day_of(2024, 6, 21));
    ASSERT_TRUE(auckland);
    EXPECT_LT(auckland->rise, 0s);  // 07:33 of New Zealand's standard time is 19:33 UTC of the day before
    expect_about(auckland->rise + 12h, 7h + 33min);
}

}  // namespace
}  // namespace mapite
