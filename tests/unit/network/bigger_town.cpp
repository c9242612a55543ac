// Times on a bigger grid compared with a plain Dijkstra written here: nodes in a map, times in double,
// a priority queue.
#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <queue>
#include <random>
#include <thread>

#include "network/road_graph.hpp"

namespace mapite {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
using Snaps = std::vector<std::optional<Snap>>;

class Dice {
  public:
    explicit Dice(unsigned seed) : random_(seed) {}
    int roll(int low, int high) {
        return low + static_cast<int>(random_() % static_cast<unsigned>(high - low + 1));
    }
    bool chance(int percent) { return roll(1, 100) <= percent; }

  private:
    std::mt19937 random_;
};

/// A grid with gaps, one-way roads, dead ends, chains of bends and two ferries over an hour long.
std::vector<Road> town(int side) {
    Dice dice(5);
    std::vector<Road> roads;
    std::int64_t next_bend = 1'000'000;
    const auto corner = [](int x, int y) {
        return GridPoint{x * 250.0 + 37 * std::sin(3.0 * x + y), y * 250.0 + 41 * std::cos(x + 2.0 * y)};
    };
    const auto add = [&](std::int64_t from, std::int64_t to, GridPoint a, GridPoint b, Passage passage) {
        Road road;
        road.id = static_cast<std::int64_t>(roads.size());
        road.from = from;
        road.to = to;
        road.shape = {a, {(a.x + b.x) / 2 + 10, (a.y + b.y) / 2 - 10}, b};
        road.max_speed = KilometresPerHour{static_cast<double>(dice.roll(20, 90))};
        road.car = passage;
        roads.push_back(road);
    };
    const auto connect = [&](int x, int y, int to_x, int to_y) {
        if (dice.chance(25)) return;
        Passage passage{.forward = true, .backward = true};
        if (dice.chance(15)) (dice.chance(50) ? passage.forward : passage.backward) = false;
        std::int64_t at = y * side + x;
        GridPoint position = corner(x, y);
        const GridPoint end = corner(to_x, to_y);
        for (int bends = dice.roll(0, 3); bends > 0; --bends) {
            const GridPoint bend{position.x + (end.x - position.x) / 3,
                                 position.y + (end.y - position.y) / 2};
            add(at, next_bend, position, bend, passage);
            at = next_bend++;
            position = bend;
        }
        add(at, to_y * side + to_x, position, end, passage);
    };
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            if (x == side / 2) continue;  // a river from south to north
            if (x + 1 < side && x + 1 != side / 2) connect(x, y, x + 1, y);
            if (y + 1 < side) connect(x, y, x, y + 1);
            if (dice.chance(20)) {
                const GridPoint end{corner(x, y).x + 60, corner(x, y).y + 80};
                add(y * side + x, next_bend++, corner(x, y), end, {.forward = true, .backward = true});
            }
        }
    }
    for (const int y : {1, side - 2}) {
        Road ferry;
        ferry.from = y * side + side / 2 - 1;
        ferry.to = y * side + side / 2 + 1;
        ferry.shape = {corner(side / 2 - 1, y), corner(side / 2 + 1, y)};
        ferry.road_class = "ferry";
        ferry.crossing_time = Seconds{7200.0 + y};
        ferry.car = {.forward = true, .backward = y == 1};
        roads.push_back(ferry);
    }
    return roads;
}

SpeedTable town_speeds() {
    SpeedTable table;
    table.fallback.car = 50_kmh;
    table.share_of_limit = 0.93;
    return table;
}

