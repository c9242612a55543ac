#pragma once
// Which points lie in which area. Levels are looked at apart, since a neighbourhood lies inside a city.
#include <optional>
#include <span>
#include <vector>

#include "base/index.hpp"
#include "territory/area.hpp"

namespace mapite {

/// For each area (position as in `areas`) the positions of its points, ascending. A point on a border
/// belongs to the first area of its level by code; points outside all areas are in no list.
std::vector<std::vector<PointIndex>> points_by_area(std::span<const Area> areas,
                                                    std::span<const GridPoint> points);
/// For each point the smallest area around it (deepest level); absent outside all.
std::vector<std::optional<AreaIndex>> area_of_point(std::span<const Area> areas,
                                                    std::span<const GridPoint> points);

}  // namespace mapite
