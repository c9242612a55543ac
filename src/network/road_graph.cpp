#include "network/road_graph.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/error.hpp"
#include "base/parallel.hpp"
#include "network/node_numbers.hpp"
#include "network/order.hpp"
#include "network/parts.hpp"
#include "network/road_graph_data.hpp"

namespace mapite {

using namespace network;

namespace {

/// Roads the mode can pass, with their times, in the order given.
std::vector<GraphRoad> passable_roads(std::span<const Road> roads, const SpeedTable& speeds,
                                      TravelMode mode) {
    constexpr std::size_t at_once = 4096;
    std::vector<std::vector<GraphRoad>> pieces((roads.size() + at_once - 1) / at_once);
    parallel_for(pieces.size(), [&](std::size_t piece) {
        const std::size_t end = std::min(roads.size(), (piece + 1) * at_once);
        for (std::size_t i = piece * at_once; i < end; ++i) {
            const Passage& passage = roads[i].passage(mode);
            if (roads[i].shape.size() < 2 || (!passage.forward && !passage.backward)) continue;
            const auto time = travel_time(speeds, roads[i], mode);
            if (!time) continue;
            GraphRoad road;
            road.seconds = time->count();
            road.metres = length(roads[i].shape).value;
            road.original = static_cast<std::uint32_t>(i);
            road.forward = passage.forward;
            road.backward = passage.backward;
            road.ferry = roads[i].road_class == "ferry";
            pieces[piece].push_back(road);
        }
    });
    std::vector<GraphRoad> passable;
    for (const auto& piece : pieces) passable.insert(passable.end(), piece.begin(), piece.end());
    return passable;
}

/// Gives the roads their nodes, numbered along the Hilbert curve; returns how many nodes there are.
std::uint32_t number_nodes(std::vector<GraphRoad>& passable, std::span<const Road> roads) {
    NodeNumbers numbers;
    std::vector<GridPoint> positions;
    const auto number = [&](std::int64_t id, GridPoint position) {
        const std::uint32_t node = numbers.number(id);
        if (node == positions.size()) positions.push_back(position);
        return node;
    };
    for (GraphRoad& road : passable) {
        const Road& original = roads[road.original];
        road.from = number(original.from, original.shape.front());
        road.to = number(original.to, original.shape.back());
    }
    const auto order = spatial_order(positions);
    std::vector<std::uint32_t> place(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
    for (GraphRoad& road : passable) {
        road.from = place[road.from];
        road.to = place[road.to];
    }
    return numbers.size();
}

/// Roads in the order of their nodes.
std::vector<GraphRoad> in_spatial_order(const std::vector<GraphRoad>& passable) {
    std::vector<std::uint32_t> lower_node;
    lower_node.reserve(passable.size());
    for (const GraphRoad& road : passable) lower_node.push_back(std::min(road.from, road.to));
    std::vector<GraphRoad> ordered;
    ordered.reserve(passable.size());
    for (const std::uint32_t i : sorted_order(lower_node)) ordered.push_back(passable[i]);
    return ordered;
}

RoadShapes shapes_of(std::span<const GraphRoad> ordered, std::span<const Road> roads) {
    RoadShapes shapes;
    std::size_t points = 0;
    for (const GraphRoad& road : ordered) points += roads[road.original].shape.size();
    shapes.reserve(ordered.size(), points);
    for (const GraphRoad& road : ordered) shapes.add(roads[road.original].shape);
    shapes.index();
    return shapes;
}

/// A link for each road, more for those that are too long for one (ferries): nodes beyond `node_count` cut
/// them and are counted there.
std::vector<Link> links_of(std::span<const GraphRoad> roads, std::uint32_t& node_count) {
    constexpr Microseconds longest = no_way - 1;
    std::vector<Link> links;
    links.reserve(roads.size());
    for (std::uint32_t r = 0; r < roads.size(); ++r) {
        const GraphRoad& road = roads[r];
        if (road.from == road.to) continue;  // no fastest way runs round a loop
        const Microseconds whole = microseconds(Seconds{road.seconds});
        const Microseconds pieces = std::max<Microseconds>(1, (whole + longest - 1) / longest);
        const auto metres = road.metres / static_cast<double>(pieces);
        const auto cm = static_cast<std::uint32_t>(std::min(std::round(metres * 100), 4e9));
        std::uint32_t at = road.from;
        for (Microseconds piece = 0; piece < pieces; ++piece) {
            // Shares of the whole, so that the pieces add up to it exactly.
            const auto time = static_cast<std::uint32_t>(whole / pieces + (piece < whole % pieces ? 1 : 0));
            const std::uint32_t next = piece + 1 == pieces ? road.to : node_count++;
            links.push_back(
                {at, next, road.forward ? time : no_way, road.backward ? time : no_way, r, cm, cm});
            at = next;
        }
    }
    return links;
}

void mark_well_connected(std::vector<GraphRoad>& roads, const SearchGraph& search) {
    constexpr std::uint32_t small_part = 50, small_share = 100;
    const Parts parts = strongly_connected_parts(search);
    const std::uint32_t largest = parts.size.empty() ? 0 : std::ranges::max(parts.size);
    for (GraphRoad& road : roads) {
        const std::uint32_t part = parts.of_node[road.from];
        const std::uint64_t size = parts.size[part];
        road.well_connected =
            part == parts.of_node[road.to] && !(size < small_part && size * small_share < largest);
    }
}

}  // namespace

RoadGraph::RoadGraph(std::span<const Road> roads, const SpeedTable& speeds, TravelMode mode)
    : data_(std::make_unique<Data>()) {
    if (!(speeds.off_road.value > 0)) {
        throw Error{ErrorKind::data,
                    "speed table \"" + speeds.name + "\": the off-road speed is not above zero",
                    "state the walking speed between houses and roads, e.g. 4 km/h"};
    }
    Data& data = *data_;
    data.mode = mode;
    data.snap_limit = speeds.snap_limit;
    data.off_road = speeds.off_road;
    {
        auto passable = passable_roads(roads, speeds, mode);
        data.node_count = number_nodes(passable, roads);
        data.roads = in_spatial_order(passable);
    }
    std::uint32_t node_count = data.node_count;
    const auto links = links_of(data.roads, node_count);
    parallel_for(3, [&](std::size_t step) {
        if (step == 0) data.reduced = reduced_graph(links, node_count);
        if (step == 1) data.shapes = shapes_of(data.roads, roads);
        if (step == 2) {
            data.search = search_graph(links, node_count);
            data.search.length = {};
            mark_well_connected(data.roads, data.search);
        }
    });
}

RoadGraph::~RoadGraph() = default;
RoadGraph::RoadGraph(RoadGraph&&) noexcept = default;
RoadGraph& RoadGraph::operator=(RoadGraph&&) noexcept = default;

TravelMode RoadGraph::mode() const {
    return data_->mode;
}
std::size_t RoadGraph::node_count() const {
    return data_->node_count;
}
std::size_t RoadGraph::road_count() const {
    return data_->roads.size();
}
std::size_t RoadGraph::original_road(RoadIndex road) const {
    return data_->roads[road.value].original;
}

std::optional<Snap> RoadGraph::snap(GridPoint position) const {
    const Data& data = *data_;
    const auto rank = [&](std::uint32_t road) { return data.roads[road].original; };
    const auto any = [&](std::uint32_t road) { return !data.roads[road].ferry; };
    const auto good = [&](std::uint32_t road) { return any(road) && data.roads[road].well_connected; };
    auto found = data.shapes.nearest(position, data.snap_limit, any, rank);
    if (!found) return std::nullopt;
    if (!data.roads[found->road].well_connected) {
        if (const auto better = data.shapes.nearest(position, data.snap_limit, good, rank)) found = better;
    }
    return Snap{.road = RoadIndex(found->road),
                .fraction = data.shapes.fraction(*found),
                .on_road = found->on_road,
                .distance = distance(position, found->on_road),
                .position = position};
}

std::vector<std::optional<Snap>> RoadGraph::snap_all(std::span<const GridPoint> positions) const {
    constexpr std::size_t at_once = 512;
    std::vector<std::optional<Snap>> snaps(positions.size());
    parallel_for((positions.size() + at_once - 1) / at_once, [&](std::size_t piece) {
        const std::size_t end = std::min(positions.size(), (piece + 1) * at_once);
        for (std::size_t i = piece * at_once; i < end; ++i) snaps[i] = snap(positions[i]);
    });
    return snaps;
}

}  // namespace mapite
