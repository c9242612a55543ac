// People: homesteads at the ends of side roads, villages round the parish centres, towns; and a few
// homesteads on an island of each lake where no road leads.
#include <fmt/format.h>

#include <cmath>

#include "sample/names.hpp"
#include "sample/random.hpp"
#include "sample/world.hpp"

namespace mapite {
namespace {

constexpr int homesteads_per_parish = 100;

/// Where a road of the countryside may branch: the ways that begin in each parish.
std::vector<std::vector<std::size_t>> roads_by_parish(const World& world) {
    std::vector<std::vector<std::size_t>> roads(world.parishes.size());
    for (std::size_t w = 0; w < world.ways.size(); ++w) {
        const SampleWay& way = world.ways[w];
        if (way.tags.front().first != "highway" || way.nodes.size() < 6) continue;
        const GridPoint at = world.nodes[way.nodes[way.nodes.size() / 2]].at;
        const int column = static_cast<int>((at.x - world.origin.x) / World::parish_size_m),
                  row = static_cast<int>((at.y - world.origin.y) / World::parish_size_m);
        if (column >= 0 && row >= 0 && column < world.columns && row < world.rows)
            roads[lattice_position(column, row, world.columns)].push_back(w);
    }
    return roads;
}

/// How old people are, as shares of all. In towns there are more children, in villages more old people.
struct Ages {
    double children = 0, over_65 = 0;
};
constexpr Ages homestead_ages{.children = 0.12, .over_65 = 0.29};
constexpr Ages village_ages{.children = 0.14, .over_65 = 0.26};
constexpr Ages town_ages{.children = 0.18, .over_65 = 0.18};

/// Ages follow from the place alone, so that whatever else is decided by chance stays as it is.
void settle(World& world, GridPoint at, std::string name, int people, const Ages& ages) {
    SamplePeople living{.at = at, .name = std::move(name), .people = people};
    constexpr std::uint64_t ages_salt = 1000;
    for (int person = 0; person < people; ++person) {
        const double share = share_at(world.seed, std::llround(at.x), std::llround(at.y),
                                      ages_salt + static_cast<std::uint64_t>(person));
        if (share < ages.over_65)
            ++living.over_65;
        else if (person > 0 && share < ages.over_65 + ages.children)  // no child lives alone
            ++living.children;
    }
    world.people.push_back(std::move(living));
}

void add_homestead(World& world, const std::vector<std::size_t>& roads, Chance& chance) {
    for (int attempt = 0; attempt < 8; ++attempt) {
        const std::vector<std::uint32_t>& road = world.ways[chance.pick<std::size_t>(roads)].nodes;
        const auto at = static_cast<std::size_t>(chance.whole(1, static_cast<int>(road.size()) - 2));
        const GridPoint a = world.nodes[road[at - 1]].at, start = world.nodes[road[at]].at;
        const double ahead = distance(a, start).value, side = chance.happens(0.5) ? 1 : -1;
        const double way = 90 + 1100 * std::pow(chance.share(), 1.7), turn = chance.between(-0.6, 0.6);
        const double dx = -(start.y - a.y) / ahead * side, dy = (start.x - a.x) / ahead * side;
        const GridPoint end{start.x + way * (dx * std::cos(turn) - dy * std::sin(turn)),
                            start.y + way * (dx * std::sin(turn) + dy * std::cos(turn))};
        if (world.in_lake(end, 120) || world.in_lake({(start.x + end.x) / 2, (start.y + end.y) / 2}, 60))
            continue;
        const std::uint32_t branch = road[at], last = world.add_node(end);
        const bool field_track = chance.happens(0.3);
        world.ways.push_back({.nodes = world.add_line(branch, last, way * 0.08, 41),
                              .tags = {{"highway", field_track ? "track" : "service"},
                                       {"surface", field_track ? "ground" : "gravel"}}});
        const GridPoint house{end.x + 15 * dx, end.y + 15 * dy};
        const std::string name = homestead_name(chance);
        world.add_node(house, {{"place", "isolated_dwelling"}, {"name", name}});
        return settle(world, house, name, chance.whole(1, 5), homestead_ages);
    }
}

/// Four short streets from the parish centre with houses along them.
void add_village(World& world, const SampleParish& parish, Chance& chance) {
    for (int street = 0; street < 4; ++street) {
        const double angle = 0.8 + street * 1.5708 + chance.between(-0.2, 0.2);
        std::vector<std::uint32_t> nodes{parish.centre_node};
        for (int house = 1; house <= 5; ++house) {
            const GridPoint at{parish.centre.x + 65.0 * house * std::cos(angle),
                               parish.centre.y + 65.0 * house * std::sin(angle)};
            nodes.push_back(world.add_node(at));
            const GridPoint beside{at.x - 22 * std::sin(angle), at.y + 22 * std::cos(angle)};
            const bool flats = chance.happens(0.25);
            world.add_building(beside, flats ? 30 : 12, flats ? 13 : 9,
                               flats ? Tags{{"building", "apartments"}, {"building:levels", "3"}}
                                     : Tags{{"building", "house"}});
            settle(world, beside, fmt::format("{}, {}", parish.name, 5 * street + house),
                   flats ? chance.whole(18, 48) : chance.whole(2, 9), village_ages);
        }
        world.ways.push_back(
            {.nodes = std::move(nodes), .tags = {{"highway", "residential"}, {"surface", "asphalt"}}});
    }
}

void add_townspeople(World& world, const SampleParish& parish, Chance& chance) {
    const std::string& town = world.district_names[parish.district];
    for (int row = -3; row <= 3; ++row)
        for (int column = -3; column <= 3; ++column) {
            const GridPoint at{parish.centre.x + column * 150 + 45, parish.centre.y + row * 150 + 40};
            world.add_building(at, 32, 14, {{"building", "apartments"}, {"building:levels", "4"}});
            settle(world, at, fmt::format("{}, {}", town, 7 * (row + 3) + column + 4), chance.whole(30, 140),
                   town_ages);
        }
}

}  // namespace

void settle_people(World& world) {
    Chance chance(world.seed * 1000 + 1);
    const auto roads = roads_by_parish(world);
    for (std::size_t i = 0; i < world.parishes.size(); ++i) {
        for (int n = 0; n < homesteads_per_parish && !roads[i].empty(); ++n)
            add_homestead(world, roads[i], chance);
        if (world.parishes[i].has_town)
            add_townspeople(world, world.parishes[i], chance);
        else
            add_village(world, world.parishes[i], chance);
    }
    for (const SampleLake& lake : world.lakes)
        for (int n = 0; n < 3; ++n) {
            const GridPoint island{lake.centre.x + 60 * n, lake.centre.y + 140 + 40 * n};
            const std::string name = homestead_name(chance);
            world.add_node(island, {{"place", "isolated_dwelling"}, {"name", name}});
            settle(world, island, name, chance.whole(1, 4), homestead_ages);
        }
}

}  // namespace mapite
