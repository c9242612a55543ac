#pragma once
// Events as an iCalendar file (RFC 5545), by libical. Imported again after a change, the same events move:
// each keeps its UID, and SEQUENCE grows with the plan's version; what is gone is sent once more as
// cancelled.
#include <optional>
#include <string>
#include <vector>

#include "base/quantities.hpp"
#include "geo/position.hpp"
#include "planner/local_day.hpp"

namespace mapite {

/// What ends the UID of every event this program writes: by it they are known when they come back.
inline constexpr std::string_view own_uid_ending = ".mapite.invalid";

struct CalendarEvent {
    std::string uid;
    int sequence = 0;
    bool cancelled = false;
    Day day{};
    WallTime from{}, to{};  ///< by the clock of the calendar's zone; `to` may pass midnight
    std::string summary, description{}, location{};
    std::optional<LonLat> position{};
    bool operator==(const CalendarEvent&) const = default;
};
struct Calendar {
    std::string name;
    std::string language;  ///< "lv"
    std::string zone;      ///< "Europe/Riga"
    Day made{};            ///< of the plan: DTSTAMP and LAST-MODIFIED
    std::vector<CalendarEvent> events;
};

/// With the zone's clock changes inside, without alarms; lines folded and text escaped by libical. Same
/// calendar, same bytes: by day, time and UID. Throws Error(usage) for an unknown zone, Error(failed) when
/// libical finds the result against the standard.
std::string ics(const Calendar& calendar);

}  // namespace mapite
