#pragma once
// Which columns of a statistical table hold numbers, of which period and indicator, and which say whom they
// count. Tables come long (one column of numbers), wide (a column for each period) or with a column for each
// indicator; the headings tell.
#include <optional>
#include <string>
#include <vector>

#include "formats/column_names.hpp"
#include "territory/period.hpp"

namespace mapite {

/// One column of numbers.
struct NumberColumn {
    std::size_t column = 0;
    std::optional<std::size_t> flag{};  ///< column with the office's flags
    std::optional<Period> period{};     ///< from the heading; absent: from the row
    std::string indicator{};            ///< from the heading; empty: from elsewhere
    std::string target_group{};         ///< from the heading
};

struct StatisticColumns {
    std::optional<std::size_t> code, area, indicator, age_group, target_group, unit, year;
    std::vector<NumberColumn> numbers;
    /// Columns that divide the numbers further ("Dzimums"), which none of our fields is: their values
    /// say whom a number counts.
    std::vector<std::size_t> others;

    /// Throws Error(usage) when no column can hold numbers, and as Columns does.
    StatisticColumns(const FeatureTable& table, const LayerSpec& spec);
};

/// A table whose header stands some rows further down, as in sheets with a title, with that header.
FeatureTable with_header_found(FeatureTable table);

}  // namespace mapite
