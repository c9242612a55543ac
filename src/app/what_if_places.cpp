// Places where a service could be.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "app/what_if.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "crs/grid.hpp"
#include "territory/assignment.hpp"

namespace mapite {
namespace {

/// Of each square the point with most people, ties by the lower one; ascending.
std::vector<PointIndex> points_of_squares(const Study& study, const std::vector<PointIndex>& points, Metres square) {
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
std::vector<ServiceIndex> buildings(const Study& study, const WhatIfRules& rules, std::optional<AreaIndex> area) {
    std::vector<GridPoint> positions;
    for (const Service& service : study.services) positions.push_back(service.position);
    std::vector<bool> inside(positions.size(), false);
    if (area) {
        for (const PointIndex i : points_by_area({&study.areas[area->value], 1}, positions).front())
            inside[i.value] = true;
    } else {
        for (std::size_t i = 0; i < positions.size(); ++i) inside[i] = study.area_of_service[i].has_value();
    }
    std::vector<ServiceIndex> result;
    std::set<GridPoint> taken;
    for (std::size_t i = 0; i < positions.size(); ++i) {
        const auto& wanted = rules.community_buildings;
        if (inside[i] && std::find(wanted.begin(), wanted.end(), study.services[i].category) != wanted.end() &&
            taken.insert(positions[i]).second)
            result.emplace_back(i);
    }
    return result;
}

/// "56.95, 24.1" or "56.95,24.1": latitude, longitude.
std::optional<GridPoint> position_in(const Study& study, const std::string& text) {
    const auto parts = split(text, ',');
    if (parts.size() != 2) return std::nullopt;
    const auto lat = parse_number(trimmed(parts[0])), lon = parse_number(trimmed(parts[1]));
    if (!lat || !lon) return std::nullopt;
    const auto position = LonLat::make(*lon, *lat);
    const auto on_grid = position ? Grid::named(study.project.settings.grid).from_lon_lat().to_grid(*lon, *lat)
                                  : std::nullopt;
    if (!on_grid)
        throw Error(ErrorKind::usage, fmt::format("--at {}: there is no such place on the project's grid", text),
                    "write latitude, longitude: --at \"56.95, 24.10\"");
    return on_grid;
}

/// The point of the area with most people, ties by the lower one.
std::optional<PointIndex> centre_of(const Study& study, AreaIndex area) {
    std::optional<PointIndex> best;
    for (const PointIndex i : study.points_of_area[area.value])
        if (!best || study.points[i.value].people > study.points[best->value].people) best = i;
    return best;
}

struct Named {
    std::string what;  ///< "area", "service", "place"
    CandidatePlace place;
};

void add_areas(const Study& study, const std::string& name, std::vector<Named>& found) {
    for (std::size_t i = 0; i < study.areas.size(); ++i) {
        if (study.areas[i].code != name && folded(study.areas[i].name) != folded(name)) continue;
        if (const auto centre = centre_of(study, AreaIndex{i}))
            found.push_back({fmt::format("area {}", study.areas[i].code),
                             {.position = study.points[centre->value].position, .point = centre, .building = {}}});
    }
}

void add_services(const Study& study, const std::string& name, std::vector<Named>& found) {
    for (std::size_t i = 0; i < study.services.size(); ++i) {
        const Service& service = study.services[i];
        if (service.id == name || (!service.name.empty() && folded(service.name) == folded(name)))
            found.push_back({fmt::format("{} {}", service.category, service.id),
                             {.position = service.position, .point = {}, .building = ServiceIndex{i}}});
    }
}

void add_points(const Study& study, const std::string& name, std::vector<Named>& found) {
    for (std::size_t i = 0; i < study.points.size(); ++i) {
        const PopulatedPoint& point = study.points[i];
        if (point.id == name || (!point.name.empty() && folded(point.name) == folded(name)))
            found.push_back({fmt::format("place {}", point.id),
                             {.position = point.position, .point = PointIndex{i}, .building = {}}});
    }
}

}  // namespace

CandidatePlaces candidate_places(const Study& study, const WhatIfRules& rules, std::optional<AreaIndex> area) {
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

CandidatePlace place_named(const Study& study, const std::string& name) {
    if (const auto position = position_in(study, name)) return {.position = *position, .point = {}, .building = {}};
    // A name of an area is meant before that of a service, and that before a homestead's.
    for (const auto add : {add_areas, add_services, add_points}) {
        std::vector<Named> found;
        add(study, name, found);
        if (found.size() == 1) return found.front().place;
        if (found.empty()) continue;
        std::vector<std::string> meant;
        for (std::size_t i = 0; i < std::min<std::size_t>(found.size(), 8); ++i) meant.push_back(found[i].what);
        throw Error(ErrorKind::usage, fmt::format("--at: {} places are called \"{}\"", found.size(), name),
                    fmt::format("use the code or id: {}", fmt::join(meant, ", ")));
    }
    std::vector<std::string> names;
    for (const Area& area : study.areas) names.push_back(area.name);
    for (const Service& service : study.services) names.push_back(service.name);
    for (const PopulatedPoint& point : study.points) names.push_back(point.name);
    std::erase(names, "");
    const auto meant = nearest_name(name, names);
    throw Error(ErrorKind::usage, fmt::format("--at: there is no place, service or area \"{}\"", name),
                meant ? fmt::format("did you mean \"{}\"?", *meant)
                      : "or write latitude, longitude: --at \"56.95, 24.10\"");
}

}  // namespace mapite
