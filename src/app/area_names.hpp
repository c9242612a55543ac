#pragma once
// The one way from what a person writes for an area to the area.
#include <span>
#include <string>
#include <string_view>

#include "territory/area.hpp"

namespace mapite {

/// Position of the area with this code, or of the only one with this name (case, diacritics and punctuation
/// aside). Throws Error(usage) with the codes of those called alike, the code that lost its leading zeros, or
/// the nearest name; `project` is named in it.
std::size_t area_called(std::span<const Area> areas, std::string_view code_or_name,
                        const std::string& project);

}  // namespace mapite
