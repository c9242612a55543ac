#include "formats/osm_homesteads.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>
#include <unordered_map>

namespace mapite::osm {

namespace {

constexpr double reach_m = 50;
constexpr double cell_m = 100;
constexpr double largest_radius_m = cell_m - reach_m;  // so that neighbouring cells hold all that can be near

/// Buildings by cells of 100 m.
class Buildings {
  public:
    explicit Buildings(const std::vector<FoundDwelling>& dwellings) : dwellings_(dwellings) {
        for (std::size_t i = 0; i < dwellings.size(); ++i) {
            if (dwellings[i].kind == DwellingKind::homestead) continue;
            const GridPoint at = dwellings[i].point.position;
            cells_[key(cell(at.x), cell(at.y))].push_back(i);
        }
    }
    /// Calls `use(building, metres from its wall)` for all within reach, by rising position in the list per
    /// cell.
    template <class Use>
    void near(GridPoint at, Use&& use) const {
        for (std::int32_t x = cell(at.x) - 1; x <= cell(at.x) + 1; ++x) {
            for (std::int32_t y = cell(at.y) - 1; y <= cell(at.y) + 1; ++y) {
                const auto found = cells_.find(key(x, y));
                if (found == cells_.end()) continue;
                for (const std::size_t i : found->second) {
                    const double radius = std::min(dwellings_[i].radius_m, largest_radius_m);
                    const double metres =
                        std::max(0.0, distance(at, dwellings_[i].point.position).value - radius);
                    if (metres <= reach_m) use(i, metres);
                }
            }
        }
    }

  private:
    static std::int32_t cell(double metres) { return static_cast<std::int32_t>(std::floor(metres / cell_m)); }
    static std::uint64_t key(std::int32_t x, std::int32_t y) {
        return (std::uint64_t{static_cast<std::uint32_t>(x)} << 32) | static_cast<std::uint32_t>(y);
    }
    const std::vector<FoundDwelling>& dwellings_;
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> cells_;
};

using Fate = FoundDwelling::Fate;

std::optional<std::size_t> house_of(const FoundDwelling& homestead,
                                    const std::vector<FoundDwelling>& dwellings, const Buildings& buildings,
                                    const std::vector<bool>& taken) {
    using Rank = std::tuple<bool, double, std::size_t>;  // plain?, metres, position in the list
    std::optional<Rank> best;
    buildings.near(homestead.point.position, [&](std::size_t i, double metres) {
        if (taken[i]) return;
        const Rank rank{dwellings[i].kind == DwellingKind::plain, metres, i};
        if (!best || rank < *best) best = rank;
    });
    if (!best) return std::nullopt;
    return std::get<2>(*best);
}

}  // namespace

void merge_homesteads(std::vector<FoundDwelling>& dwellings) {
    const Buildings buildings{dwellings};
    std::vector<bool> taken(dwellings.size(), false);
    for (FoundDwelling& homestead : dwellings) {
        if (homestead.kind != DwellingKind::homestead) continue;
        const auto house = house_of(homestead, dwellings, buildings, taken);
        if (!house) continue;
        taken[*house] = true;
        if (dwellings[*house].point.name.empty()) dwellings[*house].point.name = homestead.point.name;
        homestead.fate = Fate::merged_homestead;
    }
    for (const FoundDwelling& homestead : dwellings) {
        if (homestead.kind != DwellingKind::homestead) continue;
        buildings.near(homestead.point.position, [&](std::size_t i, double) {
            FoundDwelling& building = dwellings[i];
            if (!taken[i] && building.kind == DwellingKind::plain && !building.has_address) {
                building.fate = Fate::merged_outbuilding;
            }
        });
    }
}

}  // namespace mapite::osm
