// Boundaries: every border is drawn once from its two corners, so that neighbours share it exactly.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sample/random.hpp"
#include "sample/world.hpp"

namespace mapite {
namespace {

GridPoint corner(const World& world, int column, int row) {
    const double size = World::parish_size_m;
    const auto shift = [&](std::uint64_t salt) {
        return (share_at(world.seed, column, row, salt) - 0.5) * 0.42 * size;
    };
    return {world.origin.x + column * size + shift(1), world.origin.y + row * size + shift(2)};
}

/// The border between two corners of the lattice without its last point; the same points from both sides.
Line border(const World& world, int column_a, int row_a, int column_b, int row_b) {
    const bool turned = std::pair(column_a, row_a) > std::pair(column_b, row_b);
    if (turned) {
        std::swap(column_a, column_b);
        std::swap(row_a, row_b);
    }
    const GridPoint a = corner(world, column_a, row_a), b = corner(world, column_b, row_b);
    constexpr int pieces = 36;
    Line line;
    for (int i = 0; i <= pieces; ++i) {
        const double t = static_cast<double>(i) / pieces;
        // Waves that vanish at both corners, the shorter the smaller.
        double off = 0;
        for (int wave = 1; wave <= 7; ++wave)
            off +=
                1300.0 / (wave + 1) *
                (share_at(world.seed, column_a * 100 + wave, row_a * 2 + (column_a == column_b), 3) - 0.5) *
                std::sin(3.14159265 * wave * t);
        if (i == 0 || i == pieces) off = 0;
        line.push_back({a.x + t * (b.x - a.x) - off * (b.y - a.y) / World::parish_size_m,
                        a.y + t * (b.y - a.y) + off * (b.x - a.x) / World::parish_size_m});
    }
    if (turned) std::reverse(line.begin(), line.end());
    line.pop_back();
    return line;
}

Ring parish_ring(const World& world, int column, int row) {
    Ring ring = border(world, column, row, column + 1, row);
    for (const Line& side :
         {border(world, column + 1, row, column + 1, row + 1),
          border(world, column + 1, row + 1, column, row + 1), border(world, column, row + 1, column, row)})
        ring.insert(ring.end(), side.begin(), side.end());
    return ring;
}

/// An irregular round ring, counter-clockwise.
Ring round_ring(const World& world, GridPoint centre, double radius, std::uint64_t salt) {
    constexpr int corners = 28;
    Ring ring;
    for (int i = 0; i < corners; ++i) {
        const double angle = 6.283185307 * i / corners;
        const double r =
            radius * (0.85 + 0.3 * share_at(world.seed, static_cast<std::int64_t>(centre.x), i, salt));
        ring.push_back({centre.x + r * std::cos(angle), centre.y + r * std::sin(angle)});
    }
    return ring;
}

Ring reversed(Ring ring) {
    std::reverse(ring.begin(), ring.end());
    return ring;
}

std::string code_of(std::size_t district, std::size_t unit) {
    return fmt::format("{:04}{:03}", district + 101, unit);
}

}  // namespace

void draw_areas(World& world) {
    std::vector<std::size_t> next_unit(world.district_names.size(), 1);
    std::vector<std::size_t> position(world.parishes.size());
    for (std::size_t i = 0; i < world.parishes.size(); ++i) {
        const SampleParish& parish = world.parishes[i];
        const std::string& district = world.district_names[parish.district];
        const std::string parent = code_of(parish.district, 0), parent_name = district + " novads";
        Polygon ground{.outer = parish_ring(world, parish.column, parish.row), .holes = {}};
        if (parish.has_town) {
            const Ring town = round_ring(world, parish.centre, 1500, 5);
            ground.holes.push_back(reversed(town));
            world.areas.push_back({code_of(parish.district, next_unit[parish.district]++),
                                   district,
                                   "town",
                                   parent,
                                   parent_name,
                                   {Polygon{town, {}}}});
        }
        position[i] = world.areas.size();
        world.areas.push_back({code_of(parish.district, next_unit[parish.district]++),
                               parish.name + " pagasts",
                               "parish",
                               parent,
                               parent_name,
                               {ground}});
    }
    // In every district the first parish owns a spot of land inside its eastern neighbour.
    for (std::size_t i = 0; i + 1 < world.parishes.size(); ++i) {
        const SampleParish& parish = world.parishes[i];
        if (parish.column % world.district_columns != 0 || parish.row % world.district_rows != 0) continue;
        const GridPoint spot{parish.centre.x + World::parish_size_m, parish.centre.y + 2600};
        const Ring ring = round_ring(world, spot, 700, 6);
        world.areas[position[i]].shape.push_back({ring, {}});
        world.areas[position[i + 1]].shape.front().holes.push_back(reversed(ring));
    }
}

}  // namespace mapite
