#pragma once
// Cuts ways into roads between junctions. A junction is a node where ways meet or end, or a barrier
// that somebody cannot pass. At such a barrier every road gets an end of its own, and the ends are joined
// by roads of a centimetre open to those who may pass: exact for every mode without a graph per mode.
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "formats/osm_barrier.hpp"
#include "formats/osm_node_table.hpp"
#include "formats/osm_road_ways.hpp"

namespace mapite::osm {

/// Barriers that stop somebody, by slot of the node table.
using Barriers = std::unordered_map<std::size_t, BarrierPass>;

class RoadCutter {
  public:
    /// All three must outlive the cutter; the table is in the grid.
    RoadCutter(const RoadWays& ways, const NodeTable& nodes, const Barriers& barriers);

    /// How many roads all ways will give, but for missing nodes and joints at barriers.
    [[nodiscard]] std::size_t expected_roads() const;

    /// What became of a way: roads added, and nodes that are missing in the file or outside the grid.
    struct Outcome {
        std::size_t roads = 0;
        std::size_t missing = 0;
        std::size_t outside = 0;
    };
    /// Adds the roads of one way. Call once per way, in order: ids of ends at barriers depend on it.
    Outcome cut(const RoadWay& way, std::vector<Road>& roads);

  private:
    using Slot = std::uint32_t;
    void cut_stretch(const RoadWay& way, std::span<const Slot> slots, Seconds per_metre,
                     std::vector<Road>& roads);
    void add_road(const Road& pattern, std::span<const Slot> slots, Seconds per_metre,
                  std::vector<Road>& roads);
    std::int64_t end_id(Slot slot, const Road& pattern, std::vector<Road>& roads);
    [[nodiscard]] bool is_junction(Slot slot) const { return uses_[slot] > 1; }
    [[nodiscard]] bool is_found(Slot slot) const { return nodes_.state(slot) == NodeTable::State::found; }

    const RoadWays& ways_;
    const NodeTable& nodes_;
    const Barriers& barriers_;
    std::vector<Slot> slots_;                        // of RoadWays::nodes
    std::vector<std::uint8_t> uses_;                 // by slot: 0, 1, or 2 = junction
    std::unordered_map<Slot, std::size_t> ends_;     // at barriers: how many roads have ended there
    std::int64_t next_end_ = std::int64_t{1} << 62;  // far beyond the ids OpenStreetMap gives
};

}  // namespace mapite::osm
