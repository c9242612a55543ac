#include "canvas/tile_cache.hpp"

#include <algorithm>

namespace mapite {

void TileCache::put(Tile tile) {
    if (const auto old = places_.find(tile.key); old != places_.end()) erase(old->second);
    bytes_ += static_cast<std::size_t>(tile.picture.sizeInBytes());
    ++scales_[tile.key.scale];
    tiles_.push_front(std::move(tile));
    places_[tiles_.front().key] = tiles_.begin();
    auto last = tiles_.end();
    while (bytes_ > most_bytes_ && last != tiles_.begin()) {
        const auto oldest = std::prev(last);
        if (oldest->key.scale == kept_scale_ || oldest == tiles_.begin()) {
            last = oldest;
            continue;
        }
        erase(oldest);
    }
}

const Tile* TileCache::find(const TileKey& key) {
    const auto found = places_.find(key);
    if (found == places_.end()) return nullptr;
    tiles_.splice(tiles_.begin(), tiles_, found->second);
    return &*found->second;
}

bool TileCache::holds(const TileKey& key, std::uint64_t edition) const {
    const auto found = places_.find(key);
    return found != places_.end() && found->second->edition == edition;
}

std::vector<double> TileCache::scales_near(double scale) const {
    std::vector<double> result;
    for (const auto& [known, count] : scales_) result.push_back(known);
    std::ranges::stable_sort(result, {}, [&](double known) { return std::abs(std::log(known / scale)); });
    return result;
}

void TileCache::clear() {
    tiles_.clear();
    places_.clear();
    scales_.clear();
    bytes_ = 0;
}

void TileCache::erase(std::list<Tile>::iterator place) {
    bytes_ -= static_cast<std::size_t>(place->picture.sizeInBytes());
    if (--scales_[place->key.scale] == 0) scales_.erase(place->key.scale);
    places_.erase(place->key);
    tiles_.erase(place);
}

}  // namespace mapite
