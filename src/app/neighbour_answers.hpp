#pragma once
// Which areas border which, as data and as a table for people.
#include <optional>
#include <string>

#include "app/study.hpp"
#include "base/table.hpp"

namespace mapite {

/// Per area its neighbours of the same level with the border that they share. `only`: this area's alone.
std::string neighbours_json(const Study& study, std::optional<AreaIndex> only);
/// One row per area and neighbour: each border stands twice, once from either side.
Table neighbours_table(const Study& study, std::optional<AreaIndex> only);

/// For people to read, the longest border of an area first.
struct NeighboursView {
    std::string head;  ///< one line; empty for all areas
    Table table;       ///< no rows where nobody borders
};
NeighboursView neighbours_view(const Study& study, std::optional<AreaIndex> only, const Texts& texts,
                               Language language);

}  // namespace mapite
