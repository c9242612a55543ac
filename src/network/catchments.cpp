// Everyone who gets to a place in time: for each place a search of its own, against the direction of travel
// and no farther than the limit. What it touched is put back afterwards, so that a small catchment is cheap
// in a large country.
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
    CatchmentSearch(const RoadGraph::Data& data, const Ends& origins, Snaps points, Seconds limit)
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
            for (const auto& [point, time, length] : origins_.ends_at(node))
                reach(point, time_of(at_node) + time);
            labels_[node] = unreached;
        }
        touched_.nodes.clear();
        origins_.ends_on(place.road, [&](std::uint32_t point) {
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

    [[nodiscard]] std::vector<Seed> seeds_of(const Snap& place) const {
        std::vector<Seed> seeds;
        for (const Ends::Start& start : origins_.starts(place, bound_))
            seeds.push_back({start.node, label(start.time, 0)});
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
    const Ends& origins_;
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
    const Ends origins(*data_, points, Heading::from_nodes);
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
