#include <algorithm>
#include <cmath>
#include <vector>

#include "canvas/tile_painter.hpp"

namespace mapite {
namespace {

/// Draws lines with so many points as can be told apart.
class LineDrawer {
  public:
    LineDrawer(QPainter& painter, const PackedLines& lines, const TileView& view)
        : painter_(painter), lines_(lines), scale_(view.key.scale), origin_(view.pixel(lines.origin)) {}

    void draw(std::size_t line) {
        constexpr double least_px = 0.5;
        points_.clear();
        const std::uint32_t end = lines_.first[line + 1];
        for (std::uint32_t i = lines_.first[line]; i < end; ++i) {
            const QPointF here(origin_.x() + static_cast<double>(lines_.points[i].x) / scale_,
                               origin_.y() - static_cast<double>(lines_.points[i].y) / scale_);
            if (points_.empty() || i + 1 == end || (here - points_.back()).manhattanLength() >= least_px)
                points_.push_back(here);
        }
        if (points_.size() > 1) painter_.drawPolyline(points_.data(), static_cast<int>(points_.size()));
    }

  private:
    QPainter& painter_;
    const PackedLines& lines_;
    double scale_;
    QPointF origin_;
    std::vector<QPointF> points_;
};

/// Styles stand from major to minor: the minor ones are left out where even an evenly covered tile would
/// hold more points than can be drawn in time and seen apart. The same for all tiles of a scale.
std::vector<bool> styles_with_room(const LineIndex& index, const Box& around, double scale) {
    constexpr double most_points = 60000;
    const double side = tile_px * scale;
    const double surface = std::max(around.width(), side) * std::max(around.height(), side);
    const double share = std::min(1.0, side * side / surface);
    std::vector<bool> result;
    double points = 0;
    for (const std::size_t of_style : index.points_of_style) {
        points += share * static_cast<double>(of_style);
        result.push_back(result.empty() || points <= most_points);
    }
    return result;
}

/// The ground has many more roads than a map on paper: from far away they are drawn thinner, so that they
/// do not cover the areas.
double road_width(double denominator) {
    constexpr double full_at = 400000, thinnest = 0.45;
    return std::clamp(std::sqrt(full_at / denominator), thinnest, 1.0);
}

constexpr double margin_px = 12;

/// Lines by what they are drawn with.
using Buckets = std::vector<std::vector<std::size_t>>;

void draw_buckets(QPainter& painter, const PackedLines& lines, const TileView& view, const Buckets& buckets,
                  const std::vector<const LinePen*>& pens, double width_factor = 1) {
    // Wider lines above narrower ones, as on paper.
    std::vector<std::size_t> order(buckets.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return pens[i]->pen.widthF(); });
    LineDrawer drawer(painter, lines, view);
    for (const std::size_t i : order) {
        if (buckets[i].empty()) continue;
        QPen pen = pens[i]->pen;
        pen.setWidthF(pen.widthF() * width_factor);
        painter.setPen(pen);
        for (const std::size_t line : buckets[i]) drawer.draw(line);
    }
}

std::vector<const LinePen*> pointers(std::span<const LinePen> pens) {
    std::vector<const LinePen*> result;
    for (const LinePen& pen : pens) result.push_back(&pen);
    return result;
}

}  // namespace

void paint_lines(QPainter& painter, const PaintPlan& plan, const TileView& view, const std::string& layer) {
    const bool of_ground = layer == "roads" && plan.ground().roads.size() > 0;
    const LineIndex& index = of_ground ? plan.input.ground->roads : plan.input.scene->lines;
    const PackedLines& lines = of_ground ? plan.ground().roads : index.lines;
    const std::vector<LinePen>& pens = of_ground ? plan.road_pens : plan.scene_pens;
    const double denominator = plan.denominator(view.key.scale);
    std::vector<bool> drawn = of_ground ? styles_with_room(index, index.boxes.around(), view.key.scale)
                                        : std::vector<bool>(pens.size(), true);
    for (std::size_t style = 0; style < pens.size(); ++style)
        if (denominator > pens[style].smallest_scale ||
            (!of_ground && layer_of_line(lines.styles[style]) != layer))
            drawn[style] = false;
    Buckets buckets(pens.size());
    index.boxes.visit(view.with_margin(margin_px), [&](std::size_t line) {
        if (const std::size_t style = lines.style[line]; style < pens.size() && drawn[style])
            buckets[style].push_back(line);
    });
    draw_buckets(painter, lines, view, buckets, pointers(pens), of_ground ? road_width(denominator) : 1);
}