/// Seconds from every point to the nearest service, in double, on nodes kept in a map.
std::vector<double> by_dijkstra(const std::vector<Road>& roads, const RoadGraph& graph, const Snaps& points,
                                const Snaps& services) {
    const SpeedTable speeds = town_speeds();
    std::map<std::int64_t, std::vector<std::pair<std::int64_t, double>>> arriving;
    const auto seconds = [&](const Road& road) {
        return travel_time(speeds, road, TravelMode::car)->count();
    };
    for (const Road& road : roads) {
        if (road.car.forward) arriving[road.to].emplace_back(road.from, seconds(road));
        if (road.car.backward) arriving[road.from].emplace_back(road.to, seconds(road));
    }
    std::map<std::int64_t, double> best;
    using Entry = std::pair<double, std::int64_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    const auto reach = [&](std::int64_t node, double time) {
        const auto [known, added] = best.emplace(node, time);
        if (!added && known->second <= time) return;
        known->second = time;
        queue.emplace(time, node);
    };
    const auto road_of = [&](const Snap& snap) -> const Road& {
        return roads[graph.original_road(snap.road)];
    };
    const auto walked = [](const Snap& snap) { return snap.distance.value * 3.6 / 4.0; };
    for (const auto& service : services) {
        const Road& road = road_of(*service);
        const double f = service->fraction, time = seconds(road);
        if (road.car.forward || f == 0) reach(road.from, walked(*service) + f * time);
        if (road.car.backward || f == 1) reach(road.to, walked(*service) + (1 - f) * time);
    }
    while (!queue.empty()) {
        const auto [time, node] = queue.top();
        queue.pop();
        if (time > best[node]) continue;
        for (const auto& [from, more] : arriving[node]) reach(from, time + more);
    }
    std::vector<double> result;
    for (const auto& point : points) {
        const Road& road = road_of(*point);
        const double g = point->fraction, time = seconds(road);
        const auto at = [&](std::int64_t node) { return best.contains(node) ? best[node] : infinity; };
        double least = infinity;
        if (road.car.forward || g == 1) least = std::min(least, (1 - g) * time + at(road.to));
        if (road.car.backward || g == 0) least = std::min(least, g * time + at(road.from));
        for (const auto& service : services) {
            if (service->road != point->road) continue;
            const double way = service->fraction - g;
            if ((way > 0 && !road.car.forward) || (way < 0 && !road.car.backward)) continue;
            least = std::min(least, std::abs(way) * time + walked(*service));
        }
        result.push_back(walked(*point) + least);
    }
    return result;
}

class BiggerTown : public testing::Test {
  protected:
    static constexpr int side = 60;
    std::vector<Road> roads = town(side);
    RoadGraph graph{roads, town_speeds(), TravelMode::car};

    Snaps places(int count, unsigned seed) {
        Dice dice(seed);
        std::vector<GridPoint> positions;
        for (int i = 0; i < count; ++i) {
            positions.push_back({dice.roll(0, side * 2500) / 10.0, dice.roll(0, side * 2500) / 10.0});
        }
        return graph.snap_all(positions);
    }
};

TEST_F(BiggerTown, TimesEqualAPlainDijkstraToAHundredthOfASecond) {
    const Snaps points = places(3000, 1);
    for (const int count : {1, 7, 300}) {
        const Snaps services = places(count, 2);
        const auto expected = by_dijkstra(roads, graph, points, services);
        const auto ours = graph.nearest(points, services);
        std::size_t routes = 0;
        for (std::size_t i = 0; i < points.size(); ++i) {
            ASSERT_EQ(ours[i].has_value(), expected[i] < infinity);
            if (!ours[i]) continue;
            ++routes;
            EXPECT_NEAR(ours[i]->time.count(), expected[i], 0.01);
        }
        EXPECT_GT(routes, 2000u);
    }
}

TEST_F(BiggerTown, NearestIsTheLeastOfTheRowOfTheMatrix) {
    const Snaps points = places(400, 3), services = places(40, 4);
    const auto nearest = graph.nearest(points, services);
    const auto matrix = graph.matrix(points, services);
    for (std::size_t i = 0; i < points.size(); ++i) {
        std::optional<Seconds> least;
        std::size_t service = 0;
        for (std::size_t s = 0; s < services.size(); ++s) {
            const auto& time = matrix[i * services.size() + s];
            if (!time || (least && *time >= *least)) continue;
            least = time;
            service = s;
        }
        ASSERT_EQ(nearest[i].has_value(), least.has_value());
        if (!least) continue;
        EXPECT_EQ(nearest[i]->time, *least);
        EXPECT_EQ(nearest[i]->service, ServiceIndex(service));
    }
}

TEST_F(BiggerTown, FewPointsGetTheSameTimesAsAmongMany) {
    const Snaps points = places(2000, 5), services = places(30, 6);
    const auto all = graph.nearest(points, services);
    for (std::size_t i = 0; i < points.size(); i += 97) {
        EXPECT_EQ(graph.nearest(Snaps{points[i]}, services)[0], all[i]);
    }
}

