#include "geo/sun.hpp"

#include <cmath>
#include <numbers>

namespace mapite {
namespace {

constexpr double degree = std::numbers::pi / 180;
constexpr double edge_at_horizon = 90.833;  // degrees from the zenith: half the sun's width and refraction

struct Sun {
    double declination = 0;       ///< radians
    double equation_of_time = 0;  ///< minutes: sundial minus clock
};

/// `century`: Julian centuries since 2000-01-01 12:00 UTC.
Sun sun_at(double century) {
    const double t = century;
    const double mean_longitude = std::fmod(280.46646 + t * (36000.76983 + t * 0.0003032), 360) * degree;
    const double anomaly = (357.52911 + t * (35999.05029 - 0.0001537 * t)) * degree;
    const double eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t);
    const double centre = std::sin(anomaly) * (1.914602 - t * (0.004817 + 0.000014 * t)) +
                          std::sin(2 * anomaly) * (0.019993 - 0.000101 * t) +
                          std::sin(3 * anomaly) * 0.000289;
    const double node = (125.04 - 1934.136 * t) * degree;
    const double longitude = mean_longitude + (centre - 0.00569 - 0.00478 * std::sin(node)) * degree;
    const double mean_obliquity =
        23 + (26 + (21.448 - t * (46.815 + t * (0.00059 - t * 0.001813))) / 60) / 60;
    const double obliquity = (mean_obliquity + 0.00256 * std::cos(node)) * degree;
    const double y = std::pow(std::tan(obliquity / 2), 2);
    const double equation = y * std::sin(2 * mean_longitude) - 2 * eccentricity * std::sin(anomaly) +
                            4 * eccentricity * y * std::sin(anomaly) * std::cos(2 * mean_longitude) -
                            y * y * std::sin(4 * mean_longitude) / 2 -
                            1.25 * eccentricity * eccentricity * std::sin(2 * anomaly);
    return {std::asin(std::sin(obliquity) * std::sin(longitude)), 4 * equation / degree};
}

/// Minutes after 00:00 UTC; `side` -1 for rise, +1 for set.
std::optional<double> crossing(const LonLat& place, double days_since_2000, int side) {
    const double latitude = place.lat() * degree;
    double minutes = 720 - 4 * place.lon();
    for (int round = 0; round < 4; ++round) {  // the sun moves on between noon and the horizon
        const Sun sun = sun_at((days_since_2000 - 0.5 + minutes / 1440) / 36525);
        const double hour_angle =
            std::cos(edge_at_horizon * degree) / (std::cos(latitude) * std::cos(sun.declination)) -
            std::tan(latitude) * std::tan(sun.declination);
        if (!(hour_angle >= -1 && hour_angle <= 1)) return std::nullopt;
        minutes = 720 - 4 * place.lon() - sun.equation_of_time + side * 4 * std::acos(hour_angle) / degree;
    }
    return minutes;
}

}  // namespace

std::optional<SunTimes> sun_times(const LonLat& place, const Day& day) {
    using namespace std::chrono;
    const auto days_since_2000 = (sys_days{day} - sys_days{year{2000} / January / 1}).count();
    const auto rise = crossing(place, static_cast<double>(days_since_2000), -1);
    const auto set = crossing(place, static_cast<double>(days_since_2000), 1);
    if (!rise || !set) return std::nullopt;
    return SunTimes{seconds{std::llround(*rise * 60)}, seconds{std::llround(*set * 60)}};
}

}  // namespace mapite
