#pragma once
// Painted tiles, kept up to so many bytes; those not looked at for longest go first. Tiles painted before
// something changed stay until their successor comes: better an old picture for a moment than none.
#include <QImage>
#include <list>
#include <map>
#include <optional>
#include <unordered_map>

#include "canvas/tile_key.hpp"

namespace mapite {

struct Tile {
    TileKey key;
    QImage picture;
    std::uint64_t edition = 0;  ///< of the drawing it was painted from
};

class TileCache {
  public:
    explicit TileCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

    /// Replaces an older one with the same key.
    void put(Tile tile);
    /// nullptr when it is not there. The tile counts as looked at and stays where it is until the next `put`.
    const Tile* find(const TileKey& key);
    [[nodiscard]] bool holds(const TileKey& key, std::uint64_t edition) const;
    /// Scales of which there are tiles, the nearest to the one asked for first; `scale` itself too.
    [[nodiscard]] std::vector<double> scales_near(double scale) const;
    /// A scale whose tiles are never thrown away: the overview that fills holes.
    void keep(double scale) { kept_scale_ = scale; }
    void clear();
    [[nodiscard]] std::size_t bytes() const { return bytes_; }
    [[nodiscard]] std::size_t size() const { return places_.size(); }

  private:
    void erase(std::list<Tile>::iterator place);

    std::size_t most_bytes_;
    std::size_t bytes_ = 0;
    std::optional<double> kept_scale_;
    std::list<Tile> tiles_;  ///< looked at last first
    std::unordered_map<TileKey, std::list<Tile>::iterator, TileKeyHash> places_;
    std::map<double, std::size_t> scales_;  ///< number of tiles
};

}  // namespace mapite
