#include "zone/local_days.hpp"

#include <date/tz.h>
#include <fmt/format.h>

#include "base/error.hpp"

namespace mapite {

using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

namespace {

const date::time_zone& zone_named(const std::string& name) {
    try {
        date::get_tzdb();
    } catch (const std::exception&) {
        throw Error(ErrorKind::failed, "reading the clock's rules: there is no time zone database",
                    "install the package tzdata");
    }
    try {
        return *date::locate_zone(name);
    } catch (const std::exception&) {
        throw Error(ErrorKind::usage, fmt::format("no time zone is called \"{}\"", name),
                    "names are written as in \"Europe/Riga\"");
    }
}

/// The first moment of the local day.
sys_seconds midnight(const date::time_zone& zone, const Day& day) {
    const auto local = date::local_seconds{sys_days{day}.time_since_epoch()};
    return zone.to_sys(local, date::choose::earliest);
}

}  // namespace

LocalDay local_day(const Day& day, const std::string& zone_name) {
    const date::time_zone& zone = zone_named(zone_name);
    const sys_seconds begin = midnight(zone, day);
    const sys_seconds end = midnight(zone, Day{sys_days{day} + std::chrono::days{1}});
    const date::sys_info info = zone.get_info(begin);
    LocalDay local{day, info.offset, std::nullopt};
    if (info.end < end) {
        const seconds by = zone.get_info(info.end).offset - info.offset;
        if (by != seconds{0}) local.change = ClockChange{info.end - begin, by};
    }
    return local;
}

std::vector<LocalDay> local_days(const Day& from, const Day& until, const std::string& zone) {
    std::vector<LocalDay> days;
    for (sys_days day{from}; day <= sys_days{until}; day += std::chrono::days{1})
        days.push_back(local_day(Day{day}, zone));
    return days;
}

LocalMoment local_moment(sys_seconds utc, const std::string& zone) {
    const date::time_zone& rules = zone_named(zone);
    const auto local = rules.to_local(utc);
    const auto day = date::floor<date::days>(local);
    return {Day{sys_days{std::chrono::days{day.time_since_epoch().count()}}}, local - day};
}

}  // namespace mapite
