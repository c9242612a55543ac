#include "geo/raster.hpp"

namespace mapite {

namespace {

constexpr double most_per_side = 4096;
/// Of the largest coordinate: a cell then spans millions of neighbouring doubles.
constexpr double least_cell_size = 1e-9;

}  // namespace

Raster::Raster(const Box& box, std::size_t cells) {
    const double largest =
        std::max({std::abs(box.min_x), std::abs(box.max_x), std::abs(box.min_y), std::abs(box.max_y)});
    const double least_size = std::max(largest * least_cell_size, 1e-100);
    box_ = box.grown(least_size);
    const double even =
        std::sqrt(box_.width()) * std::sqrt(box_.height()) / std::sqrt(static_cast<double>(cells));
    const double size =
        std::max({even, least_size, box_.width() / most_per_side, box_.height() / most_per_side});
    columns_ = static_cast<std::uint32_t>(std::max(1.0, box_.width() / size));
    rows_ = static_cast<std::uint32_t>(std::max(1.0, box_.height() / size));
    cell_width_ = box_.width() / columns_;
    cell_height_ = box_.height() / rows_;
    columns_per_metre_ = columns_ / box_.width();
    rows_per_metre_ = rows_ / box_.height();
}

}  // namespace mapite
