// Where new services help most: 2,000 candidate places x 60,000 populated points of a made-up country, whose
// people live in towns, villages and homesteads, with 20 services there already. The peer in the same run is
// plain greedy (all candidates looked at anew for each site), by time and by people. Counters: people newly
// within 20 minutes, the gap between that and what may at most be possible (0 = proven), pairs of candidate
// and point, and people as a ratio to greedy's.
#include "siting/siting.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace {

using namespace mapite;

constexpr std::size_t point_count = 60'000, candidate_count = 2'000, service_count = 20,
                      settlement_count = 900;
constexpr double width_m = 220'000, height_m = 150'000;
constexpr Seconds limit{1200}, farthest{3600};

struct Place {
    double x = 0, y = 0;
};

/// Straight line times 1.4 at 50 km/h.
Seconds time_between(Place a, Place b) {
    return Seconds{std::hypot(a.x - b.x, a.y - b.y) * 1.4 * 3.6 / 50};
}

class Country {
  public:
    Country() {
        std::mt19937_64 random(2026);
        const auto uniform = [&](double low, double high) {
            return low + (high - low) * (static_cast<double>(random() >> 11) / 9007199254740992.0);
        };
        std::vector<Place> settlements(settlement_count);
        for (Place& each : settlements) each = {uniform(0, width_m), uniform(0, height_m)};
        for (std::size_t i = 0; i < point_count; ++i) {
            // Zipf: few settlements are large; a third of all points are homesteads.
            const double rank = std::pow(static_cast<double>(settlement_count), uniform(0, 1));
            const Place home = settlements[static_cast<std::size_t>(rank) - 1];
            const double spread = 300 + 3000 / std::sqrt(rank);
            const bool homestead = uniform(0, 1) < 0.33;
            points_.push_back(
                homestead ? Place{uniform(0, width_m), uniform(0, height_m)}
                          : Place{home.x + uniform(-spread, spread), home.y + uniform(-spread, spread)});
            people.push_back(std::floor(homestead ? uniform(1, 6) : uniform(3, 90)));
        }
        for (std::size_t i = 0; i < service_count; ++i) services_.push_back(settlements[i * i / 3]);
        for (const Place& point : points_) {
            Seconds nearest{1e9};
            for (const Place& service : services_) nearest = std::min(nearest, time_between(point, service));
            present.emplace_back(nearest);
        }
        for (std::size_t c = 0; c < candidate_count; ++c)
            places_.push_back(points_[c * (point_count / candidate_count) + c % 7]);
    }

    /// Whom a candidate helps: those nearer to it than to any service, within a time.
    [[nodiscard]] std::vector<std::vector<Arrival>> helped_within(Seconds time) const {
        std::vector<std::vector<Arrival>> result(places_.size());
        for (std::size_t c = 0; c < places_.size(); ++c)
            for (std::size_t i = 0; i < points_.size(); ++i) {
                const Seconds way = time_between(points_[i], places_[c]);
                if (way <= time && way < *present[i]) result[c].push_back({PointIndex{i}, way});
            }
        return result;
    }

    std::vector<double> people;
    std::vector<std::optional<Seconds>> present;

  private:
    std::vector<Place> points_, services_, places_;
};

const Country& country() {
    static const Country made;
    return made;
}

const std::vector<std::vector<Arrival>>& helped(bool within_limit) {
    static const auto near = country().helped_within(limit), all = country().helped_within(farthest);
    return within_limit ? near : all;
}

SitingProblem problem(bool within_limit) {
    return {.candidates = helped(within_limit), .people = country().people, .present = country().present};
}

double pairs(const SitingProblem& problem) {
    double sum = 0;
    for (const auto& arrivals : problem.candidates) sum += static_cast<double>(arrivals.size());
    return sum;
}

/// People newly within the limit when the best candidate is taken again and again.
double plain_greedy(const SitingProblem& given, std::size_t count) {
    std::vector<bool> done(given.people.size());
    for (std::size_t i = 0; i < done.size(); ++i) done[i] = given.present[i] && *given.present[i] <= limit;
    double gained = 0;
    for (std::size_t site = 0; site < count; ++site) {
        double most = 0;
        const std::vector<Arrival>* best = nullptr;
        for (const auto& arrivals : given.candidates) {
            double sum = 0;
            for (const Arrival& arrival : arrivals)
                if (!done[arrival.point.value] && arrival.time <= limit)
                    sum += given.people[arrival.point.value];
            if (sum > most) most = sum, best = &arrivals;
        }
        if (best == nullptr) break;
        gained += most;
        for (const Arrival& arrival : *best)
            if (arrival.time <= limit) done[arrival.point.value] = true;
    }
    return gained;
}

void plain_greedy(benchmark::State& state) {
    const SitingProblem given = problem(true);
    double people = 0;
    for (auto _ : state) people = plain_greedy(given, static_cast<std::size_t>(state.range(0)));
    state.counters["people"] = people;
}

void maximal_cover(benchmark::State& state) {
    const SitingProblem given = problem(true);
    const auto count = static_cast<std::size_t>(state.range(0));
    MaximalCover found;
    for (auto _ : state) found = maximal_cover(given, count, limit);
    state.counters["people"] = found.people_gained;
    state.counters["gap_percent"] = 100 * (found.at_most / found.people_gained - 1);
    state.counters["to_greedy"] = found.people_gained / plain_greedy(given, count);
    state.counters["pairs"] = pairs(given);
}

void median(benchmark::State& state) {
    const SitingProblem given = problem(false);
    Median found;
    for (auto _ : state) found = median(given, static_cast<std::size_t>(state.range(0)));
    state.counters["saved_percent"] = 100 * (1 - found.person_minutes / found.person_minutes_before);
    state.counters["gap_percent"] = 100 * (found.person_minutes / found.at_least.value_or(1) - 1);
    state.counters["pairs"] = pairs(given);
}

void set_cover(benchmark::State& state) {
    const SitingProblem given = problem(true);
    SetCover found;
    for (auto _ : state) found = set_cover(given, limit);
    state.counters["sites"] = static_cast<double>(found.sites.size());
    state.counters["at_least"] = static_cast<double>(found.at_least);
}

void centre(benchmark::State& state) {
    const SitingProblem given = problem(false);
    Centre found;
    for (auto _ : state) found = centre(given, static_cast<std::size_t>(state.range(0)));
    state.counters["longest_min"] = in_minutes(found.longest.value_or(Seconds{0})).count();
    state.counters["at_least_min"] = in_minutes(found.at_least.value_or(Seconds{0})).count();
}

BENCHMARK(plain_greedy)
    ->Arg(1)
    ->Arg(3)
    ->Arg(10)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK(maximal_cover)
    ->Arg(1)
    ->Arg(3)
    ->Arg(10)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK(median)
    ->Arg(1)
    ->Arg(3)
    ->Arg(10)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK(set_cover)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(centre)->Arg(3)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

}  // namespace
