#include <cmath>

#include "base/text.hpp"
#include "scene/item_look.hpp"
#include "writers/svg_parts.hpp"

namespace mapite {
namespace {

std::string in_language(double number, const Captions& captions) {
    std::string text = to_text(number);
    if (const std::size_t point = text.find('.'); point != std::string::npos)
        text.replace(point, 1, captions.decimal_point);
    return text;
}

void draw_north(SvgCanvas& canvas, const Captions& captions, PaperPoint foot) {
    canvas.rings(
        {{{foot.x, foot.y - 6}, {foot.x + 1.7, foot.y}, {foot.x, foot.y - 1.3}, {foot.x - 1.7, foot.y}}},
        {.fill = "#333333"});
    canvas.text({foot.x + 2.6, foot.y - 1}, captions.north_label, {3, true, SvgAnchor::start, "#333333"});
}

}  // namespace

double symbol_size_mm(const MapStyle& style, const std::string& name, double size_mm) {
    return size_mm > 0 ? size_mm : symbol_look(style, name).size_mm;
}

void draw_symbol(SvgCanvas& canvas, const MapStyle& style, const std::string& name, PaperPoint centre,
                 double size_mm) {
    const SymbolLook look = symbol_look(style, name);
    const double radius = (size_mm > 0 ? size_mm : look.size_mm) / 2;
    const SvgPaint paint{
        .fill = look.fill, .stroke = look.stroke, .width_mm = look.width_mm, .opacity = look.opacity};
    PaperLine shape = symbol_corners(look.shape);
    if (shape.empty()) {
        canvas.circle(centre, radius, paint);
        return;
    }
    for (PaperPoint& corner : shape) corner = {centre.x + radius * corner.x, centre.y + radius * corner.y};
    canvas.rings({shape}, paint);
}

void draw_scale(SvgCanvas& canvas, const Scene& scene, const PaperFrame& frame, const PaperBox& strip) {
    const Captions& captions = scene.captions;
    draw_north(canvas, captions, {strip.left + 2.2, strip.bottom - 0.8});
    const ScaleBar bar = scale_bar(frame.metres_per_mm(), 0.28 * strip.width());
    const bool kilometres = bar.length_m >= 1000;
    const double left = strip.left + 14, top = strip.bottom - 2.6, height = 1.4;
    constexpr int parts = 4;
    for (int part = 0; part < parts; ++part) {
        const double from = left + bar.length_mm * part / parts;
        canvas.rectangle(
            {from, top, from + bar.length_mm / parts, top + height},
            {.fill = part % 2 == 0 ? "#333333" : "#ffffff", .stroke = "#333333", .width_mm = 0.15});
    }
    const SvgText style{2.4, false, SvgAnchor::middle, "#333333"};
    const double unit = kilometres ? 1000 : 1;
    canvas.text({left, top - 0.9}, "0", style);
    canvas.text({left + bar.length_mm / 2, top - 0.9}, in_language(bar.length_m / 2 / unit, captions), style);
    canvas.text({left + bar.length_mm, top - 0.9}, in_language(bar.length_m / unit, captions), style);
    const double half_number = text_width(in_language(bar.length_m / unit, captions), style.size_mm) / 2;
    canvas.text({left + bar.length_mm + half_number + 0.8, top - 0.9},
                kilometres ? captions.kilometre_label : captions.metre_label,
                {2.4, false, SvgAnchor::start, "#333333"});
}

}  // namespace mapite
