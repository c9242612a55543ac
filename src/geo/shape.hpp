#pragma once
// Lines and polygons in the grid, as plain points. Rings are closed by meaning: the last point is NOT
// a repetition of the first. Outer rings run counter-clockwise, holes clockwise, once `topology` has
// made them valid; the functions here do not rely on it unless they say so.
#include <vector>

#include "geo/box.hpp"

namespace mapite {

using Line = std::vector<GridPoint>;
using Ring = std::vector<GridPoint>;

struct Polygon {
    Ring outer;
    std::vector<Ring> holes;
    bool operator==(const Polygon&) const = default;
};
using MultiPolygon = std::vector<Polygon>;

Metres length(const Line& line);
/// Positive when counter-clockwise, in square metres.
double signed_area_m2(const Ring& ring);
/// Outer rings less their holes, in square metres, never negative.
double area_m2(const MultiPolygon& shape);
Box box(const Line& line);
Box box(const MultiPolygon& shape);
/// Point on or inside; exact (no rounding) for points on the border, agrees with GEOS "covers" for valid
/// shapes. In others a point lies inside a polygon when its rings are crossed an odd number of times.
bool covers(const MultiPolygon& shape, GridPoint point);
/// A point well inside the largest part, where a name or a circle can stand (pole of
/// inaccessibility to within 1 % of the shape's size). Precondition: shape not empty.
GridPoint label_point(const MultiPolygon& shape);
/// Fewer points within `tolerance` (Douglas-Peucker); the ends stay. Neighbours' shared borders do
/// not stay shared: for drawing only.
Line simplified(const Line& line, Metres tolerance);

}  // namespace mapite
