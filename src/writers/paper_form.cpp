#include "writers/paper_form.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "writers/paper_form_style.hpp"

namespace mapite {
namespace {

constexpr int lines_to_write_on = 2;
constexpr std::size_t short_list = 3;   // choices that stand in one row
constexpr std::size_t long_list = 5;    // from here on in two columns
constexpr std::size_t long_label = 60;  // bytes; a list with a longer one stands in one column

std::string element(const std::string& name, const std::string& words, const std::string& css_class = "") {
    if (words.empty()) return {};
    const std::string attribute = css_class.empty() ? "" : fmt::format(" class=\"{}\"", css_class);
    return fmt::format("<{0}{1}>{2}</{0}>\n", name, attribute, xml_escaped(words));
}

std::string box_span(const PaperBox& box) {
    return fmt::format("<span class=\"box{}{}\">{}</span>", box.apart ? " apart" : "",
                       box.crossed ? " crossed" : "", box.crossed ? "✕" : xml_escaped(box.code));
}

std::string options(const PaperQuestion& question) {
    const std::vector<PaperBox>& boxes = question.boxes;
    const bool roomy = std::ranges::all_of(
        boxes, [](const PaperBox& box) { return box.label.size() + box.go_on.size() <= long_label; });
    std::string css = "options";
    if (question.scale || (boxes.size() <= short_list && roomy))
        css += " short";
    else if (boxes.size() >= long_list && roomy)
        css += " many";
    std::string html = fmt::format("<ul class=\"{}\">\n", css);
    for (const PaperBox& box : boxes) {
        html += "<li>" + box_span(box) + ' ' + xml_escaped(box.label);
        if (!box.go_on.empty()) html += " <span class=\"go\">" + xml_escaped(box.go_on) + "</span>";
        html += "</li>\n";
    }
    return html + "</ul>\n";
}

std::string answer(const PaperQuestion& question) {
    if (question.answer == PaperAnswer::none) return {};
    if (question.answer == PaperAnswer::boxes) return options(question);
    if (!question.value.empty()) return element("p", question.value, "known");
    std::string html;
    const int lines = question.answer == PaperAnswer::lines ? lines_to_write_on : 1;
    for (int i = 0; i < lines; ++i) html += "<div class=\"write\"></div>\n";
    return html;
}

std::string number_and_text(const std::string& number, const std::string& text) {
    return fmt::format("<span class=\"number\">{}</span> {}", xml_escaped(number), xml_escaped(text));
}

std::string one(const PaperQuestion& question) {
    if (question.answer == PaperAnswer::none)
        return element("p", question.condition, "condition") + element("p", question.text, "note");
    if (question.consent) {
        std::string html = "<section class=\"question consent\">\n<p class=\"line asked\">";
        for (const PaperBox& box : question.boxes) html += box_span(box);
        return html + number_and_text(question.number, question.text) + "</p>\n" +
               element("p", question.hint, "hint") + "</section>\n";
    }
    return "<section class=\"question\">\n" + element("p", question.condition, "condition") +
           "<p class=\"asked\">" + number_and_text(question.number, question.text) + "</p>\n" +
           element("p", question.hint, "hint") + answer(question) + "</section>\n";
}

std::string one(const PaperHeading& heading) {
    return element(heading.block ? "h2" : "h3", heading.text) + element("p", heading.condition, "condition");
}

std::string statement_text(const PaperStatement& row) {
    std::string html = number_and_text(row.number, row.text);
    if (!row.condition.empty())
        html += " <span class=\"condition\">" + xml_escaped(row.condition) + "</span>";
    return html;
}

/// The gap before a scale, and before what is no step of it.
const char* cell_class(const std::vector<PaperBox>& boxes, std::size_t i) {
    if (i == 0) return " class=\"first\"";
    return boxes[i].apart && !boxes[i - 1].apart ? " class=\"apart-cell\"" : "";
}

std::string box_cells(const PaperScale& scale) {
    std::string html;
    for (std::size_t i = 0; i < scale.boxes.size(); ++i)
        html += fmt::format("<td{}>{}</td>", cell_class(scale.boxes, i), box_span(scale.boxes[i]));
    return html;
}

std::string code_cells(const PaperScale& scale) {
    std::string html;
    for (std::size_t i = 0; i < scale.boxes.size(); ++i)
        html += fmt::format("<th scope=\"col\"{} title=\"{}\">{}</th>", cell_class(scale.boxes, i),
                            xml_escaped(scale.boxes[i].label), xml_escaped(scale.boxes[i].code));
    return html;
}

std::string columns(const PaperStatements& table) {
    std::string html = "<colgroup><col></colgroup>";
    for (const PaperScale& scale : table.scales) {
        html += "<colgroup>";
        for (std::size_t i = 0; i < scale.boxes.size(); ++i)
            html += *cell_class(scale.boxes, i) != '\0' ? "<col class=\"apart-column\">"
                                                        : "<col class=\"box-column\">";
        html += "</colgroup>";
    }
    return html + '\n';
}

std::string legend(const PaperScale& scale) {
    std::string html = "<span class=\"legend\">";
    for (const PaperBox& box : scale.boxes)
        html += fmt::format("<span>{} {}</span>", xml_escaped(box.code), xml_escaped(box.label));
    return html + "</span>";
}

/// The legend stands at the first of several tables of a block.
std::string normal_table(const PaperStatements& table, bool with_legend) {
    std::string html = "<thead>\n<tr><th></th>";
    for (const PaperScale& scale : table.scales)
        html +=
            fmt::format("<th scope=\"colgroup\" colspan=\"{}\" class=\"scale\"><b>{}</b>{}</th>",
                        scale.boxes.size(), xml_escaped(scale.question), with_legend ? legend(scale) : "");
    html += "</tr>\n<tr class=\"codes\"><th></th>";
    for (const PaperScale& scale : table.scales) html += code_cells(scale);
    html += "</tr>\n</thead>\n<tbody>\n";
    for (const PaperStatement& row : table.rows) {
        html += "<tr><th scope=\"row\">" + statement_text(row) + "</th>";
        for (const PaperScale& scale : table.scales) html += box_cells(scale);
        html += "</tr>\n";
    }
    return html + "</tbody>\n";
}

/// The statement over the whole width, below it a row of boxes for each scale.
std::string large_table(const PaperStatements& table) {
    std::size_t most = 0;
    for (const PaperScale& scale : table.scales) most = std::max(most, scale.boxes.size());
    std::string html;
    for (const PaperStatement& row : table.rows) {
        html += fmt::format("<tbody>\n<tr><th scope=\"rowgroup\" colspan=\"{}\">{}</th></tr>\n", most + 1,
                            statement_text(row));
        for (const PaperScale& scale : table.scales)
            html += "<tr><th scope=\"row\" class=\"aspect\">" + xml_escaped(scale.name) + "</th>" +
                    box_cells(scale) + "</tr>\n";
        html += "</tbody>\n";
    }
    return html;
}

std::string large_legend(const PaperStatements& table) {
    std::string html = "<div class=\"legend-large\">\n";
    for (const PaperScale& scale : table.scales) {
        html += "<div><b>" + xml_escaped(scale.question) + "</b>\n<ul>";
        for (const PaperBox& box : scale.boxes)
            html += fmt::format("<li>{} {}</li>", xml_escaped(box.code), xml_escaped(box.label));
        html += "</ul></div>\n";
    }
    return html + "</div>\n";
}

std::string statements(const PaperStatements& table, bool large, bool with_legend) {
    const std::string caption = fmt::format(" aria-label=\"{}\"", xml_escaped(table.caption));
    if (large)
        return (with_legend ? large_legend(table) : "") + "<table class=\"statements\"" + caption + ">\n" +
               large_table(table) + "</table>\n";
    return "<table" + caption + ">\n" + columns(table) + normal_table(table, with_legend) + "</table>\n";
}

}  // namespace

std::string html(const PaperForm& form) {
    std::string page = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"generator\" "
        "content=\"Mapīte\">\n<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n",
        xml_escaped(form.language), xml_escaped(form.title), paper_form_style(form));
    page += "<header>\n" + element("div", form.for_staff, "staff") + element("h1", form.title) +
            element("p", form.subtitle, "subtitle") + "</header>\n<main>\n" +
            element("p", form.introduction) + element("p", form.how_to);
    std::vector<PaperScale> last;
    for (const PaperItem& item : form.items) {
        if (const auto* heading = std::get_if<PaperHeading>(&item)) {
            page += one(*heading);
            if (heading->block) last.clear();
        }
        if (const auto* question = std::get_if<PaperQuestion>(&item)) page += one(*question);
        if (const auto* table = std::get_if<PaperStatements>(&item)) {
            page += statements(*table, form.large, table->scales != last);
            last = table->scales;
        }
    }
    page += "</main>\n<footer class=\"end\">\n" + element("p", form.end);
    page += "<p class=\"return\">" + xml_escaped(form.return_to) +
            (form.return_value.empty() ? "</p>\n<div class=\"write\"></div>\n"
                                       : " <b>" + xml_escaped(form.return_value) + "</b></p>\n");
    return page + "</footer>\n</body>\n</html>\n";
}

}  // namespace mapite
