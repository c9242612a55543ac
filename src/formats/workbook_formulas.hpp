#pragma once
// Formulas of an .xlsx that no program has worked out yet. A spreadsheet stores the value beside the formula;
// programs that only write files do not, and such a cell reads as if it were empty.
#include <filesystem>

#include "base/finding.hpp"

namespace mapite {

/// One warning ("formula-without-value") for each such cell, by sheet and cell; none for other kinds of
/// files.
Findings formulas_without_value(const std::filesystem::path& file);

}  // namespace mapite
