#include "writers/svg_canvas.hpp"

#include <cmath>

#include "base/text.hpp"

namespace mapite {
namespace {

std::string attribute(std::string_view name, std::string_view value) {
    return ' ' + std::string(name) + "=\"" + xml_escaped(value) + '"';
}

std::string number_attribute(std::string_view name, double millimetres) {
    return attribute(name, svg_number(millimetres));
}

std::string dash_array(std::string_view millimetres) {
    std::string result;
    for (const std::string& part : split(millimetres, ' '))
        if (const auto length = parse_number(part))
            result += (result.empty() ? "" : " ") + svg_number(*length);
    return result;
}

std::string paint_attributes(const SvgPaint& paint) {
    std::string result = attribute("fill", paint.fill);
    if (paint.stroke != "none" && paint.width_mm > 0) {
        result += attribute("stroke", paint.stroke) + number_attribute("stroke-width", paint.width_mm);
        if (!paint.dash.empty()) result += attribute("stroke-dasharray", dash_array(paint.dash));
    }
    if (paint.opacity < 1) result += attribute("opacity", to_text(paint.opacity));
    return result;
}

void append_points(std::string& path, const PaperLine& line) {
    char command = 'M';
    for (const PaperPoint point : line) {
        path += command;
        path += svg_number(point.x) + ' ' + svg_number(point.y);
        command = 'L';
    }
}

}  // namespace

std::string svg_number(double millimetres) {
    const double hundredths = std::round(millimetres * 100);
    return to_text(hundredths == 0 ? 0.0 : hundredths / 10);
}

void SvgCanvas::open(std::string_view element, std::string_view attributes) {
    out_ += '<' + std::string(element);
    if (!attributes.empty()) out_ += ' ' + std::string(attributes);
    out_ += ">\n";
    open_.emplace_back(element);
}

void SvgCanvas::close() {
    out_ += "</" + open_.back() + ">\n";
    open_.pop_back();
}

void SvgCanvas::title(std::string_view text) {
    out_ += "<title>" + xml_escaped(text) + "</title>\n";
}

void SvgCanvas::rectangle(const PaperBox& box, const SvgPaint& paint) {
    out_ += "<rect" + number_attribute("x", box.left) + number_attribute("y", box.top) +
            number_attribute("width", box.width()) + number_attribute("height", box.height()) +
            paint_attributes(paint) + "/>\n";
}

void SvgCanvas::line(PaperPoint from, PaperPoint to, const SvgPaint& paint) {
    out_ += "<line" + number_attribute("x1", from.x) + number_attribute("y1", from.y) +
            number_attribute("x2", to.x) + number_attribute("y2", to.y) + paint_attributes(paint) + "/>\n";
}

void SvgCanvas::circle(PaperPoint centre, double radius_mm, const SvgPaint& paint) {
    out_ += "<circle" + number_attribute("cx", centre.x) + number_attribute("cy", centre.y) +
            number_attribute("r", radius_mm) + paint_attributes(paint) + "/>\n";
}

void SvgCanvas::rings(const std::vector<PaperLine>& rings, const SvgPaint& paint, std::string_view attributes,
                      std::string_view title) {
    std::string path;
    for (const PaperLine& ring : rings) {
        append_points(path, ring);
        path += 'Z';
    }
    out_ += "<path";
    if (!attributes.empty()) out_ += ' ' + std::string(attributes);
    out_ += paint_attributes(paint) + " fill-rule=\"evenodd\" d=\"" + path + '"';
    out_ += title.empty() ? "/>\n" : "><title>" + xml_escaped(title) + "</title></path>\n";
}

void SvgCanvas::lines(const std::vector<PaperLine>& lines, const SvgPaint& paint) {
    std::string path;
    for (const PaperLine& line : lines) append_points(path, line);
    out_ += "<path" + paint_attributes(paint) + " stroke-linejoin=\"round\" d=\"" + path + "\"/>\n";
}

void SvgCanvas::text(PaperPoint place, std::string_view words, const SvgText& style) {
    if (words.empty()) return;
    out_ += "<text" + number_attribute("x", place.x) + number_attribute("y", place.y) +
            number_attribute("font-size", style.size_mm);
    if (style.bold) out_ += " font-weight=\"bold\"";
    if (style.anchor != SvgAnchor::start)
        out_ += style.anchor == SvgAnchor::middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"";
    if (!style.colour.empty()) out_ += attribute("fill", style.colour);
    out_ += '>' + xml_escaped(words) + "</text>\n";
}

double SvgCanvas::text_lines(PaperPoint place, const std::vector<std::string>& lines, const SvgText& style,
                             double step_mm) {
    for (const std::string& line : lines) {
        text(place, line, style);
        place.y += step_mm;
    }
    return place.y - step_mm;
}

}  // namespace mapite
