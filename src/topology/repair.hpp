#pragma once
// Making boundaries valid and putting rings together, by GEOS. The only module that knows GEOS.
#include <optional>
#include <string>

#include "geo/shape.hpp"

namespace mapite {

struct Repaired {
    MultiPolygon shape;  ///< valid, outer rings counter-clockwise; empty when nothing two-dimensional is left
    bool changed = false;  ///< the input was not valid
    std::string reason;    ///< what was wrong ("Self-intersection at 512345.1 312345.2"); empty when nothing
    double area_change_m2 = 0;  ///< area now less the area of the rings as given
};

/// Repairs self-intersections, wrong nesting and wrong orientation without moving points (GEOS makeValid,
/// "structure" method). A shape that is valid comes back point for point, but for orientation. Rings of
/// fewer than three points and points that are not finite are left out. Throws Error(data) when GEOS fails.
Repaired repaired(const MultiPolygon& shape);

}  // namespace mapite
