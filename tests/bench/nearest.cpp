// Nearest services of 12 categories on a made-up country: a million road nodes, 60,000 populated points,
// 15,270 services. The peer in the same run is the plain way to do it: one Dijkstra with
// std::priority_queue per category. Counters: peak memory of the step above what stood before it
// (peak_mb) and in all (resident_mb), and the greatest difference of any time between both ways.
#include <benchmark/benchmark.h>
#include <malloc.h>

#include <cmath>
#include <fstream>
#include <functional>
#include <limits>
#include <memory>
#include <queue>
#include <random>

#include "base/parallel.hpp"
#include "network/road_graph.hpp"

namespace {

using namespace mapite;

constexpr int lines = 654;  // of the grid of through roads, either way
constexpr double spacing_m = 390;
constexpr std::size_t point_count = 60'000;
constexpr std::size_t services_of_category[] = {4200, 3100, 2200, 1600, 1200, 900,
                                                700,  500,  380,  250,  160,  80};

SpeedTable speed_table() {
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
bool in_a_lake(int column, int row) {
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

/// What the steps after the building of the graph work on; the roads themselves are gone by then.
struct Work {
    RoadGraph graph;
    std::vector<GridPoint> points, addresses;
    std::vector<std::optional<Snap>> snapped;
    std::vector<std::vector<std::optional<Snap>>> services;

    explicit Work(const Country& country = {})
        : graph(country.roads, speed_table(), TravelMode::car),
          points(country.places(point_count, 7)),
          addresses(country.places(1'000'000, 8)),
          snapped(graph.snap_all(points)) {
        unsigned seed = 100;
        for (const std::size_t count : services_of_category) {
            services.push_back(graph.snap_all(country.places(count, seed++)));
        }
    }
};

const Work& work() {
    static const auto made = [] {
        auto result = std::make_unique<const Work>();
        malloc_trim(0);  // or the allocator keeps the pages of the roads
        return result;
    }();
    return *made;
}

/// From /proc; 0 where there is none.
double memory_mb(std::string_view field) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with(field)) return std::stod(line.substr(field.size() + 1)) / 1024;
    }
    return 0;
}

/// Peak memory between its making and `report`.
class PeakMemory {
  public:
    PeakMemory() : before_(memory_mb("VmRSS")) { std::ofstream("/proc/self/clear_refs") << 5; }
    void report(benchmark::State& state) const {
        state.counters["peak_mb"] = memory_mb("VmHWM") - before_;
        state.counters["resident_mb"] = memory_mb("VmHWM");
    }

  private:
    double before_;
};

/// The plain way: nodes as numbered by the maker, times in double, a binary heap.
class PlainDijkstra {
  public:
    PlainDijkstra() : first_(country_.node_count() + 1) {
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

    [[nodiscard]] std::vector<double> times(const std::vector<std::optional<Snap>>& points,
                                            const std::vector<std::optional<Snap>>& services) const {
        using Entry = std::pair<double, std::size_t>;
        std::vector<double> best(first_.size() - 1, std::numeric_limits<double>::infinity());
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
        const auto reach = [&](std::size_t node, double time) {
            if (time >= best[node]) return;
            best[node] = time;
            queue.emplace(time, node);
        };
        for (const auto& service : services) {
            if (!service) continue;
            const auto [road, seconds, off] = place(*service);
            if (road->car.forward)
                reach(static_cast<std::size_t>(road->from), off + service->fraction * seconds);
            if (road->car.backward || service->fraction == 1) {
                reach(static_cast<std::size_t>(road->to), off + (1 - service->fraction) * seconds);
            }
        }
        while (!queue.empty()) {
            const auto [time, node] = queue.top();
            queue.pop();
            if (time > best[node]) continue;
            for (std::size_t e = first_[node]; e < first_[node + 1]; ++e) {
                reach(edges_[e].from, time + edges_[e].seconds);
            }
        }
        std::vector<double> result(points.size(), std::numeric_limits<double>::infinity());
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (!points[i]) continue;
            const auto [road, seconds, off] = place(*points[i]);
            const double ahead =
                best[static_cast<std::size_t>(road->to)] + (1 - points[i]->fraction) * seconds;
            const double back = best[static_cast<std::size_t>(road->from)] + points[i]->fraction * seconds;
            if (road->car.forward || points[i]->fraction == 1) result[i] = std::min(result[i], off + ahead);
            if (road->car.backward || points[i]->fraction == 0) result[i] = std::min(result[i], off + back);
        }
        return result;
    }

