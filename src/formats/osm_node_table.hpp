#pragma once
// Where the nodes are that somebody needs: ids are asked for first, positions come with the pass over
// the nodes, and are then put into the grid all at once. Holds only what was asked for, about 25
// bytes a node, so that a country's file does not fill the memory.
#include <cstdint>
#include <optional>
#include <vector>

#include "crs/grid.hpp"
#include "formats/osm_reader.hpp"
#include "geo/position.hpp"

namespace mapite::osm {

class NodeTable {
  public:
    enum class State : std::uint8_t {
        missing,  ///< not in the file, or without a position
        found,
        outside,  ///< the grid cannot hold its position
    };

    /// Before `close`; the same id may be asked for any number of times.
    void ask_for(std::int64_t id) { ids_.push_back(id); }
    void ask_for(std::span<const std::int64_t> ids) { ids_.insert(ids_.end(), ids.begin(), ids.end()); }
    /// No more asking. O(n log n).
    void close();

    /// Takes the position if the node was asked for. Cheapest when nodes come by rising id, as they do
    /// in nearly every file. Returns the node's slot.
    std::optional<std::size_t> take(const NodeView& node);
    /// Puts all positions into the grid.
    void to_grid(const Transform& from_lon_lat);

    [[nodiscard]] std::size_t size() const { return ids_.size(); }
    /// Slot of the id, 0..size(); absent when it was not asked for. O(log n).
    [[nodiscard]] std::optional<std::size_t> slot(std::int64_t id) const;
    [[nodiscard]] std::int64_t id(std::size_t slot) const { return ids_[slot]; }
    [[nodiscard]] State state(std::size_t slot) const { return states_[slot]; }
    /// In the grid once `to_grid` was called, before that longitude and latitude; only where found.
    [[nodiscard]] GridPoint position(std::size_t slot) const { return positions_[slot]; }

  private:
    std::vector<std::int64_t> ids_;  // sorted, each once, after close()
    std::vector<GridPoint> positions_;
    std::vector<State> states_;
    std::size_t next_ = 0;  // where the last node taken stood
};

}  // namespace mapite::osm
