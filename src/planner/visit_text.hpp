#pragma once
// Times and windows as people type them and read them back: "10:00", "Mo-Fr 09:00-17:00; 2026-12-04
// 17:00-19:00". Weekdays are the two letters of OpenStreetMap's opening hours, so that one notation serves
// everywhere.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "planner/visit.hpp"
#include "planner/worker.hpp"

namespace mapite {

/// "10:00", "9:30", "25:30" (after midnight), "10:00:15"; absent for anything else and beyond 48 h.
std::optional<WallTime> parse_wall_time(std::string_view text);
/// "10:00"; with seconds only where there are some.
std::string to_text(WallTime time);
/// "08:00-17:00"; absent for anything else. That it ends after it begins is not asked.
std::optional<WorkHours> parse_hours(std::string_view text);
/// "Mo", "Mo-Fr", "Sa,Su", "Mo-We,Fr" as bits, Monday first; absent for anything else.
std::optional<unsigned> parse_weekdays(std::string_view text);
std::string weekdays_text(unsigned weekdays);

/// Windows apart by ";", each weekdays or a date and then times; times alone hold every day, weekdays or a
/// date alone all day. Empty text = none. Throws Error(usage) naming what it does not understand, with the
/// notation as hint.
std::vector<VisitWindow> parse_windows(std::string_view text);
/// What parse_windows reads back as the same.
std::string windows_text(const std::vector<VisitWindow>& windows);

}  // namespace mapite
