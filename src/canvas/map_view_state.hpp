#pragma once
// What MapView holds behind its public face: the map as it was given, the picture painted of it, where
// the view is, and what pointer and keyboard are at. Only map_view*.cpp read it.
#include <QPointF>
#include <QTimer>

#include "canvas/map_picture.hpp"
#include "canvas/map_view.hpp"
#include "canvas/navigator.hpp"
#include "canvas/overlay.hpp"

class QToolButton;

namespace mapite {

struct MapView::State {
    explicit State(MapView* of);

    // The map.
    void show(std::shared_ptr<const Scene> scene, std::shared_ptr<const Ground> ground, bool fly);
    void adopt(std::shared_ptr<const SceneIndex> scene, std::shared_ptr<const GroundIndex> ground);
    /// Style, switches, vision, fonts or colours of the widget have changed.
    void plan_anew();
    [[nodiscard]] std::optional<std::size_t> area_of(const std::string& code) const;

    // The view.
    [[nodiscard]] double density() const { return view->devicePixelRatioF(); }
    [[nodiscard]] QPointF device(QPointF place) const { return place * density(); }
    void resize();
    void moved();
    void show_all(int milliseconds);
    void zoom(double factor, QPointF pixel);
    void pan_by_key(QPointF units);
    /// The view is being dragged to sizes that will not last: exact tiles wait for its end.
    void pass();
    void check_settled();
    void place_buttons();

    // Pointer and keyboard.
    [[nodiscard]] MapTarget target(QPointF pixel) const;
    [[nodiscard]] QPointF middle() const;
    void point_at(QPointF place);
    void choose(QPointF pixel, bool compare);
    void use_keyboard(bool on);

    MapView* view;
    std::shared_ptr<const Scene> scene;  ///< given last; what is painted may still be the one before
    std::shared_ptr<const Ground> ground;
    std::shared_ptr<const SceneIndex> scene_index;
    std::shared_ptr<const GroundIndex> ground_index;
    bool preparing = false;
    MapStyle style;
    std::set<std::string> hidden;
    Vision vision = Vision::normal;
    std::shared_ptr<BasePicture> base;

    std::vector<std::string> selected;
    OverlayItems overlay;
    std::function<QString(const MapTarget&)> describe;

    Navigator navigator;
    bool shows_all = true;  ///< nobody has moved the view yet: it follows the size of the widget
    bool passing = false;
    QTimer pass_end, settle_check;
    bool is_settled = true;

    std::optional<QPointF> pressed, dragged;
    MapTarget pointed;
    bool keyboard = false;
    QToolButton *nearer = nullptr, *farther = nullptr, *all = nullptr;

    // Last: their threads end first.
    std::unique_ptr<MapPicture> picture;
    std::unique_ptr<LatestWorker> preparer;
};

}  // namespace mapite
