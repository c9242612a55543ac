#pragma once
// What each candidate is worth to each point, reduced to what matters: points that look alike to every
// candidate are one, candidates that another one is as good as everywhere are left out. Gains are whole
// numbers of `unit` kept in doubles, so that sums are exact and no order of adding changes them. Private to
// the module.
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mapite {

/// What one person of a point gains by a candidate; above zero.
struct PersonGain {
    std::uint32_t candidate = 0;
    double gain = 0;
    bool operator==(const PersonGain&) const = default;
};

/// A point with its people and its candidates, ascending.
struct GainRow {
    double people = 0;
    std::vector<PersonGain> gains{};
};

struct GainTable {
    std::vector<std::size_t> candidate{};     ///< per column the position it had in the problem, ascending
    std::vector<std::size_t> column_begin{};  ///< CSR: entries of a column; one more than there are columns
    std::vector<std::uint32_t> row{};         ///< per entry, ascending inside a column
    std::vector<double> gain{};               ///< per entry; empty when `even`: then it is the row's
    std::vector<double> row_gain{};           ///< per row the most any column gives it
    bool even = false;                        ///< every column that reaches a row gives it the same
    double unit = 1;                          ///< a gain of 1 in the table is 1 / unit of people times gain
    double granule = 1;                       ///< all gains are multiples of this

    [[nodiscard]] std::size_t columns() const { return candidate.size(); }
    [[nodiscard]] std::size_t rows() const { return row_gain.size(); }
    [[nodiscard]] std::size_t pairs() const { return row.size(); }
    [[nodiscard]] double entry_gain(std::size_t entry) const {
        return even ? row_gain[row[entry]] : gain[entry];
    }
};

/// Rows with the same gains become one, rows without people or gains go; ordered by their content, so that
/// the order they were given in is forgotten.
std::vector<GainRow> merged_rows(std::vector<GainRow> rows);

/// Of merged rows; `candidates` = how many there were in the problem.
GainTable gain_table(const std::vector<GainRow>& rows, std::size_t candidates);

/// Only these columns (ascending), and of rows only those they reach; rows that now look alike are one when
/// the table is even. `row_of`: per row of the old table its row in the new one, or none_left.
struct SmallerTable {
    GainTable table{};
    std::vector<std::uint32_t> row_of{};
};
inline constexpr std::uint32_t none_left = 0xffffffff;
SmallerTable with_columns(const GainTable& table, std::span<const std::uint32_t> columns);

/// The columns no other column is as good as everywhere (of equal ones the first), ascending.
std::vector<std::uint32_t> undominated(const GainTable& table);

}  // namespace mapite
