#pragma once
// The times that are taken in somebody's calendar, from an iCalendar file (RFC 5545) by libical. Rules that
// repeat are followed within the days asked for, with their exceptions and moved occasions; what does not
// take time (transparent, cancelled, no length, other days) and what this program wrote itself is counted and
// left out.
#include <filesystem>
#include <string>

#include "base/finding.hpp"
#include "planner/worker.hpp"

namespace mapite {

struct BusyImport {
    Day from{}, until{};  ///< both belong to it
    std::string zone;     ///< the worker's: times are by its clock; floating times are taken as its own
    std::string own_uid_ending{};  ///< of events that this program wrote; empty: none
};

/// Split at midnight, ascending. The books count events of the file: one is kept when it takes any time on
/// these days, else reported with its line. Throws Error(failed) when the file cannot be read, Error(data)
/// when it is no calendar.
Imported<BusyTime> read_busy_calendar(const std::filesystem::path& file, const BusyImport& import);

}  // namespace mapite
