#pragma once
// Area codes are text. A spreadsheet that took them for numbers has dropped their leading zeros, which
// shows in codes of digits only that are not all equally long.
#include <optional>

#include "formats/import_log.hpp"
#include "formats/table_features.hpp"

namespace mapite {

/// Warns ("lost-leading-zeros") of every row whose code is shorter than the longest and than the 7
/// characters of an ATVK code, saying what it probably was, and once for the file when all are equally
/// short and stored as numbers. Codes with other characters than digits, or of at most three digits, give
/// no warning. The rows stay as they are.
void warn_of_lost_zeros(const FeatureTable& table, std::size_t code_column, ImportLog& log);

}  // namespace mapite
