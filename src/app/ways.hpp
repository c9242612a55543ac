#pragma once
// The ways behind a study's numbers, for who wants to see them: the very way from a point to its nearest
// service, and how far one gets along every road. For studies that kept them (StudyOptions::keep_ways).
#include <memory>
#include <optional>
#include <vector>

#include "app/study.hpp"
#include "network/road_graph.hpp"
#include "scene/ground.hpp"

namespace mapite {

/// The roads of one mode and where everybody joins them.
struct ModeWays {
    RoadGraph graph;
    std::vector<std::optional<Snap>> points;    ///< per point of the study
    std::vector<std::optional<Snap>> services;  ///< per service of the study
};

/// `points` and `services` are the positions of the study's. On all cores.
std::shared_ptr<const ModeWays> mode_ways(RoadGraph graph, const std::vector<GridPoint>& points,
                                          const std::vector<GridPoint>& services);

/// The way whose time is the point's time for the need, with the legs to and from the road; the straight
/// line in studies without roads. Empty when there is no route, when the data cannot answer, and by road when
/// the study did not keep its ways.
Line way_to_nearest(const Study& study, std::size_t need, PointIndex point);

/// Per road of `study.roads` whether one who stands in its middle reaches the need in time, people
/// travelling from the road to the service (RoadGraph::times_from_roads) and judged as the people of a
/// point are. `none`: no route, or not passable for the need's mode. All `unknown` when the data cannot
/// answer or the study did not keep its ways. One search: about 0.1 s for a million nodes.
std::vector<ReachBand> road_reach(const Study& study, std::size_t need);

/// As a point or road of this time is shown; absent reach = no route.
ReachBand reach_band(const std::optional<Reach>& reach, const Need& need);

}  // namespace mapite
