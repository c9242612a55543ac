#include "planner/local_day.hpp"

namespace mapite {

std::optional<DayTime> passed(const LocalDay& day, WallTime wall) {
    if (!day.change || wall < day.change->at) return wall;
    const std::chrono::seconds by = day.change->by;
    if (by.count() > 0) {
        if (wall < day.change->at + by) return std::nullopt;  // the hour that is skipped
        return wall - by;
    }
    return wall - by;  // after the hour was shown for the first time
}

WallTime shown(const LocalDay& day, DayTime time) {
    return day.change && time >= day.change->at ? time + day.change->by : time;
}

}  // namespace mapite
