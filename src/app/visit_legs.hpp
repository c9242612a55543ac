#pragma once
// The ways between the places of visits: times and lengths along the project's roads by car (straight lines
// where it has none), kept in a file of the project so that planning again computes only what is new.
#include <vector>

#include "app/study.hpp"
#include "base/progress.hpp"
#include "planner/planning_task.hpp"

namespace mapite {

/// The study must keep its ways. The cache is PROJECT/cache/visit-legs.* with the digest of roads and speeds
/// in it: another road file or speed makes it anew; a damaged or unwritable one costs time, never the plan.
LegMatrix visit_legs(const Study& study, const std::vector<VisitPlace>& places, const Progress& progress);
/// The way as a line to draw or to load into a navigator, from place to place; two points where there are no
/// roads, empty where there is no way.
std::vector<LonLat> visit_way(const Study& study, const VisitPlace& from, const VisitPlace& to);

}  // namespace mapite
