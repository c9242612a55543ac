// Everyone who gets to a place in time: for each place a search of its own, against the direction of travel
// and no farther than the limit. What it touched is put back afterwards, so that a small catchment is cheap
// in a large country.
#include <algorithm>
#include <atomic>
#include <limits>
#include <map>
#include <thread>

#include "base/parallel.hpp"
#include "network/reduced_graph.hpp"
#include "network/road_graph_data.hpp"

namespace mapite {

using namespace network;

namespace {

using Snaps = std::span<const std::optional<Snap>>;

/// What is the same for every place: the core of the graph together with the bypassed nodes on which the ways
/// of points depend. From the core one gets to these, never back: the way up is climbed by the seeds.
class Origins {
  public:
    struct AtNode {
        std::uint32_t point = 0;
        Microseconds time = 0;  ///< from the point to the node
    };

    Origins(const RoadGraph::Data& data, Snaps points)
        : reduced_(data.reduced), number_(data.reduced.bypassed.size(), none) {
        std::vector<std::pair<std::uint32_t, AtNode>> legs;
        std::vector<std::uint32_t> nodes;
        for (std::uint32_t i = 0; i < points.size(); ++i) {
            if (!points[i]) continue;
            by_road_.emplace_back(points[i]->road, i);
            for (const Leg& leg : legs_out(data, *points[i])) {
                nodes.push_back(reduced_.number[leg.node]);
                legs.push_back({nodes.back(), {i, leg.time}});
            }
        }
        std::ranges::sort(by_road_);
        make_graph(wanted_for(reduced_, nodes));
        put_at_nodes(legs);
    }

    [[nodiscard]] const SearchGraph& graph() const { return graph_; }
    [[nodiscard]] std::span<const AtNode> points_at(std::uint32_t node) const {
        return std::span(at_nodes_).subspan(first_[node], first_[node + 1] - first_[node]);
    }
    /// As the graph of the search numbers it; absent when no point's way depends on the node.
    [[nodiscard]] std::optional<std::uint32_t> number(std::uint32_t reduced_node) const {
        const std::uint32_t core = reduced_.core.node_count();
        if (reduced_node < core) return reduced_node;
        const std::uint32_t number = number_[reduced_node - core];
        return number == none ? std::nullopt : std::optional(number);
    }
    template <class Visit>
    void points_on(RoadIndex road, Visit&& visit) const {
        auto entry = std::ranges::lower_bound(by_road_, std::pair{road, std::uint32_t{0}});
        for (; entry != by_road_.end() && entry->first == road; ++entry) visit(entry->second);
    }

  private:
    void make_graph(const Wanted& wanted) {
        const std::uint32_t core = reduced_.core.node_count();
        std::uint32_t next = core;
        for (auto b = wanted.bypassed.rbegin(); b != wanted.bypassed.rend(); ++b) number_[*b] = next++;
        std::vector<Link> links;
        links.reserve(reduced_.core.arrivals.size() + 2 * wanted.bypassed.size());
        for (std::uint32_t node = 0; node < core; ++node) {
            const std::uint32_t end = reduced_.core.first_arrival[node + 1];
            for (std::uint32_t a = reduced_.core.first_arrival[node]; a < end; ++a) {
                const ArrivingEdge& edge = reduced_.core.arrivals[a];
                links.push_back({edge.from, node, edge.time, no_way, 0});
            }
        }
        for (const std::uint32_t b : wanted.bypassed) {
            const auto& bypassed = reduced_.bypassed[b];
            for (const std::size_t side : {0, 1}) {
                if (bypassed.to[side] == no_way) continue;
                const std::uint32_t neighbour = *number(bypassed.neighbour[side]);
                links.push_back({number_[b], neighbour, bypassed.to[side], no_way, 0});
            }
        }
        graph_ = search_graph(links, next);
        graph_.road = {};
    }

    void put_at_nodes(std::span<const std::pair<std::uint32_t, AtNode>> legs) {
        first_.assign(std::size_t{graph_.node_count()} + 1, 0);
        for (const auto& [node, leg] : legs) ++first_[*number(node)];
        std::uint32_t sum = 0;
        for (std::uint32_t& end : first_) end = sum += end;
        at_nodes_.resize(sum);
        for (const auto& [node, leg] : legs) at_nodes_[--first_[*number(node)]] = leg;
    }

    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    const ReducedGraph& reduced_;
    SearchGraph graph_;
    std::vector<std::uint32_t> number_;  // of bypassed nodes in `graph_`, or none
    std::vector<std::uint32_t> first_;   // by node of `graph_`, one more than nodes
    std::vector<AtNode> at_nodes_;
    std::vector<std::pair<RoadIndex, std::uint32_t>> by_road_;
};

/// Remembers which nodes have a label now; some of them more than once.
struct Touched {
    std::vector<std::uint32_t> nodes;
    void from_seed(std::uint32_t node) { nodes.push_back(node); }
    void by_arrival(std::uint32_t node, std::uint32_t /*at*/, std::uint32_t /*arrival*/) {
        nodes.push_back(node);
    }
};

/// Searches for one place after the other in the same memory.
class CatchmentSearch {
  public:
    CatchmentSearch(const RoadGraph::Data& data, const Origins& origins, Snaps points, Seconds limit)
        : data_(data),
          origins_(origins),
          points_(points),
          limit_(limit),
          // One more, as the limit itself need not be a whole number of them.
          bound_(std::min(microseconds(limit) + 1, longest_way - 1)),
          labels_(origins.graph().node_count(), unreached),
          times_(points.size(), longest_way),
          search_(origins.graph(), labels_, touched_) {}

