#include "geo/area_locator.hpp"

#include <array>

#include "base/parallel.hpp"
#include "geo/area_raster.hpp"

namespace mapite {

namespace {

constexpr std::size_t points_per_piece = 4'096;

std::optional<AreaIndex> as_index(std::uint32_t owner) {
    if (owner == AreaRaster::nobody) return std::nullopt;
    return AreaIndex{owner};
}

}  // namespace

struct AreaLocator::Grid {
    AreaRaster raster;
};

AreaLocator::AreaLocator(std::span<const MultiPolygon> shapes)
    : grid_(std::make_unique<Grid>(Grid{AreaRaster(shapes)})) {}
AreaLocator::~AreaLocator() = default;
AreaLocator::AreaLocator(AreaLocator&&) noexcept = default;
AreaLocator& AreaLocator::operator=(AreaLocator&&) noexcept = default;

std::optional<AreaIndex> AreaLocator::locate(GridPoint point) const {
    return as_index(grid_->raster.owner(point));
}

std::vector<std::optional<AreaIndex>> AreaLocator::locate_all(std::span<const GridPoint> points,
                                                              unsigned threads) const {
    std::vector<std::optional<AreaIndex>> result(points.size());
    const std::size_t pieces = (points.size() + points_per_piece - 1) / points_per_piece;
    const auto locate_piece = [&](std::size_t piece) {
        const std::size_t start = piece * points_per_piece;
        const auto mine = points.subspan(start, std::min(points_per_piece, points.size() - start));
        std::array<std::uint32_t, points_per_piece> owners{};
        grid_->raster.owners(mine, owners);
        for (std::size_t i = 0; i < mine.size(); ++i) result[start + i] = as_index(owners[i]);
    };
    parallel_for(pieces, locate_piece, threads);
    return result;
}

}  // namespace mapite
