#include "writers/qgis_style.hpp"

#include <fmt/format.h>

#include <set>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "writers/map_look.hpp"
#include "writers/svg_parts.hpp"

namespace mapite {
namespace {

using Properties = std::vector<std::pair<std::string, std::string>>;

/// "#fdcc8a" -> "253,204,138,255".
std::string colour_value(const std::string& colour) {
    if (colour.size() != 7 || colour.front() != '#') return "0,0,0,255";
    const auto level = [&](std::size_t at) { return std::stoi(colour.substr(at, 2), nullptr, 16); };
    return fmt::format("{},{},{},255", level(1), level(3), level(5));
}

/// Properties twice, as QGIS itself writes them: "Option" is read since 3.18, "prop" before.
std::string symbol_layer(std::string_view kind, const Properties& properties) {
    std::string options, old_form;
    for (const auto& [name, value] : properties) {
        options +=
            fmt::format("<Option type=\"QString\" name=\"{}\" value=\"{}\"/>", name, xml_escaped(value));
        old_form += fmt::format("<prop k=\"{}\" v=\"{}\"/>", name, xml_escaped(value));
    }
    return fmt::format(
        "<layer class=\"{}\" enabled=\"1\" locked=\"0\" pass=\"0\"><Option type=\"Map\">{}</Option>{}"
        "</layer>\n",
        kind, options, old_form);
}

std::string fill_layer(const std::string& colour, std::string_view brush, const SvgPaint& outline) {
    return symbol_layer("SimpleFill", {{"color", colour_value(colour)},
                                       {"style", std::string(brush)},
                                       {"outline_color", colour_value(outline.stroke)},
                                       {"outline_style", "solid"},
                                       {"outline_width", to_text(outline.width_mm)},
                                       {"outline_width_unit", "MM"}});
}

/// Brush patterns of QGIS nearest to those on paper.
std::string_view brush_of(Look look) {
    switch (look) {
        case Look::no_data:
            return "b_diagonal";
        case Look::suppressed:
            return "dense6";
        case Look::not_asked:
            return "cross";
        default:
            return "no";
    }
}

struct RuleList {
    std::string rules, symbols;
    std::size_t count = 0;

    void add(std::string_view kind, const std::string& filter, const std::string& label,
             const std::string& layers, double opacity = 1) {
        rules += fmt::format("<rule key=\"rule-{0}\" symbol=\"{0}\" filter=\"{1}\" label=\"{2}\"/>\n", count,
                             xml_escaped(filter), xml_escaped(label));
        symbols += fmt::format(
            "<symbol type=\"{}\" name=\"{}\" alpha=\"{}\" clip_to_extent=\"1\" force_rhr=\"0\">\n{}"
            "</symbol>\n",
            kind, count, to_text(opacity), layers);
        ++count;
    }
    [[nodiscard]] std::string renderer() const {
        return "<renderer-v2 type=\"RuleRenderer\" symbollevels=\"0\" forceraster=\"0\" "
               "enableorderby=\"0\">\n"
               "<rules key=\"rules\">\n" +
               rules + "</rules>\n<symbols>\n" + symbols + "</symbols>\n</renderer-v2>\n";
    }
};

std::string document(const std::string& content, bool labels) {
    return fmt::format(
        "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
        "<qgis version=\"3.22.0\" styleCategories=\"Symbology|Labeling\" labelsEnabled=\"{}\">\n{}"
        "</qgis>\n",
        labels ? 1 : 0, content);
}

std::string labels() {
    const std::string words =
        "\"number\" || ' ' || \"name\" || CASE WHEN \"look\" = 'value' THEN '\\n' || \"label\" || "
        "CASE WHEN \"uncertain\" = 1 THEN ' \u00b1' ELSE '' END ELSE '' END";
    return fmt::format(
        "<labeling type=\"simple\"><settings calloutType=\"simple\">"
        "<text-style fieldName=\"{}\" isExpression=\"1\" fontFamily=\"DejaVu Sans\" fontSize=\"7\" "
        "fontSizeUnit=\"Point\" textColor=\"17,17,17,255\" textOpacity=\"1\">"
        "<text-buffer bufferDraw=\"1\" bufferSize=\"0.6\" bufferSizeUnits=\"MM\" "
        "bufferColor=\"255,255,255,255\" bufferOpacity=\"0.85\"/></text-style>"
        "<placement placement=\"1\"/><rendering drawLabels=\"1\" obstacle=\"1\" fontMinPixelSize=\"3\" "
        "fontMaxPixelSize=\"10000\"/></settings></labeling>\n",
        xml_escaped(words));
}

}  // namespace

std::string qgis_area_style(const Scene& scene, const MapStyle& style) {
    const SvgPaint outline = area_outline(style);
    RuleList list;
    for (std::size_t i = 0; i < scene.legend.classes.size(); ++i) {
        const LegendClass& item = scene.legend.classes[i];
        list.add("fill", fmt::format("\"look\" = 'value' AND \"class\" = {}", i + 1),
                 fmt::format("{}: {} ({})", i + 1, item.label, item.areas),
                 fill_layer(item.colour, "solid", outline));
    }
    for (const LegendLook& item : scene.legend.looks) {
        const LookColours colours = look_colours(item.look, style);
        std::string layers = fill_layer(colours.ground, "solid", outline);
        if (brush_of(item.look) != "no") layers += fill_layer(colours.mark, brush_of(item.look), outline);
        list.add("fill", fmt::format("\"look\" = '{}'", to_string(item.look)),
                 fmt::format("{} ({})", item.label, item.areas), layers);
    }
    return document(list.renderer() + labels(), true);
}

std::string qgis_symbol_style(const Scene& scene, const MapStyle& style) {
    RuleList list;
    for (const LegendSymbol& symbol : scene.legend.symbols) {
        if (symbol.style == "people") continue;
        list.add("marker", fmt::format("\"style\" = '{}'", symbol.style), symbol.label,
                 symbol_layer("SimpleMarker",
                              {{"name", style.text(symbol.style, "shape", "circle")},
                               {"color", colour_value(style.text(symbol.style, "fill", "#1b4f8a"))},
                               {"outline_color", colour_value(style.text(symbol.style, "stroke", "#ffffff"))},
                               {"outline_width", to_text(style.number(symbol.style, "width_mm", 0.15))},
                               {"outline_width_unit", "MM"},
                               {"size", to_text(symbol_size_mm(style, symbol.style, symbol.size_mm))},
                               {"size_unit", "MM"}}));
    }
    return document(list.renderer(), false);
}

std::string qgis_reach_style(const ReachLayer& reach) {
    RuleList list;
    for (const ReachPolygon& polygon : reach.polygons)
        list.add("fill", fmt::format("\"minutes\" = {}", to_text(polygon.minutes)), polygon.label,
                 fill_layer(polygon.colour, "solid", {.stroke = "#444444", .width_mm = 0.2}), 0.6);
    return document(list.renderer(), false);
}

}  // namespace mapite
