#include "network/search_graph.hpp"

#include <algorithm>
#include <bit>

namespace mapite::network {

namespace {

/// Calls `visit(at, from, time, length, link)` for every edge.
template <class Visit>
void each_arrival(std::span<const Link> links, Visit&& visit) {
    for (const Link& link : links) {
        if (link.there != no_way) visit(link.b, link.a, link.there, link.there_cm, link);
        if (link.back != no_way) visit(link.a, link.b, link.back, link.back_cm, link);
    }
}

/// Sixteen buckets to a middling edge, so that few nodes are settled twice in a bucket and few buckets
/// are empty; but wide enough for the longest edge to end within the ring.
int fitting_bucket_bits(std::span<const ArrivingEdge> arrivals) {
    std::uint64_t sum = 0, longest = 0;
    for (const ArrivingEdge& arrival : arrivals) {
        sum += arrival.time;
        longest = std::max<std::uint64_t>(longest, arrival.time);
    }
    const std::uint64_t mean = arrivals.empty() ? 0 : sum / arrivals.size();
    const std::uint64_t width = std::max(mean / 16, longest / (SearchGraph::ring_size - 2));
    return static_cast<int>(std::bit_width(width));
}

}  // namespace

SearchGraph search_graph(std::span<const Link> links, std::uint32_t node_count) {
    SearchGraph graph;
    auto& first = graph.first_arrival;
    first.assign(std::size_t{node_count} + 1, 0);
    each_arrival(links, [&](std::uint32_t at, auto...) { ++first[at]; });
    // Each sum is where the next node begins; putting an arrival before the last one of its node leaves
    // it where the node itself begins.
    std::uint32_t sum = 0;
    for (std::uint32_t& end : first) end = sum += end;
    graph.arrivals.resize(sum);
    graph.road.resize(sum);
    graph.length.resize(sum);
    each_arrival(links, [&](std::uint32_t at, std::uint32_t from, std::uint32_t time, std::uint32_t length,
                            const Link& link) {
        const std::uint32_t place = --first[at];
        graph.arrivals[place] = {from, time};
        graph.road[place] = link.road;
        graph.length[place] = length;
    });
    graph.bucket_bits = fitting_bucket_bits(graph.arrivals);
    return graph;
}

}  // namespace mapite::network
