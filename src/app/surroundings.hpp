#pragma once
// What both programs take from the machine they run on: where the definitions lie, and which day it is.
#include <filesystem>
#include <string>

#include "base/quantities.hpp"

namespace mapite {

/// MAPITE_ROOT, else share/mapite beside the installed program, else `sources`, the tree it was built from.
std::filesystem::path definitions_root(const std::filesystem::path& sources);
/// `stated` (yyyy-mm-dd; an option --date), else SOURCE_DATE_EPOCH, else the clock's day (UTC). Throws
/// Error(usage) when what was stated is no day.
Day day_of_printing(const std::string& stated);

}  // namespace mapite
