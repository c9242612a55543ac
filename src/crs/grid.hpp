#pragma once
// The project's metric grid and the way between it and any other reference system. The only module
// that knows PROJ. Networking stays off; points outside a system's area of use are refused, since PROJ
// itself answers without an error (London on Latvia's grid).
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "geo/box.hpp"
#include "geo/position.hpp"

namespace mapite {

/// Places this many degrees outside a grid's area of use still get a position: districts at a border and
/// the services beyond it, where a transverse Mercator projection is still exact to the millimetre.
inline constexpr double area_of_use_margin_deg = 0.5;

/// Converts positions between one reference system and the grid. Not for several threads at once.
class Transform {
  public:
    ~Transform();
    Transform(Transform&&) noexcept;
    Transform& operator=(Transform&&) noexcept;
    /// (x, y) are always east, north (lon, lat for geographic systems), whatever axis order the
    /// system's definition has. Absent where PROJ fails or the position lies outside the grid's area of
    /// use by more than the margin above.
    [[nodiscard]] std::optional<GridPoint> to_grid(double x, double y) const;
    /// The way back; absent where PROJ fails.
    [[nodiscard]] std::optional<std::pair<double, double>> from_grid(GridPoint point) const;
    /// Converts many at once, on all cores where it pays; same results as one by one.
    [[nodiscard]] std::vector<std::optional<GridPoint>> to_grid(
        std::span<const std::pair<double, double>> positions) const;

  private:
    friend class Grid;
    struct State;  // one context and its operations
    explicit Transform(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

/// A projected system in metres, named by its code. Cheap to copy.
class Grid {
  public:
    /// "EPSG:3059", "3059" or WKT. "EPSG:10306" (LKS-2020 / Latvia TM), unknown to PROJ 9.1, is accepted as
    /// EPSG:3059 and `note` says so. Throws Error(usage) for unknown, geographic or non-metric systems.
    static Grid named(const std::string& crs);
    /// EPSG:3059 where the position lies in Latvia, otherwise the UTM zone (WGS 84) of the position, without
    /// the wider zones of Norway. "In Latvia" is told by the area of use of EPSG:3059 without the part of
    /// Lithuania in its south-west; border places of Estonia, Lithuania and Belarus may get it too, where
    /// it is as exact as at home. Throws Error(usage) near the poles, where UTM ends.
    static Grid around(LonLat position);

    [[nodiscard]] const std::string& code() const { return code_; }  ///< "EPSG:3059"
    [[nodiscard]] const std::string& name() const { return name_; }  ///< "LKS92 / Latvia TM"
    [[nodiscard]] const std::string& note() const { return note_; }  ///< empty, or what was accepted as what
    [[nodiscard]] int epsg() const { return epsg_; }                 ///< 0 when it has no EPSG code
    /// Area of use in degrees (west, south, east, north); west > east when it crosses the 180th meridian.
    struct AreaOfUse {
        double west = -180, south = -90, east = 180, north = 90;
    };
    [[nodiscard]] const AreaOfUse& area_of_use() const { return use_; }

    /// From WGS 84 longitude, latitude.
    [[nodiscard]] Transform from_lon_lat() const;
    /// From any system (as in `named`, geographic ones too). Throws Error(data) when PROJ does not know it.
    [[nodiscard]] Transform from(const std::string& crs) const;

  private:
    std::string code_, name_, note_;
    int epsg_ = 0;
    AreaOfUse use_;
};

}  // namespace mapite
