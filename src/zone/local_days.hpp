#pragma once
// The only module that knows time zones: what a local day is, from the system's time zone database.
#include <chrono>
#include <string>
#include <vector>

#include "planner/local_day.hpp"

namespace mapite {

/// Throws Error(usage) naming the zone when the database has none of that name ("Europe/Riga"), Error(failed)
/// when there is no database (package tzdata).
LocalDay local_day(const Day& day, const std::string& zone);
/// From first to last, both included.
std::vector<LocalDay> local_days(const Day& from, const Day& until, const std::string& zone);
/// A moment in UTC as day and wall time of the zone.
struct LocalMoment {
    Day day{};
    WallTime time{};
};
LocalMoment local_moment(std::chrono::sys_seconds utc, const std::string& zone);

}  // namespace mapite
