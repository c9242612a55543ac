#include "writers/map_look.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>

#include "base/text.hpp"

namespace mapite {
namespace {

constexpr double tile_mm = 1.6;

/// The marks of one pattern tile. All four differ in kind, not only in colour.
std::string marks(Look look, const std::string& colour) {
    const std::string t = svg_number(tile_mm), half = svg_number(tile_mm / 2),
                      quarter = svg_number(tile_mm / 4);
    const std::string beyond = svg_number(tile_mm * 1.25), before = svg_number(tile_mm * 0.75);
    switch (look) {
        case Look::no_data:
            return fmt::format(
                "<path d=\"M0 {0}L{0} 0M-{1} {1}L{1} -{1}M{2} {3}L{3} {2}\" stroke=\"{4}\" "
                "stroke-width=\"{5}\" fill=\"none\"/>",
                t, quarter, before, beyond, colour, svg_number(0.25));
        case Look::suppressed:
            return fmt::format("<circle cx=\"{0}\" cy=\"{0}\" r=\"{1}\" fill=\"{2}\"/>", half,
                               svg_number(0.3), colour);
        case Look::not_asked:
            return fmt::format(
                "<path d=\"M0 {0}H{1}M{0} 0V{1}\" stroke=\"{2}\" stroke-width=\"{3}\" fill=\"none\"/>", half,
                t, colour, svg_number(0.12));
        default:
            return "";
    }
}

/// Relative luminance of WCAG 2.1.
double luminance(const std::string& colour) {
    double sum = 0;
    constexpr std::array weights{0.2126, 0.7152, 0.0722};
    for (std::size_t i = 0; i < weights.size(); ++i) {
        int level = 255;
        if (colour.size() == 7)
            std::from_chars(colour.data() + 1 + 2 * i, colour.data() + 3 + 2 * i, level, 16);
        const double share = level / 255.0;
        sum += weights[i] * (share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4));
    }
    return sum;
}

std::string item_name(Look look) {
    return "look-" + std::string(to_string(look));
}

}  // namespace

LookColours look_colours(Look look, const MapStyle& style) {
    const std::string ground = look == Look::not_asked ? "#ececec" : "#ffffff";
    const std::string mark = look == Look::not_asked ? "#a8a8a8"
                             : look == Look::no_data ? "#6e6e6e"
                                                     : "#3c3c3c";
    return {style.text(item_name(look), "fill", ground), style.text(item_name(look), "stroke", mark)};
}

std::string look_patterns(const MapStyle& style) {
    std::string result;
    for (const Look look : {Look::no_data, Look::suppressed, Look::not_asked, Look::outside}) {
        const LookColours colours = look_colours(look, style);
        const std::string t = svg_number(tile_mm);
        result += fmt::format(
            "<pattern id=\"{0}\" patternUnits=\"userSpaceOnUse\" width=\"{1}\" height=\"{1}\">"
            "<rect width=\"{1}\" height=\"{1}\" fill=\"{2}\"/>{3}</pattern>\n",
            item_name(look), t, xml_escaped(colours.ground), marks(look, xml_escaped(colours.mark)));
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
    return {.fill = "none",
            .stroke = style.text("area", "stroke", "#5a5a5a"),
            .width_mm = style.number("area", "width_mm", 0.18),

            .opacity = 1};
}

std::string text_colour_on(const std::string& colour) {
    const double ground = luminance(colour) + 0.05;
    return ground / 0.05 >= 1.05 / ground ? "#000000" : "#ffffff";
}

}  // namespace mapite
