#pragma once
// The places a table of travel times begins or ends at: ids with an amount, people or capacity. Any table
// with a heading will do; both may stand in one file with a column each.
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"
#include "base/progress.hpp"

namespace mapite {

struct OdEnds {
    std::vector<std::string> ids;                ///< in the order of the file, each once
    std::vector<std::optional<double>> amounts;  ///< finite and 0 or more; absent: empty or no such number
    std::string amount_column;                   ///< its heading; empty when the file has none
    std::size_t read = 0;
    std::size_t left_out = 0;  ///< rows without an id or with one that stood before, each an error
    std::size_t missing = 0;   ///< kept rows without an amount, each a finding (a column must be there)
    Findings findings;
};

/// `amount`: "people" or "capacity", as columns are commonly called; `columns`: chosen headings of "id" and
/// of that field. A file without such a column has no amounts. Throws Error(failed) when the file is missing,
/// Error(usage) for a chosen column that is not there, Error(data) without a column of ids, or for a file
/// that cannot be used as a whole.
OdEnds read_od_ends(const std::filesystem::path& file, const std::string& amount,
                    const std::map<std::string, std::string>& columns, const Progress& progress);

/// Throws Error(data) naming the columns there are: the file has none that could be `amount`.
[[noreturn]] void refuse_without_amount(const std::filesystem::path& file, const std::string& amount);

}  // namespace mapite
