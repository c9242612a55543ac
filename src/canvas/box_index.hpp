#pragma once
// Finds which of many boxes touch a part of the grid: a plain grid of cells over all of them. Built once,
// read from any thread.
#include <cstdint>
#include <vector>

#include "geo/box.hpp"

namespace mapite {

class BoxIndex {
  public:
    BoxIndex() = default;
    /// Empty boxes are never found.
    explicit BoxIndex(std::vector<Box> boxes);

    [[nodiscard]] const Box& around() const { return around_; }
    /// Calls `found(position)` once for every box that touches `where`, in no order that means anything
    /// but always in the same.
    template <class Found>
    void visit(const Box& where, Found&& found) const {
        if (around_.empty() || where.empty() || !around_.intersects(where)) return;
        for (const std::uint32_t position : large_)
            if (boxes_[position].intersects(where)) found(std::size_t{position});
        const Cells cells = cells_of(where);
        for (int row = cells.first_row; row <= cells.last_row; ++row)
            for (int column = cells.first_column; column <= cells.last_column; ++column) {
                const std::size_t cell =
                    static_cast<std::size_t>(row) * columns_ + static_cast<std::size_t>(column);
                for (std::uint32_t i = first_[cell]; i < first_[cell + 1]; ++i) {
                    const Box& box = boxes_[inside_[i]];
                    if (!box.intersects(where)) continue;
                    // Of the cells that box and question share, the lowest reports it.
                    const Cells its = cells_of(box);
                    if (column == std::max(its.first_column, cells.first_column) &&
                        row == std::max(its.first_row, cells.first_row))
                        found(std::size_t{inside_[i]});
                }
            }
    }

  private:
    struct Cells {
        int first_column = 0, first_row = 0, last_column = 0, last_row = 0;
        [[nodiscard]] std::size_t count() const {
            return static_cast<std::size_t>(last_column - first_column + 1) *
                   static_cast<std::size_t>(last_row - first_row + 1);
        }
    };
    [[nodiscard]] Cells cells_of(const Box& box) const;

    std::vector<Box> boxes_;
    Box around_;
    double cell_m_ = 1;
    std::size_t columns_ = 0, rows_ = 0;
    std::vector<std::uint32_t> first_, inside_;
    std::vector<std::uint32_t> large_;  ///< boxes over so many cells that they are tried always
};

}  // namespace mapite
