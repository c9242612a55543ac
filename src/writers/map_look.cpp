#include "writers/map_look.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace mapite {
namespace {

std::string item_name(Look look) {
    return "look-" + std::string(to_string(look));
}

/// One pattern tile's strokes as a path, with the short forms for level and upright ones.
std::string path_of(const std::vector<LookPattern::Stroke>& strokes) {
    std::string path;
    for (const auto& [from, to] : strokes) {
        path += 'M' + svg_number(from.x) + ' ' + svg_number(from.y);
        if (from.y == to.y)
            path += 'H' + svg_number(to.x);
        else if (from.x == to.x)
            path += 'V' + svg_number(to.y);
        else
            path += 'L' + svg_number(to.x) + ' ' + svg_number(to.y);
    }
    return path;
}

std::string marks(const LookPattern& pattern, const std::string& colour) {
    std::string result;
    if (!pattern.strokes.empty())
        result += fmt::format("<path d=\"{}\" stroke=\"{}\" stroke-width=\"{}\" fill=\"none\"/>",
                              path_of(pattern.strokes), colour, svg_number(pattern.stroke_mm));
    if (pattern.dot)
        result += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\"/>",
                              svg_number(pattern.dot->centre.x), svg_number(pattern.dot->centre.y),
                              svg_number(pattern.dot->radius_mm), colour);
    return result;
}

}  // namespace

std::string look_patterns(const MapStyle& style) {
    std::string result;
    for (const Look look : {Look::no_data, Look::suppressed, Look::not_asked, Look::outside}) {
        const LookColours colours = look_colours(look, style);
        const LookPattern pattern = look_pattern(look);
        result += fmt::format(
            "<pattern id=\"{0}\" patternUnits=\"userSpaceOnUse\" width=\"{1}\" height=\"{1}\">"
            "<rect width=\"{1}\" height=\"{1}\" fill=\"{2}\"/>{3}</pattern>\n",
            item_name(look), svg_number(pattern.period_mm), xml_escaped(colours.ground),
            marks(pattern, xml_escaped(colours.mark)));
    }
    return result;
}

std::string look_fill(Look look) {
    return "url(#" + item_name(look) + ')';
}

std::string area_fill(const AreaItem& area, const Legend& legend) {
    return area.look == Look::value ? legend.classes.at(area.class_number).colour : look_fill(area.look);
}

SvgPaint area_outline(const MapStyle& style) {
    const LineLook look = area_outline_look(style);
    return {.fill = "none", .stroke = look.stroke, .width_mm = look.width_mm, .opacity = look.opacity};
}

}  // namespace mapite
