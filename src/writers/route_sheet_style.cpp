#include <fmt/format.h>

#include "writers/css_text.hpp"
#include "writers/route_sheet_parts.hpp"

namespace mapite {
namespace {

constexpr std::string_view rules = R"(
:root { color: #000; background: #fff; }
body { font: 10pt/1.35 "DejaVu Sans", "Liberation Sans", sans-serif; margin: 0 auto; max-width: 190mm; padding: 4mm; }
h1 { font-size: 16pt; margin: 0; }
h2 { font-size: 12pt; margin: 4mm 0 1.5mm; break-after: avoid; }
h3 { font-size: 11pt; margin: 0 0 1mm; }
p { margin: 0 0 1mm; }
a { color: #000; }
.subtitle { display: flex; justify-content: space-between; gap: 6mm; border-bottom: 0.6mm solid #000; padding-bottom: 1mm; margin-bottom: 2mm; }
.version { font-weight: bold; }
dl { margin: 0; }
dl.head div { display: inline-block; width: 32%; vertical-align: top; margin-bottom: 1mm; }
dt { font-size: 8pt; color: #333; }
dd { margin: 0; font-weight: bold; }
figure { margin: 0; }
svg.timeline { width: 100%; display: block; }
.stop { border: 0.3mm solid #000; padding: 2mm 2.5mm; margin-bottom: 2mm; break-inside: avoid; }
.stop .code { float: right; width: 30mm; margin-left: 3mm; text-align: center; font-size: 6.5pt; line-height: 1.2; overflow-wrap: anywhere; }
.number { display: inline-block; min-width: 5.5mm; padding: 0 1mm; background: #000; color: #fff; text-align: center; }
.mark { font-size: 8pt; font-weight: normal; border: 0.3mm solid #000; padding: 0 1mm; margin-left: 1.5mm; white-space: nowrap; }
.way { font-size: 9pt; }
main > .way { break-before: avoid; }
footer > p { margin-top: 2mm; }
dl.lines div { display: flex; gap: 2mm; }
dl.lines dt { flex: 0 0 34mm; font-size: 9pt; }
dl.lines dd { font-weight: normal; overflow-wrap: anywhere; }
.links { font-size: 8.5pt; }
.write { overflow: hidden; font-size: 8pt; padding-top: 0.5mm; }
.write span { display: block; border-bottom: 0.2mm solid #555; height: 7mm; }
.write span:first-of-type { height: 3mm; }
.compact .stop { padding: 1.2mm 2.5mm; margin-bottom: 1.2mm; }
.compact .stop .code { width: 27mm; font-size: 6pt; }
.compact svg.qr { width: 20mm; height: 20mm; }
.compact dl.lines div, .compact dl.lines dt, .compact dl.lines dd { display: inline; font-size: 9pt; }
.compact dl.lines div { margin-right: 3mm; }
.compact dl.lines dt::after { content: ":\00a0"; }
.compact .write span:last-of-type { display: none; }
.compact .write span:first-of-type { height: 5mm; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; }
th, td { border-bottom: 0.2mm solid #555; text-align: left; vertical-align: top; padding: 0.8mm 2mm 0.8mm 0; overflow-wrap: break-word; }
thead th { border-bottom: 0.5mm solid #000; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
tbody th { font-weight: bold; }
ul { margin: 0; padding-left: 5mm; font-size: 9pt; }
footer { font-size: 8pt; }
footer ul { font-size: 8pt; }
@media print {
  body { max-width: none; padding: 0; }
  .links { display: none; }
}
)";

}  // namespace

std::string route_sheet_style(const RouteSheet& sheet) {
    constexpr std::string_view font = "font: 8pt \"DejaVu Sans\", \"Liberation Sans\", sans-serif;";
    return fmt::format(
        "@page {{ size: A4; margin: 12mm 12mm 14mm;\n"
        "  @bottom-left {{ {0} content: {1}; }}\n"
        "  @bottom-right {{ {0} content: {2} counter(page) {3} counter(pages); }} }}{4}",
        font, css_string(sheet.title + " · " + sheet.version), css_string(sheet.page_before),
        css_string(sheet.page_between), rules);
}

}  // namespace mapite
