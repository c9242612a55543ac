#pragma once
// Which areas border which. Levels are looked at apart: a parish does not border the district that it lies
// in, nor a neighbourhood its city.
#include <span>
#include <vector>

#include "geo/shared_borders.hpp"
#include "territory/area.hpp"

namespace mapite {

/// Positions as in `areas`, by a, then b; the length of the border that both share. Enclaves border what lies
/// around them; areas that only meet in a point border not.
std::vector<SharedBorder> neighbours(std::span<const Area> areas, const BorderRule& rule = {});

}  // namespace mapite
