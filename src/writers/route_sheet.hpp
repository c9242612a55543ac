#pragma once
// The sheet that lies on the passenger seat: one day of a plan as one page of HTML that prints on A4. All
// words are given, in the reader's language; here is only what stands where. The same sheet gives the same
// bytes.
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "planner/local_day.hpp"

namespace mapite {

enum class TimeKind { drive, buffer, wait, visit, pause };
inline constexpr std::size_t time_kinds = 5;

/// What the worker does between two moments, as the clock on the wall shows them.
struct TimeSpan {
    TimeKind kind = TimeKind::drive;
    WallTime from{}, to{};
    std::string label;  ///< shown where it has room: the stop's number, minutes
    bool operator==(const TimeSpan&) const = default;
};
struct TimeLine {
    std::string title, description;  ///< the same in words, for those who do not see it
    std::array<std::string, time_kinds> names{};
    std::vector<TimeSpan> spans;
    std::optional<WallTime> evening{}, sunset{};
    std::string evening_label{}, sunset_label{};
};

struct SheetLine {
    std::string label, value;
    bool operator==(const SheetLine&) const = default;
};
struct SheetLink {
    std::string text, url;
    bool operator==(const SheetLink&) const = default;
};
struct SheetStop {
    std::string number, times, place;
    std::vector<std::string> marks{};  ///< "evening", "in the dark", "fixed"
    std::string way{};                 ///< how one gets there
    std::vector<SheetLine> lines{};    ///< purpose, phone, what to bring
    std::vector<SheetLink> links{};    ///< on screen only
    std::string qr_text{}, qr_title{};
};
struct SheetTable {
    std::string heading, if_empty;
    std::vector<std::string> header{};
    std::vector<std::vector<std::string>> rows{};  ///< the first cell names the row
    std::string more{};                            ///< what stands below; may be empty
};

struct RouteSheet {
    std::string language;         ///< "lv"
    std::string title, subtitle;  ///< the day; whose and where
    std::string version;          ///< "v3, replaces v2"
    std::vector<SheetLine> head;  ///< start, end, way, time driven
    TimeLine time_line;
    std::string stops_heading;
    std::vector<SheetStop> stops;
    std::string way_back{};
    std::string notes_label;  ///< before the lines to write on
    SheetTable left_out, spare;
    std::string rules_heading;
    std::vector<std::string> rules;  ///< what the times are worth, the buffer, what the QR codes hold
    std::string sources_heading;
    std::vector<std::string> sources;       ///< with licences and dates
    std::string dates;                      ///< of the data and of the print
    std::string page_before, page_between;  ///< "Page " 1 " of " 2
};

/// A whole document without anything beside it: style, pictures and QR codes are inside. Links lead out only
/// when somebody follows them. Throws Error(data) for a QR text that no code can hold.
std::string html(const RouteSheet& sheet);

}  // namespace mapite
