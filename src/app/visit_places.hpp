#pragma once
// What people write as the place of a visit, found on the map.
#include <string>
#include <vector>

#include "app/study.hpp"
#include "planner/planning_task.hpp"

namespace mapite {

struct FoundPlaces {
    std::vector<VisitPlace> places;  ///< those found, in the order of `written`, each once
    Findings findings;               ///< one per name that is no place, with the nearest names
};
/// As place_named (reach_place.hpp) finds them; addresses of services as well.
FoundPlaces find_visit_places(const Study& study, const std::vector<std::string>& written);

}  // namespace mapite
