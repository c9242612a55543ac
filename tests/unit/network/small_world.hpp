#pragma once
// Small graphs thrown with dice: loops, parallel and one-way roads, islands, ferries of eleven hours. All
// times are whole quarters of a second, so that sums are exact.
#include <optional>
#include <random>
#include <vector>

#include "network/road_graph.hpp"

namespace mapite {

using Snaps = std::vector<std::optional<Snap>>;

struct SmallWorld {
    std::vector<Road> roads;
    SpeedTable speeds;
    Snaps points, services;
};

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

/// A place on some road of the graph; times to it and from it are whole quarters of a second.
inline std::optional<Snap> place_on_a_road(Dice& dice, const RoadGraph& graph) {
    if (graph.road_count() == 0 || dice.chance(10)) return std::nullopt;
    Snap snap;
    snap.road = RoadIndex(static_cast<std::size_t>(dice.roll(0, static_cast<int>(graph.road_count()) - 1)));
    snap.fraction = dice.roll(0, 4) / 4.0;
    snap.distance = {static_cast<double>(dice.roll(0, 3))};
    return snap;
}

inline SmallWorld small_world(unsigned seed) {
    Dice dice(seed);
    SmallWorld world;
    world.speeds.fallback = {36_kmh, 36_kmh, 36_kmh};
    world.speeds.off_road = KilometresPerHour{3.6};
    const int nodes = dice.roll(1, 10), roads = dice.roll(0, 16);
    for (int r = 0; r < roads; ++r) {
        Road road;
        road.from = dice.roll(1, nodes);  // loops and parallel roads come by themselves
        road.to = dice.roll(1, nodes);
        road.shape = {{static_cast<double>(road.from), 0}, {static_cast<double>(road.to), 0}};
        road.crossing_time = Seconds{static_cast<double>(dice.roll(0, dice.chance(5) ? 40'000 : 12))};
        road.car = {.forward = dice.chance(75), .backward = dice.chance(75)};
        world.roads.push_back(road);
    }
    const RoadGraph graph(world.roads, world.speeds, TravelMode::car);
    for (int i = dice.roll(0, 6); i > 0; --i) world.points.push_back(place_on_a_road(dice, graph));
    for (int i = dice.roll(0, 6); i > 0; --i) world.services.push_back(place_on_a_road(dice, graph));
    return world;
}

}  // namespace mapite
