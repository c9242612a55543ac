#pragma once
// The look of a map as a QGIS layer style (QML), so that the GeoPackage opens with the same classes,
// colours and patterns as the printed map. Written for QGIS 3.22 and later.
#include <string>

#include "scene/map_style.hpp"
#include "scene/reach_layer.hpp"
#include "scene/scene.hpp"

namespace mapite {

/// Rules for each class and each look, with the texts and counts of the legend, and labels.
std::string qgis_area_style(const Scene& scene, const MapStyle& style);
/// One marker per symbol style.
std::string qgis_symbol_style(const Scene& scene, const MapStyle& style);
/// One fill per band, through which the map below can be seen.
std::string qgis_reach_style(const ReachLayer& reach);

}  // namespace mapite
