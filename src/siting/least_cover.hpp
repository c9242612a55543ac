#pragma once
// The fewest columns that cover every row: reductions (rows that need only one, rows and columns that others
// stand for), greedy cover, Lagrangian bound and branch and bound (Beasley 1987; Caprara, Fischetti & Toth
// 1999). Private to the module.
#include <cstdint>
#include <optional>
#include <vector>

#include "siting/siting.hpp"

namespace mapite {

struct LeastCover {
    std::vector<std::uint32_t> columns{};  ///< ascending
    std::size_t at_least = 0;
    bool proven = false;  ///< columns.size() == at_least, or the question `enough` is answered
};

/// Each row lists the columns that cover it, ascending, one at least. With `enough` only the question is
/// answered whether so many suffice: `columns` of at most so many, or `at_least` above it; neither when not
/// proven.
LeastCover least_cover(std::vector<std::vector<std::uint32_t>> rows, std::size_t columns,
                       const SitingEffort& effort, std::optional<std::size_t> enough = {});

}  // namespace mapite
