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

#include "base/parallel.hpp"
#include "bench/country.hpp"

namespace {

using namespace mapite;
using namespace mapite::bench;

constexpr std::size_t point_count = 60'000;
constexpr std::size_t services_of_category[] = {4200, 3100, 2200, 1600, 1200, 900,
                                                700,  500,  380,  250,  160,  80};

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

/// The plain way: a binary heap, from all services of a category at once.
class PlainDijkstra {
  public:
    [[nodiscard]] std::vector<double> times(const std::vector<std::optional<Snap>>& points,
                                            const std::vector<std::optional<Snap>>& services) const {
        using Entry = std::pair<double, std::size_t>;
        std::vector<double> best(graph_.node_count(), std::numeric_limits<double>::infinity());
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
        const auto reach = [&](std::size_t node, double time) {
            if (time >= best[node]) return;
            best[node] = time;
            queue.emplace(time, node);
        };
        for (const auto& service : services) {
            if (!service) continue;
            const auto [road, seconds, off] = graph_.place(work().graph, *service);
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
            for (const PlainGraph::Edge& edge : graph_.arriving_at(node))
                reach(edge.from, time + edge.seconds);
        }
        std::vector<double> result(points.size(), std::numeric_limits<double>::infinity());
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (!points[i]) continue;
            const auto [road, seconds, off] = graph_.place(work().graph, *points[i]);
            const double ahead =
                best[static_cast<std::size_t>(road->to)] + (1 - points[i]->fraction) * seconds;
            const double back = best[static_cast<std::size_t>(road->from)] + points[i]->fraction * seconds;
            if (road->car.forward || points[i]->fraction == 1) result[i] = std::min(result[i], off + ahead);
            if (road->car.backward || points[i]->fraction == 0) result[i] = std::min(result[i], off + back);
        }
        return result;
    }

  private:
    PlainGraph graph_;
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