    [[nodiscard]] std::vector<mapite::Arrival> around(const Snap& place) {
        // All labels carry the same service, so they are in order of time.
        search_.run(seeds_of(place), {}, label(bound_, 0));
        for (const std::uint32_t node : touched_.nodes) {
            const Label at_node = labels_[node];
            if (at_node == unreached) continue;  // seen before
            for (const auto& [point, time] : origins_.points_at(node)) reach(point, time_of(at_node) + time);
            labels_[node] = unreached;
        }
        touched_.nodes.clear();
        origins_.points_on(place.road, [&](std::uint32_t point) {
            if (const auto time = direct_time(data_, *points_[point], place)) reach(point, *time);
        });
        return taken();
    }

  private:
    void reach(std::uint32_t point, Microseconds time) {
        if (time > bound_ || time >= times_[point]) return;
        if (times_[point] == longest_way) reached_.push_back(point);
        times_[point] = time;
    }

    /// Where the place's own legs begin, and where they lead from bypassed nodes up into the core.
    [[nodiscard]] std::vector<Seed> seeds_of(const Snap& place) const {
        const std::uint32_t core = data_.reduced.core.node_count();
        std::vector<Seed> seeds;
        std::map<std::uint32_t, Label> climbing;  // in the order of bypassing
        const auto reach_node = [&](std::uint32_t node, Label at_node) {
            if (at_node > label(bound_, 0)) return;
            if (const auto number = origins_.number(node)) seeds.push_back({*number, at_node});
            if (node < core) return;
            const auto [known, is_new] = climbing.try_emplace(node - core, at_node);
            if (!is_new) known->second = std::min(known->second, at_node);
        };
        for (const Leg& leg : legs_in(data_, place)) {
            if (leg.time <= bound_) reach_node(data_.reduced.number[leg.node], label(leg.time, 0));
        }
        while (!climbing.empty()) {
            const auto [b, at_node] = *climbing.begin();
            climbing.erase(climbing.begin());
            const auto& bypassed = data_.reduced.bypassed[b];
            for (const std::size_t side : {0, 1}) {
                if (bypassed.from[side] == no_way) continue;
                reach_node(bypassed.neighbour[side], later(at_node, bypassed.from[side]));
            }
        }
        return seeds;
    }

    /// What was reached, ascending by point; nothing is reached afterwards.
    [[nodiscard]] std::vector<mapite::Arrival> taken() {
        std::ranges::sort(reached_);
        std::vector<mapite::Arrival> arrivals;
        arrivals.reserve(reached_.size());
        for (const std::uint32_t point : reached_) {
            const Seconds time = seconds(times_[point]);
            if (time <= limit_) arrivals.push_back({.point = PointIndex(point), .time = time});
            times_[point] = longest_way;
        }
        reached_.clear();
        return arrivals;
    }

    const RoadGraph::Data& data_;
    const Origins& origins_;
    Snaps points_;
    Seconds limit_;
    Microseconds bound_;
    std::vector<Label> labels_;           // unreached between two places
    std::vector<Microseconds> times_;     // of points; longest_way between two places
    std::vector<std::uint32_t> reached_;  // points with a time
    Touched touched_;
    BucketSearch<Touched> search_;
};

}  // namespace

std::vector<std::vector<Arrival>> RoadGraph::catchments(Snaps points, Snaps places, Seconds limit) const {
    std::vector<std::vector<mapite::Arrival>> result(places.size());
    if (places.empty() || !(limit >= Seconds{0})) return result;
    const Origins origins(*data_, points);
    // Each thread takes the next place as soon as it is free, so that it needs its memory once.
    std::atomic<std::size_t> next{0};
    const std::size_t threads =
        std::min<std::size_t>(places.size(), std::max(1u, std::thread::hardware_concurrency()));
    parallel_for(threads, [&](std::size_t) {
        CatchmentSearch search(*data_, origins, points, limit);
        for (std::size_t i = next++; i < places.size(); i = next++) {
            if (places[i]) result[i] = search.around(*places[i]);
        }
    });
    return result;
}

}  // namespace mapite
