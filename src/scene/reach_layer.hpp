#pragma once
// From where people get to a place within so many minutes, as polygons: plain items for the writers.
#include <string>
#include <vector>

#include "base/quantities.hpp"
#include "geo/shape.hpp"

namespace mapite {

struct ReachPolygon {
    double minutes = 0;
    double people = 0;   ///< who get there in time, by their own ways, not by the polygon
    std::string label;   ///< "30 min: 1,234 people"
    std::string colour;  ///< "#fdcc8a"
    MultiPolygon shape;  ///< in the grid; contains the polygons of fewer minutes
};

struct ReachLayer {
    std::string place;   ///< its name
    std::string mode;    ///< "car", "bicycle", "foot"
    std::string times;   ///< one sentence: along which roads, at which speeds, or by straight line
    std::string counts;  ///< what `people` counts: "people" or "dwellings"
    std::string grid;    ///< "EPSG:3059"
    Day printed{};       ///< the day written into files
    double cell_m = 0;   ///< how far apart the places stand whose times were computed
    std::vector<ReachPolygon> polygons;  ///< by minutes, ascending; those nobody can start from are empty
};

}  // namespace mapite
