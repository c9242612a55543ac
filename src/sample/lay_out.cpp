#include <algorithm>
#include <cmath>

#include "sample/names.hpp"
#include "sample/random.hpp"
#include "sample/world.hpp"

namespace mapite {
namespace {

struct Extent {
    int district_columns, district_rows;  ///< districts side by side
    int columns, rows;                    ///< parishes of one district
};

Extent extent_of(SampleSize size) {
    switch (size) {
        case SampleSize::small:
            return {1, 1, 3, 2};
        case SampleSize::district:
            return {1, 1, 5, 4};
        case SampleSize::country:
            return {5, 5, 5, 4};
    }
    return {1, 1, 5, 4};
}

double distance_m(GridPoint a, GridPoint b) {
    return distance(a, b).value;
}

}  // namespace

bool SampleLake::covers(GridPoint p, double margin) const {
    return std::hypot((p.x - centre.x) / (radius_x + margin), (p.y - centre.y) / (radius_y + margin)) <= 1;
}

bool World::in_lake(GridPoint p, double margin) const {
    return std::any_of(lakes.begin(), lakes.end(),
                       [&](const SampleLake& lake) { return lake.covers(p, margin); });
}

World lay_out(const SampleOptions& options) {
    const Extent extent = extent_of(options.size);
    World world;
    world.seed = options.seed;
    world.columns = extent.district_columns * extent.columns;
    world.rows = extent.district_rows * extent.rows;
    world.district_columns = extent.columns;
    world.district_rows = extent.rows;
    // Round numbers in the Latvian grid, so that grid and country fit what users have.
    world.origin = {400'000, 190'000};
    auto name = static_cast<std::size_t>(options.seed * 7 % 280);
    const double size = World::parish_size_m;
    for (int d = 0; d < extent.district_columns * extent.district_rows; ++d) {
        world.district_names.push_back(settlement_name(name++));
        const int column = d % extent.district_columns * extent.columns,
                  row = d / extent.district_columns * extent.rows;
        // At the corner of four parishes beside the one with the town.
        world.lakes.push_back(
            {.centre = {world.origin.x + (column + 1) * size, world.origin.y + (row + 1) * size},
             .radius_x = 2600 + 900 * share_at(options.seed, d, 0, 11),
             .radius_y = 1500 + 900 * share_at(options.seed, d, 1, 11)});
    }
    for (int row = 0; row < world.rows; ++row)
        for (int column = 0; column < world.columns; ++column) {
            SampleParish parish;
            parish.column = column;
            parish.row = row;
            parish.district =
                lattice_position(column / extent.columns, row / extent.rows, extent.district_columns);
            parish.name = settlement_name(name++);
            parish.has_town =
                column % extent.columns == extent.columns / 2 && row % extent.rows == extent.rows / 2;
            parish.centre = {world.origin.x + (column + 0.5) * size, world.origin.y + (row + 0.5) * size};
            world.parishes.push_back(parish);
        }
    for (SampleParish& parish : world.parishes) {
        const auto town =
            std::find_if(world.parishes.begin(), world.parishes.end(),
                         [&](const SampleParish& p) { return p.has_town && p.district == parish.district; });
        parish.remoteness = std::min(1.0, distance_m(parish.centre, town->centre) /
                                              (size * std::hypot(extent.columns, extent.rows) / 2));
    }
    return world;
}

std::uint32_t World::add_node(GridPoint at, Tags tags) {
    SampleNode node{.at = at};
    if (!tags.empty()) {
        node.tags = static_cast<std::int32_t>(node_tags.size());
        node_tags.push_back(std::move(tags));
    }
    nodes.push_back(node);
    return static_cast<std::uint32_t>(nodes.size() - 1);
}

std::vector<std::uint32_t> World::add_line(std::uint32_t from, std::uint32_t to, double swerve_m,
                                           std::uint64_t salt) {
    const GridPoint a = nodes[from].at, b = nodes[to].at;
    const double way = distance_m(a, b);
    const int pieces = std::max(1, static_cast<int>(way / node_spacing_m));
    const double across_x = -(b.y - a.y) / std::max(way, 1.0), across_y = (b.x - a.x) / std::max(way, 1.0);
    const double phase =
        6.28 * share_at(seed, static_cast<std::int64_t>(from), static_cast<std::int64_t>(to), salt);
    std::vector<std::uint32_t> line{from};
    for (int i = 1; i < pieces; ++i) {
        const double t = static_cast<double>(i) / pieces;
        // No swerve at the ends, one long and one short wave between.
        const double off =
            swerve_m * std::sin(3.1416 * t) * (std::sin(6.28 * t + phase) + 0.3 * std::sin(25 * t + phase));
        line.push_back(
            add_node({a.x + t * (b.x - a.x) + off * across_x, a.y + t * (b.y - a.y) + off * across_y}));
    }
    line.push_back(to);
    return line;
}

void World::add_building(GridPoint centre, double width, double height, Tags tags) {
    const std::uint32_t first = add_node({centre.x - width / 2, centre.y - height / 2});
    std::vector<std::uint32_t> ring{first, add_node({centre.x + width / 2, centre.y - height / 2}),
                                    add_node({centre.x + width / 2, centre.y + height / 2}),
                                    add_node({centre.x - width / 2, centre.y + height / 2}), first};
    ways.push_back({.nodes = std::move(ring), .tags = std::move(tags)});
}

}  // namespace mapite
