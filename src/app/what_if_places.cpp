// Places where a service could be.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "app/reach_place.hpp"
#include "app/what_if.hpp"
#include "territory/assignment.hpp"

namespace mapite {
namespace {

/// Of each square the point with most people, ties by the lower one; ascending.
std::vector<PointIndex> points_of_squares(const Study& study, const std::vector<PointIndex>& points,
                                          Metres square) {
    std::map<std::pair<long, long>, PointIndex> best;
    for (const PointIndex i : points) {
        const PopulatedPoint& point = study.points[i.value];
        if (point.people <= 0) continue;
        const std::pair<long, long> cell{std::lround(std::floor(point.position.x / square.value)),
                                         std::lround(std::floor(point.position.y / square.value))};
        const auto [place, is_new] = best.try_emplace(cell, i);
        if (!is_new && point.people > study.points[place->second.value].people) place->second = i;
    }
    std::vector<PointIndex> result;
    for (const auto& [cell, point] : best) result.push_back(point);
    std::sort(result.begin(), result.end());
    return result;
}

/// Existing services of the categories that community buildings are of, one per position.
std::vector<ServiceIndex> buildings(const Study& study, const WhatIfRules& rules,
                                    std::optional<AreaIndex> area) {
    std::vector<GridPoint> positions;
    for (const Service& service : study.services) positions.push_back(service.position);
    std::vector<bool> inside(positions.size(), false);
    if (area) {
        const auto of_area = points_by_area({&study.areas[area->value], 1}, positions);
        for (const PointIndex i : of_area.front()) inside[i.value] = true;
    } else {
        for (std::size_t i = 0; i < positions.size(); ++i) inside[i] = study.area_of_service[i].has_value();
    }
    std::vector<ServiceIndex> result;
    std::set<GridPoint> taken;
    for (std::size_t i = 0; i < positions.size(); ++i) {
        const auto& wanted = rules.community_buildings;
        if (inside[i] &&
            std::find(wanted.begin(), wanted.end(), study.services[i].category) != wanted.end() &&
            taken.insert(positions[i]).second)
            result.emplace_back(i);
    }
    return result;
}

}  // namespace

CandidatePlaces candidate_places(const Study& study, const WhatIfRules& rules,
                                 std::optional<AreaIndex> area) {
    CandidatePlaces result;
    for (const ServiceIndex service : buildings(study, rules, area))
        result.places.push_back(
            {.position = study.services[service.value].position, .point = {}, .building = service});
    result.buildings = result.places.size();
    const std::vector<PointIndex> all = points_in_question(study, area);
    result.square = rules.square;
    std::vector<PointIndex> points = points_of_squares(study, all, result.square);
    while (points.size() > 1 && points.size() + result.buildings > rules.most_candidates) {
        result.square = 2.0 * result.square;
        points = points_of_squares(study, all, result.square);
    }
    for (const PointIndex i : points)
        result.places.push_back({.position = study.points[i.value].position, .point = i, .building = {}});
    result.points = points.size();
    return result;
}

CandidatePlace place_wished(const Study& study, const std::string& name) {
    const ReachPlace place = place_named(study, name);
    CandidatePlace candidate{.position = place.positions.front(), .point = place.point, .building = {}};
    if (!place.services.empty()) candidate.building = place.services.front();
    return candidate;
}

}  // namespace mapite
