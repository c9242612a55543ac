#include "formats/osm_road_ways.hpp"

#include <algorithm>

#include "formats/osm_access.hpp"
#include "formats/osm_reader.hpp"
#include "formats/osm_speed.hpp"

namespace mapite::osm {

namespace {

/// Whoever the way is of no use to has been counted already when this answers false.
bool usable(const RoadUse& use, std::int64_t id, RoadWays& found) {
    if (!use.unusable) return true;
    switch (*use.unusable) {
        case Unusable::not_in_use:
            found.not_in_use.add(Kind::way, id);
            break;
        case Unusable::not_a_road:
            found.not_a_road.add(Kind::way, id);
            break;
        case Unusable::closed:
            found.closed.add(Kind::way, id);
            break;
    }
    return false;
}

/// Node ids without immediate repetitions are appended; answers how many.
std::size_t append_nodes(std::span<const std::int64_t> ids, std::vector<std::int64_t>& nodes) {
    const std::size_t before = nodes.size();
    for (const std::int64_t id : ids) {
        if (nodes.size() == before || nodes.back() != id) nodes.push_back(id);
    }
    return nodes.size() - before;
}

void take(const WayView& view, RoadWays& found) {
    if (!is_road_way(view.tags)) return;
    ++found.read;
    RoadUse use = road_use(view.tags);
    if (!usable(use, view.id, found)) return;
    RoadWay way;
    way.first_node = found.nodes.size();
    way.node_count = append_nodes(view.nodes, found.nodes);
    if (way.node_count < 2) {
        found.nodes.resize(way.first_node);
        found.pointlike.add(Kind::way, view.id);
        return;
    }
    const SpeedLimit limit = speed_limit(view.tags);
    if (!limit.understood) found.odd_limits.add(Kind::way, view.id);
    way.road = {.id = view.id,
                .shape = {},
                .road_class = std::move(use.road_class),
                .surface = std::string(view.tags.get("surface")),
                .name = view.tags.first_of({"name", "ref"}),
                .max_speed = limit.limit,
                .crossing_time = {},
                .car = use.car,
                .bicycle = use.bicycle,
                .foot = use.foot};
    if (way.road.road_class == "ferry" && view.tags.has("duration")) {
        way.duration = parse_duration(view.tags.get("duration"));
        if (!way.duration) found.odd_durations.add(Kind::way, view.id);
    }
    found.ways.push_back(std::move(way));
}

}  // namespace

RoadWays read_road_ways(const std::filesystem::path& file, const Progress& progress) {
    RoadWays found;
    Visitor visitor;
    visitor.way = [&](const WayView& way) { take(way, found); };
    visitor.relation = [&](const RelationView& relation) {
        const std::string_view type = relation.tags.get("type");
        if (type == "restriction" || type.starts_with("restriction:")) ++found.turn_restrictions;
    };
    read(file, visitor, progress, "reading roads");
    return found;
}

}  // namespace mapite::osm
