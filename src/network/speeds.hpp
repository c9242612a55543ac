#pragma once
// The speed table (data/speeds.toml): by road class and mode, lowered by surface. Signed limits lower
// the speed of cars; a share of the limit is assumed to be really driven.
#include <map>
#include <optional>
#include <string>

#include "network/road.hpp"

namespace mapite {

struct ClassSpeeds {
    std::optional<KilometresPerHour> car, bicycle, foot;  ///< absent: not passable by that mode
};

struct SpeedTable {
    std::string name;  ///< printed with results
    std::string source;
    std::map<std::string, ClassSpeeds, std::less<>> classes;
    std::map<std::string, ClassSpeeds, std::less<>> surface_limits;  ///< upper limits; absent: no limit
    ClassSpeeds fallback;                                            ///< unknown classes
    double share_of_limit = 1.0;      ///< of a signed limit that is driven (0..1]
    KilometresPerHour off_road{4.0};  ///< access and egress legs, all modes, on foot
    Metres snap_limit{1000};          ///< farther from a road = no route
};

/// Speed on the road for a mode, irrespective of direction and permission; absent = not passable.
/// A road without any class but with a speed (a layer that has only a speed field) is driven by car at
/// that speed times `share_of_limit`; otherwise the limit can only lower the speed of the class.
/// Speeds and limits that are not above zero count as not stated.
std::optional<KilometresPerHour> speed(const SpeedTable& table, const Road& road, TravelMode mode);
/// Time for the whole edge: the stated crossing time, else length by speed. Absent = not passable.
std::optional<Seconds> travel_time(const SpeedTable& table, const Road& road, TravelMode mode);

}  // namespace mapite
