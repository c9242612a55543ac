#pragma once
// How a RoadGraph is laid out in memory. Private to the module.
#include <array>
#include <cstdint>
#include <vector>

#include "network/reduced_graph.hpp"
#include "network/road_graph.hpp"
#include "network/road_shapes.hpp"
#include "network/search_graph.hpp"

namespace mapite::network {

struct GraphRoad {
    std::uint32_t from = 0, to = 0;  ///< nodes
    double seconds = 0;              ///< for the whole road, either way
    double metres = 0;               ///< likewise
    std::uint32_t original = 0;      ///< position in the roads it was built from
    bool forward = false, backward = false;
    bool ferry = false;
    bool well_connected = false;  ///< leads to and from every other place of a part that is no small island
};

}  // namespace mapite::network

namespace mapite {

struct RoadGraph::Data {
    TravelMode mode = TravelMode::car;
    Metres snap_limit;
    KilometresPerHour off_road;
    std::uint32_t node_count = 0;  ///< junctions; the search graph may have more
    std::vector<network::GraphRoad> roads;
    network::RoadShapes shapes;
    network::SearchGraph search;    ///< with all nodes and roads, for ways
    network::ReducedGraph reduced;  ///< for times
};

}  // namespace mapite

namespace mapite::network {

/// From a place on a road to one of its ends, or from the end to the place.
struct Leg {
    std::uint32_t node = 0;
    Microseconds time = 0;  ///< along the road, and off it to or from the position
    double end = 0;         ///< which end of the road: 0 or 1
    Metres length{};        ///< of what the time is for
};

/// None, one or both of them.
struct Legs {
    std::array<Leg, 2> leg;
    int count = 0;
    void add(const Leg& next) { leg[static_cast<std::size_t>(count++)] = next; }
    // Iterated itself, not through a view: a loop over what `legs_in` returns must keep it alive.
    [[nodiscard]] const Leg* begin() const { return leg.data(); }
    [[nodiscard]] const Leg* end() const { return leg.data() + count; }
};

Legs legs_out(const RoadGraph::Data& data, const Snap& point);   ///< from the point to the network
Legs legs_in(const RoadGraph::Data& data, const Snap& service);  ///< from the network to the service
/// Straight along the road that both stand on, with the legs off the road.
std::optional<Microseconds> direct_time(const RoadGraph::Data& data, const Snap& point, const Snap& service);
/// How long that way is. Precondition: there is one.
Metres direct_length(const RoadGraph::Data& data, const Snap& point, const Snap& service);
/// Walked, off the road.
Microseconds off_road_time(const RoadGraph::Data& data, const Snap& snap);

}  // namespace mapite::network
