#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "writers/route_sheet_parts.hpp"

namespace mapite {
namespace {

using std::chrono::seconds;

// Tenths of a millimetre.
constexpr int page_width = 1840, names_width = 250, row_height = 50, row_step = 58, above = 96,
              text_size = 30;
constexpr int hatch_step = 22;

struct Axis {
    seconds from, to;
    [[nodiscard]] double x(seconds time) const {
        return names_width + (page_width - names_width - 20) * static_cast<double>((time - from).count()) /
                                 static_cast<double>((to - from).count());
    }
};

std::string number(double value) {
    return to_text(value, 1);
}

/// Whole hours around the day.
Axis axis_of(const TimeLine& line) {
    constexpr seconds hour = std::chrono::hours{1};
    seconds from = line.spans.front().from, to = line.spans.front().to;
    for (const TimeSpan& span : line.spans) {
        from = std::min(from, span.from);
        to = std::max(to, span.to);
    }
    const seconds first = from - from % hour;
    const seconds last = to + (hour - to % hour) % hour;
    return {first, std::max(last, first + hour)};
}

std::string text(double x, double y, const std::string& words, const std::string& more) {
    return fmt::format("<text x=\"{}\" y=\"{}\" font-size=\"{}\" {}>{}</text>", number(x), number(y),
                       text_size, more, xml_escaped(words));
}

/// Lines that go up to the right, cut off at the box; drawn one by one, as not every program knows patterns.
std::string diagonals(double x0, double x1, double y0, double y1) {
    std::string path;
    const double height = y1 - y0;
    for (double foot = x0 - height + hatch_step / 2.0; foot < x1; foot += hatch_step) {
        const double left = std::max(foot, x0), right = std::min(foot + height, x1);
        if (right - left < 0.5) continue;
        path += fmt::format("M{} {}L{} {}", number(left), number(y1 - (left - foot)), number(right),
                            number(y1 - (right - foot)));
    }
    return path;
}

std::string uprights(double x0, double x1, double y0, double y1) {
    std::string path;
    for (double x = x0 + 8; x < x1; x += 10)
        path += fmt::format("M{0} {1}V{2}", number(x), number(y0), number(y1));
    return path;
}

std::string dots(double x0, double x1, double y0, double y1) {
    std::string path;
    for (double x = x0 + 9; x < x1 - 4; x += 16)
        for (double y = y0 + 9; y < y1 - 4; y += 16) path += fmt::format("M{} {}h5", number(x), number(y));
    return path;
}

std::string box(const TimeSpan& span, const Axis& axis, double y) {
    const double x0 = axis.x(span.from), x1 = std::max(axis.x(span.to), x0 + 3), y1 = y + row_height;
    const bool is_visit = span.kind == TimeKind::visit;
    std::string svg = fmt::format(
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\" stroke=\"#000000\" "
        "stroke-width=\"3\"{}/>",
        number(x0), number(y), number(x1 - x0), row_height, is_visit ? "#222222" : "#ffffff",
        span.kind == TimeKind::wait ? " stroke-dasharray=\"9 6\"" : "");
    std::string path;
    if (span.kind == TimeKind::drive) path = diagonals(x0, x1, y, y1);
    if (span.kind == TimeKind::buffer) path = uprights(x0, x1, y, y1);
    if (span.kind == TimeKind::pause) path = dots(x0, x1, y, y1);
    if (!path.empty())
        svg += fmt::format("<path d=\"{}\" fill=\"none\" stroke=\"#000000\" stroke-width=\"{}\"/>", path,
                           span.kind == TimeKind::pause ? 5 : 3);
    const double width = 18.0 * static_cast<double>(span.label.size()) + 10;
    if (span.label.empty() || x1 - x0 < width + 6) return svg;
    const double middle = (x0 + x1) / 2;
    if (!is_visit)
        svg += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"36\" fill=\"#ffffff\"/>",
                           number(middle - width / 2), number(y + 7), number(width));
    return svg + text(middle, y + 36, span.label,
                      fmt::format("text-anchor=\"middle\" font-weight=\"bold\" fill=\"{}\"",
                                  is_visit ? "#ffffff" : "#000000"));
}

std::string hours(const Axis& axis, double bottom) {
    constexpr seconds hour = std::chrono::hours{1};
    const int step = (axis.to - axis.from) > 14 * hour ? 2 : 1;
    std::string svg;
    int n = 0;
    for (seconds time = axis.from; time <= axis.to; time += hour, ++n) {
        svg += fmt::format("<path d=\"M{0} {1}V{2}\" stroke=\"#999999\" stroke-width=\"2\"/>",
                           number(axis.x(time)), above, number(bottom));
        if (n % step == 0)
            svg += text(axis.x(time), bottom + 32, fmt::format("{}", time / hour % 24),
                        "text-anchor=\"middle\"");
    }
    return svg;
}

/// A bar with its name over the hours after `from`.
std::string evening(const TimeLine& line, const Axis& axis) {
    if (!line.evening || *line.evening >= axis.to) return {};
    const double x = axis.x(std::max(*line.evening, axis.from)), end = axis.x(axis.to);
    return fmt::format("<path d=\"M{0} 88V76H{1}V88\" fill=\"none\" stroke=\"#000000\" stroke-width=\"5\"/>",
                       number(x), number(end)) +
           text(end, 68, line.evening_label, "text-anchor=\"end\"");
}

std::string sunset(const TimeLine& line, const Axis& axis, double bottom) {
    if (!line.sunset || *line.sunset < axis.from || *line.sunset > axis.to) return {};
    const double x = axis.x(*line.sunset);
    return fmt::format(
               "<path d=\"M{0} 36V{1}\" stroke=\"#000000\" stroke-width=\"6\" stroke-dasharray=\"16 8\"/>",
               number(x), number(bottom)) +
           text(x, 28, line.sunset_label,
                x > page_width - 260 ? "text-anchor=\"end\"" : "text-anchor=\"middle\"");
}

}  // namespace

std::string time_line_svg(const TimeLine& line) {
    if (line.spans.empty()) return {};
    const Axis axis = axis_of(line);
    constexpr TimeKind order[] = {TimeKind::visit, TimeKind::drive, TimeKind::buffer, TimeKind::wait,
                                  TimeKind::pause};
    std::string rows;
    double y = above + 6;
    for (const TimeKind kind : order) {
        std::string boxes;
        for (const TimeSpan& span : line.spans)
            if (span.kind == kind) boxes += box(span, axis, y);
        if (boxes.empty()) continue;
        rows += text(0, y + 36, line.names[static_cast<std::size_t>(kind)], "") + boxes;
        y += row_step;
    }
    return fmt::format(
               "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"timeline\" role=\"img\" "
               "aria-labelledby=\"timeline-title timeline-desc\" viewBox=\"0 0 {} {}\" "
               "font-family=\"DejaVu Sans, sans-serif\"><title id=\"timeline-title\">{}</title>"
               "<desc id=\"timeline-desc\">{}</desc>",
               page_width, number(y + 44), xml_escaped(line.title), xml_escaped(line.description)) +
           hours(axis, y) + rows + evening(line, axis) + sunset(line, axis, y) + "</svg>";
}

}  // namespace mapite
