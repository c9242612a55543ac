#pragma once
// Cell ids of the statistical grids: "1kmX313Y242" and "100mX3135Y2431" name the cell's south-west
// corner in units of its size, in the country's grid.
#include <optional>
#include <string_view>

#include "geo/position.hpp"

namespace mapite {

struct GridCell {
    GridPoint south_west;
    Metres size;
    [[nodiscard]] GridPoint centre() const {
        return {south_west.x + size.value / 2, south_west.y + size.value / 2};
    }
    bool operator==(const GridCell&) const = default;
};

/// Absent when the text is not such an id (also "1KMN242E313", the European form, is understood).
std::optional<GridCell> grid_cell(std::string_view id);

}  // namespace mapite
