#pragma once
// One service drawn twice: a school's grounds with its building tagged the same, or a node inside the
// building. The outermost outline stands for it; what only the inner one knows is taken over.
#include <string>
#include <vector>

#include "geo/shape.hpp"
#include "territory/service.hpp"

namespace mapite::osm {

struct DrawnService {
    Service service;
    MultiPolygon outline;  ///< empty for nodes and lines
};

/// Sets `merged_into` of what lies inside an outline of the same category with the same name or where one of
/// the two has none. Of several outlines around it the smallest takes it. Ties by position in the list.
void merge_inner(std::vector<DrawnService>& services);

}  // namespace mapite::osm
