#pragma once
// The land from which one gets to a place in time, as files for other programs. One feature per band that has
// any land, the widest first; all with the same attributes: minutes, people, counts, place, mode, times,
// cell_m, date. Same layer, same bytes.
#include <filesystem>
#include <functional>
#include <string>

#include "geo/position.hpp"
#include "scene/reach_layer.hpp"

namespace mapite {

/// In WGS 84, as RFC 7946 wants it, to the centimetre. `to_lon_lat` turns positions of the grid.
std::string geojson(const ReachLayer& reach, const std::function<LonLat(GridPoint)>& to_lon_lat);
/// Layer "reach" in the grid, styled for QGIS. Replaces the file at the end only. Throws Error(failed).
void write_geopackage(const ReachLayer& reach, const std::filesystem::path& file);

}  // namespace mapite
