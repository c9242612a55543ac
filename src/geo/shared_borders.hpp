#pragma once
// Which polygons border which, and for how long. Found are borders that are the very same line, whoever has
// more points on it, and borders that were drawn twice and run beside each other within some metres. Two that
// only meet in a point are no neighbours; neither is one inside the other along whose border it runs: the
// neighbours of a border lie on its two sides.
#include <span>
#include <vector>

#include "base/index.hpp"
#include "geo/shape.hpp"

namespace mapite {

struct SharedBorder {
    AreaIndex a, b;  ///< a < b
    Metres length;
    bool operator==(const SharedBorder&) const = default;
};

struct BorderRule {
    Metres apart{5};       ///< borders drawn twice are at most so far apart
    Metres least_same{1};  ///< of the same line (to a centimetre); less is a point
    /// Of lines drawn twice. Where two only touch, with a third one between them as a wedge of 12 degrees
    /// or more, their borders run less than this beside each other.
    Metres least_apart{50};
};

/// By a, then b. The length is the middle of what runs along the border of `a` and of `b`: the same for a
/// border that is the same line. Rings with coordinates that are not numbers are left out. Polygons may
/// overlap. On all cores, the same whatever their number; 0.2 s for 600 polygons of 800,000 vertices.
std::vector<SharedBorder> shared_borders(std::span<const MultiPolygon> shapes, const BorderRule& rule = {});

}  // namespace mapite
