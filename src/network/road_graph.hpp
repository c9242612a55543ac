#pragma once
// The roads of one mode as a graph for shortest times. Built from stored roads and the speed table;
// nodes are put into spatial (Hilbert) order so that neighbours lie near in memory. Immutable, and
// safe to ask from many threads; an answer does not depend on their number.
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "base/index.hpp"
#include "base/progress.hpp"
#include "network/speeds.hpp"

namespace mapite {

/// Where a position joins the roads: the nearest point of the nearest passable road.
struct Snap {
    RoadIndex road;       ///< edge of the graph
    double fraction = 0;  ///< 0..1 along its shape
    GridPoint on_road;
    Metres distance;     ///< from the position to the road, straight
    GridPoint position;  ///< what was snapped
    bool operator==(const Snap&) const = default;
};

/// A fastest way, without its course.
struct RoadLeg {
    Seconds time{};
    Metres length;
    bool operator==(const RoadLeg&) const = default;
};

class RoadGraph {
  public:
    /// Roads not passable for the mode (or of fewer than two points) are left out. The roads are copied
    /// as far as needed and may go afterwards. O(roads). Throws Error(data) when the table's off-road
    /// speed is not above zero.
    RoadGraph(std::span<const Road> roads, const SpeedTable& speeds, TravelMode mode);
    ~RoadGraph();
    RoadGraph(RoadGraph&&) noexcept;
    RoadGraph& operator=(RoadGraph&&) noexcept;

    [[nodiscard]] TravelMode mode() const;
    [[nodiscard]] std::size_t node_count() const;
    [[nodiscard]] std::size_t road_count() const;
    /// Position in the vector of roads it was built from.
    [[nodiscard]] std::size_t original_road(RoadIndex road) const;

    /// The nearest point of the nearest road within the speed table's snap limit; absent beyond it.
    /// Equally near roads: the first one in the vector of roads. Less than 1 mm from a junction counts as the
    /// junction. Two kinds of road are taken only if nothing else lies within the limit: small
    /// islands (fewer than 50 nodes and less than a hundredth of the largest part; nodes belong to
    /// one part if each can be reached from the other), and one-way roads that lead from one part to
    /// another, from where one cannot return. Ferries are boarded at their ends: never snapped to.
    [[nodiscard]] std::optional<Snap> snap(GridPoint position) const;
    /// `snap` for each, on all cores.
    [[nodiscard]] std::vector<std::optional<Snap>> snap_all(std::span<const GridPoint> positions) const;

    /// For each point the fastest reachable service, people travelling from the point to the service;
    /// ties by the lower service position. `services` are positions in the grid; entry i of the
    /// result has ServiceIndex counted in `services`. Access and egress legs are walked at the table's
    /// off-road speed. Absent: the point or every service cannot be snapped, or no way leads there.
    /// Times are counted in whole microseconds, each edge rounded: a way over 10,000 edges is exact to
    /// 5 ms, and equally long ways tie. A way of more than 12 days counts as none.
    [[nodiscard]] ReachColumn nearest(std::span<const std::optional<Snap>> points,
                                      std::span<const std::optional<Snap>> services) const;
    /// `nearest` for each group of services (one per category), on all cores.
    [[nodiscard]] std::vector<ReachColumn> nearest_by_category(
        std::span<const std::optional<Snap>> points,
        std::span<const std::vector<std::optional<Snap>>> categories) const;

    /// How far each road of the graph is from the nearest service: the time from the middle of the road to
    /// the service and its egress leg, people starting on the road and travelling in its directions, so a
    /// one-way street counts by the end one may drive to. The middle stands for the whole road: no place on
    /// it is farther off than half the road. Entry i for RoadIndex{i}; absent: no way leads to a service.
    /// One search for all roads. Throws as `nearest`.
    [[nodiscard]] std::vector<std::optional<Seconds>> times_from_roads(
        std::span<const std::optional<Snap>> services) const;

    /// Per place everyone who gets there within `limit`, people travelling from the point to the place: the
    /// same times as `nearest` would give for this place alone, legs included; ascending by point. Empty
    /// for a place that cannot be snapped. On all cores; one search per place, bounded by the limit.
    [[nodiscard]] std::vector<std::vector<Arrival>> catchments(std::span<const std::optional<Snap>> points,
                                                               std::span<const std::optional<Snap>> places,
                                                               Seconds limit) const;

    /// Times from every point to every service (row by row): those that `nearest` would give for this service
    /// alone; absent as above. On all cores; one search per service (or per point, if these are fewer), which
    /// ends when all on the other side are found.
    [[nodiscard]] std::vector<std::optional<Seconds>> matrix(std::span<const std::optional<Snap>> from,
                                                             std::span<const std::optional<Snap>> to) const;
    /// The times of `matrix`, with how long the fastest ways are: along the roads, each counted in whole
    /// centimetres, with the legs off the road. A length does not depend on which other places are asked for
    /// (but may between two equally fast ways, where points are fewer than services).
    [[nodiscard]] std::vector<std::optional<RoadLeg>> legs(std::span<const std::optional<Snap>> from,
                                                           std::span<const std::optional<Snap>> to) const;
    /// The fastest way as a line in the grid, from position to position with the legs to and from the
    /// road; at least two points, or empty when there is none.
    [[nodiscard]] Line way(const Snap& from, const Snap& to) const;

    struct Data;  // laid out in road_graph_data.hpp, private to the module
  private:
    std::unique_ptr<Data> data_;
};

/// Nearest services by straight line: time = distance x detour factor / speed. For projects without
/// roads. Legs are zero; every point reaches something when there is any service. Ties by the lower
/// service position. Throws Error(usage) unless factor and speed are above zero.
ReachColumn nearest_straight(std::span<const GridPoint> points, std::span<const GridPoint> services,
                             double detour_factor, KilometresPerHour speed);

/// Per place everyone within `limit` by straight line, ascending by point; the times that `nearest_straight`
/// would give for this place alone. On all cores. Throws as `nearest_straight`.
std::vector<std::vector<Arrival>> catchments_straight(std::span<const GridPoint> points,
                                                      std::span<const GridPoint> places, Seconds limit,
                                                      double detour_factor, KilometresPerHour speed);

}  // namespace mapite
