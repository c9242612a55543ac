#pragma once
// The parts of a route sheet. Private to its writer.
#include <string>

#include "writers/route_sheet.hpp"

namespace mapite {

/// A row for each kind of time that the day has, over the hours; kinds differ by row, name and pattern, so
/// that grey copies read the same. Evening and sunset stand above.
std::string time_line_svg(const TimeLine& line);
/// For screen and A4.
std::string route_sheet_style(const RouteSheet& sheet);

}  // namespace mapite
