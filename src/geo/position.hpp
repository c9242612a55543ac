#pragma once
// The two kinds of position. LonLat is WGS 84 and only for reading, writing and showing; GridPoint is
// the project's metric grid, the only place where distances and areas exist. Module `crs` converts.
#include <cmath>
#include <compare>
#include <optional>

#include "base/quantities.hpp"

namespace mapite {

/// WGS 84 degrees; `make` refuses what is not on Earth.
class LonLat {
  public:
    /// Absent unless -180 <= lon <= 180 and -90 <= lat <= 90 (NaN is refused).
    static std::optional<LonLat> make(double lon, double lat) {
        if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) return std::nullopt;
        return LonLat{lon, lat};
    }
    [[nodiscard]] double lon() const { return lon_; }
    [[nodiscard]] double lat() const { return lat_; }
    bool operator==(const LonLat&) const = default;

  private:
    LonLat(double lon, double lat) : lon_(lon), lat_(lat) {}
    double lon_, lat_;
};

/// Easting and northing in metres.
struct GridPoint {
    double x = 0;
    double y = 0;
    auto operator<=>(const GridPoint&) const = default;
};

inline Metres distance(GridPoint a, GridPoint b) {
    return {std::hypot(a.x - b.x, a.y - b.y)};
}

}  // namespace mapite
