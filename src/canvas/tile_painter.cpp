#include "canvas/tile_painter.hpp"

#include <array>
#include <vector>

namespace mapite {
namespace {

/// A base picture comes in any colours; a table of 32 steps a channel is finer than the eye in a photograph.
class SeenColours {
  public:
    explicit SeenColours(Vision vision) {
        for (int i = 0; i < steps * steps * steps; ++i) {
            const auto level = [](int step) { return static_cast<std::uint8_t>(step * 255 / (steps - 1)); };
            const Rgb seen =
                seen_as(Rgb{level(i / steps / steps), level(i / steps % steps), level(i % steps)}, vision);
            table_[static_cast<std::size_t>(i)] = qRgb(seen.red, seen.green, seen.blue);
        }
    }
    [[nodiscard]] QRgb operator()(QRgb colour) const {
        const auto step = [](int level) { return (level * (steps - 1) + 127) / 255; };
        const int i = (step(qRed(colour)) * steps + step(qGreen(colour))) * steps + step(qBlue(colour));
        return table_[static_cast<std::size_t>(i)];
    }

  private:
    static constexpr int steps = 32;
    std::vector<QRgb> table_ = std::vector<QRgb>(std::size_t{steps} * steps * steps);
};

void paint_base(QPainter& painter, const PaintPlan& plan, const TileView& view) {
    QImage picture;
    {
        const std::lock_guard guard(plan.input.base->lock);
        picture = plan.input.base->paint(view.box, tile_px, tile_px);
    }
    if (picture.isNull()) return;
    if (plan.input.vision != Vision::normal) {
        const SeenColours seen(plan.input.vision);
        picture = picture.convertToFormat(QImage::Format_ARGB32);
        for (int y = 0; y < picture.height(); ++y) {
            auto* const line = reinterpret_cast<QRgb*>(picture.scanLine(y));
            for (int x = 0; x < picture.width(); ++x)
                line[x] = (seen(line[x]) & 0x00ffffffU) | (line[x] & 0xff000000U);
        }
    }
    painter.drawImage(QRectF(0, 0, tile_px, tile_px), picture);
}

void paint_step(QPainter& painter, const PaintPlan& plan, const TileView& view, Step step) {
    switch (step) {
        case Step::areas:
            return paint_areas(painter, plan, view);
        case Step::water:
            return paint_lines(painter, plan, view, "water");
        case Step::roads:
            return paint_lines(painter, plan, view, "roads");
        case Step::reach:
            return paint_reach(painter, plan, view);
        case Step::points:
            return paint_points(painter, plan, view);
        case Step::borders:
            return paint_lines(painter, plan, view, "borders");
        case Step::services:
            return paint_services(painter, plan, view);
        case Step::people:
            return paint_people(painter, plan, view);
    }
}

}  // namespace

QImage paint_tile(const PaintPlan& plan, const TileKey& key, const std::stop_token& stop) {
    QImage picture(tile_px, tile_px, QImage::Format_RGB32);
    picture.fill(plan.input.beyond);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const TileView view{key, key.box()};
    if (plan.area_opacity < 1) paint_base(painter, plan, view);
    for (const Step step : plan.steps) {
        if (stop.stop_requested()) return {};
        painter.save();
        paint_step(painter, plan, view, step);
        painter.restore();
    }
    painter.end();
    return stop.stop_requested() ? QImage() : picture;
}

}  // namespace mapite
