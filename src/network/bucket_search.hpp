#pragma once
// Fastest times from every node to the nearest of many services at once: Dijkstra's method with a ring
// of buckets in place of a heap (Dial 1969). A bucket is wider than the shortest edge, so a node may
// improve while its bucket is being emptied and is then looked at again; the result is exact.
#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "network/search_graph.hpp"

namespace mapite::network {

/// Where a search begins: people at the node reach the service in the time of the label.
struct Seed {
    std::uint32_t node = 0;
    Label label = 0;
};

/// Told of every improvement; the last one told for a node is how its label came about.
struct NoObserver {
    void from_seed(std::uint32_t /*node*/) {}
    void by_arrival(std::uint32_t /*node*/, std::uint32_t /*at*/, std::uint32_t /*arrival*/) {}
};

/// The state of a search, which may run again with the memory it has.
template <class Observer>
class BucketSearch {
  public:
    BucketSearch(const SearchGraph& graph, std::span<Label> labels, Observer& observer)
        : graph_(graph),
          observer_(observer),
          shift_(service_bits + graph.bucket_bits),
          labels_(labels),
          ring_(SearchGraph::ring_size) {}

    /// Labels beyond the bound are not written. Ends early once all `awaited` are final; none = never.
    void run(std::vector<Seed> seeds, std::span<const std::uint32_t> awaited, Label bound = unreached) {
        seeds_ = std::move(seeds);
        bound_ = bound;
        std::ranges::sort(seeds_, std::ranges::greater{}, &Seed::label);
        const bool may_end_early = !awaited.empty();
        while (find_next_bucket()) {
            if (time_of(bucket_ << shift_) >= longest_way) break;
            // What is awaited is final once its bucket lies behind.
            while (!awaited.empty() && labels_[awaited.front()] >> shift_ < bucket_) {
                awaited = awaited.subspan(1);
            }
            if (may_end_early && awaited.empty()) break;
            empty_bucket();
        }
        if (waiting_ > 0) forget_waiting();
    }

  private:
    std::vector<std::uint32_t>& ring_at(std::uint64_t bucket) {
        return ring_[bucket & (SearchGraph::ring_size - 1)];
    }

    bool improve(std::uint32_t node, Label candidate) {
        if (candidate >= labels_[node] || candidate > bound_) return false;
        labels_[node] = candidate;
        ring_at(candidate >> shift_).push_back(node);
        ++waiting_;
        return true;
    }

    /// Moves to the next bucket with work and adds the seeds that belong to it.
    bool find_next_bucket() {
        while (waiting_ > 0 || !seeds_.empty()) {
            if (waiting_ == 0) bucket_ = seeds_.back().label >> shift_;
            for (; !seeds_.empty() && seeds_.back().label >> shift_ == bucket_; seeds_.pop_back()) {
                const Seed seed = seeds_.back();
                if (improve(seed.node, seed.label)) observer_.from_seed(seed.node);
            }
            if (!ring_at(bucket_).empty()) return true;
            ++bucket_;
        }
        return false;
    }

    void forget_waiting() {
        for (auto& bucket : ring_) bucket.clear();
        waiting_ = 0;
    }

    void empty_bucket() {
        auto& bucket = ring_at(bucket_);
        for (std::size_t i = 0; i < bucket.size(); ++i) {  // it may grow meanwhile
            const std::uint32_t node = bucket[i];
            const Label at_node = labels_[node];
            if (at_node >> shift_ != bucket_) continue;  // was settled in an earlier bucket
            const std::uint32_t end = graph_.first_arrival[node + 1];
            for (std::uint32_t a = graph_.first_arrival[node]; a < end; ++a) {
                const ArrivingEdge arrival = graph_.arrivals[a];
                if (improve(arrival.from, later(at_node, arrival.time))) {
                    observer_.by_arrival(arrival.from, node, a);
                }
            }
        }
        waiting_ -= bucket.size();
        bucket.clear();
    }

    const SearchGraph& graph_;
    Observer& observer_;
    int shift_;
    Label bound_ = unreached;
    std::uint64_t bucket_ = 0;
    std::size_t waiting_ = 0;
    std::span<Label> labels_;
    std::vector<std::vector<std::uint32_t>> ring_;
    std::vector<Seed> seeds_;  // the earliest last
};

/// Lowers the labels of the graph's nodes, `unreached` at first, to what the seeds bring. Ends early once the
/// labels of all `awaited` nodes are final (others may be too great then); none awaited = never.
template <class Observer = NoObserver>
void search_buckets(const SearchGraph& graph, std::vector<Seed> seeds, std::span<const std::uint32_t> awaited,
                    std::span<Label> labels, Observer&& observer = {}) {
    BucketSearch(graph, labels, observer).run(std::move(seeds), awaited);
}

}  // namespace mapite::network
