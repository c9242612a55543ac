#pragma once
// The one who drives: when, from where, how much. Read from PROJECT/worker.toml.
#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "planner/local_day.hpp"

namespace mapite {

struct WorkHours {
    WallTime from{}, to{};
    bool operator==(const WorkHours&) const = default;
};

/// A break within these times. It begins in [earliest, latest].
struct BreakRule {
    WallTime earliest{}, latest{};
    std::chrono::minutes duration{};
    bool operator==(const BreakRule&) const = default;
};

/// What is different on one date.
struct DayException {
    Day date{};
    bool off = false;
    bool no_car = false;
    std::optional<WorkHours> hours{};
    std::string start{}, end{};  ///< places; empty = as always
    bool operator==(const DayException&) const = default;
};

/// A way without the car whose time is known: a lift, a bus. In both directions; no factor, no buffer, and no
/// changing between two of them but at a visit.
struct Lift {
    std::string from{}, to{};  ///< places
    std::chrono::minutes duration{};
    bool operator==(const Lift&) const = default;
};

/// Time added to every drive for the clock, never to the drive itself.
struct BufferRule {
    std::chrono::minutes per_drive{};
    double share = 0;  ///< of the driving time
    bool operator==(const BufferRule&) const = default;
};

/// Drives take longer between these days of every year ("12-01" to "03-15", also over New Year).
struct SeasonFactor {
    std::string name{};
    std::chrono::month_day from{}, until{};
    double factor = 1;
    bool operator==(const SeasonFactor&) const = default;
};

/// A time that is taken: from an imported calendar. The worker is on no tour then; nobody knows where it
/// takes place.
struct BusyTime {
    std::string uid{};
    std::string title{};  ///< private: never leaves
    Day day{};
    WallTime from{}, to{};
    bool operator==(const BusyTime&) const = default;
};

struct Worker {
    std::string name{};
    std::string start{}, end{};  ///< places as written
    std::string zone = "Europe/Riga";
    std::array<std::optional<WorkHours>, 7> week{};  ///< Monday first; absent = no work
    unsigned no_car_weekdays = 0;                    ///< bit 0 Monday
    std::optional<std::chrono::minutes> day_most{};  ///< work from leaving to being back, without the break
    std::optional<std::chrono::minutes> week_ordinary{}, week_most{};
    std::optional<std::chrono::minutes> driving_most{};  ///< a day
    WallTime evening_from{std::chrono::hours{18}};
    // What a minute of it counts as, in minutes of inconvenience. 0 = like any other.
    double evening_price = 1, weekend_price = 1, overtime_price = 1;
    std::optional<BreakRule> pause{};
    BufferRule buffer{};
    double travel_factor = 1;  ///< all drives, as for rush hours; 1 or more
    std::vector<SeasonFactor> seasons{};
    std::vector<DayException> exceptions{};
    std::vector<Lift> lifts{};
    bool operator==(const Worker&) const = default;
};

}  // namespace mapite
