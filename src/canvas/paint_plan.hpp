#pragma once
// A map's style made ready for painting: pens, brushes and small pictures of symbols in device pixels, in
// the colours the chosen vision sees. Made anew whenever something of it changes, then only read, by
// several threads at once.
#include <QBrush>
#include <QColor>
#include <QImage>
#include <QPen>
#include <array>
#include <mutex>
#include <set>

#include "canvas/map_index.hpp"
#include "canvas/map_view.hpp"
#include "scene/item_look.hpp"

namespace mapite {

/// The base picture with the lock that keeps its calls apart.
struct BasePicture {
    BasePainter paint;
    std::mutex lock;
};

struct PlanInput {
    std::shared_ptr<const SceneIndex> scene;
    std::shared_ptr<const GroundIndex> ground;
    MapStyle style;
    std::set<std::string> hidden;
    Vision vision = Vision::normal;
    double pixels_per_mm = 96 / 25.4;  ///< device pixels
    double device_ratio = 1;           ///< device pixels of one of the widget's
    QColor beyond;                     ///< where no area is
    std::shared_ptr<BasePicture> base;
};

enum class Step { areas, water, roads, reach, points, borders, services, people };

struct LinePen {
    QPen pen;
    double smallest_scale = 0;  ///< not drawn on maps smaller than 1 : this
};

/// A symbol in full and, for services that do not meet the need, smaller and fainter.
struct SymbolSprite {
    QImage full, faint;
};

class PaintPlan {
  public:
    explicit PaintPlan(PlanInput of);

    PlanInput input;
    std::vector<Step> steps;  ///< what is drawn, bottom first
    bool labels = false;
    std::vector<QBrush> class_brushes;
    std::array<QBrush, 5> look_brushes;  ///< by Look
    QPen area_outline;
    double area_opacity = 1;
    std::vector<LinePen> scene_pens, road_pens;        ///< by style of the lines
    std::array<LinePen, 5> reach_pens;                 ///< by ReachBand
    std::vector<SymbolSprite> theme_sprites;           ///< by service theme
    std::vector<bool> theme_shown, layer_shown;        ///< by service theme and by data layer
    std::array<std::vector<QImage>, 5> point_sprites;  ///< by ReachBand, then size

    [[nodiscard]] const Scene& scene() const { return *input.scene->scene; }
    [[nodiscard]] const Ground& ground() const { return *input.ground->ground; }
    [[nodiscard]] bool shows(Step step) const;
    /// Neither its theme nor its data layer is switched off.
    [[nodiscard]] bool shows(const GroundService& service) const;
    /// As the chosen vision sees it; an unreadable colour becomes grey.
    [[nodiscard]] QColor ink(const std::string& colour) const;
    /// What an area is filled with, before vision: "#rrggbb".
    [[nodiscard]] std::string fill_of(const AreaItem& area) const;
    /// The map's scale 1 : this, for so many metres per device pixel.
    [[nodiscard]] double denominator(double scale) const { return scale * input.pixels_per_mm * 1000; }
    [[nodiscard]] double pixels(double millimetres) const { return millimetres * input.pixels_per_mm; }
    /// `size_mm` 0 = as the style says.
    [[nodiscard]] QImage symbol(const std::string& style, double size_mm) const;
    /// Which sprite of `point_sprites` shows so many people.
    [[nodiscard]] static std::size_t size_step(double people);
    /// About; each band's style may say more or less.
    [[nodiscard]] double point_radius(std::size_t size_step) const;

  private:
    void choose_steps();
    void make_brushes();
    void make_pens();
    void make_symbols();
    [[nodiscard]] QImage symbol(const SymbolLook& look) const;
    [[nodiscard]] static double size_factor(std::size_t size_step);
    [[nodiscard]] LinePen line_pen(const std::string& name, const std::string& usual_colour = {},
                                   double usual_width_mm = 0) const;
};

/// Services that do not meet the need are drawn on maps of at least 1 : this.
inline constexpr double faint_services_scale = 300000;

}  // namespace mapite
