#pragma once
// The columns of a people table that count population groups. A group is read by the same rules as
// everybody; a cell that says nothing leaves the group unknown at that point, it never becomes a zero.
#include <string>
#include <vector>

#include "formats/column_names.hpp"
#include "formats/import_log.hpp"
#include "territory/populated_point.hpp"

namespace mapite {

class GroupColumns {
  public:
    /// Those groups of the layer definition that the table has a column for.
    GroupColumns(const Columns& columns, const LayerSpec& spec);

    [[nodiscard]] bool any() const { return !columns_.empty(); }
    /// "children, over_65"
    [[nodiscard]] std::string ids() const;
    /// Counts of a row that is kept as `point`, by group id. What is no number, and a group that is larger
    /// than the point's people, is a warning. `fives_are_masked`: a 5 stands for any of 1..10.
    std::vector<GroupCount> read(const FeatureRow& row, const PopulatedPoint& point, bool fives_are_masked,
                                 ImportLog& log);
    /// One note per group for the rows that left it empty.
    void finish(const FeatureTable& table, ImportLog& log) const;

  private:
    struct GroupColumn {
        std::string group;
        std::size_t column = 0;
        std::size_t empty_rows = 0;
    };
    std::vector<GroupColumn> columns_;  ///< by group id
};

}  // namespace mapite
