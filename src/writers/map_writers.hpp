#pragma once
// A scene on paper and in files: SVG, CSV and GeoPackage of the same map say the same.
#include <filesystem>
#include <string>

#include "base/localized.hpp"
#include "scene/map_style.hpp"
#include "scene/scene.hpp"

namespace mapite {

/// A whole page (A4 landscape): title, map, numbered list, legend, scale bar, north, captions, with
/// <title> and <desc>. Self-contained; opens in any browser; same scene, same bytes.
std::string svg(const Scene& scene, const MapStyle& style);
/// One row per area: code, name, number, value, class, look, label; UTF-8, comma, point.
std::string csv(const Scene& scene);
/// Layer "areas" with the same columns and geometry in the grid, styled for QGIS (layer_styles) with the same
/// classes, colours and looks. Replaces the file at the end only.
void write_geopackage(const Scene& scene, const MapStyle& style, const std::filesystem::path& file);

}  // namespace mapite
