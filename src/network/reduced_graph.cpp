#include "network/reduced_graph.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace mapite::network {

namespace {

/// The faster comes first, of equally fast ones the shorter.
struct Passing {
    std::uint32_t time = no_way;  ///< microseconds
    std::uint32_t length = 0;     ///< centimetres
    auto operator<=>(const Passing&) const = default;
};

struct Neighbour {
    std::uint32_t node = 0;
    Passing to, from;
};

/// Over two links; no way if either has none. Absent when it is too long for a link.
std::optional<Passing> sum(const Passing& first, const Passing& second) {
    if (first.time == no_way || second.time == no_way) return Passing{};
    const std::uint64_t both = std::uint64_t{first.time} + second.time;
    const std::uint64_t length = std::uint64_t{first.length} + second.length;
    if (both >= no_way || length >= no_way) return std::nullopt;
    return Passing{static_cast<std::uint32_t>(both), static_cast<std::uint32_t>(length)};
}

/// Lists of neighbours, side by side in one vector: a list never grows, for a new link between two nodes
/// takes the place of the one to the node it bypasses.
class Neighbours {
  public:
    Neighbours(std::span<const Link> links, std::uint32_t node_count)
        : first_(std::size_t{node_count} + 1), count_(node_count) {
        for (const Link& link : links) {
            ++first_[link.a];
            ++first_[link.b];
        }
        std::uint32_t total = 0;
        for (std::uint32_t& begin : first_) begin = std::exchange(total, total + begin);
        entries_.resize(total);
        for (const Link& link : links) {
            const Passing there{link.there, link.there_cm}, back{link.back, link.back_cm};
            entries_[first_[link.a] + count_[link.a]++] = {link.b, there, back};
            entries_[first_[link.b] + count_[link.b]++] = {link.a, back, there};
        }
        for (std::uint32_t node = 0; node < node_count; ++node) merge_parallels(node);
    }

    [[nodiscard]] std::span<Neighbour> of(std::uint32_t node) {
        return std::span(entries_).subspan(first_[node], count_[node]);
    }

    void remove(std::uint32_t node, std::uint32_t neighbour) {
        const auto list = of(node);
        *find(list, neighbour) = list.back();
        --count_[node];
    }

    /// Puts a link to `other` in the place of the one to `bypassed`.
    void replace(std::uint32_t node, std::uint32_t bypassed, const Neighbour& other) {
        const auto list = of(node);
        if (const auto known = find(list, other.node); known != list.end()) {
            known->to = std::min(known->to, other.to);
            known->from = std::min(known->from, other.from);
            remove(node, bypassed);
        } else {
            *find(list, bypassed) = other;
        }
    }

  private:
    static std::span<Neighbour>::iterator find(std::span<Neighbour> list, std::uint32_t node) {
        return std::ranges::find(list, node, &Neighbour::node);
    }

    void merge_parallels(std::uint32_t node) {
        const auto list = of(node);
        if (list.size() < 2) return;
        std::ranges::sort(list, {}, &Neighbour::node);
        std::size_t kept = 0;
        for (std::size_t i = 1; i < list.size(); ++i) {
            if (list[i].node == list[kept].node) {
                list[kept].to = std::min(list[kept].to, list[i].to);
                list[kept].from = std::min(list[kept].from, list[i].from);
            } else {
                list[++kept] = list[i];
            }
        }
        count_[node] = static_cast<std::uint32_t>(kept + 1);
    }

    std::vector<std::uint32_t> first_, count_;
    std::vector<Neighbour> entries_;
};

class Reduction {
  public:
    Reduction(std::span<const Link> links, std::uint32_t node_count)
        : neighbours_(links, node_count), place_(node_count, in_core) {}

    ReducedGraph reduce() {
        const auto node_count = static_cast<std::uint32_t>(place_.size());
        std::vector<std::uint32_t> to_do;
        for (std::uint32_t start = 0; start < node_count; ++start) {
            to_do.push_back(start);
            while (!to_do.empty()) {
                const std::uint32_t node = to_do.back();
                to_do.pop_back();
                if (place_[node] != in_core || !bypass(node)) continue;
                for (const Neighbour& neighbour : neighbours_.of(node)) {
                    // The ones that come later are met anyway.
                    if (neighbour.node <= start) to_do.push_back(neighbour.node);
                }
            }
        }
        return numbered();
    }

  private:
    /// Whether the node had few enough neighbours; its own list stays as it was.
    bool bypass(std::uint32_t node) {
        const auto list = neighbours_.of(node);
        if (list.size() > 2) return false;
        // Lists are searched from the front: next to nodes with very many neighbours that would take too
        // long.
        for (const Neighbour& neighbour : list) {
            if (neighbours_.of(neighbour.node).size() > most_neighbours) return false;
        }
        if (list.size() == 1) neighbours_.remove(list[0].node, node);
        if (list.size() == 2 && !link_up(node, list[0], list[1])) return false;
        place_[node] = static_cast<std::uint32_t>(order_.size());
        order_.push_back(node);
        return true;
    }

    bool link_up(std::uint32_t node, const Neighbour& a, const Neighbour& b) {
        const auto there = sum(a.from, b.to), back = sum(b.from, a.to);
        if (!there || !back) return false;
        if (there->time == no_way && back->time == no_way) {
            neighbours_.remove(a.node, node);
            neighbours_.remove(b.node, node);
        } else {
            neighbours_.replace(a.node, node, {b.node, *there, *back});
            neighbours_.replace(b.node, node, {a.node, *back, *there});
        }
        return true;
    }

