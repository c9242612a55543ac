// From everywhere to everywhere: times and lengths of the fastest ways. One search per place of the side that
// has fewer of them, in memory that is used again.
#include <algorithm>
#include <atomic>
#include <thread>

#include "base/parallel.hpp"
#include "network/ends.hpp"
#include "network/road_graph_data.hpp"

namespace mapite {

using namespace network;

namespace {

using Snaps = std::span<const std::optional<Snap>>;

/// Which nodes have a label, and how long the way is on which it came about.
class Lengths {
  public:
    explicit Lengths(const SearchGraph& graph) : graph_(graph), length_m_(graph.node_count()) {}

    void begin(std::span<const Ends::Start> starts) { starts_ = starts; }
    void from_seed(std::uint32_t node) {
        const auto start = std::ranges::lower_bound(starts_, node, {}, &Ends::Start::node);
        length_m_[node] = start->length.value;
        touched.push_back(node);
    }
    void by_arrival(std::uint32_t node, std::uint32_t at, std::uint32_t arrival) {
        length_m_[node] = length_m_[at] + graph_.length[arrival] / 100.0;
        touched.push_back(node);
    }
    [[nodiscard]] Metres at(std::uint32_t node) const { return {length_m_[node]}; }
    std::vector<std::uint32_t> touched;  ///< some of them more than once

  private:
    const SearchGraph& graph_;
    std::span<const Ends::Start> starts_;
    std::vector<double> length_m_;
};

/// Searches from one place after the other.
class LegSearch {
  public:
    LegSearch(const RoadGraph::Data& data, const Ends& ends, Snaps snaps,
              std::span<const std::uint32_t> awaited, Heading heading)
        : data_(data),
          ends_(ends),
          snaps_(snaps),
          awaited_(awaited),
          heading_(heading),
          labels_(ends.graph().node_count(), unreached),
          lengths_(ends.graph()),
          search_(ends.graph(), labels_, lengths_) {}

    /// Of all ends, in the order of the snaps.
    [[nodiscard]] std::vector<std::optional<RoadLeg>> around(const Snap& place) {
        const auto starts = ends_.starts(place, longest_way - 1);
        lengths_.begin(starts);
        std::vector<Seed> seeds;
        for (const Ends::Start& start : starts) seeds.push_back({start.node, label(start.time, 0)});
        std::vector<std::optional<Found>> found(snaps_.size());
        if (!awaited_.empty()) search_.run(std::move(seeds), awaited_);
        for (const std::uint32_t node : awaited_) {
            if (labels_[node] == unreached) continue;
            for (const Ends::AtNode& end : ends_.ends_at(node))
                keep_better(found[end.end],
                            {time_of(labels_[node]) + end.time, lengths_.at(node) + end.length});
        }
        for (const std::uint32_t node : lengths_.touched) labels_[node] = unreached;
        lengths_.touched.clear();
        ends_.ends_on(place.road, [&](std::uint32_t end) {
            const bool to_place = heading_ == Heading::from_nodes;
            const Snap& from = to_place ? *snaps_[end] : place;
            const Snap& to = to_place ? place : *snaps_[end];
            if (const auto time = direct_time(data_, from, to))
                keep_better(found[end], {*time, direct_length(data_, from, to)});
        });
        return as_legs(found);
    }

  private:
    struct Found {
        Microseconds time = 0;
        Metres length;
        auto operator<=>(const Found&) const = default;
    };

    static void keep_better(std::optional<Found>& best, const Found& next) {
        if (next.time < longest_way && (!best || next < *best)) best = next;
    }
    static std::vector<std::optional<RoadLeg>> as_legs(std::span<const std::optional<Found>> found) {
        std::vector<std::optional<RoadLeg>> legs(found.size());
        for (std::size_t i = 0; i < found.size(); ++i)
            if (found[i]) legs[i] = RoadLeg{.time = seconds(found[i]->time), .length = found[i]->length};
        return legs;
    }

    const RoadGraph::Data& data_;
    const Ends& ends_;
    Snaps snaps_;
    std::span<const std::uint32_t> awaited_;
    Heading heading_;
    std::vector<Label> labels_;  // unreached between two places
    Lengths lengths_;
    BucketSearch<Lengths> search_;
};

}  // namespace

std::vector<std::optional<RoadLeg>> RoadGraph::legs(Snaps from, Snaps to) const {
    std::vector<std::optional<RoadLeg>> result(from.size() * to.size());
    if (result.empty()) return result;
    const Heading heading = from.size() < to.size() ? Heading::to_nodes : Heading::from_nodes;
    const bool to_place = heading == Heading::from_nodes;
    const Snaps ends = to_place ? from : to, places = to_place ? to : from;
    const Ends prepared(*data_, ends, heading);
    const auto awaited = prepared.nodes_with_ends();
    // Each thread takes the next place as soon as it is free, so that it needs its memory once.
    std::atomic<std::size_t> next{0};
    const std::size_t threads =
        std::min<std::size_t>(places.size(), std::max(1u, std::thread::hardware_concurrency()));
    parallel_for(threads, [&](std::size_t) {
        LegSearch search(*data_, prepared, ends, awaited, heading);
        for (std::size_t p = next++; p < places.size(); p = next++) {
            if (!places[p]) continue;
            const auto found = search.around(*places[p]);
            for (std::size_t e = 0; e < ends.size(); ++e)
                result[to_place ? e * to.size() + p : p * to.size() + e] = found[e];
        }
    });
    return result;
}

std::vector<std::optional<Seconds>> RoadGraph::matrix(Snaps from, Snaps to) const {
    const auto found = legs(from, to);
    std::vector<std::optional<Seconds>> times(found.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        if (found[i]) times[i] = found[i]->time;
    return times;
}

}  // namespace mapite
