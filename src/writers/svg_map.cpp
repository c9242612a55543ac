#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "writers/map_look.hpp"
#include "writers/svg_parts.hpp"

namespace mapite {
namespace {

/// An XML name made of an area's code: letters and digits as they are, all else as "_" and its byte in hex.
std::string id_of(const AreaItem& area) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string id = "area-";
    for (const char letter : area.code) {
        const auto byte = static_cast<unsigned char>(letter);
        if ((byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z')) {
            id += letter;
        } else {
            id += '_';
            id += digits[byte >> 4];
            id += digits[byte & 15];
        }
    }
    return id;
}

std::string class_of(const AreaItem& area) {
    return area.look == Look::value ? "class-" + std::to_string(area.class_number + 1)
                                    : std::string(to_string(area.look));
}

void draw_areas(SvgCanvas& canvas, const Scene& scene, const MapStyle& style, const PaperFrame& frame) {
    SvgPaint paint = area_outline(style);
    canvas.open("g", "stroke-linejoin=\"round\"");
    for (const bool outside : {true, false})
        for (const AreaItem& area : scene.areas) {
            if ((area.look == Look::outside) != outside) continue;
            std::vector<PaperLine> rings;
            for (PaperPolygon& part : on_paper(area.shape, frame))
                std::ranges::move(part.rings, std::back_inserter(rings));
            paint.fill = area_fill(area, scene.legend);
            canvas.rings(rings, paint, "id=\"" + id_of(area) + "\" class=\"" + class_of(area) + "\"",
                         area.tooltip);
        }
    canvas.close();
}

void draw_lines(SvgCanvas& canvas, const Scene& scene, const MapStyle& style, const PaperFrame& frame,
                const std::string& layer) {
    // Wider lines above narrower ones, whatever the order of the roads in the data.
    std::map<std::pair<double, std::string>, std::vector<PaperLine>> by_width;
    const double denominator = frame.metres_per_mm() * 1000;
    for (const LineItem& line : scene.lines) {
        if (layer_of_line(line.style) != layer) continue;
        const LineLook look = line_look(style, line.style);
        if (denominator > look.smallest_scale) continue;
        PaperLine drawn = on_paper(line.shape, frame);
        if (drawn.size() < 2) continue;
        by_width[{look.width_mm, line.style}].push_back(std::move(drawn));
    }
    for (const auto& [width_and_style, lines] : by_width) {
        const LineLook look = line_look(style, width_and_style.second);
        canvas.lines(lines, {.fill = "none",
                             .stroke = look.stroke,
                             .width_mm = look.width_mm,
                             .dash = look.dash_mm,
                             .opacity = look.opacity});
    }
}

void draw_symbols(SvgCanvas& canvas, const Scene& scene, const MapStyle& style, const PaperFrame& frame,
                  bool people) {
    for (const SymbolItem& symbol : scene.symbols) {
        if ((symbol.style == "people") != people) continue;
        const PaperPoint centre = frame.on_paper(symbol.position);
        const PaperBox& map = frame.frame();
        if (centre.x < map.left || centre.x > map.right || centre.y < map.top || centre.y > map.bottom)
            continue;
        if (!symbol.tooltip.empty()) {
            canvas.open("g");
            canvas.title(symbol.tooltip);
        }
        draw_symbol(canvas, style, symbol.style, centre, symbol.size_mm);
        if (!symbol.tooltip.empty()) canvas.close();
    }
}

/// The words of all labels once; the halo below them is the same words with a white outline, since not
/// every reader of SVG can paint the outline of a text below its fill.
void draw_label_words(SvgCanvas& canvas, const std::vector<Label>& labels,
                      const std::set<std::size_t>& strong, bool halo) {
    for (const Label& label : labels) {
        const std::size_t rows = std::max<std::size_t>(label.lines.size(), 1);
        const double step = label.box.height() / static_cast<double>(rows);
        double y = label.box.top + step / 2 + label.size_mm * 0.36;
        const bool bold = strong.contains(label.area);
        std::string colour = bold ? "#111111" : "#4d4d4d";
        if (halo) colour = "";
        for (std::size_t row = 0; row < rows; ++row, y += step) {
            const std::string words = row < label.lines.size() ? label.lines[row] : "";
            const SvgText plain{label.size_mm, false, SvgAnchor::start, colour};
            const double number = row == 0 ? text_width(label.number, label.size_mm, true) : 0;
            const double space = row == 0 && !words.empty() ? text_width(" ", label.size_mm) : 0;
            double x = label.box.centre().x - (number + space + text_width(words, label.size_mm)) / 2;
            if (row == 0) canvas.text({x, y}, label.number, {label.size_mm, bold, SvgAnchor::start, colour});
            x += number + space;
            canvas.text({x, y}, words, plain);
        }
    }
}

void draw_labels(SvgCanvas& canvas, const Scene& scene, const PaperFrame& frame) {
    const std::vector<Label> labels = place_labels(scene, frame);
    const std::set<std::size_t> listed(scene.listed.begin(), scene.listed.end());
    for (const Label& label : labels) {
        if (!label.leader) continue;
        canvas.line(label.box.centre(), *label.leader, {.stroke = "#ffffff", .width_mm = 0.6});
        canvas.line(label.box.centre(), *label.leader, {.stroke = "#333333", .width_mm = 0.2});
        canvas.circle(*label.leader, 0.45, {.fill = "#333333", .stroke = "#ffffff", .width_mm = 0.15});
        canvas.rectangle(label.box.grown(0.2), {.fill = "#ffffff", .stroke = "#333333", .width_mm = 0.15});
    }
    canvas.open("g", "aria-hidden=\"true\" fill=\"#ffffff\" stroke=\"#ffffff\" stroke-width=\"" +
                         svg_number(0.7) + "\" stroke-linejoin=\"round\" opacity=\"0.85\"");
    draw_label_words(canvas, labels, listed, true);
    canvas.close();
    draw_label_words(canvas, labels, listed, false);
}

}  // namespace

void draw_map(SvgCanvas& canvas, const Scene& scene, const MapStyle& style, const PaperFrame& frame) {
    canvas.open("g", "clip-path=\"url(#map-frame)\"");
    for (const std::string& layer : scene.layers) {
        if (layer == "areas") draw_areas(canvas, scene, style, frame);
        if (layer == "roads" || layer == "borders" || layer == "water")
            draw_lines(canvas, scene, style, frame, layer);
        if (layer == "people" || layer == "services")
            draw_symbols(canvas, scene, style, frame, layer == "people");
        if (layer == "labels") draw_labels(canvas, scene, frame);
    }
    canvas.close();
    canvas.rectangle(frame.frame(), {.stroke = "#9a9a9a", .width_mm = 0.15});
}

}  // namespace mapite
