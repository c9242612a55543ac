#include "writers/map_page.hpp"

namespace mapite {
namespace {

double height_of(const FittedText& text) {
    return text.lines.size() == 1 && text.lines.front().empty()
               ? 0
               : step_of(text.size) * static_cast<double>(text.lines.size());
}

}  // namespace

MapPage map_page(const Scene& scene, double panel_width) {
    constexpr double margin = MapPage::margin_mm, gap = 3, strip_height = 9;
    constexpr double right = MapPage::width_mm - margin, bottom = MapPage::height_mm - margin;
    constexpr double page_number_width = 34;
    constexpr double full = right - margin;
    MapPage page;
    page.title = fitted(scene.captions.title, {6.4, 5.6, 4.8, 4}, full, 2, true);
    page.subtitle = fitted(scene.captions.subtitle, {3.4, 3, 2.6}, full, 2);
    page.alternative = fitted(scene.captions.alternative, {3, 2.7, 2.4, 2.1}, full, 3);
    page.header = {
        margin, margin, right,
        margin + height_of(page.title) + height_of(page.subtitle) + height_of(page.alternative) + 1};

    const double footer_width = full - page_number_width;
    page.travel_model = fitted(scene.captions.travel_model, {2.3, 2.1, 1.9}, footer_width, 2);
    page.sources = fitted(scene.captions.sources, {2.1, 1.9, 1.7}, footer_width, 4);
    page.dates = fitted(scene.captions.dates, {2.1, 1.9, 1.7}, footer_width, 4);
    const double footer_height =
        height_of(page.travel_model) + height_of(page.sources) + height_of(page.dates) + 1.5;
    page.footer = {margin, bottom - footer_height, right, bottom};

    const double top = page.header.bottom + gap, body_bottom = page.footer.top - gap;
    page.panel = {right - panel_width, top, right, body_bottom};
    page.map = {margin, top, page.panel.left - 5, body_bottom - strip_height};
    page.scale_strip = {page.map.left, page.map.bottom, page.map.right, body_bottom};
    return page;
}

}  // namespace mapite
