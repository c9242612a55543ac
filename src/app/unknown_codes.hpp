#pragma once
// Area codes in a file that no area of the project has, each with the code that was probably meant: one
// that lost its zeros in a spreadsheet, one of an area with the same name, or one written nearly alike.
#include <span>
#include <vector>

#include "app/import.hpp"

namespace mapite {

/// In the order of the rows.
std::vector<UnknownCode> unknown_codes(std::span<const AreaTotal> rows, std::span<const Area> areas);

}  // namespace mapite
