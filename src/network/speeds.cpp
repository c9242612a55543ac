#include "network/speeds.hpp"

#include <algorithm>
#include <string_view>

namespace mapite {

namespace {

using Speed = std::optional<KilometresPerHour>;

Speed stated(const Speed& speed) {
    return speed && speed->value > 0 ? speed : std::nullopt;
}

Speed of_mode(const ClassSpeeds& speeds, TravelMode mode) {
    switch (mode) {
        case TravelMode::car:
            return stated(speeds.car);
        case TravelMode::bicycle:
            return stated(speeds.bicycle);
        case TravelMode::foot:
            return stated(speeds.foot);
    }
    return std::nullopt;
}

/// Lowers the speed to the limit, if there is one.
void limit(KilometresPerHour& speed, const Speed& upper) {
    if (upper) speed = std::min(speed, *upper);
}

}  // namespace

std::optional<KilometresPerHour> speed(const SpeedTable& table, const Road& road, TravelMode mode) {
    const auto known = table.classes.find(road.road_class);
    const auto of_class = of_mode(known == table.classes.end() ? table.fallback : known->second, mode);
    if (!of_class) return std::nullopt;
    auto result = *of_class;
    if (const auto signed_limit = stated(road.max_speed); signed_limit && mode == TravelMode::car) {
        const KilometresPerHour driven{table.share_of_limit * signed_limit->value};
        result = road.road_class.empty() ? driven : std::min(result, driven);
    }
    if (!road.surface.empty()) {
        const auto surface = table.surface_limits.find(road.surface);
        if (surface != table.surface_limits.end()) limit(result, of_mode(surface->second, mode));
    }
    return result;
}

std::optional<Seconds> travel_time(const SpeedTable& table, const Road& road, TravelMode mode) {
    const auto on_road = speed(table, road, mode);
    if (!on_road) return std::nullopt;
    if (road.crossing_time && road.crossing_time->count() >= 0) return *road.crossing_time;
    return length(road.shape) / *on_road;
}

}  // namespace mapite
