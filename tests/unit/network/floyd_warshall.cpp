// Times compared with Floyd-Warshall on many small graphs in which every point and service is a node of
// its own, with the roads cut there.
#include <gtest/gtest.h>

#include <limits>
#include <map>
#include <set>

#include "small_world.hpp"

namespace mapite {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// The faster is the better, of equally fast ones the shorter.
struct Way {
    double time = infinity, length = infinity;
    auto operator<=>(const Way&) const = default;
    friend Way operator+(const Way& a, const Way& b) { return {a.time + b.time, a.length + b.length}; }
};

/// All places as nodes, roads cut at them; then every pair.
class FloydWarshall {
  public:
    FloydWarshall(const SmallWorld& world, const RoadGraph& graph) {
        std::vector<std::set<double>> cuts(world.roads.size(), {0.0, 1.0});
        for (const auto* places : {&world.points, &world.services}) {
            for (const auto& place : *places) {
                if (place) cuts[graph.original_road(place->road)].insert(place->fraction);
            }
        }
        for (std::size_t r = 0; r < world.roads.size(); ++r) {
            for (const double cut : cuts[r]) (void)node(world.roads[r], r, cut);
        }
        ways_.assign(numbers_.size(), std::vector<Way>(numbers_.size()));
        for (std::size_t n = 0; n < ways_.size(); ++n) ways_[n][n] = {0, 0};
        for (std::size_t r = 0; r < world.roads.size(); ++r) {
            const Road& road = world.roads[r];
            for (auto cut = cuts[r].begin(), next = std::next(cut); next != cuts[r].end(); ++cut, ++next) {
                const double share = *next - *cut;
                const Way way{share * road.crossing_time->count(), share * length(road.shape).value};
                const auto a = node(road, r, *cut), b = node(road, r, *next);
                if (road.car.forward) ways_[a][b] = std::min(ways_[a][b], way);
                if (road.car.backward) ways_[b][a] = std::min(ways_[b][a], way);
            }
        }
        const std::size_t n = ways_.size();
        for (std::size_t k = 0; k < n; ++k) {
            for (std::size_t i = 0; i < n; ++i) {
                for (std::size_t j = 0; j < n; ++j) {
                    ways_[i][j] = std::min(ways_[i][j], ways_[i][k] + ways_[k][j]);
                }
            }
        }
    }

    [[nodiscard]] Way way(const SmallWorld& world, const RoadGraph& graph, const Snap& from, const Snap& to) {
        const auto number = [&](const Snap& snap) {
            const std::size_t original = graph.original_road(snap.road);
            return node(world.roads[original], original, snap.fraction);
        };
        // Off the road a metre takes a second.
        const double off_road = from.distance.value + to.distance.value;
        return ways_[number(from)][number(to)] + Way{off_road, off_road};
    }

