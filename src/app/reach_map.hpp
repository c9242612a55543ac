#pragma once
// The land from which one gets to a place in time, ready to be written: as a layer for other programs and as
// a map on a page.
#include <filesystem>
#include <string>

#include "app/reach_areas.hpp"
#include "scene/reach_layer.hpp"
#include "scene/scene.hpp"

namespace mapite {

struct ReachMapOptions {
    Language language = Language::lv;
    Day printed{};
    std::string version;
};

/// Throws Error(usage) unless the name ends in .gpkg, .geojson, .svg, .pdf or .png.
void check_reach_file(const std::filesystem::path& file);

/// With the polygons computed (reach_shapes), texts and colours.
ReachLayer reach_layer(const ReachStudy& reach, const Resources& resources, const ReachMapOptions& options);

/// The bands over the borders of the areas, with roads when the study kept them, and the place.
Scene reach_scene(const ReachStudy& reach, const ReachLayer& layer, const Texts& texts,
                  const ReachMapOptions& options);

/// As the file's ending says, see check_reach_file. The file is replaced at the end only. Throws
/// Error(failed).
void write_reach(const ReachStudy& reach, const ReachLayer& layer, const Resources& resources,
                 const ReachMapOptions& options, const std::filesystem::path& file);

/// Lines about what was written: the bands in words, and how far apart the times stand.
std::string reach_note(const ReachStudy& reach, const ReachLayer& layer, const Texts& texts,
                       Language language);

}  // namespace mapite
