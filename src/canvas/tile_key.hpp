#pragma once
// A square picture of a part of the map. Tiles of one scale cover the grid from its origin on, so that the
// same place always lies in the same tile, whatever the view.
#include <bit>
#include <cmath>
#include <compare>
#include <cstdint>
#include <functional>
#include <vector>

#include "geo/box.hpp"

namespace mapite {

inline constexpr int tile_px = 512;  ///< side of a tile in device pixels

struct TileKey {
    double scale = 1;  ///< metres per device pixel
    std::int32_t column = 0;
    std::int32_t row = 0;  ///< downwards
    bool operator==(const TileKey&) const = default;
    /// Pixels from the grid's origin to the tile's left and upper edge.
    [[nodiscard]] double left() const { return static_cast<double>(column) * tile_px; }
    [[nodiscard]] double top() const { return static_cast<double>(row) * tile_px; }
    [[nodiscard]] Box box() const {
        return {left() * scale, -(top() + tile_px) * scale, (left() + tile_px) * scale, -top() * scale};
    }
};

struct TileKeyHash {
    std::size_t operator()(const TileKey& key) const {
        const auto place = (static_cast<std::uint64_t>(static_cast<std::uint32_t>(key.column)) << 32) |
                           static_cast<std::uint32_t>(key.row);
        return std::hash<std::uint64_t>{}(place * 0x9e3779b97f4a7c15U ^
                                          std::bit_cast<std::uint64_t>(key.scale));
    }
};

/// All tiles that a box of the grid touches, the one nearest to its middle first.
std::vector<TileKey> tiles_over(const Box& box, double scale);

}  // namespace mapite
