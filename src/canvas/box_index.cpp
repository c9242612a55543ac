#include "canvas/box_index.hpp"

#include <cmath>

namespace mapite {

BoxIndex::BoxIndex(std::vector<Box> boxes) : boxes_(std::move(boxes)) {
    for (const Box& box : boxes_) around_.add(box);
    if (around_.empty()) return;
    constexpr double boxes_per_cell = 8, most_along = 1024;
    constexpr std::size_t many_cells = 64;
    const double cells = std::max(1.0, static_cast<double>(boxes_.size()) / boxes_per_cell);
    const double longest = std::max({around_.width(), around_.height(), 1.0});
    cell_m_ = std::max({std::sqrt(around_.width() * around_.height() / cells), longest / most_along, 1e-3});
    columns_ = static_cast<std::size_t>(around_.width() / cell_m_) + 1;
    rows_ = static_cast<std::size_t>(around_.height() / cell_m_) + 1;
    first_.assign(columns_ * rows_ + 1, 0);
    const auto each = [&](auto&& visit) {
        for (std::uint32_t i = 0; i < boxes_.size(); ++i) {
            if (boxes_[i].empty()) continue;
            const Cells its = cells_of(boxes_[i]);
            if (its.count() > many_cells) continue;
            for (int row = its.first_row; row <= its.last_row; ++row)
                for (int column = its.first_column; column <= its.last_column; ++column)
                    visit(static_cast<std::size_t>(row) * columns_ + static_cast<std::size_t>(column), i);
        }
    };
    each([&](std::size_t cell, std::uint32_t) { ++first_[cell + 1]; });
    for (std::size_t cell = 1; cell < first_.size(); ++cell) first_[cell] += first_[cell - 1];
    inside_.resize(first_.back());
    std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
    each([&](std::size_t cell, std::uint32_t i) { inside_[next[cell]++] = i; });
    for (std::uint32_t i = 0; i < boxes_.size(); ++i)
        if (!boxes_[i].empty() && cells_of(boxes_[i]).count() > many_cells) large_.push_back(i);
}

BoxIndex::Cells BoxIndex::cells_of(const Box& box) const {
    const auto place = [&](double metres, std::size_t count) {
        return static_cast<int>(
            std::clamp(std::floor(metres / cell_m_), 0.0, static_cast<double>(count - 1)));
    };
    return {place(box.min_x - around_.min_x, columns_), place(box.min_y - around_.min_y, rows_),
            place(box.max_x - around_.min_x, columns_), place(box.max_y - around_.min_y, rows_)};
}

}  // namespace mapite
