#pragma once
// Many positions to search for at once, prepared so that search after search finds them: the core of the
// graph together with the bypassed nodes on which their ways depend. People go from the ends to the place
// where a search begins, or from there to them.
#include <algorithm>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "network/reduced_graph.hpp"
#include "network/road_graph_data.hpp"

namespace mapite::network {

class Ends {
  public:
    struct AtNode {
        std::uint32_t end = 0;
        Microseconds time = 0;  ///< between the end and the node
        Metres length{};
    };
    struct Start {
        std::uint32_t node = 0;  ///< of `graph()`
        Microseconds time = 0;   ///< between the place and the node
        Metres length{};
    };

    /// Both must outlive it. O(nodes + edges).
    Ends(const RoadGraph::Data& data, std::span<const std::optional<Snap>> snaps, Heading heading);

    /// To be searched from a place; lengths belong to it where asked for.
    [[nodiscard]] const SearchGraph& graph() const { return graph_; }
    [[nodiscard]] std::span<const AtNode> ends_at(std::uint32_t node) const {
        return std::span(at_nodes_).subspan(first_[node], first_[node + 1] - first_[node]);
    }
    /// The nodes of which there are some, ascending.
    [[nodiscard]] std::vector<std::uint32_t> nodes_with_ends() const;
    template <class Visit>
    void ends_on(RoadIndex road, Visit&& visit) const {
        auto entry = std::ranges::lower_bound(by_road_, std::pair{road, std::uint32_t{0}});
        for (; entry != by_road_.end() && entry->first == road; ++entry) visit(entry->second);
    }
    /// Where a search from the place begins: its own legs, and where they lead from bypassed nodes up into
    /// the core. Each node once, ascending; none later than the bound.
    [[nodiscard]] std::vector<Start> starts(const Snap& place, Microseconds bound) const;

  private:
    void make_graph(const Wanted& wanted);
    void put_at_nodes(std::span<const std::pair<std::uint32_t, AtNode>> legs);
    /// As the graph of the search numbers it; absent when no end's way depends on the node.
    [[nodiscard]] std::optional<std::uint32_t> number(std::uint32_t reduced_node) const;

    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    const RoadGraph::Data& data_;
    Heading heading_;
    SearchGraph graph_;
    std::vector<std::uint32_t> number_;  // of bypassed nodes in `graph_`, or none
    std::vector<std::uint32_t> first_;   // by node of `graph_`, one more than nodes
    std::vector<AtNode> at_nodes_;
    std::vector<std::pair<RoadIndex, std::uint32_t>> by_road_;
};

}  // namespace mapite::network
