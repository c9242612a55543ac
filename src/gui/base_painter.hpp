#pragma once
// A local raster file as the ground under the map.
#include <filesystem>
#include <string>

#include "canvas/map_view.hpp"

namespace mapite {

/// Throws Error when the file is missing or is no georeferenced picture, or nobody knows the grid. A part
/// that cannot be read later stays empty.
BasePainter base_painter(const std::filesystem::path& file, const std::string& grid);

}  // namespace mapite
