#pragma once
// Where the parts of a printed map stand on an A4 sheet: header and footer take what their words need,
// the panel with legend and list stands at the right, the map gets the rest.
#include "scene/paper.hpp"
#include "scene/scene.hpp"
#include "scene/text_width.hpp"

namespace mapite {

struct MapPage {
    static constexpr double width_mm = 297, height_mm = 210, margin_mm = 10;
    FittedText title, subtitle, alternative;
    FittedText travel_model, sources, dates;
    PaperBox header, map, scale_strip, panel, footer;
    PaperBox list;  ///< the lower part of the panel
};

/// The panel is `panel_width` millimetres wide.
MapPage map_page(const Scene& scene, double panel_width);

/// Distance of lines of text of this size.
constexpr double step_of(double size_mm) {
    return size_mm * 1.28;
}

}  // namespace mapite
