// Who gets to each of 1,200 services within 15 minutes, on a made-up country: a million road nodes and 60,000
// populated points. The peer in the same run is the plain way to do it: for each service a Dijkstra with
// std::priority_queue that ends at the limit, its labels put back afterwards. Counters: how many arrivals
// both found (arrivals), how many only one of them found (only_one_found) and by how much a time differs.
#include <benchmark/benchmark.h>

#include <atomic>
#include <functional>
#include <limits>
#include <memory>
#include <queue>
#include <thread>

#include "base/parallel.hpp"
#include "bench/country.hpp"

namespace {

using namespace mapite;
using namespace mapite::bench;

constexpr std::size_t point_count = 60'000, service_count = 1'200;
constexpr Seconds limit{15 * 60};
using Snaps = std::vector<std::optional<Snap>>;

/// The roads themselves are gone once the graph is built.
struct Work {
    RoadGraph graph;
    Snaps points, services;

    explicit Work(const Country& country = {})
        : graph(country.roads, speed_table(), TravelMode::car),
          points(graph.snap_all(country.places(point_count, 7))),
          services(graph.snap_all(country.places(service_count, 100))) {}
};

const Work& work() {
    static const auto made = std::make_unique<const Work>();
    return *made;
}

/// What every thread of the plain way shares: the roads, and which points join them at which node.
class PlainWay {
  public:
    struct AtNode {
        std::size_t point;
        double seconds;
    };

    PlainWay() : points_at_(graph_.node_count()) {
        for (std::size_t i = 0; i < work().points.size(); ++i) {
            const Snap& point = *work().points[i];
            const auto [road, seconds, off] = graph_.place(work().graph, point);
            const auto at = [&](std::int64_t node, double along) {
                points_at_[static_cast<std::size_t>(node)].push_back({i, off + along});
            };
            if (road->car.forward || point.fraction == 1) at(road->to, (1 - point.fraction) * seconds);
            if (road->car.backward || point.fraction == 0) at(road->from, point.fraction * seconds);
        }
    }

    [[nodiscard]] const PlainGraph& graph() const { return graph_; }
    [[nodiscard]] const std::vector<AtNode>& points_at(std::size_t node) const { return points_at_[node]; }

  private:
    PlainGraph graph_;
    std::vector<std::vector<AtNode>> points_at_;
};

class PlainSearch {
  public:
    explicit PlainSearch(const PlainWay& way)
        : way_(way), best_(way.graph().node_count(), infinity), times_(work().points.size(), infinity) {}

    [[nodiscard]] std::vector<Arrival> around(const Snap& service) {
        const auto [road, seconds, off] = way_.graph().place(work().graph, service);
        if (road->car.forward || service.fraction == 0)
            reach(static_cast<std::size_t>(road->from), off + service.fraction * seconds);
        if (road->car.backward || service.fraction == 1)
            reach(static_cast<std::size_t>(road->to), off + (1 - service.fraction) * seconds);
        while (!queue_.empty()) {
            const auto [time, node] = queue_.top();
            queue_.pop();
            if (time > best_[node]) continue;
            for (const auto& [point, more] : way_.points_at(node)) reach_point(point, time + more);
            for (const PlainGraph::Edge& edge : way_.graph().arriving_at(node))
                reach(edge.from, time + edge.seconds);
        }
        return taken();
    }

  private:
    static constexpr double infinity = std::numeric_limits<double>::infinity();

    void reach(std::size_t node, double time) {
        if (time >= best_[node] || time > limit.count()) return;
        if (best_[node] == infinity) touched_.push_back(node);
        best_[node] = time;
        queue_.emplace(time, node);
    }
    void reach_point(std::size_t point, double time) {
        if (time >= times_[point] || time > limit.count()) return;
        if (times_[point] == infinity) reached_.push_back(point);
        times_[point] = time;
    }
    [[nodiscard]] std::vector<Arrival> taken() {
        std::ranges::sort(reached_);
        std::vector<Arrival> arrivals;
        for (const std::size_t point : reached_) {
            arrivals.push_back({PointIndex(point), Seconds{times_[point]}});
            times_[point] = infinity;
        }
        for (const std::size_t node : touched_) best_[node] = infinity;
        reached_.clear();
        touched_.clear();
        return arrivals;
    }

    const PlainWay& way_;
    std::vector<double> best_, times_;
    std::vector<std::size_t> touched_, reached_;
    using Entry = std::pair<double, std::size_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue_;
};

std::vector<std::vector<Arrival>> by_plain_searches(const PlainWay& way) {
    const Snaps& services = work().services;
    std::vector<std::vector<Arrival>> result(services.size());
    std::atomic<std::size_t> next{0};
    parallel_for(std::thread::hardware_concurrency(), [&](std::size_t) {
        PlainSearch search(way);
        for (std::size_t i = next++; i < services.size(); i = next++) result[i] = search.around(*services[i]);
    });
    return result;
}

void catchments_of_1200_services(benchmark::State& state) {
    (void)work();
    for (auto _ : state) {
        benchmark::DoNotOptimize(work().graph.catchments(work().points, work().services, limit));
    }
}

void plain_dijkstra_for_each_of_1200_services(benchmark::State& state) {
    const PlainWay way;
    std::vector<std::vector<Arrival>> plain;
    for (auto _ : state) plain = by_plain_searches(way);
    const auto ours = work().graph.catchments(work().points, work().services, limit);
    double both = 0, only_one = 0, same_road = 0, greatest_s = 0;
    for (std::size_t s = 0; s < ours.size(); ++s) {
        std::size_t p = 0;
        for (const Arrival& arrival : ours[s]) {
            for (; p < plain[s].size() && plain[s][p].point < arrival.point; ++p) ++only_one;
            const bool found = p < plain[s].size() && plain[s][p].point == arrival.point;
            // One who lives on the road of the service may go straight, which the plain way leaves out.
            if (work().points[arrival.point.value]->road == work().services[s]->road) {
                ++same_road;
            } else if (found) {
                ++both;
                greatest_s = std::max(greatest_s, std::abs((plain[s][p].time - arrival.time).count()));
            } else {
                ++only_one;
            }
            if (found) ++p;
        }
        only_one += static_cast<double>(plain[s].size() - p);
    }
    state.counters["arrivals"] = both;
    state.counters["only_one_found"] = only_one;
    state.counters["same_road"] = same_road;
    state.counters["difference_s"] = greatest_s;
}

void by_all_cores(benchmark::internal::Benchmark* bench) {
    bench->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
}
BENCHMARK(catchments_of_1200_services)->Apply(by_all_cores);
BENCHMARK(plain_dijkstra_for_each_of_1200_services)->Apply(by_all_cores);

}  // namespace
