#pragma once
// GDAL's geometries and reference systems as this module's plain values.
#include <string>

#include "formats/table_features.hpp"

class OGRGeometry;
class OGRLayer;
class OGRSpatialReference;

namespace mapite {

/// Curves as lines, heights dropped; of a mixed collection the kind with the most dimensions. Kind none
/// for nothing, an empty geometry or positions that are no numbers.
FileGeometry geometry_of(const OGRGeometry* geometry);
/// What the layer says it holds; where it says nothing, what its first hundred features hold.
GeometryKind geometry_kind(OGRLayer& layer);
/// As Grid::from takes it; empty where none is stated or only a placeholder.
std::string crs_of(const OGRSpatialReference* system);

}  // namespace mapite
