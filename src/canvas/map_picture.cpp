#include "canvas/map_picture.hpp"

#include <algorithm>
#include <cmath>
#include <thread>

#include "canvas/tile_painter.hpp"

namespace mapite {
namespace {

/// Edges of a tile in the widget, rounded alike for neighbours, so that no seam shows between them.
QRect place_of(const TileKey& key, const Viewport& view) {
    const double ratio = key.scale / view.scale;
    const auto edge = [&](double pixels, double corner) {
        return static_cast<int>(std::lround(pixels * ratio - corner));
    };
    const QPoint first(edge(key.left(), view.left()), edge(key.top(), view.top()));
    const QPoint beyond(edge(key.left() + tile_px, view.left()), edge(key.top() + tile_px, view.top()));
    return {first, beyond - QPoint(1, 1)};
}

/// Two scales for each doubling: enough while the view is passing.
double passing_scale(double scale) {
    return std::exp2(std::round(2 * std::log2(scale)) / 2);
}

}  // namespace

MapPicture::MapPicture(std::size_t most_bytes, std::function<void()> changed)
    : changed_(std::move(changed)), cache_(most_bytes), label_worker_(std::make_unique<LatestWorker>()) {
    const unsigned cores = std::clamp(std::thread::hardware_concurrency(), 1U, 4U);
    queue_ = std::make_unique<TileQueue>(cores, [this](Tile tile) {
        QMetaObject::invokeMethod(
            this, [this, tile = std::move(tile)]() mutable { adopt(std::move(tile)); }, Qt::QueuedConnection);
    });
}

MapPicture::~MapPicture() {
    queue_.reset();
    label_worker_.reset();
}

void MapPicture::set_plan(std::shared_ptr<const PaintPlan> plan, const QFont& font) {
    plan_ = std::move(plan);
    font_ = font;
    ++edition_;
    painter_ = std::make_shared<const TileQueue::Painter>(
        [plan = plan_](const TileKey& key, const std::stop_token& stop) {
            return paint_tile(*plan, key, stop);
        });
    cache_.keep(overview_scale());
}

double MapPicture::overview_scale() const {
    const Box& extent = plan_->scene().extent;
    return std::max({extent.width() / tile_px, extent.height() / tile_px, 1.0});
}

void MapPicture::look_at(const Viewport& view, bool passing) {
    target_ = view;
    passing_ = passing;
    tile_scale_ = passing ? passing_scale(view.scale) : view.scale;
    if (!plan_ || view.width <= 0 || view.height <= 0) return;
    std::vector<TileKey> keys;
    const auto add = [&](const Box& box, double scale) {
        for (const TileKey& key : tiles_over(box, scale))
            if (!cache_.holds(key, edition_) && std::ranges::find(keys, key) == keys.end())
                keys.push_back(key);
    };
    const Box shown = view.shown();
    // The whole map in small first: it is painted soon and fills every hole from then on.
    add(plan_->scene().extent, overview_scale());
    add(shown, tile_scale_);
    // Around the view what a short move would bring in.
    if (!passing) add(shown.grown(tile_px / 2.0 * tile_scale_), tile_scale_);
    queue_->want(std::move(keys), edition_, painter_);
    if (!passing) place_labels();
}

void MapPicture::place_labels() {
    if (labels_wanted_ == std::pair(target_, edition_)) return;
    labels_wanted_ = {target_, edition_};
    if (!plan_->labels) {
        labels_.clear();
        labels_of_ = labels_wanted_;
        return;
    }
    label_worker_->post(
        [this, plan = plan_, font = font_, wanted = labels_wanted_](const std::stop_token& stop) {
            std::vector<MapLabel> placed = place_map_labels(*plan, wanted.first, font, stop);
            if (stop.stop_requested()) return;
            QMetaObject::invokeMethod(
                this,
                [this, wanted, placed = std::move(placed)]() mutable {
                    if (wanted != labels_wanted_) return;
                    labels_ = std::move(placed);
                    labels_of_ = wanted;
                    changed_();
                },
                Qt::QueuedConnection);
        });
}

void MapPicture::adopt(Tile tile) {
    if (tile.edition != edition_) return;
    cache_.put(std::move(tile));
    changed_();
}

bool MapPicture::is_complete() const {
    if (!plan_) return true;
    if (passing_ || labels_of_ != std::pair(target_, edition_)) return false;
    return std::ranges::all_of(tiles_over(target_.shown(), tile_scale_),
                               [&](const TileKey& key) { return cache_.holds(key, edition_); });
}

void MapPicture::paint(QPainter& painter, const Viewport& view) {
    for (const TileKey& key : tiles_over(view.shown(), tile_scale_)) paint_tile_or_hole(painter, view, key);
    paint_labels(painter, view);
}

void MapPicture::paint_tile_or_hole(QPainter& painter, const Viewport& view, const TileKey& key) {
    const QRect place = place_of(key, view);
    const Tile* tile = cache_.find(key);
    if (!tile) return fill_hole(painter, view, place.intersected(QRect(0, 0, view.width, view.height)));
    if (place.size() == tile->picture.size())
        painter.drawImage(place.topLeft(), tile->picture);
    else
        painter.drawImage(place, tile->picture);
}

void MapPicture::fill_hole(QPainter& painter, const Viewport& view, const QRect& hole) {
    if (hole.isEmpty()) return;
    constexpr std::size_t most_scales = 4;
    std::vector<double> scales = cache_.scales_near(tile_scale_);
    constexpr double much_finer = 5;  // of much finer tiles one would need too many
    std::erase_if(scales, [&](double scale) {
        return scale == tile_scale_ || (scale < view.scale / much_finer && scale != overview_scale());
    });
    if (scales.size() > most_scales) scales.resize(most_scales);
    const auto whole =
        std::ranges::find_if(scales, [&](double scale) { return draw_scale(nullptr, view, hole, scale); });
    if (whole != scales.end()) {
        draw_scale(&painter, view, hole, *whole);
        return;
    }
    // No scale covers it all: the whole map in small, over it the nearest scales as far as they go.
    painter.fillRect(hole, plan_->input.beyond);
    std::ranges::reverse(scales);
    scales.insert(scales.begin(), overview_scale());
    for (const double scale : scales) draw_scale(&painter, view, hole, scale);
}

bool MapPicture::draw_scale(QPainter* painter, const Viewport& view, const QRect& hole, double scale) {
    const Box box{view.grid(hole.bottomLeft() + QPointF(0, 1)).x,
                  view.grid(hole.bottomLeft() + QPointF(0, 1)).y,
                  view.grid(hole.topRight() + QPointF(1, 0)).x, view.grid(hole.topRight() + QPointF(1, 0)).y};
    bool whole = true;
    for (const TileKey& key : tiles_over(box, scale)) {
        const Tile* tile = cache_.find(key);
        whole = whole && tile;
        if (!tile || !painter) continue;
        const QRect place = place_of(key, view);
        const QRectF part = place.intersected(hole);
        if (part.isEmpty()) continue;
        const double x = static_cast<double>(tile_px) / place.width(),
                     y = static_cast<double>(tile_px) / place.height();
        painter->drawImage(part, tile->picture,
                           QRectF((part.left() - place.left()) * x, (part.top() - place.top()) * y,
                                  part.width() * x, part.height() * y));
    }
    return whole;
}

void MapPicture::paint_labels(QPainter& painter, const Viewport& view) const {
    const std::vector<std::size_t> shown = free_labels(labels_, view);
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = plan_ ? std::max(1.0, plan_->pixels(0.2)) : 1;
    for (const std::size_t i : shown) {
        if (!labels_[i].leader) continue;
        const QPointF foot = view.pixel(*labels_[i].leader), head = labels_[i].box(view).center();
        painter.setPen(QPen(Qt::white, 3 * width));
        painter.drawLine(foot, head);
        painter.setPen(QPen(plan_->ink("#333333"), width));
        painter.drawLine(foot, head);
        painter.setBrush(plan_->ink("#333333"));
        painter.drawEllipse(foot, 2 * width, 2 * width);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const std::size_t i : shown)
        painter.drawImage((view.pixel(labels_[i].anchor) + labels_[i].offset).toPoint(), labels_[i].picture);
}

}  // namespace mapite
