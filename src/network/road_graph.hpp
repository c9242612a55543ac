#pragma once
// The roads of one mode as a graph for shortest times. Built from stored roads and the speed table;
// nodes are put into spatial (Hilbert) order so that neighbours lie near in memory. Immutable.
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
    RoadIndex road;         ///< edge of the graph
    double fraction = 0;    ///< 0..1 along its shape
    GridPoint on_road;
    Metres distance;        ///< from the position to the road, straight
};

class RoadGraph {
  public:
    /// Roads not passable for the mode are left out. O(roads log roads).
    RoadGraph(std::span<const Road> roads, const SpeedTable& speeds, TravelMode mode);
    ~RoadGraph();
    RoadGraph(RoadGraph&&) noexcept;
    RoadGraph& operator=(RoadGraph&&) noexcept;

    [[nodiscard]] TravelMode mode() const;
    [[nodiscard]] std::size_t node_count() const;
    [[nodiscard]] std::size_t road_count() const;
    /// Position in the vector of roads it was built from.
    [[nodiscard]] std::size_t original_road(RoadIndex road) const;

    /// The nearest road within the speed table's snap limit; absent beyond it. A position whose nearest
    /// road is a small island cut off from the rest (fewer than 50 nodes and less than a hundredth of the largest
    /// component) is snapped to the nearest road of a larger component, if that is within the limit.
    [[nodiscard]] std::optional<Snap> snap(GridPoint position) const;
    /// `snap` for each, on all cores.
    [[nodiscard]] std::vector<std::optional<Snap>> snap_all(std::span<const GridPoint> positions) const;

    /// For each point the fastest reachable service, people travelling from the point to the service;
    /// ties by the lower service position. `services` are positions in the grid; entry i of the
    /// result has ServiceIndex counted in `services`. Access and egress legs are walked at the table's
    /// off-road speed. Absent: the point or every service cannot be snapped, or no way leads there.
    [[nodiscard]] ReachColumn nearest(std::span<const std::optional<Snap>> points,
                                      std::span<const std::optional<Snap>> services) const;

    /// Times from every point to every service (row by row), for checks and explanations; absent as above.
    [[nodiscard]] std::vector<std::optional<Seconds>> matrix(std::span<const std::optional<Snap>> from,
                                                             std::span<const std::optional<Snap>> to) const;
    /// The way as a line in the grid, with the legs to and from the road; empty when there is none.
    [[nodiscard]] Line way(const Snap& from, const Snap& to) const;

    struct Data;   // laid out in road_graph_data.hpp, private to the module
  private:
    std::unique_ptr<Data> data_;
};

/// Nearest services by straight line: time = distance x detour factor / speed. For projects without
/// roads. Legs are zero; every point reaches something when there is any service.
ReachColumn nearest_straight(std::span<const GridPoint> points, std::span<const GridPoint> services,
                             double detour_factor, KilometresPerHour speed);

}  // namespace mapite
