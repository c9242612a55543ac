#include "writers/paper_form_style.hpp"

#include <fmt/format.h>

#include "writers/css_text.hpp"

namespace mapite {
namespace {

constexpr std::string_view rules = R"(
:root { color: #000; background: #fff; }
body { font: 10.5pt/1.35 "DejaVu Sans", "Liberation Sans", sans-serif; margin: 0 auto; max-width: 186mm; padding: 4mm; hyphens: manual; }
h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 1mm; }
h2 { font-size: 13pt; line-height: 1.2; margin: 6mm 0 2mm; padding: 1.2mm 2mm; border: 0.5mm solid #000; border-left-width: 3mm; break-after: avoid; }
h3 { font-size: 11pt; margin: 4mm 0 1mm; break-after: avoid; }
p { margin: 0 0 2mm; }
header { overflow: hidden; border-bottom: 0.6mm solid #000; margin-bottom: 3mm; }
.subtitle { font-weight: bold; }
.staff { float: right; width: 38mm; border: 0.3mm solid #000; padding: 1mm 2mm 8mm; margin: 0 0 2mm 4mm; font-size: 8.5pt; }
.question { margin: 0 0 3.5mm; break-inside: avoid; }
.question > p { margin: 0; break-after: avoid; }
.question > p:last-child { break-after: auto; }
.number { display: inline-block; min-width: 5.8mm; font-weight: bold; text-indent: 0; }
.question > .asked { padding-left: 7mm; text-indent: -7mm; }
.hint, .condition { font-size: 9pt; }
.condition { font-style: italic; border-left: 0.8mm solid #000; padding-left: 2mm; }
.question > .hint, .question > .condition, .question > ul, .question > .write, .question > .known { margin-left: 7mm; }
ul { list-style: none; margin: 1.2mm 0 0; padding: 0; }
ul.options li { margin: 0 0 1.2mm; padding-left: 8mm; text-indent: -8mm; break-inside: avoid; }
ul.options li > * { text-indent: 0; }
ul.many { columns: 2; column-gap: 6mm; }
ul.scale li, ul.short li { display: inline-block; margin-right: 7mm; }
.box { display: inline-block; box-sizing: border-box; width: 6mm; height: 6mm; line-height: 5.2mm; border: 0.4mm solid #000; text-align: center; font-size: 8pt; color: #333; vertical-align: middle; }
.box.apart { border-radius: 3mm; }
.box.crossed { font-weight: bold; color: #fff; background: #000; }
.go { font-weight: bold; white-space: nowrap; margin-left: 2mm; }
.write { border-bottom: 0.25mm solid #333; height: 8mm; }
.known { font-weight: bold; border-bottom: 0.25mm solid #333; padding: 1.5mm 0 0.5mm; }
.consent { border: 0.5mm solid #000; padding: 2mm 3mm; }
.consent .line { position: relative; padding-left: 15.8mm; }
.consent .line .box { position: absolute; left: 0; top: 0; text-indent: 0; }
.question.consent > .hint { margin: 1mm 0 0; }
.question > .condition { margin-bottom: 0.8mm; }
main > .condition { break-after: avoid; }
table { border-collapse: collapse; width: 100%; margin: 0 0 3.5mm; table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th { font-weight: normal; text-align: left; vertical-align: middle; padding: 0; }
td { text-align: center; vertical-align: middle; padding: 1.1mm 0; }
col.box-column { width: 7.1mm; }
col.apart-column { width: 10.1mm; }
col.beside-column { width: 7.6mm; }
thead th { vertical-align: top; padding: 0 0 1mm; }
thead th.scale { font-size: 8pt; line-height: 1.25; padding-left: 2.5mm; }
thead th.scale b { display: block; font-size: 8.5pt; margin-bottom: 0.8mm; }
thead th.scale span { display: block; padding-left: 3mm; text-indent: -3mm; }
thead th.scale .legend { columns: 2; column-gap: 1.5mm; }
thead tr.codes th { font-size: 8pt; font-weight: bold; text-align: center; padding: 0 0 0.5mm; vertical-align: bottom; border-bottom: 0.5mm solid #000; }
tbody th { padding: 1.1mm 2mm 1.1mm 7mm; text-indent: -7mm; }
tbody th > * { text-indent: 0; }
tbody th .condition { display: block; }
tbody tr { border-bottom: 0.2mm solid #555; }
.first, .apart-cell { padding-left: 3mm; }
.end { margin-top: 6mm; border-top: 0.6mm solid #000; padding-top: 2mm; break-inside: avoid; }
.return b { margin-left: 2mm; }
.note { margin: 0 0 3mm; }
@media print { body { max-width: none; padding: 0; } }
)";

/// Nothing is smaller than 18 pt, boxes are as large as a thumb, and each scale has a line of its own.
constexpr std::string_view large_rules = R"(
body { font-size: 18pt; line-height: 1.4; }
h1 { font-size: 26pt; }
h2 { font-size: 21pt; margin-top: 9mm; padding: 2mm 3mm; }
h3 { font-size: 19pt; }
.hint, .condition, .staff, .box, thead th.scale, thead th.scale b, thead tr.codes th { font-size: 18pt; }
.staff { width: 62mm; padding-bottom: 12mm; }
.number { min-width: 11mm; }
.question > .asked { padding-left: 13mm; text-indent: -13mm; }
.question > .condition { margin-bottom: 1.5mm; }
.consent .line { padding-left: 27mm; }
.question { margin-bottom: 7mm; }
.question > .hint, .question > .condition, .question > ul, .question > .write, .question > .known { margin-left: 13mm; }
ul.many { columns: 1; }
ul.options li { margin-bottom: 3mm; padding-left: 14.5mm; text-indent: -14.5mm; display: block; }
.box { width: 11.5mm; height: 11.5mm; line-height: 10.6mm; border-width: 0.6mm; color: #000; }
.box.apart { border-radius: 5.75mm; }
.write { height: 14mm; border-bottom-width: 0.4mm; }
.end .write { height: 10mm; }
table.statements { table-layout: auto; }
table.statements tbody { break-inside: avoid; border-bottom: 0.4mm solid #000; }
table.statements tbody tr { border: 0; }
table.statements td { padding: 1.2mm 0; }
table.statements tbody th { padding: 2mm 0 0 13mm; text-indent: -13mm; }
table.statements tbody th.aspect { padding: 0 2mm 0 13mm; text-indent: 0; }
.legend-large { line-height: 1.2; margin: 0 0 3mm; break-inside: avoid; break-after: avoid; display: table; width: 100%; }
.legend-large > div { display: table-cell; width: 50%; padding-right: 4mm; }
.legend-large b { display: block; }
.legend-large li { margin: 0 0 0 8mm; text-indent: -8mm; }
.first, .apart-cell { padding-left: 4mm; }
)";

}  // namespace

std::string paper_form_style(const PaperForm& form) {
    const std::string font = fmt::format("font: {} \"DejaVu Sans\", \"Liberation Sans\", sans-serif;",
                                         form.large ? "18pt" : "8pt");
    // In large print the foot has no room for both beside each other.
    const std::string left = form.large ? form.form : form.title + " · " + form.form;
    return fmt::format(
        "@page {{ size: A4; margin: 12mm 12mm {}mm;\n"
        "  @bottom-left {{ {} content: {}; width: {}; }}\n"
        "  @bottom-right {{ {} content: {} counter(page) {} counter(pages); }} }}{}{}",
        form.large ? 20 : 14, font, css_string(left), form.large ? "65%" : "75%", font,
        css_string(form.page_before), css_string(form.page_between), rules, form.large ? large_rules : "");
}

}  // namespace mapite
