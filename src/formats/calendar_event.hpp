#pragma once
// One event of an iCalendar file as times on the clock of one zone. Private to the reading of calendars;
// libical stays in the source.
#include <chrono>
#include <compare>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/quantities.hpp"
#include "formats/calendar_blocks.hpp"

namespace mapite {

/// A moment as it is written: a day, a local time, or a time on the time line.
struct CalendarMoment {
    enum class Kind { day, floating, utc };
    Kind kind = Kind::floating;
    std::chrono::sys_seconds at{};  ///< of a day its midnight; a floating time as if it were UTC
    auto operator<=>(const CalendarMoment&) const = default;
};

struct CalendarEventText {
    std::string uid, title;
    int sequence = 0;
    bool cancelled = false, is_free = false;
    std::optional<CalendarMoment> replaces{};  ///< RECURRENCE-ID: the occasion that it stands for
    std::vector<CalendarMoment> begins;        ///< all occasions in question, ascending, exceptions taken out
    std::chrono::seconds length{};
    std::string unknown_zone{};  ///< a TZID that nobody knows: its times are taken as floating
    std::string trouble{};       ///< why it cannot be understood; empty = it can
    bool cut_off = false;        ///< it repeats so often that not all was followed
};

class CalendarZones {
  public:
    explicit CalendarZones(const std::vector<CalendarBlock>& blocks);
    ~CalendarZones();
    CalendarZones(const CalendarZones&) = delete;
    CalendarZones& operator=(const CalendarZones&) = delete;
    struct Known;
    [[nodiscard]] const Known& known() const { return *known_; }

  private:
    std::unique_ptr<Known> known_;
};

/// Occasions that begin in [from, until) by any clock on Earth, so a day more at both ends.
CalendarEventText read_calendar_event(const CalendarBlock& block, const CalendarZones& zones,
                                      std::chrono::sys_seconds from, std::chrono::sys_seconds until);

}  // namespace mapite
