// How positions on roads join the nodes, with respect to one-way roads.
#include "network/road_graph_data.hpp"

namespace mapite::network {

namespace {

Microseconds along(const GraphRoad& road, double share) {
    return microseconds(Seconds{share * road.seconds});
}

}  // namespace

Microseconds off_road_time(const RoadGraph::Data& data, const Snap& snap) {
    return microseconds(snap.distance / data.off_road);
}

// Whoever stands at an end of the road stands at the junction, whatever the direction of the road.

Legs legs_out(const RoadGraph::Data& data, const Snap& point) {
    const GraphRoad& road = data.roads[point.road.value];
    const Microseconds access = off_road_time(data, point);
    Legs legs;
    if (road.forward || point.fraction == 1) {
        legs.add({road.to, access + along(road, 1 - point.fraction), 1});
    }
    if (road.backward || point.fraction == 0) legs.add({road.from, access + along(road, point.fraction), 0});
    return legs;
}

Legs legs_in(const RoadGraph::Data& data, const Snap& service) {
    const GraphRoad& road = data.roads[service.road.value];
    const Microseconds egress = off_road_time(data, service);
    Legs legs;
    if (road.forward || service.fraction == 0) {
        legs.add({road.from, egress + along(road, service.fraction), 0});
    }
    if (road.backward || service.fraction == 1) {
        legs.add({road.to, egress + along(road, 1 - service.fraction), 1});
    }
    return legs;
}

std::optional<Microseconds> direct_time(const RoadGraph::Data& data, const Snap& point, const Snap& service) {
    if (point.road != service.road) return std::nullopt;
    const GraphRoad& road = data.roads[point.road.value];
    const double way = service.fraction - point.fraction;
    if ((way > 0 && !road.forward) || (way < 0 && !road.backward)) return std::nullopt;
    return off_road_time(data, point) + along(road, std::abs(way)) + off_road_time(data, service);
}

}  // namespace mapite::network