  private:
    std::size_t node(const Road& road, std::size_t r, double cut) {
        const auto junction = [](std::int64_t id) { return std::pair{static_cast<double>(-id), 0.0}; };
        const auto key = cut == 0   ? junction(road.from)
                         : cut == 1 ? junction(road.to)
                                    : std::pair{static_cast<double>(r), cut};
        return numbers_.emplace(key, numbers_.size()).first->second;
    }
    std::map<std::pair<double, double>, std::size_t> numbers_;
    std::vector<std::vector<Way>> ways_;
};

TEST(IndependentCheck, TimesEqualFloydWarshallOnManySmallGraphs) {
    std::size_t routes = 0, absent = 0, ties = 0;
    for (unsigned seed = 0; seed < 4000; ++seed) {
        SCOPED_TRACE(seed);
        const SmallWorld world = small_world(seed);
        const RoadGraph graph(world.roads, world.speeds, TravelMode::car);
        FloydWarshall expected(world, graph);
        const auto nearest = graph.nearest(world.points, world.services);
        const auto matrix = graph.matrix(world.points, world.services);
        for (std::size_t i = 0; i < world.points.size(); ++i) {
            double best = infinity;
            std::size_t best_service = 0;
            for (std::size_t s = 0; s < world.services.size(); ++s) {
                const auto& point = world.points[i];
                const auto& service = world.services[s];
                const double time =
                    point && service ? expected.way(world, graph, *point, *service).time : infinity;
                const auto& ours = matrix[i * world.services.size() + s];
                ASSERT_EQ(ours.has_value(), time < infinity);
                if (ours) {
                    ASSERT_EQ(ours->count(), time);
                }
                if (time == best && time < infinity) ++ties;
                if (time < best) {
                    best = time;
                    best_service = s;
                }
            }
            ASSERT_EQ(nearest[i].has_value(), best < infinity);
            ++(nearest[i] ? routes : absent);
            if (!nearest[i]) continue;
            ASSERT_EQ(nearest[i]->time.count(), best);
            ASSERT_EQ(nearest[i]->service, ServiceIndex(best_service));
            ASSERT_EQ(nearest[i]->access.count(), world.points[i]->distance.value);
            ASSERT_EQ(nearest[i]->egress.count(), world.services[best_service]->distance.value);
        }
    }
    // The graphs were such that all three could go wrong.
    EXPECT_GT(routes, 3000u);
    EXPECT_GT(absent, 1000u);
    EXPECT_GT(ties, 300u);
}

TEST(IndependentCheck, LengthsEqualFloydWarshallWhereNoTwoWaysAreEquallyFast) {
    std::size_t along_roads = 0, absent = 0, more_places_to = 0;
    for (unsigned seed = 0; seed < 4000; ++seed) {
        SCOPED_TRACE(seed);
        SmallWorld world = small_world(seed);
        Dice dice(seed + 1);
        for (Road& road : world.roads) {
            // Quarters of it are whole microseconds.
            road.crossing_time = Seconds{4e-6 * dice.roll(1, 1'000'000)};
            road.shape = {{0, 0}, {0.04 * dice.roll(1, 200'000), 0}};
        }
        const RoadGraph graph(world.roads, world.speeds, TravelMode::car);
        FloydWarshall expected(world, graph);
        const auto legs = graph.legs(world.points, world.services);
        ASSERT_EQ(legs.size(), world.points.size() * world.services.size());
        if (world.points.size() < world.services.size()) more_places_to += legs.size();
        for (std::size_t leg = 0; leg < legs.size(); ++leg) {
            const auto& point = world.points[leg / world.services.size()];
            const auto& service = world.services[leg % world.services.size()];
            const Way way = point && service ? expected.way(world, graph, *point, *service) : Way{};
            ASSERT_EQ(legs[leg].has_value(), way.time < infinity);
            ++(legs[leg] ? along_roads : absent);
            if (!legs[leg]) continue;
            ASSERT_NEAR(legs[leg]->time.count(), way.time, 1e-9);
            ASSERT_NEAR(legs[leg]->length.value, way.length, 1e-6);
        }
    }
    EXPECT_GT(along_roads, 10'000u);
    EXPECT_GT(absent, 1000u);
    EXPECT_GT(more_places_to, 5000u);
}

TEST(IndependentCheck, TimesFromRoadsEqualFloydWarshallFromTheirMiddles) {
    std::size_t routes = 0, absent = 0;
    for (unsigned seed = 0; seed < 2000; ++seed) {
        SCOPED_TRACE(seed);
        SmallWorld world = small_world(seed);
        const RoadGraph graph(world.roads, world.speeds, TravelMode::car);
        world.points.clear();
        for (std::size_t r = 0; r < graph.road_count(); ++r) {
            Snap middle;
            middle.road = RoadIndex(r);
            middle.fraction = 0.5;
            world.points.emplace_back(middle);
        }
        FloydWarshall expected(world, graph);
        const auto times = graph.times_from_roads(world.services);
        ASSERT_EQ(times.size(), graph.road_count());
        for (std::size_t r = 0; r < times.size(); ++r) {
            double best = infinity;
            for (const auto& service : world.services) {
                if (service)
                    best = std::min(best, expected.way(world, graph, *world.points[r], *service).time);
            }
            ASSERT_EQ(times[r].has_value(), best < infinity);
            ++(times[r] ? routes : absent);
            if (times[r]) {
                ASSERT_EQ(times[r]->count(), best);
            }
        }
    }
    EXPECT_GT(routes, 3000u);
    EXPECT_GT(absent, 1000u);
}

}  // namespace
}  // namespace mapite
