#pragma once
// Names and numbers over the visible part of the map. They are placed as on paper (scene/labels.hpp), on
// another thread, and painted as small pictures that hang on places of the grid: while the map moves they
// move with it, and when it rests a new placement takes over.
#include <QFont>
#include <QImage>
#include <optional>
#include <stop_token>
#include <vector>

#include "canvas/paint_plan.hpp"
#include "canvas/viewport.hpp"

namespace mapite {

struct MapLabel {
    GridPoint anchor;
    QPointF offset;  ///< device pixels from the anchor to the upper left corner of the picture
    QImage picture;
    QSizeF text;  ///< the part of the picture that must stay free of others, round its middle
    std::optional<GridPoint> leader;  ///< in the area when the label stands beside it
    std::optional<std::size_t> area;  ///< position in Scene::areas; absent for a service's name

    /// What it covers in a view.
    [[nodiscard]] QRectF box(const Viewport& view) const;
};

/// The fonts of labels: `font` gives the family; sizes come from millimetres.
/// Empty when it was stopped.
std::vector<MapLabel> place_map_labels(const PaintPlan& plan, const Viewport& view, const QFont& font,
                                       const std::stop_token& stop);
/// Those that overlap none before them in this view, by position: after zooming out some have no room.
std::vector<std::size_t> free_labels(const std::vector<MapLabel>& labels, const Viewport& view);

/// Names of services are written on maps of at least 1 : this.
inline constexpr double service_names_scale = 50000;

}  // namespace mapite
