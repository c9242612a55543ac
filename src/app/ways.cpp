#include "app/ways.hpp"

#include "profile/coverage.hpp"

namespace mapite {
namespace {

const ModeWays* ways_of(const Study& study, std::size_t need) {
    return study.ways[static_cast<std::size_t>(study.basket.needs[need].mode)].get();
}

std::vector<std::optional<Snap>> services_of(const ModeWays& ways, const NeedReach& reach) {
    std::vector<std::optional<Snap>> services;
    services.reserve(reach.services.size());
    for (const ServiceIndex service : reach.services) services.push_back(ways.services[service.value]);
    return services;
}

}  // namespace

std::shared_ptr<const ModeWays> mode_ways(RoadGraph graph, const std::vector<GridPoint>& points,
                                          const std::vector<GridPoint>& services) {
    auto at_points = graph.snap_all(points), at_services = graph.snap_all(services);
    return std::make_shared<const ModeWays>(
        ModeWays{std::move(graph), std::move(at_points), std::move(at_services)});
}

ReachBand reach_band(const std::optional<Reach>& reach, const Need& need) {
    switch (people_group(reach, need)) {
        case PeopleGroup::good:
            return ReachBand::good;
        case PeopleGroup::between:
            return ReachBand::between;
        case PeopleGroup::bad:
            return ReachBand::bad;
        case PeopleGroup::without_route:
            return ReachBand::none;
        case PeopleGroup::unknown:
            return ReachBand::unknown;
    }
    return ReachBand::unknown;
}

Line way_to_nearest(const Study& study, std::size_t need, PointIndex point) {
    const auto& column = study.needs[need].reach;
    if (!column || !(*column)[point.value]) return {};
    const ServiceIndex service = (*column)[point.value]->service;
    if (study.travel.is_straight(study.basket.needs[need].mode))
        return {study.points[point.value].position, study.services[service.value].position};
    const ModeWays* ways = ways_of(study, need);
    if (ways == nullptr) return {};
    const auto& from = ways->points[point.value];
    const auto& to = ways->services[service.value];
    return from && to ? ways->graph.way(*from, *to) : Line{};
}

std::vector<ReachBand> road_reach(const Study& study, std::size_t need_position) {
    const Need& need = study.basket.needs[need_position];
    const NeedReach& reach = study.needs[need_position];
    const ModeWays* ways = ways_of(study, need_position);
    if (!reach.reach || ways == nullptr) return {study.roads.size(), ReachBand::unknown};
    std::vector<ReachBand> bands(study.roads.size(), ReachBand::none);
    if (bands.empty()) return bands;
    const auto times = ways->graph.times_from_roads(services_of(*ways, reach));
    for (std::size_t i = 0; i < times.size(); ++i)
        if (times[i])
            bands[ways->graph.original_road(RoadIndex(i))] =
                reach_band(Reach{.service = {}, .time = *times[i]}, need);
    return bands;
}

}  // namespace mapite
