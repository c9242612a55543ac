#pragma once
// The road graph as a search reads it: for every node the edges on which people arrive there, since
// a search starts at the services and runs against the direction of travel.
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "network/label.hpp"

namespace mapite::network {

/// Marks the direction in which a link cannot be used, and bounds the time of one link (71 minutes).
inline constexpr std::uint32_t no_way = std::numeric_limits<std::uint32_t>::max();

/// A road, or a piece of a road, between two nodes.
struct Link {
    std::uint32_t a = 0, b = 0;
    std::uint32_t there = no_way;  ///< microseconds from a to b
    std::uint32_t back = no_way;   ///< microseconds from b to a
    std::uint32_t road = 0;
    std::uint32_t there_cm = 0, back_cm = 0;  ///< lengths
};

/// An edge on which people arrive at a node.
struct ArrivingEdge {
    std::uint32_t from = 0;
    std::uint32_t time = 0;  ///< microseconds
};

struct SearchGraph {
    std::vector<std::uint32_t> first_arrival{0};  ///< by node, one more than nodes
    std::vector<ArrivingEdge> arrivals;
    std::vector<std::uint32_t> road;    ///< of each arrival
    std::vector<std::uint32_t> length;  ///< of each arrival, in centimetres
    int bucket_bits = 0;                ///< a bucket of the search is 2^bits microseconds wide

    static constexpr std::uint32_t ring_size = 1u << 12;  ///< buckets; no edge reaches round the ring

    [[nodiscard]] std::uint32_t node_count() const {
        return static_cast<std::uint32_t>(first_arrival.size()) - 1;
    }
};

/// O(nodes + links).
SearchGraph search_graph(std::span<const Link> links, std::uint32_t node_count);

}  // namespace mapite::network
