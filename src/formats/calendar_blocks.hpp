#pragma once
// The parts of an iCalendar file with the lines they stand in, which libical does not tell.
#include <string>
#include <string_view>
#include <vector>

namespace mapite {

struct CalendarBlock {
    std::string name;  ///< "VEVENT", "VTIMEZONE"
    std::size_t line = 0;
    std::string text;     ///< from BEGIN to END, lines as in the file
    bool closed = false;  ///< its END was found before the next block or the end of the calendar
    bool operator==(const CalendarBlock&) const = default;
};

/// Events and zones in the order of the file. `is_calendar` in the answer is false when nothing begins one.
struct CalendarBlocks {
    bool is_calendar = false;
    std::vector<CalendarBlock> blocks;
};
CalendarBlocks calendar_blocks(std::string_view content);

}  // namespace mapite
