#include "canvas/tile_key.hpp"

#include <algorithm>

namespace mapite {

std::vector<TileKey> tiles_over(const Box& box, double scale) {
    std::vector<TileKey> keys;
    if (box.empty()) return keys;
    const double side = tile_px * scale;
    // A hair less than the box: a border that lies on a tile's edge does not call for the next tile.
    constexpr double hair = 1e-9;
    const auto number = [&](double metres) { return static_cast<std::int32_t>(std::floor(metres / side)); };
    const auto first = [&](double low) { return number(low + hair * side); };
    const auto last = [&](double high) { return number(high - hair * side); };
    for (std::int32_t row = first(-box.max_y); row <= last(-box.min_y); ++row)
        for (std::int32_t column = first(box.min_x); column <= last(box.max_x); ++column)
            keys.push_back({scale, column, row});
    const GridPoint middle = box.centre();
    std::ranges::stable_sort(keys, {},
                             [&](const TileKey& key) { return distance(key.box().centre(), middle).value; });
    return keys;
}

}  // namespace mapite
