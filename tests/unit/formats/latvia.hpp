#pragma once
#include "crs/grid.hpp"

namespace mapite::test {

/// The grid of most fixtures.
inline const Grid& latvia() {
    static const Grid grid = Grid::named("EPSG:3059");
    return grid;
}

}  // namespace mapite::test
