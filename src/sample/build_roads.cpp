// A lattice of junctions two and a half kilometres apart: main roads through the parish centres, lesser
// roads between, none through the lakes; a ferry across each lake; streets in the towns.
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "sample/random.hpp"
#include "sample/world.hpp"

namespace mapite {
namespace {

constexpr double spacing = World::parish_size_m / World::junctions_per_parish;
constexpr int middle = World::junctions_per_parish / 2;

class Lattice {
  public:
    explicit Lattice(World& world)
        : world_(world),
          columns_(world.columns * World::junctions_per_parish + 1),
          rows_(world.rows * World::junctions_per_parish + 1) {}

    void build() {
        junctions_.resize(lattice_position(0, rows_, columns_));
        for (int row = 0; row < rows_; ++row)
            for (int column = 0; column < columns_; ++column) {
                const GridPoint at = place(column, row);
                if (!world_.in_lake(at, 150)) junction(column, row) = world_.add_node(at);
            }
        for (int row = 0; row < rows_; ++row)
            for (int column = 0; column < columns_; ++column) {
                if (column + 1 < columns_)
                    connect(column, row, column + 1, row, is_main(row),
                            is_district_road(row, world_.district_rows));
                if (row + 1 < rows_)
                    connect(column, row, column, row + 1, is_main(column),
                            is_district_road(column, world_.district_columns));
            }
        for (SampleParish& parish : world_.parishes) {
            parish.centre_node = *junction(parish.column * World::junctions_per_parish + middle,
                                           parish.row * World::junctions_per_parish + middle);
            parish.centre = world_.nodes[parish.centre_node].at;
        }
    }

  private:
    static bool is_main(int line) { return line % World::junctions_per_parish == middle; }
    static bool is_district_road(int line, int parishes) {
        return line / World::junctions_per_parish % parishes == parishes / 2;
    }
    std::optional<std::uint32_t>& junction(int column, int row) {
        return junctions_[lattice_position(column, row, columns_)];
    }

    GridPoint place(int column, int row) const {
        // Parish centres stand where the boundaries expect them.
        const bool centre = is_main(column) && is_main(row);
        const auto shift = [&](std::uint64_t salt) {
            return centre ? 0 : (share_at(world_.seed, column, row, salt) - 0.5) * 0.45 * spacing;
        };
        return {world_.origin.x + column * spacing + shift(21), world_.origin.y + row * spacing + shift(22)};
    }

    void connect(int column_a, int row_a, int column_b, int row_b, bool main, bool district_road) {
        const auto a = junction(column_a, row_a), b = junction(column_b, row_b);
        if (!a || !b) return;
        const double luck = share_at(world_.seed, column_a * 7 + (row_a != row_b), row_a, 23);
        if (!main && luck < 0.22) return;
        const GridPoint p = world_.nodes[*a].at, q = world_.nodes[*b].at;
        for (int i = 1; i < 10; ++i)
            if (world_.in_lake({p.x + (q.x - p.x) * i / 10, p.y + (q.y - p.y) * i / 10}, 260)) return;
        Tags tags;
        if (main && district_road)
            tags = {{"highway", "primary"}, {"surface", "asphalt"}, {"maxspeed", "90"}};
        else if (main)
            tags = {{"highway", luck < 0.5 ? "secondary" : "tertiary"},
                    {"surface", luck < 0.7 ? "asphalt" : "gravel"}};
        else
            tags = {{"highway", luck < 0.85 ? "unclassified" : "track"},
                    {"surface", luck < 0.35 ? "asphalt" : "gravel"}};
        world_.ways.push_back(
            {.nodes = world_.add_line(*a, *b, main ? 110 : 190, 24), .tags = std::move(tags)});
    }

    World& world_;
    int columns_, rows_;
    std::vector<std::optional<std::uint32_t>> junctions_;
};

/// From the shore junction nearest to the lake's western end to the one nearest to its eastern end.
void add_ferry(World& world, const SampleLake& lake, std::size_t road_nodes) {
    const auto nearest = [&](GridPoint to) {
        std::uint32_t best = 0;
        for (std::uint32_t i = 1; i < road_nodes; ++i)
            if (distance(world.nodes[i].at, to) < distance(world.nodes[best].at, to)) best = i;
        return best;
    };
    const std::uint32_t west = nearest({lake.centre.x - lake.radius_x, lake.centre.y}),
                        east = nearest({lake.centre.x + lake.radius_x, lake.centre.y});
    if (west != east)
        world.ways.push_back({.nodes = {west, world.add_node(lake.centre), east},
                              .tags = {{"route", "ferry"},
                                       {"name", "Pārceltuve"},
                                       {"duration", "00:25"},
                                       {"motor_vehicle", "yes"},
                                       {"foot", "yes"},
                                       {"bicycle", "yes"}}});
    std::vector<std::uint32_t> shore;
    for (int i = 0; i < 48; ++i)
        shore.push_back(world.add_node({lake.centre.x + lake.radius_x * std::cos(i * 0.1309),
                                        lake.centre.y + lake.radius_y * std::sin(i * 0.1309)}));
    shore.push_back(shore.front());
    world.ways.push_back({.nodes = shore, .tags = {{"natural", "water"}, {"name", "Ezers"}}});
}

/// Seven by seven streets round the town's middle; some of them one-way.
void add_town(World& world, const SampleParish& parish) {
    constexpr int half = 3;
    std::map<std::pair<int, int>, std::uint32_t> corners;
    for (int row = -half; row <= half; ++row)
        for (int column = -half; column <= half; ++column)
            corners[{column, row}] =
                column == 0 && row == 0
                    ? parish.centre_node
                    : world.add_node(
                          {parish.centre.x + column * 150 +
                               30 * (share_at(world.seed, column, row, 31) - 0.5),
                           parish.centre.y + row * 150 + 30 * (share_at(world.seed, column, row, 32) - 0.5)});
    for (int line = -half; line <= half; ++line) {
        SampleWay along{.nodes = {},
                        .tags = {{"highway", line == 0 ? "tertiary" : "residential"},
                                 {"surface", "asphalt"},
                                 {"maxspeed", "50"}}};
        SampleWay across = along;
        for (int step = -half; step <= half; ++step) {
            along.nodes.push_back(corners[{step, line}]);
            across.nodes.push_back(corners[{line, step}]);
        }
        if (std::abs(line) == 2) along.tags.emplace_back("oneway", line > 0 ? "yes" : "-1");
        world.ways.push_back(std::move(along));
        world.ways.push_back(std::move(across));
    }
}

}  // namespace

void build_roads(World& world) {
    Lattice(world).build();
    const std::size_t road_nodes = world.nodes.size();
    for (const SampleLake& lake : world.lakes) add_ferry(world, lake, road_nodes);
    for (const SampleParish& parish : world.parishes)
        if (parish.has_town) add_town(world, parish);
}

}  // namespace mapite
