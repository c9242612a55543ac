// Times and lengths between 200 places of a made-up country of a million road nodes, and between 200 places
// of one district in it (60 x 60 km). The peer in the same run is the plain way to do it: for each place a
// full Dijkstra with std::priority_queue over the same roads; it is timed on 10 of the 200 places, on one
// core, and `ratio_to_plain` says how many times longer it would take for all. Counters: pairs, and by how
// much a time differs at most.
#include <benchmark/benchmark.h>

#include <ctime>
#include <functional>
#include <limits>
#include <memory>
#include <queue>

#include "bench/country.hpp"

namespace {

using namespace mapite;
using namespace mapite::bench;

constexpr std::size_t place_count = 200, timed_count = 10;
using Snaps = std::vector<std::optional<Snap>>;

double cpu_seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

struct Work {
    RoadGraph graph;
    Snaps country, district;
    PlainGraph plain;

    explicit Work(const Country& made = {}) : graph(made.roads, speed_table(), TravelMode::car) {
        country = graph.snap_all(made.places(place_count, 7));
        std::vector<GridPoint> near;
        for (const GridPoint& place : made.places(200'000, 8))
            if (std::abs(place.x - 120'000) < 30'000 && std::abs(place.y - 120'000) < 30'000 &&
                near.size() < place_count)
                near.push_back(place);
        district = graph.snap_all(near);
    }
};

const Work& work() {
    static const auto made = std::make_unique<const Work>();
    return *made;
}

/// To one place from every node.
class PlainSearch {
  public:
    [[nodiscard]] const std::vector<double>& to(const Snap& place) {
        best_.assign(work().plain.node_count(), infinity);
        const auto [road, seconds, off] = work().plain.place(work().graph, place);
        if (road->car.forward || place.fraction == 0)
            reach(static_cast<std::size_t>(road->from), off + place.fraction * seconds);
        if (road->car.backward || place.fraction == 1)
            reach(static_cast<std::size_t>(road->to), off + (1 - place.fraction) * seconds);
        while (!queue_.empty()) {
            const auto [time, node] = queue_.top();
            queue_.pop();
            if (time > best_[node]) continue;
            for (const PlainGraph::Edge& edge : work().plain.arriving_at(node))
                reach(edge.from, time + edge.seconds);
        }
        return best_;
    }

  private:
    void reach(std::size_t node, double time) {
        if (time >= best_[node]) return;
        best_[node] = time;
        queue_.emplace(time, node);
    }
    static constexpr double infinity = std::numeric_limits<double>::infinity();
    std::vector<double> best_;
    using Entry = std::pair<double, std::size_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue_;
};

double time_from(const Snap& place, const std::vector<double>& at_node) {
    const auto [road, seconds, off] = work().plain.place(work().graph, place);
    double best = std::numeric_limits<double>::infinity();
    if (road->car.forward || place.fraction == 1)
        best = std::min(best,
                        off + (1 - place.fraction) * seconds + at_node[static_cast<std::size_t>(road->to)]);
    if (road->car.backward || place.fraction == 0)
        best = std::min(best, off + place.fraction * seconds + at_node[static_cast<std::size_t>(road->from)]);
    return best;
}

void measure(benchmark::State& state, const Snaps& places) {
    std::vector<std::optional<RoadLeg>> legs;
    const double before = cpu_seconds();
    for (auto _ : state) legs = work().graph.legs(places, places);
    const double ours = (cpu_seconds() - before) / static_cast<double>(state.iterations());
    PlainSearch search;
    double plain = 0, greatest_s = 0, pairs = 0, only_one = 0;
    for (std::size_t t = 0; t < timed_count; ++t) {
        const double begin = cpu_seconds();
        const auto& at_node = search.to(*places[t]);
        plain += cpu_seconds() - begin;
        for (std::size_t f = 0; f < places.size(); ++f) {
            if (places[f]->road == places[t]->road)
                continue;  // the plain way knows none straight along a road
            const double expected = time_from(*places[f], at_node);
            const auto& leg = legs[f * places.size() + t];
            if (leg.has_value() != (expected < std::numeric_limits<double>::infinity())) {
                ++only_one;
            } else if (leg) {
                ++pairs;
                greatest_s = std::max(greatest_s, std::abs(leg->time.count() - expected));
            }
        }
    }
    state.counters["ratio_to_plain"] = plain * place_count / timed_count / ours;
    state.counters["pairs"] = pairs;
    state.counters["only_one_found"] = only_one;
    state.counters["difference_s"] = greatest_s;
}

void legs_between_200_places_of_a_country(benchmark::State& state) {
    measure(state, work().country);
}
void legs_between_200_places_of_a_district(benchmark::State& state) {
    measure(state, work().district);
}
void legs_of_one_new_place_of_a_country(benchmark::State& state) {
    const Snaps& places = work().country;
    const Snaps one{places.front()};
    for (auto _ : state) {
        benchmark::DoNotOptimize(work().graph.legs(one, places));
        benchmark::DoNotOptimize(work().graph.legs(places, one));
    }
}

void by_all_cores(benchmark::internal::Benchmark* bench) {
    bench->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
}
BENCHMARK(legs_between_200_places_of_a_country)->Apply(by_all_cores);
BENCHMARK(legs_between_200_places_of_a_district)->Apply(by_all_cores);
BENCHMARK(legs_of_one_new_place_of_a_country)->Apply(by_all_cores);

}  // namespace
