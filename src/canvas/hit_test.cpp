#include "canvas/hit_test.hpp"

#include <algorithm>

namespace mapite {
namespace {

/// The nearest of the items found by `index` whose reach in pixels covers the place.
template <class Reach, class Items>
std::optional<std::size_t> nearest(const BoxIndex& index, const Items& items, const Viewport& view,
                                   QPointF pixel, double farthest, const Reach& reach_of) {
    const GridPoint place = view.grid(pixel);
    const double around = farthest * view.scale;
    std::optional<std::size_t> best;
    double least = 0;
    index.visit({place.x - around, place.y - around, place.x + around, place.y + around}, [&](std::size_t i) {
        const double away = distance(items[i].position, place).value / view.scale;
        if (away > reach_of(i) || (best && (away > least || (away == least && i > *best)))) return;
        best = i;
        least = away;
    });
    return best;
}

}  // namespace

MapTarget target_at(const PaintPlan& plan, const Viewport& view, QPointF pixel) {
    constexpr double near_mm = 0.4, farthest_mm = 4;
    const double near = plan.pixels(near_mm), farthest = plan.pixels(farthest_mm);
    if (plan.shows(Step::services)) {
        const bool faint_too = plan.denominator(view.scale) <= faint_services_scale;
        const auto reach = [&](std::size_t i) {
            const GroundService& service = plan.ground().services[i];
            if (!plan.shows(service)) return -1.0;
            if (!service.meets_need && !faint_too) return -1.0;
            const SymbolSprite& sprite = plan.theme_sprites[service.theme];
            return (service.meets_need ? sprite.full : sprite.faint).width() / 2.0 - 1 + near;
        };
        const auto found =
            nearest(plan.input.ground->services, plan.ground().services, view, pixel, farthest, reach);
        if (found) return {MapTarget::Kind::service, *found};
    }
    if (plan.shows(Step::points)) {
        const auto reach = [&](std::size_t i) {
            const auto people = static_cast<double>(plan.ground().points[i].people);
            return plan.point_radius(PaintPlan::size_step(people)) + near;
        };
        const auto found =
            nearest(plan.input.ground->points, plan.ground().points, view, pixel, farthest, reach);
        if (found) return {MapTarget::Kind::point, *found};
    }
    if (const auto area = plan.input.scene->area_at(view.grid(pixel))) return {MapTarget::Kind::area, *area};
    return {};
}

}  // namespace mapite
