#include "planner/visit_text.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace mapite {
namespace {

using namespace std::chrono_literals;

TEST(VisitText, ATimeIsHoursAndMinutesAndMayPassMidnight) {
    EXPECT_EQ(parse_wall_time("9:05"), WallTime{9h + 5min});
    EXPECT_EQ(parse_wall_time(" 25:30 "), WallTime{25h + 30min});
    EXPECT_EQ(parse_wall_time("10:00:15"), WallTime{10h + 15s});
    for (const char* wrong : {"", "10", "10.30", "10:5", "10:60", "49:00", "-1:00", "10:00x", "010:00"})
        EXPECT_EQ(parse_wall_time(wrong), std::nullopt) << wrong;
    EXPECT_EQ(to_text(WallTime{9h + 5min}), "09:05");
    EXPECT_EQ(to_text(WallTime{26h + 1s}), "26:00:01");
}

TEST(VisitText, WeekdaysAreSpansAndLists) {
    EXPECT_EQ(parse_weekdays("Mo-Fr"), 0x1FU);
    EXPECT_EQ(parse_weekdays("mo,we"), 0x05U);
    EXPECT_EQ(parse_weekdays("Sa-Mo"), 0x61U);
    for (const char* wrong : {"", "Xx", "Mo-", "Mo-We-Fr", "Mo,,We"})
        EXPECT_EQ(parse_weekdays(wrong), std::nullopt) << wrong;
    EXPECT_EQ(weekdays_text(0x1F), "Mo-Fr");
    EXPECT_EQ(weekdays_text(0x63), "Mo,Tu,Sa,Su");
}

TEST(VisitText, WindowsAreReadAsTheyAreTyped) {
    const auto windows = parse_windows("Th 10:00-12:00; 2026-12-04 17:00-19:00;08:00-09:00; Su");
    ASSERT_EQ(windows.size(), 4U);
    EXPECT_EQ(windows[0], (VisitWindow{.weekdays = 0x08, .from = 10h, .to = 12h}));
    EXPECT_EQ(windows[1], (VisitWindow{.date = std::chrono::year{2026} / 12 / 4, .from = 17h, .to = 19h}));
    EXPECT_EQ(windows[2], (VisitWindow{.weekdays = 0x7F, .from = 8h, .to = 9h}));
    EXPECT_EQ(windows[3], (VisitWindow{.weekdays = 0x40, .from = 0h, .to = 24h}));
    EXPECT_EQ(parse_windows(windows_text(windows)), windows);
    EXPECT_EQ(windows_text(windows), "Th 10:00-12:00; 2026-12-04 17:00-19:00; 08:00-09:00; Su 00:00-24:00");
    EXPECT_TRUE(parse_windows(" ").empty());
}

TEST(VisitText, EverySetOfWeekdaysReadsBackAsItself) {
    for (unsigned days = 1; days < 0x80; ++days)
        EXPECT_EQ(parse_weekdays(weekdays_text(days)), days) << weekdays_text(days);
}

TEST(VisitText, WhatIsNoWindowIsNamedWithTheNotation) {
    for (const char* wrong : {"Thu 10:00-12:00", "Th 10-12", "Th 10:00", "soon"}) {
        try {
            parse_windows(wrong);
            ADD_FAILURE() << wrong;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::usage);
            EXPECT_NE(std::string(error.what()).find(wrong), std::string::npos);
            EXPECT_NE(error.hint().find("Th 10:00-12:00"), std::string::npos);
        }
    }
}

TEST(VisitText, AWindowOnADayThatIsNotInTheCalendarSaysSo) {
    try {
        parse_windows("2027-02-29 10:00-12:00");
        ADD_FAILURE() << "2027 is no leap year";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::usage);
        EXPECT_EQ(std::string(error.what()), "\"2027-02-29\" is no day of the calendar");
    }
    EXPECT_EQ(parse_windows("2028-02-29 10:00-12:00").size(), 1U);
}

}  // namespace
}  // namespace mapite
