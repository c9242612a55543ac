#pragma once
// The painted map: tiles and labels of one plan, kept, painted anew where they are missing, and put
// together for a view. Lives on the window's thread and never waits for those that paint.
#include <QObject>
#include <QPainter>
#include <functional>
#include <memory>

#include "canvas/latest_worker.hpp"
#include "canvas/map_labels.hpp"
#include "canvas/tile_queue.hpp"

namespace mapite {

class MapPicture : public QObject {
  public:
    /// `changed` is called on the window's thread when something new can be painted.
    MapPicture(std::size_t most_bytes, std::function<void()> changed);
    ~MapPicture() override;

    /// Everything is painted anew; what is there stays until then.
    void set_plan(std::shared_ptr<const PaintPlan> plan, const QFont& font);
    [[nodiscard]] const PaintPlan* plan() const { return plan_.get(); }
    /// Where the view rests or is on its way to. While it is dragged to sizes that will not last
    /// (`passing`), tiles of a few fixed scales do and labels wait.
    void look_at(const Viewport& view, bool passing);
    /// Tiles as far as they are there, holes filled from other scales, then labels.
    void paint(QPainter& painter, const Viewport& view);
    /// Everything of the view looked at is there.
    [[nodiscard]] bool is_complete() const;

    [[nodiscard]] const TileCache& tiles() const { return cache_; }
    [[nodiscard]] const std::vector<MapLabel>& labels() const { return labels_; }

  private:
    void adopt(Tile tile);
    void place_labels();
    void paint_tile_or_hole(QPainter& painter, const Viewport& view, const TileKey& key);
    void fill_hole(QPainter& painter, const Viewport& view, const QRect& hole);
    /// Whether tiles of this scale cover the whole hole; with a painter they are drawn.
    bool draw_scale(QPainter* painter, const Viewport& view, const QRect& hole, double scale);
    void paint_labels(QPainter& painter, const Viewport& view) const;
    [[nodiscard]] double overview_scale() const;

    std::function<void()> changed_;
    std::shared_ptr<const PaintPlan> plan_;
    QFont font_;
    std::uint64_t edition_ = 0;
    std::shared_ptr<const TileQueue::Painter> painter_;
    Viewport target_;
    bool passing_ = false;
    double tile_scale_ = 1;
    TileCache cache_;
    std::vector<MapLabel> labels_;
    /// What the labels that are there, and those that are asked for, were placed for.
    std::pair<Viewport, std::uint64_t> labels_of_, labels_wanted_;
    // Last, so that their threads end before anything they touch goes.
    std::unique_ptr<LatestWorker> label_worker_;
    std::unique_ptr<TileQueue> queue_;
};

}  // namespace mapite
