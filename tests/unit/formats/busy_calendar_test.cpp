#include "formats/busy_calendar.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "base/error.hpp"
#include "support/test_folder.hpp"

namespace mapite {
namespace {

using namespace std::chrono_literals;

Day day_of(unsigned month, unsigned day) {
    return std::chrono::year{2026} / std::chrono::month{month} / std::chrono::day{day};
}

/// Four weeks in which Riga's clock jumps: 9 March to 5 April 2026.
const BusyImport span{
    .from = day_of(3, 9), .until = day_of(4, 5), .zone = "Europe/Riga", .own_uid_ending = ".mapite.invalid"};

Imported<BusyTime> read(const std::string& inside) {
    const auto file = test_folder() / "busy.ics";
    std::ofstream(file, std::ios::binary) << "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:test\n"
                                          << inside << "END:VCALENDAR\n";
    Imported<BusyTime> result = read_busy_calendar(file, span);
    EXPECT_TRUE(result.books.balanced());
    EXPECT_LE(result.books.reported, result.findings.size());
    return result;
}

std::string event(const std::string& lines, const std::string& uid = "one") {
    return "BEGIN:VEVENT\nUID:" + uid + "\nDTSTAMP:20260101T000000Z\nSUMMARY:Sapulce\n" + lines +
           "END:VEVENT\n";
}

/// "03-10 10:00-11:00", to read in a failure.
std::vector<std::string> times(const Imported<BusyTime>& busy) {
    std::vector<std::string> all;
    for (const BusyTime& each : busy.kept) {
        char text[64];
        std::snprintf(text, sizeof text, "%02u-%02u %02d:%02d-%02d:%02d",
                      static_cast<unsigned>(each.day.month()), static_cast<unsigned>(each.day.day()),
                      static_cast<int>(each.from / 1h), static_cast<int>(each.from / 1min % 60),
                      static_cast<int>(each.to / 1h), static_cast<int>(each.to / 1min % 60));
        all.emplace_back(text);
    }
    return all;
}
using Times = std::vector<std::string>;

std::string only_code(const Imported<BusyTime>& busy) {
    EXPECT_EQ(busy.findings.size(), 1u);
    return busy.findings.empty() ? "" : busy.findings.front().code;
}

TEST(BusyCalendar, UtcTimesBecomeTheZonesOwnInWinterAndSummer) {
    const auto busy = read(event("DTSTART:20260310T080000Z\nDTEND:20260310T090000Z\n", "a") +
                           event("DTSTART:20260331T080000Z\nDURATION:PT1H\n", "b"));
    EXPECT_EQ(times(busy), (Times{"03-10 10:00-11:00", "03-31 11:00-12:00"}));
    EXPECT_EQ(busy.kept.front().title, "Sapulce");
}

TEST(BusyCalendar, FloatingTimesAreTheWorkersOwn) {
    EXPECT_EQ(times(read(event("DTSTART:20260310T080000\nDTEND:20260310T090000\n"))),
              (Times{"03-10 08:00-09:00"}));
}

TEST(BusyCalendar, TimesOfAnotherZoneAreTurnedIntoTheWorkers) {
    EXPECT_EQ(times(read(event(
                  "DTSTART;TZID=Europe/Berlin:20260310T080000\nDTEND;TZID=Europe/Berlin:20260310T090000\n"))),
              (Times{"03-10 09:00-10:00"}));
}

TEST(BusyCalendar, ZoneDescribedInTheFileIsFollowed) {
    const std::string zone =
        "BEGIN:VTIMEZONE\nTZID:FLE Standard "
        "Time\nBEGIN:STANDARD\nDTSTART:16010101T040000\nTZOFFSETFROM:+0300\n"
        "TZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\nBEGIN:DAYLIGHT\n"
        "DTSTART:16010101T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0300\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH="
        "3\n"
        "END:DAYLIGHT\nEND:VTIMEZONE\n";
    EXPECT_EQ(times(read(zone + event("DTSTART;TZID=FLE Standard Time:20260331T080000\nDURATION:PT1H\n"))),
              (Times{"03-31 08:00-09:00"}));
}

TEST(BusyCalendar, UnknownZoneIsSaidAndTakenAsTheWorkers) {
    const auto busy = read(event("DTSTART;TZID=Atlantis:20260310T080000\nDURATION:PT1H\n"));
    EXPECT_EQ(times(busy), (Times{"03-10 08:00-09:00"}));
    EXPECT_EQ(only_code(busy), "zone-unknown");
}

TEST(BusyCalendar, WeeklyMeetingStaysAtItsHourWhenTheClockJumps) {
    const auto busy =
        read(event("DTSTART;TZID=Europe/Riga:20250106T090000\nDTEND;TZID=Europe/Riga:20250106T100000\n"
                   "RRULE:FREQ=WEEKLY;BYDAY=MO\n"));
    EXPECT_EQ(times(busy),
              (Times{"03-09 09:00-10:00", "03-16 09:00-10:00", "03-23 09:00-10:00", "03-30 09:00-10:00"}));
    EXPECT_EQ(busy.books.read, 1u);
    EXPECT_EQ(busy.books.kept, 1u);
}

TEST(BusyCalendar, RuleEndsWithItsCountOrDay) {
    EXPECT_EQ(times(read(event("DTSTART:20260309T080000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2\n"))).size(),
              2u);
    EXPECT_EQ(
        times(read(event("DTSTART;TZID=Europe/"
                         "Riga:20260309T080000\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=20260311T060000Z\n")))
            .size(),
        3u);
}

TEST(BusyCalendar, ExceptionsAndMovedOccasionsReplaceTheRule) {
    const std::string zone = ";TZID=Europe/Riga:";
    const auto busy =
        read(event("DTSTART" + zone + "20260309T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY\nEXDATE" + zone +
                   "20260316T090000\n") +
             event("RECURRENCE-ID" + zone + "20260323T090000\nDTSTART" + zone +
                   "20260324T140000\nDURATION:PT2H\n") +
             event("RECURRENCE-ID" + zone + "20260330T090000\nDTSTART" + zone +
                   "20260330T090000\nDURATION:PT1H\nSTATUS:CANCELLED\n"));
    EXPECT_EQ(times(busy), (Times{"03-09 09:00-10:00", "03-24 14:00-16:00"}));
    EXPECT_EQ(busy.books.read, 3u);
    EXPECT_EQ(busy.books.kept, 2u);
    EXPECT_EQ(only_code(busy), "event-cancelled");
}

TEST(BusyCalendar, ExceptionGivenInUtcFindsTheLocalOccasion) {
    EXPECT_EQ(
        times(read(event("DTSTART;TZID=Europe/Riga:20260309T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2\n"
                         "EXDATE:20260310T070000Z\n"))),
        (Times{"03-09 09:00-10:00"}));
}

TEST(BusyCalendar, WholeDaysAreTakenFromMidnightToMidnight) {
    EXPECT_EQ(times(read(event("DTSTART;VALUE=DATE:20260310\nDTEND;VALUE=DATE:20260312\n"))),
              (Times{"03-10 00:00-24:00", "03-11 00:00-24:00"}));
    EXPECT_EQ(times(read(event("DTSTART;VALUE=DATE:20260310\n"))), (Times{"03-10 00:00-24:00"}));
}

TEST(BusyCalendar, EventOverMidnightIsSplitByDay) {
    EXPECT_EQ(times(read(event("DTSTART:20260310T220000\nDTEND:20260311T010000\n"))),
              (Times{"03-10 22:00-24:00", "03-11 00:00-01:00"}));
}

TEST(BusyCalendar, EventThatReachesIntoTheDaysIsCutToThem) {
    EXPECT_EQ(times(read(event("DTSTART;VALUE=DATE:20260301\nDTEND;VALUE=DATE:20260310\n"))),
              (Times{"03-09 00:00-24:00"}));
}

TEST(BusyCalendar, WhatTakesNoTimeIsReportedAndLeftOut) {
    const std::string time = "DTSTART:20260310T080000\nDURATION:PT1H\n";
    EXPECT_EQ(only_code(read(event(time + "TRANSP:TRANSPARENT\n"))), "event-free");
    EXPECT_EQ(only_code(read(event(time + "X-MICROSOFT-CDO-BUSYSTATUS:FREE\n"))), "event-free");
    EXPECT_EQ(only_code(read(event(time + "STATUS:CANCELLED\n"))), "event-cancelled");
    EXPECT_EQ(only_code(read(event("DTSTART:20260310T080000\n"))), "event-no-length");
    EXPECT_EQ(only_code(read(event("DTSTART:20270310T080000\nDURATION:PT1H\n"))), "event-other-days");
    EXPECT_EQ(only_code(read(event(time, "visit-V1@kuli.mapite.invalid"))), "event-own");
}

TEST(BusyCalendar, OfTwoVersionsOfAnEventTheNewerCounts) {
    const auto busy = read(event("SEQUENCE:2\nDTSTART:20260311T080000\nDURATION:PT1H\n") +
                           event("SEQUENCE:1\nDTSTART:20260310T080000\nDURATION:PT1H\n"));
    EXPECT_EQ(times(busy), (Times{"03-11 08:00-09:00"}));
    EXPECT_EQ(only_code(busy), "event-replaced");
}

TEST(BusyCalendar, BrokenEventsAreReportedWithTheirLineAndTheRestIsRead) {
    const std::string good = event("DTSTART:20260310T080000\nDURATION:PT1H\n", "good");
    for (const std::string& lines :
         {std::string("DURATION:PT1H\n"), std::string("DTSTART:20260231T080000\nDURATION:PT1H\n"),
          std::string("DTSTART:tomorrow\nDURATION:PT1H\n"),
          std::string("DTSTART:20260310T080000\nDTEND:20260310T070000\n"),
          std::string("DTSTART:20260310T080000\nDURATION:PT1H\nRRULE:FREQ=SOMETIMES\n"),
          std::string("DTSTART:20260310T080000\nDTEND;VALUE=DATE:20260311\n")}) {
        const auto busy = read(event(lines) + good);
        EXPECT_EQ(times(busy), (Times{"03-10 08:00-09:00"})) << lines;
        EXPECT_EQ(only_code(busy), "event-broken") << lines;
        EXPECT_EQ(busy.findings.front().where.line, 4u);
    }
}

TEST(BusyCalendar, EventWithoutItsEndIsReportedAndTheNextIsRead) {
    const auto busy = read("BEGIN:VEVENT\nUID:open\nDTSTART:20260310T080000\n" +
                           event("DTSTART:20260311T080000\nDURATION:PT1H\n", "good"));
    EXPECT_EQ(times(busy), (Times{"03-11 08:00-09:00"}));
    EXPECT_EQ(only_code(busy), "event-broken");
}

TEST(BusyCalendar, TimesOfAlarmsAreNotTheEvents) {
    EXPECT_EQ(times(read(event(
                  "DTSTART:20260310T080000\nDTEND:20260310T090000\n"
                  "BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT15M\nDURATION:PT5M\nREPEAT:2\nEND:VALARM\n"))),
              (Times{"03-10 08:00-09:00"}));
}

TEST(BusyCalendar, RuleThatNeverEndsIsFollowedOnlyIntoTheDays) {
    EXPECT_EQ(times(read(event("DTSTART:20150101T120000\nDURATION:PT30M\nRRULE:FREQ=DAILY\n"))).size(), 28u);
    const auto busy = read(event("DTSTART:19700101T000000\nDURATION:PT1S\nRRULE:FREQ=SECONDLY\n"));
    EXPECT_EQ(busy.books.kept, 0u);
}

TEST(BusyCalendar, WhatIsNoCalendarIsAnError) {
    const auto file = test_folder() / "no.ics";
    std::ofstream(file) << "id;name\n";
    EXPECT_THROW(read_busy_calendar(file, span), Error);
    EXPECT_THROW(read_busy_calendar(file.string() + ".none", span), Error);
}

}  // namespace
}  // namespace mapite
