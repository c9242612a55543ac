#pragma once
// A scene on paper and in files: SVG, PDF, PNG, CSV and GeoPackage of the same map say the same.
#include <filesystem>
#include <string>

#include "base/localized.hpp"
#include "scene/map_style.hpp"
#include "scene/scene.hpp"

namespace mapite {

/// A whole page (A4 landscape): title, map, numbered list, legend, scale bar, north, captions, with
/// <title> and <desc>. Self-contained; opens in any browser; same scene, same bytes.
std::string svg(const Scene& scene, const MapStyle& style);
/// The very page of `svg` as a PDF of one A4 sheet: vectors, fonts inside, with title, description and
/// language; same scene, same bytes (its date is `scene.printed`). Throws Error(failed) when librsvg cannot.
std::string pdf(const Scene& scene, const MapStyle& style);
/// The very page of `svg` as a PNG of 300 dots per inch (3508 x 2480) on white; same scene, same bytes.
/// Throws Error(failed) when librsvg cannot.
std::string png(const Scene& scene, const MapStyle& style);
/// "2.54.7", for diagnostics.
std::string librsvg_version();
/// One row per area: code, name, number, value, class, look, label; UTF-8, comma, point.
std::string csv(const Scene& scene);
/// Layer "areas" with the same columns and geometry in the grid, styled for QGIS (layer_styles) with the same
/// classes, colours and looks. Replaces the file at the end only.
void write_geopackage(const Scene& scene, const MapStyle& style, const std::filesystem::path& file);

}  // namespace mapite