void paint_reach(QPainter& painter, const PaintPlan& plan, const TileView& view) {
    const Ground& ground = plan.ground();
    const LineIndex& index = plan.input.ground->roads;
    if (ground.road_reach.size() != ground.roads.size() || ground.road_reach.empty()) return;
    const double denominator = plan.denominator(view.key.scale);
    std::vector<bool> drawn = styles_with_room(index, index.boxes.around(), view.key.scale);
    for (std::size_t style = 0; style < plan.road_pens.size(); ++style)
        if (denominator > plan.road_pens[style].smallest_scale) drawn[style] = false;
    Buckets buckets(plan.reach_pens.size());
    index.boxes.visit(view.with_margin(margin_px), [&](std::size_t line) {
        if (const std::size_t style = ground.roads.style[line]; style < drawn.size() && drawn[style])
            buckets[static_cast<std::size_t>(ground.road_reach[line])].push_back(line);
    });
    // What is not known least, then from good to none: the worse is never covered by the better.
    std::rotate(buckets.begin(), buckets.end() - 1, buckets.end());
    std::vector<const LinePen*> pens = pointers(plan.reach_pens);
    std::rotate(pens.begin(), pens.end() - 1, pens.end());
    draw_buckets(painter, ground.roads, view, buckets, pens, road_width(denominator));
}

/// One point for each square of a few pixels, that with the most people; squares hang on the grid, so that
/// neighbouring tiles agree.
void paint_points(QPainter& painter, const PaintPlan& plan, const TileView& view) {
    const Ground& ground = plan.ground();
    const double cell_m = plan.point_radius(0) * 1.6 * view.key.scale;
    const double margin = plan.point_radius(plan.point_sprites.front().size() - 1) + 2;
    struct Found {
        std::int64_t column, row;
        std::size_t point;
    };
    std::vector<Found> found;
    plan.input.ground->points.visit(view.with_margin(margin).grown(cell_m), [&](std::size_t i) {
        const GridPoint place = ground.points[i].position;
        found.push_back({static_cast<std::int64_t>(std::floor(place.x / cell_m)),
                         static_cast<std::int64_t>(std::floor(place.y / cell_m)), i});
    });
    std::ranges::sort(found, [&](const Found& a, const Found& b) {
        const auto rank = [&](const Found& f) {
            return std::tuple(f.row, f.column, -ground.points[f.point].people, f.point);
        };
        return rank(a) < rank(b);
    });
    const auto same_cell = [](const Found& a, const Found& b) {
        return a.row == b.row && a.column == b.column;
    };
    found.erase(std::unique(found.begin(), found.end(), same_cell), found.end());
    // Small ones above large ones: none is hidden.
    std::ranges::stable_sort(found, std::greater{},
                             [&](const Found& f) { return ground.points[f.point].people; });
    for (const Found& f : found) {
        const GroundPoint& point = ground.points[f.point];
        const QImage& sprite = plan.point_sprites[static_cast<std::size_t>(point.band)]
                                                 [PaintPlan::size_step(static_cast<double>(point.people))];
        const QPointF place = view.pixel(point.position);
        painter.drawImage(
            QPoint(qRound(place.x() - sprite.width() / 2.0), qRound(place.y() - sprite.height() / 2.0)),
            sprite);
    }
}

}  // namespace mapite
