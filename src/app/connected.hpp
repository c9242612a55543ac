#pragma once
// Who is connected to a utility (water, sewage, electricity, internet), from the statistics of a project. A
// need is answered by the statistics whose indicator is called like it.
#include <optional>
#include <set>
#include <vector>

#include "app/study.hpp"

namespace mapite {

/// For each point of the study the share (0..1) of people who are connected: of the newest statistic for
/// everybody (no target or age group) whose indicator is the need's id or its name in any language (folded),
/// for the smallest area around the point that has one, else for the area that is that one's parent.
/// Taken are percentages and shares of 1; counts are not, since nothing says of how many they are. Absent: no
/// area around the point has one, or it is confidential, masked, doubtful or outside 0..1. Nullopt when the
/// project has no such statistic at all.
std::optional<std::vector<std::optional<double>>> connected_shares(const Study& study, const Need& need);

/// The sources of the statistics that answer the need, one for each area at most.
std::set<SourceId> connected_sources(const Study& study, const Need& need);

/// The statistic that a point's share comes from, to name it and its source; nullptr where it is absent.
const Statistic* connected_statistic(const Study& study, const Need& need, PointIndex point);

}  // namespace mapite