    ReducedGraph numbered() {
        ReducedGraph graph;
        const auto core_count = static_cast<std::uint32_t>(place_.size() - order_.size());
        graph.number.resize(place_.size());
        std::uint32_t next = 0;
        for (std::uint32_t node = 0; node < place_.size(); ++node) {
            graph.number[node] = place_[node] == in_core ? next++ : core_count + place_[node];
        }
        std::vector<Link> links;
        for (std::uint32_t node = 0; node < place_.size(); ++node) {
            if (place_[node] != in_core) continue;
            for (const Neighbour& other : neighbours_.of(node)) {
                if (other.node < node) continue;  // stands in the other list too
                links.push_back({graph.number[node], graph.number[other.node], other.to.time, other.from.time,
                                 0, other.to.length, other.from.length});
            }
        }
        graph.core = search_graph(links, core_count);
        graph.core.road = {};
        graph.bypassed.reserve(order_.size());
        for (const std::uint32_t node : order_) {
            ReducedGraph::Bypassed bypassed;
            std::size_t i = 0;
            for (const Neighbour& neighbour : neighbours_.of(node)) {
                bypassed.neighbour[i] = graph.number[neighbour.node];
                bypassed.to[i] = neighbour.to.time;
                bypassed.to_cm[i] = neighbour.to.length;
                bypassed.from[i] = neighbour.from.time;
                bypassed.from_cm[i++] = neighbour.from.length;
            }
            graph.bypassed.push_back(bypassed);
        }
        return graph;
    }

    static constexpr std::uint32_t in_core = no_way;
    static constexpr std::size_t most_neighbours = 64;
    Neighbours neighbours_;
    std::vector<std::uint32_t> place_;  // in `order_`, or in_core
    std::vector<std::uint32_t> order_;
};

}  // namespace

ReducedGraph reduced_graph(std::span<const Link> links, std::uint32_t node_count) {
    return Reduction(links, node_count).reduce();
}

Wanted wanted_for(const ReducedGraph& graph, std::span<const std::uint32_t> nodes, Heading heading) {
    const std::uint32_t core_count = graph.core.node_count();
    std::vector<char> is_wanted(core_count + graph.bypassed.size());
    for (const std::uint32_t node : nodes) is_wanted[node] = 1;
    Wanted wanted;
    for (std::uint32_t b = 0; b < graph.bypassed.size(); ++b) {
        if (!is_wanted[core_count + b]) continue;
        wanted.bypassed.push_back(b);
        const auto& bypassed = graph.bypassed[b];
        const auto& times = heading == Heading::from_nodes ? bypassed.to : bypassed.from;
        for (const std::size_t side : {0, 1}) {
            if (times[side] != no_way) is_wanted[bypassed.neighbour[side]] = 1;
        }
    }
    std::ranges::reverse(wanted.bypassed);
    for (std::uint32_t node = 0; node < core_count; ++node) {
        if (is_wanted[node]) wanted.core.push_back(node);
    }
    return wanted;
}

Wanted all_wanted(const ReducedGraph& graph) {
    // No core node is awaited, so the search runs until nothing is left to reach.
    Wanted wanted;
    wanted.bypassed.resize(graph.bypassed.size());
    for (std::size_t i = 0; i < wanted.bypassed.size(); ++i)
        wanted.bypassed[i] = static_cast<std::uint32_t>(wanted.bypassed.size() - 1 - i);
    return wanted;
}

std::vector<Label> labels_of_nodes(const ReducedGraph& graph, std::span<const Seed> seeds,
                                   const Wanted& wanted) {
    const std::uint32_t core_count = graph.core.node_count();
    std::vector<Label> labels(core_count + graph.bypassed.size(), unreached);
    std::vector<Seed> core_seeds;
    const auto reach = [&](std::uint32_t node, Label candidate) {
        if (node < core_count) {
            core_seeds.push_back({node, candidate});
        } else {
            labels[node] = std::min(labels[node], candidate);
        }
    };
    for (const Seed& seed : seeds) reach(seed.node, seed.label);
    // From bypassed nodes up into the core, in the order of bypassing ...
    for (std::uint32_t b = 0; b < graph.bypassed.size(); ++b) {
        const Label at_node = labels[core_count + b];
        if (at_node == unreached || time_of(at_node) >= longest_way) continue;
        const auto& bypassed = graph.bypassed[b];
        for (const std::size_t side : {0, 1}) {
            if (bypassed.from[side] == no_way) continue;
            reach(bypassed.neighbour[side], later(at_node, bypassed.from[side]));
        }
    }
    search_buckets(graph.core, std::move(core_seeds), wanted.core, labels);
    // ... and down again against it.
    for (const std::uint32_t b : wanted.bypassed) {
        Label best = labels[core_count + b];
        const auto& bypassed = graph.bypassed[b];
        for (const std::size_t side : {0, 1}) {
            const Label at_neighbour = labels[bypassed.neighbour[side]];
            if (bypassed.to[side] == no_way || at_neighbour == unreached) continue;
            if (time_of(at_neighbour) >= longest_way) continue;
            best = std::min(best, later(at_neighbour, bypassed.to[side]));
        }
        labels[core_count + b] = best;
    }
    return labels;
}

}  // namespace mapite::network
