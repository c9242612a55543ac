#pragma once
// Tables of grid cells, whose positions are their ids.
#include <optional>

#include "formats/column_names.hpp"

namespace mapite {

/// The grid the cell ids of the Latvian statistical office count in.
inline constexpr auto cell_grid = "EPSG:3059";

/// The column a person chose for the cell, else one whose first values are cell ids; absent when there is
/// none.
std::optional<std::size_t> cell_column(const FeatureTable& table, const Columns& columns);

}  // namespace mapite
