#pragma once
// A box cut into equal cells, and which cells a line passes. A point's cell follows from two monotone
// functions, so the points of one cell form a box; a line's cells are found with a margin, so that no
// rounding can miss one. Cells are never so small that neighbouring doubles would matter.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "geo/box.hpp"

namespace mapite {

class Raster {
  public:
    /// About `cells` square cells over the box, which may have no width or height but must not be empty.
    Raster(const Box& box, std::size_t cells);

    [[nodiscard]] std::uint32_t columns() const { return columns_; }
    [[nodiscard]] std::uint32_t rows() const { return rows_; }
    [[nodiscard]] std::size_t size() const { return std::size_t{columns_} * rows_; }
    [[nodiscard]] bool contains(GridPoint point) const { return box_.contains(point); }
    /// Precondition of all three: the point lies in the box.
    [[nodiscard]] std::uint32_t column(double x) const {
        return static_cast<std::uint32_t>(std::min((x - box_.min_x) * columns_per_metre_, columns_ - 1.0));
    }
    [[nodiscard]] std::uint32_t row(double y) const {
        return static_cast<std::uint32_t>(std::min((y - box_.min_y) * rows_per_metre_, rows_ - 1.0));
    }
    [[nodiscard]] std::size_t cell(GridPoint point) const {
        return std::size_t{row(point.y)} * columns_ + column(point.x);
    }
    /// The position at `share` (well between 0 and 1) of a column's width or a row's height.
    [[nodiscard]] double x_in(std::uint32_t column, double share) const {
        return box_.min_x + (column + share) * cell_width_;
    }
    [[nodiscard]] double y_in(std::uint32_t row, double share) const {
        return box_.min_y + (row + share) * cell_height_;
    }

    /// Calls `visit(row, first column, last column)` so that every cell that holds a point of the line
    /// from a to b, ends included, is visited once; a few more may be. Both ends must lie in the box.
    template <class Visit>
    void for_each_cell(GridPoint a, GridPoint b, const Visit& visit) const {
        const auto [min_x, max_x] = std::minmax(a.x, b.x);
        const auto [min_y, max_y] = std::minmax(a.y, b.y);
        const std::uint32_t first_row = row(min_y);
        const std::uint32_t last_row = row(max_y);
        const std::uint32_t first_column = column(min_x);
        const std::uint32_t last_column = column(max_x);
        if (first_row == last_row || first_column == last_column) {
            for (std::uint32_t r = first_row; r <= last_row; ++r) visit(r, first_column, last_column);
            return;
        }
        const double slope = (b.x - a.x) / (b.y - a.y);
        for (std::uint32_t r = first_row; r <= last_row; ++r) {
            const double low_x = a.x + (std::max(y_in(r, -margin), min_y) - a.y) * slope;
            const double high_x = a.x + (std::min(y_in(r, 1 + margin), max_y) - a.y) * slope;
            const double left = std::min(low_x, high_x) - margin * cell_width_;
            const double right = std::max(low_x, high_x) + margin * cell_width_;
            visit(r, column(std::clamp(left, min_x, max_x)), column(std::clamp(right, min_x, max_x)));
        }
    }

  private:
    static constexpr double margin = 1e-3;  ///< share of a cell, far above the rounding of a coordinate

    Box box_;
    std::uint32_t columns_ = 1, rows_ = 1;
    double cell_width_ = 0, cell_height_ = 0;
    double columns_per_metre_ = 0, rows_per_metre_ = 0;
};

}  // namespace mapite
