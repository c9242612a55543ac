#include "scene/item_look.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace mapite {
namespace {

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

}  // namespace

LookColours look_colours(Look look, const MapStyle& style) {
    const std::string ground = look == Look::not_asked ? "#ececec" : "#ffffff";
    const std::string mark = look == Look::not_asked ? "#a8a8a8"
                             : look == Look::no_data ? "#6e6e6e"
                                                     : "#3c3c3c";
    const std::string item = "look-" + std::string(to_string(look));
    return {style.text(item, "fill", ground), style.text(item, "stroke", mark)};
}

LookPattern look_pattern(Look look) {
    constexpr double period = 1.6, half = period / 2, quarter = period / 4;
    constexpr double before = period * 0.75, beyond = period * 1.25;
    switch (look) {
        case Look::no_data:
            // The short strokes at two corners close the hatch where tiles meet.
            return {period,
                    {{{0, period}, {period, 0}},
                     {{-quarter, quarter}, {quarter, -quarter}},
                     {{before, beyond}, {beyond, before}}},
                    0.25,
                    {}};
        case Look::suppressed:
            return {period, {}, 0, LookPattern::Dot{{half, half}, 0.3}};
        case Look::not_asked:
            return {period, {{{0, half}, {period, half}}, {{half, 0}, {half, period}}}, 0.12, {}};
        default:
            return {period, {}, 0, {}};
    }
}

LineLook area_outline_look(const MapStyle& style) {
    return {.stroke = style.text("area", "stroke", "#5a5a5a"),
            .width_mm = style.number("area", "width_mm", 0.18),
            .dash_mm = "",
            .opacity = 1,
            .smallest_scale = 1e12};
}

LineLook line_look(const MapStyle& style, const std::string& name) {
    return {.stroke = style.text(name, "stroke", "#7d7d7d"),
            .width_mm = style.number(name, "width_mm", 0.25),
            .dash_mm = style.text(name, "dash_mm", ""),
            .opacity = style.number(name, "opacity", 1),
            .smallest_scale = style.number(name, "smallest_scale", 1e12)};
}

std::string layer_of_line(const std::string& style) {
    if (style.starts_with("border")) return "borders";
    return style.starts_with("water") ? "water" : "roads";
}

SymbolLook symbol_look(const MapStyle& style, const std::string& name) {
    constexpr double usual_size_mm = 1.6;
    const bool people = name == "people";
    return {.shape = style.text(name, "shape", "circle"),
            .fill = style.text(name, "fill", people ? "#ffffff" : "#1b4f8a"),
            .stroke = style.text(name, "stroke", people ? "#222222" : "#ffffff"),
            .width_mm = style.number(name, "width_mm", people ? 0.25 : 0.15),
            .size_mm = style.number(name, "size_mm", usual_size_mm),
            .opacity = style.number(name, "opacity", people ? 0.75 : 1)};
}

PaperLine symbol_corners(const std::string& shape) {
    if (shape == "square") return {{-0.8, -0.8}, {0.8, -0.8}, {0.8, 0.8}, {-0.8, 0.8}};
    if (shape == "triangle") return {{0, -1.1}, {1, 0.75}, {-1, 0.75}};
    if (shape == "diamond") return {{0, -1.1}, {1.1, 0}, {0, 1.1}, {-1.1, 0}};
    if (shape == "cross")
        return {{-0.35, -1}, {0.35, -1}, {0.35, -0.35}, {1, -0.35}, {1, 0.35},   {0.35, 0.35},
                {0.35, 1},   {-0.35, 1}, {-0.35, 0.35}, {-1, 0.35}, {-1, -0.35}, {-0.35, -0.35}};
    return {};
}

std::string text_colour_on(const std::string& colour) {
    const double ground = luminance(colour) + 0.05;
    return ground / 0.05 >= 1.05 / ground ? "#000000" : "#ffffff";
}

}  // namespace mapite
