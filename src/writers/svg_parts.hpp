#pragma once
// The parts of a printed map, each drawn into its own box of the page.
#include "scene/labels.hpp"
#include "scene/map_style.hpp"
#include "scene/scene.hpp"
#include "writers/map_page.hpp"
#include "writers/svg_canvas.hpp"

namespace mapite {

/// Areas, lines, symbols and labels in the order of Scene::layers, cut off at the frame.
void draw_map(SvgCanvas& canvas, const Scene& scene, const MapStyle& style, const PaperFrame& frame);
/// One symbol in the shape and colours of its style; `size_mm` 0 = as the style says.
void draw_symbol(SvgCanvas& canvas, const MapStyle& style, const std::string& name, PaperPoint centre,
                 double size_mm);
double symbol_size_mm(const MapStyle& style, const std::string& name, double size_mm);
/// Scale bar and north arrow.
void draw_scale(SvgCanvas& canvas, const Scene& scene, const PaperFrame& frame, const PaperBox& strip);
/// Gives the lower end of the legend.
double draw_legend(SvgCanvas& canvas, const Scene& scene, const MapStyle& style, const PaperBox& panel);
/// Whether all names can stand in the box in full, nearly all on one line, in a size that can be read.
bool list_fits(const Scene& scene, const PaperBox& box);
/// In as many columns and as small as it takes to stand in the box.
void draw_list(SvgCanvas& canvas, const Scene& scene, const MapStyle& style, const PaperBox& box);
/// A patch with the fill of an area and the number of its class, so that grey copies can be read.
void draw_swatch(SvgCanvas& canvas, const Scene& scene, const MapStyle& style, const PaperBox& box,
                 const AreaItem& area);

}  // namespace mapite
