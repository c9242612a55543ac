#include "base/text.hpp"
#include "writers/map_look.hpp"
#include "writers/map_writers.hpp"
#include "writers/svg_parts.hpp"

namespace mapite {
namespace {

/// Draws the lines below `y` and gives where the next text may begin.
double draw_fitted(SvgCanvas& canvas, PaperPoint corner, const FittedText& text, SvgText style) {
    if (text.lines.size() == 1 && text.lines.front().empty()) return corner.y;
    style.size_mm = text.size;
    const double last =
        canvas.text_lines({corner.x, corner.y + text.size * 0.95}, text.lines, style, step_of(text.size));
    return last - text.size * 0.95 + step_of(text.size);
}

void draw_header(SvgCanvas& canvas, const MapPage& page) {
    PaperPoint corner{page.header.left, page.header.top};
    corner.y = draw_fitted(canvas, corner, page.title, {.bold = true, .colour = "#111111"});
    corner.y = draw_fitted(canvas, corner, page.subtitle, {.colour = "#555555"});
    corner.y += 1;
    draw_fitted(canvas, corner, page.alternative, {.colour = "#222222"});
}

void draw_footer(SvgCanvas& canvas, const Scene& scene, const MapPage& page) {
    PaperPoint corner{page.footer.left, page.footer.top};
    canvas.line(corner, {page.footer.right, corner.y}, {.stroke = "#b5b5b5", .width_mm = 0.15});
    corner.y += 1.2;
    corner.y = draw_fitted(canvas, corner, page.travel_model, {.colour = "#222222"});
    corner.y = draw_fitted(canvas, corner, page.sources, {.colour = "#555555"});
    draw_fitted(canvas, corner, page.dates, {.colour = "#555555"});
    canvas.text({page.footer.right, page.footer.bottom - 0.7}, scene.captions.page,
                {2.3, false, SvgAnchor::end, "#555555"});
}

std::string root_attributes(const Scene& scene) {
    const std::string width = to_text(MapPage::width_mm), height = to_text(MapPage::height_mm);
    const std::string language = xml_escaped(scene.captions.language);
    return "xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"" + width + "mm\" height=\"" +
           height + "mm\" viewBox=\"0 0 " + svg_number(MapPage::width_mm) + ' ' +
           svg_number(MapPage::height_mm) + "\" lang=\"" + language + "\" xml:lang=\"" + language +
           "\" role=\"img\" aria-labelledby=\"map-title map-description\" "
           "font-family=\"'DejaVu Sans', 'Noto Sans', Arial, sans-serif\"";
}

void write_definitions(SvgCanvas& canvas, const MapStyle& style, const PaperBox& map) {
    canvas.open("defs");
    canvas.raw(look_patterns(style));
    canvas.open("clipPath", "id=\"map-frame\"");
    canvas.rectangle(map, {.fill = "#000000"});
    canvas.close();
    canvas.close();
}

/// The panel is as narrow as its list allows, so that the map gets the room; the legend is drawn once to
/// know how high it is.
MapPage page_for(const Scene& scene, const MapStyle& style) {
    constexpr std::size_t short_list = 30;
    std::vector<double> widths{98, 112, 128};
    if (scene.listed.size() <= short_list) widths.insert(widths.begin(), 84);
    MapPage page;
    for (const double width : widths) {
        page = map_page(scene, width);
        SvgCanvas trial;
        page.list = page.panel;
        page.list.top = draw_legend(trial, scene, style, page.panel) + 2;
        if (list_fits(scene, page.list)) break;
    }
    return page;
}

}  // namespace

std::string svg(const Scene& scene, const MapStyle& style) {
    const MapPage page = page_for(scene, style);
    const PaperFrame frame(scene.extent, page.map);
    SvgCanvas canvas;
    canvas.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    canvas.open("svg", root_attributes(scene));
    canvas.raw("<title id=\"map-title\">" + xml_escaped(scene.captions.title) + "</title>\n");
    canvas.raw("<desc id=\"map-description\">" + xml_escaped(scene.captions.alternative) + "</desc>\n");
    write_definitions(canvas, style, page.map);
    canvas.rectangle({0, 0, MapPage::width_mm, MapPage::height_mm}, {.fill = "#ffffff"});
    draw_header(canvas, page);
    draw_map(canvas, scene, style, frame);
    draw_scale(canvas, scene, frame, page.scale_strip);
    draw_legend(canvas, scene, style, page.panel);
    draw_list(canvas, scene, style, page.list);
    draw_footer(canvas, scene, page);
    canvas.close();
    return canvas.take();
}

}  // namespace mapite
