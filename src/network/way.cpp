// The fastest way between two positions as a line.
#include <algorithm>
#include <limits>

#include "network/bucket_search.hpp"
#include "network/road_graph_data.hpp"

namespace mapite {

using namespace network;

namespace {

/// Remembers by which arrival each label came about, to follow the way afterwards.
class Trace {
  public:
    explicit Trace(std::uint32_t node_count) : steps_(node_count) {}

    struct Step {
        std::uint32_t to = 0, road = 0;
        bool at_seed = true;  ///< the way leaves the network here
    };
    struct Observer {
        const SearchGraph& graph;
        Trace& trace;
        void from_seed(std::uint32_t node) { trace.steps_[node] = Step{}; }
        void by_arrival(std::uint32_t node, std::uint32_t at, std::uint32_t arrival) {
            trace.steps_[node] = Step{at, graph.road[arrival], false};
        }
    };
    [[nodiscard]] const Step& from(std::uint32_t node) const { return steps_[node]; }

  private:
    std::vector<Step> steps_;
};

/// Collects points, leaving out repetitions.
class Path {
  public:
    void add(GridPoint point) {
        if (line_.empty() || line_.back() != point) line_.push_back(point);
    }
    void add(const Line& points) {
        for (const GridPoint& point : points) add(point);
    }
    Line take() {
        if (line_.size() == 1) line_.push_back(line_.front());
        return std::move(line_);
    }

  private:
    Line line_;
};

/// The leg on which the label of its node came about.
const Leg* used_leg(const Legs& legs, std::uint32_t node, std::span<const Label> labels) {
    for (const Leg& leg : legs) {
        if (leg.node == node && leg.time == time_of(labels[node])) return &leg;
    }
    return nullptr;
}

const Leg* best_exit(const Legs& legs, std::span<const Label> labels) {
    const Leg* best = nullptr;
    const auto total = [&](const Leg& leg) { return time_of(labels[leg.node]) + leg.time; };
    for (const Leg& leg : legs) {
        if (labels[leg.node] == unreached || total(leg) >= longest_way) continue;
        if (best == nullptr || total(leg) < total(*best)) best = &leg;
    }
    return best;
}

/// Follows the steps over whole roads; returns the node where the way leaves the network.
std::uint32_t follow(const RoadGraph::Data& data, const Trace& trace, std::uint32_t node, Path& path) {
    while (!trace.from(node).at_seed) {
        const auto& step = trace.from(node);
        // A node beyond the junctions cuts a long road, whose shape was added where it was entered.
        if (node < data.node_count) {
            const bool forward = data.roads[step.road].from == node;
            path.add(data.shapes.part(step.road, forward ? 0 : 1, forward ? 1 : 0));
        }
        node = step.to;
    }
    return node;
}

}  // namespace

Line RoadGraph::way(const Snap& from, const Snap& to) const {
    const Data& data = *data_;
    const Legs out = legs_out(data, from);
    const Legs in = legs_in(data, to);
    std::vector<Seed> seeds;
    for (const Leg& leg : in) {
        if (leg.time < longest_way) seeds.push_back({leg.node, label(leg.time, 0)});
    }
    std::vector<std::uint32_t> awaited;
    for (const Leg& leg : out) awaited.push_back(leg.node);
    Trace trace(data.search.node_count());
    std::vector<Label> labels(data.search.node_count(), unreached);
    search_buckets(data.search, std::move(seeds), awaited, labels, Trace::Observer{data.search, trace});

    const Leg* exit = best_exit(out, labels);
    const auto direct = direct_time(data, from, to);
    Path path;
    path.add(from.position);
    if (direct && (exit == nullptr || *direct <= time_of(labels[exit->node]) + exit->time)) {
        path.add(data.shapes.part(from.road.value, from.fraction, to.fraction));
    } else if (exit != nullptr) {
        path.add(data.shapes.part(from.road.value, from.fraction, exit->end));
        const std::uint32_t last = follow(data, trace, exit->node, path);
        if (const Leg* leg = used_leg(in, last, labels)) {
            path.add(data.shapes.part(to.road.value, leg->end, to.fraction));
        }
    } else {
        return {};
    }
    path.add(to.position);
    return path.take();
}

}  // namespace mapite
