#pragma once
// Which nodes can be reached from one another: small parts are islands nobody should be snapped to.
#include <cstdint>
#include <vector>

#include "network/search_graph.hpp"

namespace mapite::network {

/// For each node the number of its strongly connected part, and the sizes of the parts.
struct Parts {
    std::vector<std::uint32_t> of_node;
    std::vector<std::uint32_t> size;
};

/// Tarjan 1972, without recursion. O(nodes + edges).
Parts strongly_connected_parts(const SearchGraph& graph);

}  // namespace mapite::network
