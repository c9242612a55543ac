#pragma once
// The search graph without what need not be searched: dead ends and bends. A node with at most
// two neighbours is bypassed by a link between them, again and again, until only a core of real junctions is
// left (a third of the nodes of a road network). Times between the remaining nodes stay exactly the
// same. This is the beginning of a contraction hierarchy (Geisberger et al. 2008), as far as
// it costs nothing: no link is added that does not replace two.
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "network/bucket_search.hpp"
#include "network/search_graph.hpp"

namespace mapite::network {

struct ReducedGraph {
    /// A node that was bypassed: its (up to two) neighbours at that time, which stand in the core or were
    /// bypassed later, and the times to and from them.
    struct Bypassed {
        std::array<std::uint32_t, 2> neighbour{};
        std::array<std::uint32_t, 2> to{no_way, no_way};    ///< from the node to the neighbour
        std::array<std::uint32_t, 2> from{no_way, no_way};  ///< from the neighbour to the node
        std::array<std::uint32_t, 2> to_cm{}, from_cm{};    ///< lengths of the same
    };
    SearchGraph core;
    std::vector<Bypassed> bypassed;     ///< in the order of bypassing
    std::vector<std::uint32_t> number;  ///< of each node: core nodes first, then the bypassed ones
};

/// O(nodes + links).
ReducedGraph reduced_graph(std::span<const Link> links, std::uint32_t node_count);

/// What a search must know to give the right labels to some nodes.
struct Wanted {
    std::vector<std::uint32_t> core;      ///< nodes of the core
    std::vector<std::uint32_t> bypassed;  ///< positions in `bypassed`, in descending order
};
/// Which way people go: from the wanted nodes to where a search begins, or from there to them.
enum class Heading { from_nodes, to_nodes };
/// `nodes` as numbered in the reduced graph.
Wanted wanted_for(const ReducedGraph& graph, std::span<const std::uint32_t> nodes,
                  Heading heading = Heading::from_nodes);
/// Every node there is.
Wanted all_wanted(const ReducedGraph& graph);

/// The labels of the wanted nodes, by their numbers in the reduced graph (as are the seeds'); those of
/// other nodes may be too great.
std::vector<Label> labels_of_nodes(const ReducedGraph& graph, std::span<const Seed> seeds,
                                   const Wanted& wanted);

}  // namespace mapite::network
