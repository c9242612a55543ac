#include "writers/calendar.hpp"

#include <gtest/gtest.h>

#include <map>

#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

using namespace std::chrono_literals;

Day march(unsigned day) {
    return std::chrono::year{2026} / 3 / day;
}

CalendarEvent event(const std::string& visit, const Day& day, WallTime from) {
    CalendarEvent event;
    event.uid = "visit-" + visit + "@kuli" + std::string(own_uid_ending);
    event.sequence = 1;
    event.day = day;
    event.from = from;
    event.to = from + 1h;
    event.summary = "Padomes sēde, Ķūļi; \"A\\B\"";
    event.location = "Skolas iela 1,\nĶūļi";
    event.position = LonLat::make(23.154567, 57.051234);
    return event;
}

Calendar calendar(std::vector<CalendarEvent> events) {
    return {.name = "Izbraukumi",
            .language = "lv",
            .zone = "Europe/Riga",
            .made = march(1),
            .events = std::move(events)};
}

/// Unfolded lines.
std::vector<std::string> lines_of(const std::string& file) {
    std::vector<std::string> lines;
    for (std::string line : split(file, '\n')) {
        if (line.ends_with('\r')) line.pop_back();
        if (line.starts_with(' ') && !lines.empty())
            lines.back() += line.substr(1);
        else
            lines.push_back(line);
    }
    return lines;
}

bool has_line(const std::string& file, const std::string& wanted) {
    const auto lines = lines_of(file);
    return std::find(lines.begin(), lines.end(), wanted) != lines.end();
}

/// What a calendar does with a file: an event of a known UID is replaced if SEQUENCE is not lower, a
/// cancelled one is taken out. Written without libical, from RFC 5546 section 2.1.4 alone.
using Shown = std::map<std::string, std::pair<int, std::string>>;
void import_into(Shown& shown, const std::string& file) {
    std::map<std::string, std::string> now;
    bool within = false;
    for (const std::string& line : lines_of(file)) {
        if (line == "BEGIN:VEVENT") {
            now.clear();
            within = true;
        } else if (line == "END:VEVENT") {
            within = false;
            const int sequence = std::stoi(now["SEQUENCE"]);
            const auto known = shown.find(now["UID"]);
            if (known != shown.end() && known->second.first > sequence) continue;
            shown.insert_or_assign(now["UID"],
                                   std::pair(sequence, now["STATUS"] == "CANCELLED" ? "" : now["DTSTART"]));
        } else if (within) {
            const std::size_t colon = line.find(':');
            now[line.substr(0, std::min(colon, line.find(';')))] = line.substr(colon + 1);
        }
    }
}

TEST(Calendar, TextIsEscapedAndLinesAreFoldedBelow76Bytes) {
    CalendarEvent wordy = event("V1", march(2), 9h);
    for (int i = 0; i < 30; ++i) wordy.description += "Ķūļu pagasta ļaudis, ";
    const std::string file = ics(calendar({wordy}));
    EXPECT_TRUE(has_line(file, "SUMMARY:Padomes sēde\\, Ķūļi\\; \"A\\\\B\"")) << file;
    EXPECT_TRUE(has_line(file, "LOCATION:Skolas iela 1\\,\\nĶūļi")) << file;
    EXPECT_TRUE(has_line(file, "GEO:57.051234;23.154567")) << file;
    std::size_t longest = 0;
    for (const std::string& line : split(file, '\n')) {
        longest = std::max(longest, line.size());
        EXPECT_TRUE(is_valid_utf8(line)) << line;
        EXPECT_TRUE(line.empty() || line.ends_with('\r'));
    }
    EXPECT_LE(longest, 76u);  // 75 bytes and the carriage return
}

TEST(Calendar, TimesAreByTheZonesClockAndTheZoneIsInside) {
    const std::string file = ics(calendar({event("V1", march(30), 9h)}));
    EXPECT_TRUE(has_line(file, "DTSTART;TZID=Europe/Riga:20260330T090000")) << file;
    EXPECT_TRUE(has_line(file, "DTEND;TZID=Europe/Riga:20260330T100000"));
    EXPECT_TRUE(has_line(file, "TZID:Europe/Riga"));
    EXPECT_TRUE(has_line(file, "DTSTART:20260329T030000"));  // the clock jumps from 3:00
    EXPECT_TRUE(has_line(file, "TZOFFSETTO:+0300"));
    EXPECT_TRUE(has_line(file, "DTSTART:20261025T040000"));
    EXPECT_FALSE(has_line(file, "BEGIN:VALARM"));
}

TEST(Calendar, EventAfterMidnightEndsOnTheNextDay) {
    CalendarEvent late = event("V1", march(2), 23h + 30min);
    EXPECT_TRUE(has_line(ics(calendar({late})), "DTEND;TZID=Europe/Riga:20260303T003000"));
}

TEST(Calendar, ReimportMovesEventsInsteadOfDoublingThem) {
    Shown shown;
    import_into(
        shown,
        ics(calendar({event("V1", march(2), 9h), event("V2", march(3), 9h), event("V3", march(4), 9h)})));
    EXPECT_EQ(shown.size(), 3u);
    CalendarEvent moved = event("V1", march(5), 13h), gone = event("V2", march(3), 9h);
    moved.sequence = gone.sequence = 2;
    gone.cancelled = true;
    import_into(shown, ics(calendar({moved, gone})));
    EXPECT_EQ(shown.size(), 3u);
    EXPECT_EQ(shown[moved.uid].second, "20260305T130000");
    EXPECT_EQ(shown[gone.uid].second, "");
    EXPECT_EQ(shown[event("V3", march(4), 9h).uid].second, "20260304T090000");
    import_into(shown, ics(calendar({event("V1", march(2), 9h)})));  // the old file once more
    EXPECT_EQ(shown[moved.uid].second, "20260305T130000");
}

TEST(Calendar, SameEventsInAnotherOrderAreTheSameBytes) {
    const auto one = event("V1", march(2), 9h), two = event("V2", march(3), 9h);
    EXPECT_EQ(ics(calendar({one, two})), ics(calendar({two, one})));
}

TEST(Calendar, WithoutEventsItIsStillACalendar) {
    const std::string file = ics(calendar({}));
    EXPECT_TRUE(has_line(file, "BEGIN:VCALENDAR"));
    EXPECT_FALSE(has_line(file, "BEGIN:VEVENT"));
}

TEST(Calendar, UnknownZoneIsNamed) {
    Calendar wrong = calendar({event("V1", march(2), 9h)});
    wrong.zone = "Europe/Rīga";
    EXPECT_THROW(ics(wrong), Error);
}

}  // namespace
}  // namespace mapite
