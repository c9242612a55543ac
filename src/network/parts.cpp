#include "network/parts.hpp"

#include <algorithm>
#include <limits>

namespace mapite::network {

namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// A walk through the graph in depth, always along the first edge not yet used.
class Walk {
  public:
    explicit Walk(const SearchGraph& graph)
        : graph_(graph),
          number_(graph.node_count(), none),
          lowest_(graph.node_count()),
          next_(graph.first_arrival.begin(), graph.first_arrival.end() - 1),
          parts_{std::vector<std::uint32_t>(graph.node_count(), none), {}} {}

    Parts parts() {
        for (std::uint32_t start = 0; start < graph_.node_count(); ++start) {
            if (number_[start] != none) continue;
            enter(start);
            while (!path_.empty()) step();
        }
        return std::move(parts_);
    }

  private:
    void enter(std::uint32_t node) {
        number_[node] = lowest_[node] = visited_++;
        open_.push_back(node);
        path_.push_back(node);
    }

    void step() {
        const std::uint32_t node = path_.back();
        if (next_[node] == graph_.first_arrival[node + 1]) return leave(node);
        const std::uint32_t other = graph_.arrivals[next_[node]++].from;
        if (number_[other] == none) {
            enter(other);
        } else if (parts_.of_node[other] == none) {
            lowest_[node] = std::min(lowest_[node], number_[other]);
        }
    }

    void leave(std::uint32_t node) {
        path_.pop_back();
        if (!path_.empty()) lowest_[path_.back()] = std::min(lowest_[path_.back()], lowest_[node]);
        if (lowest_[node] != number_[node]) return;
        const auto part = static_cast<std::uint32_t>(parts_.size.size());
        parts_.size.push_back(0);
        for (std::uint32_t member = none; member != node; open_.pop_back()) {
            member = open_.back();
            parts_.of_node[member] = part;
            ++parts_.size.back();
        }
    }

    const SearchGraph& graph_;
    std::vector<std::uint32_t> number_;  // in the order of entering
    std::vector<std::uint32_t> lowest_;  // least number known to be in the same part
    std::vector<std::uint32_t> next_;    // edge to follow next
    std::vector<std::uint32_t> open_;    // entered, part not yet known
    std::vector<std::uint32_t> path_;
    std::uint32_t visited_ = 0;
    Parts parts_;
};

}  // namespace

Parts strongly_connected_parts(const SearchGraph& graph) {
    return Walk(graph).parts();
}

}  // namespace mapite::network
