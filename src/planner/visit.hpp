#pragma once
// A visit as people say it: where, what for, how long, how urgent, when it can be. What only holds with all
// others together (the order, the day it gets) is the plan's business.
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/quantities.hpp"
#include "planner/local_day.hpp"
#include "territory/provenance.hpp"

namespace mapite {

/// When a visit may take place: it begins and ends within. Either on one date or on days of the week.
struct VisitWindow {
    std::optional<Day> date{};
    unsigned weekdays = 0x7F;  ///< without a date: bit 0 Monday ... bit 6 Sunday
    WallTime from{}, to{std::chrono::hours{24}};
    bool operator==(const VisitWindow&) const = default;
};

/// "Every 4 weeks, give or take one."
struct Rhythm {
    int every_days = 28;
    int tolerance_days = 7;
    int least_gap_days = 1;  ///< never sooner after the visit before
    bool operator==(const Rhythm&) const = default;
};

struct Visit {
    std::string id{};       ///< "V4"; given once, never used again
    std::string purpose{};  ///< "Council meeting"
    std::string place{};    ///< as written: id or name of a service or an area, "lat,lon"
    std::chrono::minutes duration{60};
    int priority = 50;   ///< 1 to 100
    bool fixed = false;  ///< an appointment others count on: comes before every priority
    std::optional<Day> earliest{}, latest{};
    std::vector<VisitWindow> windows{};  ///< one of them must hold it; none = any time of work
    bool in_opening_hours = false;       ///< and only while the place is open
    std::optional<Rhythm> rhythm{};
    std::optional<Day> last_done{};    ///< what a rhythm and "longest not visited" count from
    std::string together{};            ///< visits of the same word go on one day, or none of them
    std::string one_of{};              ///< of visits of the same word at most one
    std::vector<std::string> after{};  ///< ids of visits that must come before it
    int after_days = 0;                ///< and so many days before; 0 = earlier on the same day will do
    std::string bring{}, phone{}, note{};
    Visibility visibility = Visibility::colleagues;
    bool cancelled = false;  ///< kept for the log, not planned
    bool operator==(const Visit&) const = default;
};

/// One of a visit's occasions in the plan: visits without a rhythm have the first only.
struct VisitOccasion {
    std::string visit;
    int number = 1;  ///< of its occasions in the plan's time, ascending by day
    auto operator<=>(const VisitOccasion&) const = default;
};

}  // namespace mapite
