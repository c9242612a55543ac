#include "canvas/map_labels.hpp"

#include <algorithm>

#include "canvas/clip.hpp"
#include "canvas/label_picture.hpp"
#include "scene/labels.hpp"
#include "scene/text_width.hpp"

namespace mapite {
namespace {

/// Smaller text than this many pixels of the widget is not read on a screen.
constexpr double smallest_text_px = 10;

/// The part of a shape inside the view: a label belongs where one can see it.
MultiPolygon visible_part(const MultiPolygon& shape, const Box& shown) {
    const ClipEdges edges{shown.min_x, shown.min_y, shown.max_x, shown.max_y};
    const auto cut = [&](const Ring& ring) {
        return clipped_ring(
            ring, edges, [](GridPoint p) { return p.x; }, [](GridPoint p) { return p.y; });
    };
    MultiPolygon result;
    for (const Polygon& part : shape) {
        Polygon kept{cut(part.outer), {}};
        if (kept.outer.size() < 3) continue;
        for (const Ring& hole : part.holes)
            if (Ring ring = cut(hole); ring.size() >= 3) kept.holes.push_back(std::move(ring));
        result.push_back(std::move(kept));
    }
    return result;
}

/// The scene as far as it is seen, with the positions that its areas have in the whole one.
struct VisibleScene {
    Scene scene;
    std::vector<std::size_t> position;
};

VisibleScene visible_scene(const PaintPlan& plan, const Box& shown, double scale) {
    VisibleScene result;
    const auto shapes = plan.input.scene->shapes.level(scale);
    std::vector<std::size_t> found;
    plan.input.scene->areas.visit(shown, [&](std::size_t i) { found.push_back(i); });
    std::ranges::sort(found);
    constexpr double least_share = 0.2, least_px = 45;
    for (const std::size_t i : found) {
        const AreaItem& area = plan.scene().areas[i];
        if (area.number == 0) continue;
        MultiPolygon part = visible_part((*shapes)[i], shown);
        const Box around = box(part), whole = plan.input.scene->shapes.boxes()[i];
        // A sliver at the edge of the view would only get a number with a leader into nowhere.
        const bool sliver = area_m2(part) < least_share * area_m2((*shapes)[i]) &&
                            std::min(around.width(), around.height()) < least_px * scale;
        if (part.empty() || (sliver && around != whole)) continue;
        AreaItem item{area.code,  area.name,  area.short_name,   std::move(part),
                      area.look,  area.value, area.class_number, area.number,
                      area.label, {},         area.uncertain};
        result.scene.areas.push_back(std::move(item));
        result.position.push_back(i);
    }
    return result;
}

/// Few areas are all named, as on paper; of many only those in the list.
void choose_listed(VisibleScene& visible, const Scene& whole) {
    constexpr std::size_t few_areas = 60;
    std::vector<std::size_t> listed = whole.listed;
    std::ranges::sort(listed);
    for (std::size_t i = 0; i < visible.position.size(); ++i)
        if (visible.position.size() <= few_areas || std::ranges::binary_search(listed, visible.position[i]))
            visible.scene.listed.push_back(i);
}

/// Something a label had better stand beside, as `place_labels` understands it: a circle for people weighs
/// more there than a service.
void add_obstacle(VisibleScene& visible, GridPoint place, double size_mm) {
    visible.scene.symbols.push_back({place, "people", size_mm, {}});
}

/// The scale bar below on the left and the buttons above on the right cover what stands there.
void add_furniture(VisibleScene& visible, const Viewport& view, double pixels_per_mm) {
    constexpr double piece_mm = 9;
    const double piece = piece_mm * pixels_per_mm;
    for (int i = 0; i < 6; ++i)
        add_obstacle(visible, view.grid({piece * (i + 0.5), view.height - piece / 2}), piece_mm);
    for (int i = 0; i < 2; ++i)
        add_obstacle(visible, view.grid({view.width - piece / 2, piece * (i + 0.5)}), piece_mm);
}

void add_symbols(VisibleScene& visible, const PaintPlan& plan, const Box& shown) {
    constexpr std::size_t most_obstacles = 300, few_services = 60;
    std::vector<SymbolItem>& symbols = visible.scene.symbols;
    if (plan.shows(Step::people) || (plan.shows(Step::services) && plan.ground().services.empty()))
        plan.input.scene->symbols.visit(shown, [&](std::size_t i) {
            if (symbols.size() < most_obstacles) symbols.push_back(plan.scene().symbols[i]);
        });
    if (!plan.shows(Step::services)) return;
    std::vector<GridPoint> places;
    plan.input.ground->services.visit(shown, [&](std::size_t i) {
        const GroundService& service = plan.ground().services[i];
        if (service.meets_need && plan.shows(service)) places.push_back(service.position);
    });
    // A few symbols are worth going round; among many a label only looks for the thinner places.
    constexpr double symbol_mm = 2;
    const std::string kind = places.size() <= few_services ? "people" : "service";
    for (const GridPoint place : places)
        if (symbols.size() < most_obstacles) symbols.push_back({place, kind, symbol_mm, {}});
}

struct Sheet {
    const PaintPlan& plan;
    const Viewport& view;
    LabelPainter painter;
    double pixels_per_mm;
    std::vector<MapLabel> labels;
    [[nodiscard]] QPointF pixel(PaperPoint point) const {
        return {point.x * pixels_per_mm, point.y * pixels_per_mm};
    }
};

void add_area_label(Sheet& sheet, const Label& label, std::size_t position, bool strong) {
    const AreaItem& area = sheet.plan.scene().areas[position];
    const QPointF middle = sheet.pixel(label.box.centre());
    MapLabel result;
    result.area = position;
    result.text = QSizeF(label.box.width(), label.box.height()) * sheet.pixels_per_mm;
    result.picture = sheet.painter.area_label(label, result.text, sheet.plan.fill_of(area), strong);
    result.anchor = sheet.view.grid(label.leader ? sheet.pixel(*label.leader) : middle);
    if (label.leader) result.leader = result.anchor;
    const QPointF corner = middle - QPointF(result.picture.width() / 2.0, result.picture.height() / 2.0);
    result.offset = corner - sheet.view.pixel(result.anchor);
    sheet.labels.push_back(std::move(result));
}

/// Names of services beside their symbols where nothing stands yet.
void add_service_names(Sheet& sheet, const Box& shown) {
    const PaintPlan& plan = sheet.plan;
    constexpr std::size_t most_names = 250;
    constexpr double size_mm = 2.4, gap_mm = 0.5;
    std::vector<std::size_t> found;
    plan.input.ground->services.visit(shown, [&](std::size_t i) {
        const GroundService& service = plan.ground().services[i];
        if (service.meets_need && !service.name.empty() && plan.shows(service)) found.push_back(i);
    });
    std::ranges::sort(found);
    std::vector<QRectF> taken;
    for (const MapLabel& label : sheet.labels) taken.push_back(label.box(sheet.view));
    const QRectF frame(0, 0, sheet.view.width, sheet.view.height);
    for (const std::size_t i : found) {
        if (sheet.labels.size() > most_names) return;
        const GroundService& service = plan.ground().services[i];
        const QSizeF size(text_width(service.name, size_mm) * sheet.pixels_per_mm,
                          size_mm * line_step * sheet.pixels_per_mm);
        const double away =
            gap_mm * sheet.pixels_per_mm + plan.theme_sprites[service.theme].full.width() / 2.0;
        const QPointF place = sheet.view.pixel(service.position);
        for (const double left : {place.x() + away, place.x() - away - size.width()}) {
            const QRectF box(QPointF(left, place.y() - size.height() / 2), size);
            if (!frame.contains(box) ||
                std::ranges::any_of(taken, [&](const QRectF& other) { return other.intersects(box); }))
                continue;
            MapLabel label{
                service.position, {}, sheet.painter.service_name(service.name, size_mm, size), size, {}, {}};
            label.offset =
                box.center() - QPointF(label.picture.width() / 2.0, label.picture.height() / 2.0) - place;
            sheet.labels.push_back(std::move(label));
            taken.push_back(box);
            break;
        }
    }
}

}  // namespace

QRectF MapLabel::box(const Viewport& view) const {
    const QPointF corner = view.pixel(anchor) + offset;
    const QSizeF halo = (QSizeF(picture.size()) - text) / 2;
    return {corner + QPointF(halo.width(), halo.height()), text};
}

std::vector<MapLabel> place_map_labels(const PaintPlan& plan, const Viewport& view, const QFont& font,
                                       const std::stop_token& stop) {
    const double density = plan.input.pixels_per_mm;
    const double larger =
        std::max(1.0, smallest_text_px * plan.input.device_ratio / (smallest_label_mm * density));
    Sheet sheet{plan, view, LabelPainter(plan, font, density * larger), density * larger, {}};
    const Box shown = view.shown();
    const PaperBox frame{0, 0, view.width / sheet.pixels_per_mm, view.height / sheet.pixels_per_mm};
    if (!(frame.width() > 1 && frame.height() > 1)) return {};
    if (plan.shows(Step::areas) || plan.shows(Step::borders)) {
        VisibleScene visible = visible_scene(plan, shown, view.scale);
        choose_listed(visible, plan.scene());
        add_furniture(visible, view, sheet.pixels_per_mm);
        add_symbols(visible, plan, shown);
        if (stop.stop_requested()) return {};
        std::vector<bool> strong(visible.position.size(), false);
        for (const std::size_t i : visible.scene.listed) strong[i] = true;
        for (const Label& label : place_labels(visible.scene, PaperFrame(shown, frame))) {
            if (stop.stop_requested()) return {};
            add_area_label(sheet, label, visible.position[label.area], strong[label.area]);
        }
    }
    if (plan.shows(Step::services) && plan.denominator(view.scale) <= service_names_scale)
        add_service_names(sheet, shown);
    return std::move(sheet.labels);
}

std::vector<std::size_t> free_labels(const std::vector<MapLabel>& labels, const Viewport& view) {
    std::vector<std::size_t> result;
    std::vector<QRectF> taken;
    const QRectF frame(0, 0, view.width, view.height);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const QRectF box = labels[i].box(view);
        if (!box.intersects(frame)) continue;
        // What only touches does not overlap; a hair for rounding.
        const QRectF core = box.adjusted(0.01, 0.01, -0.01, -0.01);
        if (std::ranges::any_of(taken, [&](const QRectF& other) { return other.intersects(core); })) continue;
        taken.push_back(core);
        result.push_back(i);
    }
    return result;
}

}  // namespace mapite
