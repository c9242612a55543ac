#pragma once
// The map on screen: a widget that paints the shared scene and the ground under it. Areas, lines and
// symbols are painted in tiles on other threads and kept; what the user points at is painted over them.
// It computes nothing and knows no study: who owns it says what a code or an index means.
#include <QImage>
#include <QWidget>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "geo/box.hpp"
#include "scene/colour_vision.hpp"
#include "scene/ground.hpp"
#include "scene/map_style.hpp"
#include "scene/scene.hpp"

namespace mapite {

/// Paints part of a base picture: the box of the grid, in so many pixels. Called from other threads,
/// one call at a time. A null image = nothing there.
using BasePainter = std::function<QImage(const Box& box, int width_px, int height_px)>;

/// What stands under the pointer, the topmost first: a service, a populated point, an area.
struct MapTarget {
    enum class Kind { none, area, service, point } kind = Kind::none;
    std::size_t position = 0;  ///< in Scene::areas, Ground::services or Ground::points
    bool operator==(const MapTarget&) const = default;
};

/// Drawn over the map: a way and what it joins.
struct MapHighlight {
    Line way;  ///< empty: none
    std::optional<GridPoint> from, to;
};

class MapView : public QWidget {
    Q_OBJECT
  public:
    explicit MapView(QWidget* parent = nullptr);
    ~MapView() override;

    /// Shows another map. The view stays where it is unless `fly` or nothing was shown before.
    void show_map(std::shared_ptr<const Scene> scene, std::shared_ptr<const Ground> ground, MapStyle style,
                  bool fly);
    /// Without it (empty function) the ground is plain.
    void set_base(BasePainter painter);
    /// Ids of what is switched off: "areas", "base", "roads", "reach", "borders", "people", "services",
    /// "labels", "water", "points", or one theme ("services:pharmacy") or data layer ("layer:osm-shops") of
    /// services. "reach" are roads in the colours of ReachBand, "points" populated points likewise; "people"
    /// are the scene's circles.
    void set_hidden(std::set<std::string> ids);
    /// Paints as a colour-blind reader or a photocopier sees it.
    void set_vision(Vision vision);

    /// Codes of the selected areas: the first is the selected one, the second the one it is compared with.
    void set_selected(std::vector<std::string> codes);
    void set_highlight(MapHighlight highlight);
    /// One plain line for a tool tip and for screen readers.
    void set_describer(std::function<QString(const MapTarget&)> describe);

    void fly_to(const Box& box);
    void show_all();
    void zoom_by(double factor);  ///< about the middle; above 1 = nearer
    /// Whether the view glides to where it goes (about 300 ms). On unless the style wants no animations.
    void set_animated(bool animated);
    [[nodiscard]] Box shown() const;
    [[nodiscard]] double metres_per_pixel() const;
    /// Everything visible is painted as it should be: nothing is under way on other threads.
    [[nodiscard]] bool is_settled() const;
    [[nodiscard]] MapTarget target_at(QPointF position) const;
    /// Of a grid position in the widget.
    [[nodiscard]] QPointF on_screen(GridPoint position) const;
    [[nodiscard]] GridPoint in_grid(QPointF position) const;

  signals:
    void area_chosen(const QString& code, bool compare);  ///< clicked or Enter; Ctrl or Shift = compare
    void service_chosen(std::size_t position);            ///< in Ground::services
    void point_chosen(std::size_t position);              ///< in Ground::points
    void pointed_at(mapite::GridPoint position);          ///< the pointer (or the middle, by keyboard) moved
    void view_changed();
    void settled();
    void file_dropped(const QStringList& files);

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace mapite