TEST_F(BiggerTown, AnswersDoNotDependOnThreadsNorOnTheOrderOfTheRoads) {
    const Snaps points = places(1500, 7);
    std::vector<Snaps> categories;
    for (unsigned c = 0; c < 9; ++c) categories.push_back(places(3 + static_cast<int>(c), 20 + c));
    categories.emplace_back();
    const auto together = graph.nearest_by_category(points, categories);
    std::vector<ReachColumn> at_once(categories.size());
    {
        std::vector<std::jthread> threads;
        for (std::size_t c = 0; c < categories.size(); ++c) {
            threads.emplace_back([&, c] { at_once[c] = graph.nearest(points, categories[c]); });
        }
    }
    for (std::size_t c = 0; c < categories.size(); ++c) {
        EXPECT_EQ(together[c], graph.nearest(points, categories[c]));
        EXPECT_EQ(together[c], at_once[c]);
    }

    std::vector<Road> turned(roads.rbegin(), roads.rend());
    const RoadGraph other(turned, town_speeds(), TravelMode::car);
    const auto in_other = [&](const Snaps& snaps) {
        std::vector<GridPoint> positions;
        for (const auto& snap : snaps) positions.push_back(snap->position);
        return other.snap_all(positions);
    };
    const auto here = graph.nearest(points, categories[8]);
    const auto there = other.nearest(in_other(points), in_other(categories[8]));
    for (std::size_t i = 0; i < points.size(); ++i) {
        ASSERT_EQ(here[i].has_value(), there[i].has_value());
        if (!here[i]) continue;
        EXPECT_NEAR(here[i]->time.count(), there[i]->time.count(), 1e-5);
    }
}

TEST_F(BiggerTown, CatchmentsAreTheTimesToEachPlaceAloneUpToTheLimit) {
    const Snaps points = places(2500, 10), to = places(60, 11);
    const auto times = graph.matrix(points, to);
    for (const double limit : {0.0, 120.0, 600.0, 8000.0, 1e9}) {
        const auto catchments = graph.catchments(points, to, Seconds{limit});
        std::size_t within = 0;
        for (std::size_t place = 0; place < to.size(); ++place) {
            std::vector<Arrival> expected;
            for (std::size_t i = 0; i < points.size(); ++i) {
                const auto& time = times[i * to.size() + place];
                if (time && time->count() <= limit) expected.push_back({PointIndex(i), *time});
            }
            within += expected.size();
            EXPECT_EQ(catchments[place], expected);
        }
        EXPECT_EQ(within > 0, limit > 0);
    }
}

TEST_F(BiggerTown, ALegIsAsLongAsItsWayAndDoesNotDependOnTheOthersAskedFor) {
    const Snaps from = places(60, 12), to = places(25, 13);
    const auto legs = graph.legs(from, to);
    std::size_t ways = 0;
    for (std::size_t i = 0; i < legs.size(); ++i) {
        const auto& a = from[i / to.size()];
        const auto& b = to[i % to.size()];
        EXPECT_EQ(legs[i], graph.legs(std::vector{a}, std::vector{b})[0]);
        if (!legs[i]) continue;
        ++ways;
        // Every road of the way may be half a centimetre off.
        EXPECT_NEAR(legs[i]->length.value, length(graph.way(*a, *b)).value, 1);
    }
    EXPECT_GT(ways, 500u);
    const Snaps one{from[0]};
    const auto row = graph.legs(one, to);  // searched from the point, not from the services
    for (std::size_t t = 0; t < to.size(); ++t) {
        ASSERT_EQ(row[t].has_value(), legs[t].has_value());
        if (!row[t]) continue;
        EXPECT_EQ(row[t]->time, legs[t]->time);
        EXPECT_NEAR(row[t]->length.value, legs[t]->length.value, 1e-6);
    }
}

TEST_F(BiggerTown, AWayIsAsLongAsItsTime) {
    for (Road& road : roads) {
        road.max_speed.reset();
        road.crossing_time.reset();
    }
    graph = RoadGraph(roads, town_speeds(), TravelMode::car);
    const Snaps from = places(40, 8), to = places(10, 9);
    const auto times = graph.matrix(from, to);
    std::size_t ways = 0;
    for (std::size_t i = 0; i < times.size(); ++i) {
        const Snap& a = *from[i / to.size()];
        const Snap& b = *to[i % to.size()];
        const Line way = graph.way(a, b);
        ASSERT_EQ(way.empty(), !times[i]);
        if (way.empty()) continue;
        ++ways;
        ASSERT_GE(way.size(), 2u);
        EXPECT_EQ(way.front(), a.position);
        EXPECT_EQ(way.back(), b.position);
        const double walked = a.distance.value + b.distance.value;
        const double driven = length(way).value - walked;
        EXPECT_NEAR(times[i]->count(), walked * 3.6 / 4 + driven * 3.6 / 50, 0.01);
    }
    EXPECT_GT(ways, 100u);
}

}  // namespace
}  // namespace mapite
