#include <algorithm>
#include <map>
#include <vector>

#include "canvas/tile_painter.hpp"

namespace mapite {
namespace {

void draw_centred(QPainter& painter, const QImage& sprite, QPointF place) {
    painter.drawImage(
        QPoint(qRound(place.x() - sprite.width() / 2.0), qRound(place.y() - sprite.height() / 2.0)), sprite);
}

/// A service, its square of the thinning and what it is drawn with.
struct Drawn {
    std::size_t service = 0;
    bool full = false;
    std::int64_t column = 0, row = 0;
};

/// Services that would cover each other wholly are drawn once, the same in all tiles.
std::vector<Drawn> services_in(const PaintPlan& plan, const TileView& view) {
    const Ground& ground = plan.ground();
    const bool faint_too = plan.denominator(view.key.scale) <= faint_services_scale;
    constexpr double margin_mm = 3, cell_mm = 0.5;
    const double cell_m = plan.pixels(cell_mm) * view.key.scale;
    std::vector<Drawn> found;
    plan.input.ground->services.visit(
        view.with_margin(plan.pixels(margin_mm)).grown(cell_m), [&](std::size_t i) {
            const GroundService& service = ground.services[i];
            if (!plan.shows(service)) return;
            if (!service.meets_need && !faint_too) return;
            found.push_back({i, service.meets_need,
                             static_cast<std::int64_t>(std::floor(service.position.x / cell_m)),
                             static_cast<std::int64_t>(std::floor(service.position.y / cell_m))});
        });
    const auto cell_of = [&](const Drawn& d) {
        return std::tuple(d.full, ground.services[d.service].theme, d.row, d.column);
    };
    std::ranges::sort(found, [&](const Drawn& a, const Drawn& b) {
        return std::tuple(cell_of(a), a.service) < std::tuple(cell_of(b), b.service);
    });
    found.erase(std::unique(found.begin(), found.end(),
                            [&](const Drawn& a, const Drawn& b) { return cell_of(a) == cell_of(b); }),
                found.end());
    return found;
}

void paint_scene_symbols(QPainter& painter, const PaintPlan& plan, const TileView& view, bool people) {
    constexpr double margin_mm = 15;  // circles for people grow large
    std::vector<std::size_t> found;
    plan.input.scene->symbols.visit(view.with_margin(plan.pixels(margin_mm)), [&](std::size_t i) {
        if ((plan.scene().symbols[i].style == "people") == people) found.push_back(i);
    });
    std::ranges::sort(found);
    std::map<std::pair<std::string, double>, QImage> sprites;
    for (const std::size_t i : found) {
        const SymbolItem& symbol = plan.scene().symbols[i];
        QImage& sprite = sprites[{symbol.style, symbol.size_mm}];
        if (sprite.isNull()) sprite = plan.symbol(symbol.style, symbol.size_mm);
        draw_centred(painter, sprite, view.pixel(symbol.position));
    }
}

}  // namespace

void paint_services(QPainter& painter, const PaintPlan& plan, const TileView& view) {
    const Ground& ground = plan.ground();
    if (ground.services.empty()) return paint_scene_symbols(painter, plan, view, false);
    for (const Drawn& drawn : services_in(plan, view)) {
        const GroundService& service = ground.services[drawn.service];
        const SymbolSprite& sprite = plan.theme_sprites[service.theme];
        draw_centred(painter, drawn.full ? sprite.full : sprite.faint, view.pixel(service.position));
    }
}

void paint_people(QPainter& painter, const PaintPlan& plan, const TileView& view) {
    paint_scene_symbols(painter, plan, view, true);
}

}  // namespace mapite
