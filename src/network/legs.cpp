// How positions on roads join the nodes, with respect to one-way roads.
#include "network/road_graph_data.hpp"

namespace mapite::network {

namespace {

Microseconds along(const GraphRoad& road, double share) {
    return microseconds(Seconds{share * road.seconds});
}

/// Between a position and the end of its road that lies so far.
Leg leg_over(const RoadGraph::Data& data, const Snap& snap, double share, double end) {
    const GraphRoad& road = data.roads[snap.road.value];
    return {.node = end == 0 ? road.from : road.to,
            .time = off_road_time(data, snap) + along(road, share),
            .end = end,
            .length = snap.distance + share * Metres{road.metres}};
}

}  // namespace

Microseconds off_road_time(const RoadGraph::Data& data, const Snap& snap) {
    return microseconds(snap.distance / data.off_road);
}

// Whoever stands at an end of the road stands at the junction, whatever the direction of the road.

Legs legs_out(const RoadGraph::Data& data, const Snap& point) {
    const GraphRoad& road = data.roads[point.road.value];
    Legs legs;
    if (road.forward || point.fraction == 1) legs.add(leg_over(data, point, 1 - point.fraction, 1));
    if (road.backward || point.fraction == 0) legs.add(leg_over(data, point, point.fraction, 0));
    return legs;
}

Legs legs_in(const RoadGraph::Data& data, const Snap& service) {
    const GraphRoad& road = data.roads[service.road.value];
    Legs legs;
    if (road.forward || service.fraction == 0) legs.add(leg_over(data, service, service.fraction, 0));
    if (road.backward || service.fraction == 1) legs.add(leg_over(data, service, 1 - service.fraction, 1));
    return legs;
}

std::optional<Microseconds> direct_time(const RoadGraph::Data& data, const Snap& point, const Snap& service) {
    if (point.road != service.road) return std::nullopt;
    const GraphRoad& road = data.roads[point.road.value];
    const double way = service.fraction - point.fraction;
    if ((way > 0 && !road.forward) || (way < 0 && !road.backward)) return std::nullopt;
    return off_road_time(data, point) + along(road, std::abs(way)) + off_road_time(data, service);
}

Metres direct_length(const RoadGraph::Data& data, const Snap& point, const Snap& service) {
    const Metres road{data.roads[point.road.value].metres};
    return point.distance + std::abs(service.fraction - point.fraction) * road + service.distance;
}

}  // namespace mapite::network
