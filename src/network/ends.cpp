#include "network/ends.hpp"

#include <algorithm>
#include <map>

namespace mapite::network {

namespace {

Metres metres(std::uint64_t centimetres) {
    return {static_cast<double>(centimetres) / 100};
}

}  // namespace

Ends::Ends(const RoadGraph::Data& data, std::span<const std::optional<Snap>> snaps, Heading heading)
    : data_(data), heading_(heading), number_(data.reduced.bypassed.size(), none) {
    std::vector<std::pair<std::uint32_t, AtNode>> legs;
    std::vector<std::uint32_t> nodes;
    for (std::uint32_t i = 0; i < snaps.size(); ++i) {
        if (!snaps[i]) continue;
        by_road_.emplace_back(snaps[i]->road, i);
        for (const Leg& leg :
             heading == Heading::from_nodes ? legs_out(data, *snaps[i]) : legs_in(data, *snaps[i])) {
            nodes.push_back(data.reduced.number[leg.node]);
            legs.push_back({nodes.back(), {i, leg.time, leg.length}});
        }
    }
    std::ranges::sort(by_road_);
    make_graph(wanted_for(data.reduced, nodes, heading));
    put_at_nodes(legs);
}

std::optional<std::uint32_t> Ends::number(std::uint32_t reduced_node) const {
    const std::uint32_t core = data_.reduced.core.node_count();
    if (reduced_node < core) return reduced_node;
    const std::uint32_t number = number_[reduced_node - core];
    return number == none ? std::nullopt : std::optional(number);
}

// From the core one gets to the bypassed nodes, never back: the way up is climbed by the starts. So what a
// search finds in the core does not depend on which ends there are.
void Ends::make_graph(const Wanted& wanted) {
    const ReducedGraph& reduced = data_.reduced;
    const bool from_nodes = heading_ == Heading::from_nodes;
    const std::uint32_t core = reduced.core.node_count();
    std::uint32_t next = core;
    for (auto b = wanted.bypassed.rbegin(); b != wanted.bypassed.rend(); ++b) number_[*b] = next++;
    std::vector<Link> links;
    links.reserve(reduced.core.arrivals.size() + 2 * wanted.bypassed.size());
    const auto add = [&](std::uint32_t outer, std::uint32_t inner, std::uint32_t time, std::uint32_t length) {
        links.push_back({outer, inner, time, no_way, 0, length, 0});
    };
    for (std::uint32_t node = 0; node < core; ++node) {
        for (std::uint32_t a = reduced.core.first_arrival[node]; a < reduced.core.first_arrival[node + 1];
             ++a) {
            const ArrivingEdge& edge = reduced.core.arrivals[a];
            const std::uint32_t outer = from_nodes ? edge.from : node, inner = from_nodes ? node : edge.from;
            add(outer, inner, edge.time, reduced.core.length[a]);
        }
    }
    for (const std::uint32_t b : wanted.bypassed) {
        const auto& bypassed = reduced.bypassed[b];
        const auto& times = from_nodes ? bypassed.to : bypassed.from;
        const auto& lengths = from_nodes ? bypassed.to_cm : bypassed.from_cm;
        for (const std::size_t side : {0, 1}) {
            if (times[side] == no_way) continue;
            add(number_[b], *number(bypassed.neighbour[side]), times[side], lengths[side]);
        }
    }
    graph_ = search_graph(links, next);
    graph_.road = {};
}

void Ends::put_at_nodes(std::span<const std::pair<std::uint32_t, AtNode>> legs) {
    first_.assign(std::size_t{graph_.node_count()} + 1, 0);
    for (const auto& [node, leg] : legs) ++first_[*number(node)];
    std::uint32_t sum = 0;
    for (std::uint32_t& end : first_) end = sum += end;
    at_nodes_.resize(sum);
    for (const auto& [node, leg] : legs) at_nodes_[--first_[*number(node)]] = leg;
}

std::vector<std::uint32_t> Ends::nodes_with_ends() const {
    std::vector<std::uint32_t> nodes;
    for (std::uint32_t node = 0; node < graph_.node_count(); ++node)
        if (first_[node] != first_[node + 1]) nodes.push_back(node);
    return nodes;
}

std::vector<Ends::Start> Ends::starts(const Snap& place, Microseconds bound) const {
    struct Reached {
        Microseconds time = 0;
        Metres length{};
        auto operator<=>(const Reached&) const = default;
    };
    const ReducedGraph& reduced = data_.reduced;
    const std::uint32_t core = reduced.core.node_count();
    std::map<std::uint32_t, Reached> found, climbing;  // climbing in the order of bypassing
    const auto keep_better = [](std::map<std::uint32_t, Reached>& all, std::uint32_t node,
                                const Reached& reached) {
        const auto [known, is_new] = all.try_emplace(node, reached);
        if (!is_new) known->second = std::min(known->second, reached);
    };
    const auto reach = [&](std::uint32_t node, const Reached& reached) {
        if (reached.time > bound) return;
        if (const auto numbered = number(node)) keep_better(found, *numbered, reached);
        if (node >= core) keep_better(climbing, node - core, reached);
    };
    const bool from_nodes = heading_ == Heading::from_nodes;
    for (const Leg& leg : from_nodes ? legs_in(data_, place) : legs_out(data_, place))
        reach(reduced.number[leg.node], {leg.time, leg.length});
    while (!climbing.empty()) {
        const auto [b, reached] = *climbing.begin();
        climbing.erase(climbing.begin());
        const auto& bypassed = reduced.bypassed[b];
        const auto& times = from_nodes ? bypassed.from : bypassed.to;
        const auto& lengths = from_nodes ? bypassed.from_cm : bypassed.to_cm;
        for (const std::size_t side : {0, 1}) {
            if (times[side] == no_way) continue;
            reach(bypassed.neighbour[side],
                  {reached.time + times[side], reached.length + metres(lengths[side])});
        }
    }
    std::vector<Start> starts;
    for (const auto& [node, reached] : found) starts.push_back({node, reached.time, reached.length});
    return starts;
}

}  // namespace mapite::network
