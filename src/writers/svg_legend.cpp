#include "base/text.hpp"
#include "writers/map_look.hpp"
#include "writers/svg_parts.hpp"

namespace mapite {
namespace {

constexpr double swatch_width_mm = 8, swatch_height_mm = 4, row_mm = 4.9;
const SvgText plain{2.5, false, SvgAnchor::start, "#222222"};
const SvgText small{2.2, false, SvgAnchor::start, "#555555"};

/// Draws row after row, keeping the place of the next one.
struct LegendColumn {
    SvgCanvas& canvas;
    PaperBox box;
    double y;

    void words(const std::string& text, const SvgText& style, std::size_t most_lines) {
        if (text.empty()) return;
        const double small_size = style.size_mm * 0.85;
        const FittedText lines =
            fitted(text, {style.size_mm, small_size}, box.width(), most_lines, style.bold);
        SvgText fitted_style = style;
        fitted_style.size_mm = lines.size;
        canvas.text_lines({box.left, y + lines.size}, lines.lines, fitted_style, step_of(lines.size));
        y += step_of(lines.size) * static_cast<double>(lines.lines.size()) + 0.3;
    }

    /// A row beside a picture `picture_width` wide; gives the middle of the row, where the picture stands.
    double row(const std::string& label, const std::string& count, double height, double picture_width) {
        const double room = box.width() - picture_width - 2 - (count.empty() ? 0 : 12);
        const FittedText lines = fitted(label, {plain.size_mm, 2.2}, room, 2);
        const double words_height = step_of(lines.size) * static_cast<double>(lines.lines.size());
        const double used = std::max(height, words_height + 0.4);
        const double middle = y + used / 2;
        SvgText style = plain;
        style.size_mm = lines.size;
        const double first = middle - words_height / 2 + step_of(lines.size) / 2 + lines.size * 0.36;
        canvas.text_lines({box.left + picture_width + 2, first}, lines.lines, style, step_of(lines.size));
        style.anchor = SvgAnchor::end;
        canvas.text({box.right, middle + lines.size * 0.36}, count, style);
        y += used;
        return middle;
    }
};

PaperBox swatch_at(const PaperBox& panel, double middle) {
    return {panel.left, middle - swatch_height_mm / 2, panel.left + swatch_width_mm,
            middle + swatch_height_mm / 2};
}

void draw_areas_legend(LegendColumn& column, const Scene& scene, const MapStyle& style) {
    const Legend& legend = scene.legend;
    column.canvas.text({column.box.right, column.y + small.size_mm}, legend.areas_heading,
                       {small.size_mm, false, SvgAnchor::end, small.colour});
    column.y += 3.2;
    for (std::size_t i = 0; i < legend.classes.size(); ++i) {
        AreaItem example;
        example.class_number = i;
        const double middle = column.row(legend.classes[i].label, std::to_string(legend.classes[i].areas),
                                         row_mm, swatch_width_mm);
        draw_swatch(column.canvas, scene, style, swatch_at(column.box, middle), example);
    }
    for (const LegendLook& look : legend.looks) {
        AreaItem example;
        example.look = look.look;
        const double middle = column.row(look.label, std::to_string(look.areas), row_mm, swatch_width_mm);
        draw_swatch(column.canvas, scene, style, swatch_at(column.box, middle), example);
    }
}

}  // namespace

void draw_swatch(SvgCanvas& canvas, const Scene& scene, const MapStyle& style, const PaperBox& box,
                 const AreaItem& area) {
    SvgPaint paint = area_outline(style);
    paint.fill = area_fill(area, scene.legend);
    canvas.rectangle(box, paint);
    if (area.look != Look::value) return;
    const double size = box.height() * 0.68;
    canvas.text({box.centre().x, box.centre().y + size * 0.36}, std::to_string(area.class_number + 1),
                {size, true, SvgAnchor::middle, text_colour_on(paint.fill)});
}

double draw_legend(SvgCanvas& canvas, const Scene& scene, const MapStyle& style, const PaperBox& panel) {
    const Legend& legend = scene.legend;
    LegendColumn column{canvas, panel, panel.top};
    column.words(legend.title, {2.9, true, SvgAnchor::start, "#111111"}, 3);
    column.words(legend.denominator, small, 2);
    draw_areas_legend(column, scene, style);
    for (const LegendSymbol& symbol : legend.symbols) {
        const double size = symbol_size_mm(style, symbol.style, symbol.size_mm);
        const double middle = column.row(symbol.label, "", std::max(4.2, size + 0.6), swatch_width_mm);
        draw_symbol(canvas, style, symbol.style, {panel.left + swatch_width_mm / 2, middle}, symbol.size_mm);
    }
    if (!legend.uncertain.empty()) {
        const double middle = column.row(legend.uncertain, "", 4.2, swatch_width_mm);
        canvas.text({panel.left + swatch_width_mm / 2, middle + 1.1}, "\u00b1",
                    {3.2, true, SvgAnchor::middle, "#222222"});
    }
    column.y += 0.8;
    column.words(legend.method + (legend.year.empty() ? "" : ". " + legend.year), small, 2);
    return column.y;
}

}  // namespace mapite
