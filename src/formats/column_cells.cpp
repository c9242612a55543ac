#include "formats/column_cells.hpp"

#include "territory/grid_cell.hpp"

namespace mapite {

std::optional<std::size_t> cell_column(const FeatureTable& table, const Columns& columns) {
    const auto holds_ids = [&](std::size_t column) {
        std::size_t seen = 0;
        for (const FeatureRow& row : table.rows) {
            const std::string_view text = cell(row, column);
            if (text.empty()) continue;
            if (grid_cell(text)) return true;
            if (++seen == 20) return false;
        }
        return false;
    };
    if (columns.is_chosen("cell")) return columns.find("cell");
    if (const auto stated = columns.find("cell"); stated && holds_ids(*stated)) return stated;
    for (std::size_t column = 0; column < table.fields.size(); ++column)
        if (holds_ids(column)) return column;
    return std::nullopt;
}

}  // namespace mapite