  private:
    struct Edge {
        std::size_t from;
        double seconds;
    };
    struct PlaceOnRoad {
        const Road* road;
        double seconds, off_road_seconds;
    };
    [[nodiscard]] PlaceOnRoad place(const Snap& snap) const {
        const std::size_t original = work().graph.original_road(snap.road);
        return {&country_.roads[original], seconds_[original],
                (snap.distance / KilometresPerHour{4}).count()};
    }
    Country country_;
    std::vector<double> seconds_;
    std::vector<std::size_t> first_;
    std::vector<Edge> edges_;
};

void build_graph(benchmark::State& state) {
    const Country country;
    std::size_t nodes = 0;
    const PeakMemory memory;
    for (auto _ : state) nodes = RoadGraph(country.roads, speed_table(), TravelMode::car).node_count();
    memory.report(state);
    state.counters["nodes"] = static_cast<double>(nodes);
    state.counters["roads"] = static_cast<double>(country.roads.size());
}

void snap_60k_points(benchmark::State& state) {
    (void)work();
    for (auto _ : state) benchmark::DoNotOptimize(work().graph.snap_all(work().points));
}

void snap_1m_points(benchmark::State& state) {
    (void)work();
    for (auto _ : state) benchmark::DoNotOptimize(work().graph.snap_all(work().addresses));
}

void nearest_of_12_categories(benchmark::State& state) {
    (void)work();
    const PeakMemory memory;
    for (auto _ : state) {
        benchmark::DoNotOptimize(work().graph.nearest_by_category(work().snapped, work().services));
    }
    memory.report(state);
}

void plain_dijkstra_for_12_categories(benchmark::State& state) {
    const auto& points = work().snapped;
    const auto& by_category = work().services;
    const PlainDijkstra plain;
    std::vector<std::vector<double>> times(by_category.size());
    const PeakMemory memory;
    for (auto _ : state) {
        parallel_for(by_category.size(),
                     [&](std::size_t c) { times[c] = plain.times(points, by_category[c]); });
    }
    memory.report(state);
    // Points on the road of their service may go straight there, which the plain way leaves out.
    double greatest_s = 0, same_road = 0, lost = 0, routed = 0;
    const auto ours = work().graph.nearest_by_category(points, by_category);
    for (std::size_t c = 0; c < ours.size(); ++c) {
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (ours[c][i].has_value() != std::isfinite(times[c][i])) ++lost;
            if (!ours[c][i]) continue;
            ++routed;
            const double difference = times[c][i] - ours[c][i]->time.count();
            if (by_category[c][ours[c][i]->service.value]->road == points[i]->road && difference > 0) {
                ++same_road;
            } else {
                greatest_s = std::max(greatest_s, std::abs(difference));
            }
        }
    }
    state.counters["difference_s"] = greatest_s;
    state.counters["same_road"] = same_road;
    state.counters["only_one_found"] = lost;
    state.counters["routed"] = routed;
}

void by_all_cores(benchmark::internal::Benchmark* bench) {
    bench->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
}
BENCHMARK(build_graph)->Apply(by_all_cores);
BENCHMARK(snap_60k_points)->Apply(by_all_cores);
BENCHMARK(snap_1m_points)->Apply(by_all_cores);
BENCHMARK(nearest_of_12_categories)->Apply(by_all_cores);
BENCHMARK(plain_dijkstra_for_12_categories)->Apply(by_all_cores);

}  // namespace
