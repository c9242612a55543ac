#pragma once
// How the items of a scene look, the same wherever they are drawn: on paper by the writers, on screen by
// the window. Colours and sizes come from the map's style with plain defaults; the patterns of what is not
// a value and the shapes of symbols are fixed, so that no two can be taken for each other.
#include <optional>
#include <string>
#include <vector>

#include "scene/map_style.hpp"
#include "scene/paper_shape.hpp"
#include "scene/scene.hpp"

namespace mapite {

/// Colours of a look that is not a value, from the style "look-no_data" and so on.
struct LookColours {
    std::string ground, mark;
};
LookColours look_colours(Look look, const MapStyle& style);

/// The pattern of a look that is not a value, repeated every `period_mm` to the right and downwards.
struct LookPattern {
    struct Stroke {
        PaperPoint from, to;
    };
    struct Dot {
        PaperPoint centre;
        double radius_mm = 0;
    };
    double period_mm = 0;
    std::vector<Stroke> strokes;
    double stroke_mm = 0;    ///< width of the strokes
    std::optional<Dot> dot;  ///< filled
};
/// A hatch for no data, dots for suppressed, a grid for not asked, plain for all else.
LookPattern look_pattern(Look look);

/// Outline and width of lines: the areas' ("area"), roads, borders, waters.
struct LineLook {
    std::string stroke;
    double width_mm = 0;
    std::string dash_mm;  ///< "1 0.7"; empty = solid
    double opacity = 1;
    double smallest_scale = 0;  ///< left out of maps smaller than 1 : this
};
/// Of the style "area".
LineLook area_outline_look(const MapStyle& style);
LineLook line_look(const MapStyle& style, const std::string& name);
/// The layer of maps/*.toml that a style of lines belongs to: "borders", "water" or "roads".
std::string layer_of_line(const std::string& style);

struct SymbolLook {
    std::string shape;  ///< "circle", "square", "triangle", "diamond", "cross"
    std::string fill, stroke;
    double width_mm = 0;  ///< of its outline
    double size_mm = 0;   ///< diameter
    double opacity = 1;
};
/// `name` "people" has defaults of its own: large circles that let through what lies under them.
SymbolLook symbol_look(const MapStyle& style, const std::string& name);
/// Corners for a radius of 1 around the origin, y downwards; empty for a circle and unknown shapes.
PaperLine symbol_corners(const std::string& shape);

/// Black or white, whichever is read better on this colour ("#rrggbb"; contrast as in WCAG 2.1).
std::string text_colour_on(const std::string& colour);

}  // namespace mapite
