#pragma once
// A made-up country of a million road nodes to measure on, and the same roads as a plain graph, for the peers
// that are searched the way a textbook does it.
#include <random>
#include <span>
#include <vector>

#include "network/road_graph.hpp"

namespace mapite::bench {

inline constexpr int lines = 654;  // of the grid of through roads, either way
inline constexpr double spacing_m = 390;
inline SpeedTable speed_table() {
    SpeedTable table;
    const auto add = [&](const char* name, double car) { table.classes[name].car = KilometresPerHour{car}; };
    add("primary", 88);
    add("secondary", 67);
    add("residential", 37);
    add("track", 23);
    add("service", 17);
    return table;
}

/// Lakes: no road crosses them.
inline bool in_a_lake(int column, int row) {
    const int x = column % 97 - 48, y = (row + 31 * (column / 97)) % 83 - 41;
    return x * x + 2 * y * y < 150;
}

class Country {
  public:
    Country() {
        nodes_.reserve(1'020'000);
        for (int row = 0; row < lines; ++row) {
            for (int column = 0; column < lines; ++column) {
                nodes_.push_back(
                    {column * spacing_m + uniform(-120, 120), row * spacing_m + uniform(-120, 120)});
            }
        }
        for (int row = 0; row < lines; ++row) {
            for (int column = 0; column < lines; ++column) {
                if (in_a_lake(column, row)) continue;
                if (column + 1 < lines) through_road(column, row, column + 1, row, row);
                if (row + 1 < lines) through_road(column, row, column, row + 1, column);
                if (uniform(0, 1) < 0.45) side_road(junction(column, row));
            }
        }
    }

    std::vector<Road> roads;
    [[nodiscard]] std::size_t node_count() const { return nodes_.size(); }

    /// Near some road, as houses are.
    [[nodiscard]] std::vector<GridPoint> places(std::size_t count, unsigned seed) const {
        std::mt19937_64 random(seed);
        std::uniform_real_distribution<double> offset(-90, 90);
        std::vector<GridPoint> result(count);
        for (GridPoint& place : result) {
            const GridPoint near = roads[random() % roads.size()].shape.front();
            place = {near.x + offset(random), near.y + offset(random)};
        }
        return result;
    }

  private:
    double uniform(double low, double high) {
        return low + (high - low) * (static_cast<double>(random_() >> 11) / 9007199254740992.0);
    }
    static std::size_t junction(int column, int row) {
        return static_cast<std::size_t>(row) * lines + static_cast<std::size_t>(column);
    }
    std::size_t node_near(GridPoint position, double by) {
        nodes_.push_back({position.x + uniform(-by, by), position.y + uniform(-by, by)});
        return nodes_.size() - 1;
    }

    void add_road(std::size_t a, std::size_t b, const char* road_class, bool one_way) {
        const GridPoint from = nodes_[a], to = nodes_[b];
        Road road;
        road.id = static_cast<std::int64_t>(roads.size());
        road.from = static_cast<std::int64_t>(a);
        road.to = static_cast<std::int64_t>(b);
        road.shape = {
            from, {(from.x + to.x) / 2 + uniform(-20, 20), (from.y + to.y) / 2 + uniform(-20, 20)}, to};
        road.road_class = road_class;
        road.car = {.forward = true, .backward = !one_way};
        roads.push_back(std::move(road));
    }

    void through_road(int column, int row, int to_column, int to_row, int line) {
        if (in_a_lake(to_column, to_row)) return;
        const bool main = line % 16 == 0;
        if (!main && uniform(0, 1) > 0.72) return;
        const char* road_class = main            ? "primary"
                                 : line % 4 == 0 ? "secondary"
                                 : line % 2 == 0 ? "residential"
                                                 : "track";
        const bool one_way = !main && uniform(0, 1) < 0.02;
        const std::size_t a = junction(column, row), b = junction(to_column, to_row);
        if (uniform(0, 1) < 0.5) return add_road(a, b, road_class, one_way);
        const GridPoint middle{(nodes_[a].x + nodes_[b].x) / 2, (nodes_[a].y + nodes_[b].y) / 2};
        const std::size_t bend = node_near(middle, 50);
        add_road(a, bend, road_class, one_way);
        add_road(bend, b, road_class, one_way);
    }

    void side_road(std::size_t at) {
        const std::size_t end = node_near(nodes_[at], 150);
        add_road(at, end, "service", false);
        if (uniform(0, 1) < 0.5) add_road(end, node_near(nodes_[end], 150), "service", false);
    }

    std::mt19937_64 random_{2024};
    std::vector<GridPoint> nodes_;
};

/// Nodes as numbered by the maker, times in double.
class PlainGraph {
  public:
    struct Edge {
        std::size_t from;
        double seconds;
    };
    struct PlaceOnRoad {
        const Road* road;
        double seconds, off_road_seconds;
    };

    PlainGraph() : first_(country_.node_count() + 1) {
        const SpeedTable speeds = speed_table();
        for (const Road& road : country_.roads)
            seconds_.push_back(travel_time(speeds, road, TravelMode::car)->count());
        const auto each = [&](auto&& visit) {
            for (std::size_t r = 0; r < country_.roads.size(); ++r) {
                const Road& road = country_.roads[r];
                const auto a = static_cast<std::size_t>(road.from), b = static_cast<std::size_t>(road.to);
                if (road.car.forward) visit(b, a, seconds_[r]);
                if (road.car.backward) visit(a, b, seconds_[r]);
            }
        };
        each([&](std::size_t at, std::size_t, double) { ++first_[at + 1]; });
        for (std::size_t n = 1; n < first_.size(); ++n) first_[n] += first_[n - 1];
        edges_.resize(first_.back());
        auto next = first_;
        each([&](std::size_t at, std::size_t from, double time) { edges_[next[at]++] = {from, time}; });
    }

    [[nodiscard]] std::size_t node_count() const { return first_.size() - 1; }
    /// On which people arrive at the node.
    [[nodiscard]] std::span<const Edge> arriving_at(std::size_t node) const {
        return std::span(edges_).subspan(first_[node], first_[node + 1] - first_[node]);
    }
    /// `graph` was built from the roads of the same country.
    [[nodiscard]] PlaceOnRoad place(const RoadGraph& graph, const Snap& snap) const {
        const std::size_t original = graph.original_road(snap.road);
        return {&country_.roads[original], seconds_[original],
                (snap.distance / KilometresPerHour{4}).count()};
    }

  private:
    Country country_;
    std::vector<double> seconds_;
    std::vector<std::size_t> first_;
    std::vector<Edge> edges_;
};

}  // namespace mapite::bench
