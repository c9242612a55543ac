#include "writers/route_sheet.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "writers/qr_code.hpp"
#include "writers/route_sheet_parts.hpp"

namespace mapite {
namespace {

constexpr double qr_mm = 24;
constexpr int lines_to_write_on = 2;
constexpr std::size_t roomy_stops = 4;  // more are set closer, so that a day stays on two pages

std::string element(const std::string& name, const std::string& words, const std::string& attributes = "") {
    if (words.empty()) return {};
    return fmt::format("<{0}{1}>{2}</{0}>\n", name, attributes, xml_escaped(words));
}

std::string definitions(const std::vector<SheetLine>& lines, const std::string& css_class) {
    if (lines.empty()) return {};
    std::string html = fmt::format("<dl class=\"{}\">\n", css_class);
    for (const SheetLine& line : lines)
        html += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", xml_escaped(line.label),
                            xml_escaped(line.value));
    return html + "</dl>\n";
}

/// A link only where it leads to a map or a telephone, whatever stands in the data.
bool may_link(const std::string& url) {
    return url.starts_with("https://") || url.starts_with("geo:") || url.starts_with("tel:");
}

std::string links(const std::vector<SheetLink>& all) {
    std::string html;
    for (const SheetLink& link : all)
        if (may_link(link.url))
            html += fmt::format("{}<a href=\"{}\" rel=\"noreferrer\">{}</a>", html.empty() ? "" : " · ",
                                xml_escaped(link.url), xml_escaped(link.text));
    return html.empty() ? html : "<p class=\"links\">" + html + "</p>\n";
}

std::string code(const SheetStop& stop) {
    if (stop.qr_text.empty()) return {};
    return fmt::format("<figure class=\"code\">{}<figcaption>{}</figcaption></figure>\n",
                       qr_svg(stop.qr_text, qr_mm, stop.qr_title), xml_escaped(stop.qr_text));
}

std::string stop_block(const SheetStop& stop, const std::string& notes_label) {
    std::string marks;
    for (const std::string& mark : stop.marks)
        marks += " <span class=\"mark\">" + xml_escaped(mark) + "</span>";
    std::string html = fmt::format(
        "<section class=\"stop\">\n{}<h3><span class=\"number\">{}</span> {} · {}{}</h3>\n", code(stop),
        xml_escaped(stop.number), xml_escaped(stop.times), xml_escaped(stop.place), marks);
    html += element("p", stop.way, " class=\"way\"") + definitions(stop.lines, "lines") + links(stop.links);
    html += "<div class=\"write\">" + xml_escaped(notes_label);
    for (int i = 0; i < lines_to_write_on; ++i) html += "<span></span>";
    return html + "</div>\n</section>\n";
}

std::string table(const SheetTable& table) {
    std::string html = element("h2", table.heading);
    if (table.rows.empty()) return html + element("p", table.if_empty);
    html += "<table>\n<thead><tr>";
    for (const std::string& cell : table.header) html += "<th scope=\"col\">" + xml_escaped(cell) + "</th>";
    html += "</tr></thead>\n<tbody>\n";
    for (const std::vector<std::string>& row : table.rows) {
        html += "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i)
            html += i == 0 ? "<th scope=\"row\">" + xml_escaped(row[i]) + "</th>"
                           : "<td>" + xml_escaped(row[i]) + "</td>";
        html += "</tr>\n";
    }
    return html + "</tbody>\n</table>\n" + element("p", table.more);
}

std::string list(const std::vector<std::string>& lines) {
    if (lines.empty()) return {};
    std::string html = "<ul>\n";
    for (const std::string& line : lines) html += element("li", line);
    return html + "</ul>\n";
}

}  // namespace

std::string html(const RouteSheet& sheet) {
    std::string page = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"generator\" "
        "content=\"Mapīte\">\n<title>{}</title>\n<style>{}</style>\n</head>\n<body{}>\n",
        xml_escaped(sheet.language), xml_escaped(sheet.title), route_sheet_style(sheet),
        sheet.stops.size() > roomy_stops ? " class=\"compact\"" : "");
    page += "<header>\n" + element("h1", sheet.title) +
            fmt::format("<div class=\"subtitle\"><span>{}</span><span class=\"version\">{}</span></div>\n",
                        xml_escaped(sheet.subtitle), xml_escaped(sheet.version)) +
            definitions(sheet.head, "head") + "</header>\n<main>\n";
    if (!sheet.time_line.spans.empty()) page += "<figure>" + time_line_svg(sheet.time_line) + "</figure>\n";
    page += element("h2", sheet.stops_heading);
    for (const SheetStop& stop : sheet.stops) page += stop_block(stop, sheet.notes_label);
    page += element("p", sheet.way_back, " class=\"way\"");
    page += table(sheet.left_out) + table(sheet.spare);
    page += "</main>\n<footer>\n" + element("h2", sheet.rules_heading) + list(sheet.rules) +
            element("h2", sheet.sources_heading) + list(sheet.sources) + element("p", sheet.dates);
    return page + "</footer>\n</body>\n</html>\n";
}

}  // namespace mapite
