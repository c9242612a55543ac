#pragma once
// Whom to count when a project knows people in more than one way: cells of the statistical grids,
// points, a total spread over dwellings, or dwellings alone. Adding them up would count people twice, so
// the kind imported last is counted; dwellings only where nothing else is known.
#include <vector>

#include "base/finding.hpp"
#include "territory/populated_point.hpp"

namespace mapite {

struct PeopleBasis {
    std::vector<PopulatedPoint> points;
    bool counts_dwellings = false;
    Findings notes;  ///< "people-basis" when something was not counted; "grids-combined"
};

PeopleBasis people_basis(std::vector<PopulatedPoint> all);

}  // namespace mapite
