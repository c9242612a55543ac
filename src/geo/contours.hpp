#pragma once
// Polygons of what is up to a limit in a field of numbers, by marching squares: between two neighbouring
// values the border stands where a straight line between them meets the limit. What has no value lies
// outside, and the border to it half way. The polygons are valid as they come, and those of a greater limit
// contain those of a smaller one.
#include <optional>
#include <vector>

#include "geo/shape.hpp"

namespace mapite {

/// Numbers on a square grid of places; outside it there is no value.
struct Field {
    GridPoint first;    ///< the place of the first value, in the south-west
    double cell_m = 1;  ///< between neighbouring places
    std::size_t columns = 0, rows = 0;
    std::vector<std::optional<double>> values;  ///< row by row, northwards
    [[nodiscard]] GridPoint place(std::size_t column, std::size_t row) const {
        return {first.x + static_cast<double>(column) * cell_m, first.y + static_cast<double>(row) * cell_m};
    }
};

/// The parts in which the field is at most `limit`, with their holes; outer rings counter-clockwise. Where
/// two opposite corners of a square are inside and two outside, the mean of the four decides whether the
/// inner ones hang together; they do not when one has no value. The border keeps a hundredth of a cell away
/// from the places themselves. O(values).
MultiPolygon area_up_to(const Field& field, double limit);

}  // namespace mapite
