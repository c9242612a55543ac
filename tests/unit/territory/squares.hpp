#pragma once
// Square areas for tests: side 1 km, named by a letter, standing in a row from the origin eastwards.
#include <string>

#include "support/shapes.hpp"
#include "territory/area.hpp"

namespace mapite::test {

inline Area square_parish(std::string code, double x, AreaType type = AreaType::parish, double side = 1000) {
    Area area{.code = code, .name = "Parish " + code, .type = type};
    area.shape = {square(x, 0, side)};
    return area;
}

}  // namespace mapite::test
