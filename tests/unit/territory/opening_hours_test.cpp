#include "territory/opening_hours.hpp"

#include <gtest/gtest.h>

namespace mapite::test {
namespace {

TEST(WeeklyHours, AddUpOverTheDays) {
    EXPECT_EQ(weekly_hours("Mo-Fr 09:00-17:00"), (WeeklyHours{40, false, false}));
    EXPECT_EQ(weekly_hours("Mo-Fr 09:00-17:00; Sa 10:00-14:00"), (WeeklyHours{44, false, true}));
    EXPECT_EQ(weekly_hours("Mo,We 09:00-12:00,13:00-17:00"), (WeeklyHours{14, false, false}));
    EXPECT_EQ(weekly_hours("08:00-20:00"), (WeeklyHours{84, true, true}));
    EXPECT_EQ(weekly_hours("24/7"), (WeeklyHours{168, true, true}));
    EXPECT_EQ(weekly_hours("Sa-Su"), (WeeklyHours{48, true, true}));
}

TEST(WeeklyHours, LaterRulesReplaceTheDaysTheyName) {
    EXPECT_EQ(weekly_hours("Mo-Su 09:00-17:00; Su off"), (WeeklyHours{48, false, true}));
    EXPECT_EQ(weekly_hours("Mo-Fr 09:00-17:00; We 13:00-19:00"), (WeeklyHours{38, true, false}));
    EXPECT_EQ(weekly_hours("Mo-Fr 10:00-12:00; off"), (WeeklyHours{0, false, false}));
}

TEST(WeeklyHours, MayGoPastMidnightAndRoundTheWeekend) {
    EXPECT_EQ(weekly_hours("Fr 22:00-02:00"), (WeeklyHours{4, true, true}));
    EXPECT_EQ(weekly_hours("Su 20:00-26:00"), (WeeklyHours{6, true, true}));
    EXPECT_EQ(weekly_hours("Fr-Mo 10:00-12:00"), (WeeklyHours{8, false, true}));
}

TEST(WeeklyHours, PassOverHolidaysAndReadWhatIsLooselyWritten) {
    EXPECT_EQ(weekly_hours("Mo-Fr 09:00-17:00; PH off"), (WeeklyHours{40, false, false}));
    EXPECT_EQ(weekly_hours("Mo-Fr 9:00 - 17:00, Sa 10:00-12:00"), (WeeklyHours{42, false, true}));
    EXPECT_EQ(weekly_hours("mo - fr 09:00-17:00;"), (WeeklyHours{40, false, false}));
    EXPECT_EQ(weekly_hours("Mo-Fr, Su 09:00-10:00"), (WeeklyHours{6, false, true}));
}

TEST(WeeklyHours, WhatIsNotUnderstoodIsUnknown) {
    for (const char* text :
         {"", " ", "by appointment", "Mar-Oct Mo-Fr 09:00-17:00", "sunrise-sunset", "Mo-Fr 9-17", "Mo 09:00+",
          "Mo-Xx 09:00-17:00", "Mo 25:61-26:00", "Mo-Fr 09:00-17:00 \"by phone\""})
        EXPECT_FALSE(weekly_hours(text)) << text;
}

using Open = std::vector<OpenInterval>;
using namespace std::chrono_literals;

TEST(OpenIntervals, AreThoseOfTheDay) {
    EXPECT_EQ(open_intervals("Mo,We 09:00-12:00,13:00-17:00", std::chrono::Monday),
              (Open{{9h, 12h}, {13h, 17h}}));
    EXPECT_EQ(open_intervals("Mo,We 09:00-12:00,13:00-17:00", std::chrono::Tuesday), Open{});
    EXPECT_EQ(open_intervals("Mo-Fr 09:00-17:00; Su 10:00-12:00", std::chrono::Sunday), (Open{{10h, 12h}}));
}

TEST(OpenIntervals, GoOnPastMidnightAndRoundTheWeekend) {
    EXPECT_EQ(open_intervals("Fr 22:00-02:00", std::chrono::Friday), (Open{{22h, 26h}}));
    EXPECT_EQ(open_intervals("Fr 22:00-02:00", std::chrono::Saturday), (Open{{0h, 2h}}));
    EXPECT_EQ(open_intervals("Su 20:00-26:00", std::chrono::Monday), (Open{{0h, 2h}}));
    EXPECT_EQ(open_intervals("24/7", std::chrono::Thursday), (Open{{0h, 48h}}));
    EXPECT_EQ(open_intervals("Mo 08:00-12:00,12:00-16:00", std::chrono::Monday), (Open{{8h, 16h}}));
}

TEST(OpenIntervals, AreAbsentWhereTheHoursAreUnknown) {
    EXPECT_FALSE(open_intervals("", std::chrono::Monday));
    EXPECT_FALSE(open_intervals("by appointment", std::chrono::Monday));
}

}  // namespace
}  // namespace mapite::test
