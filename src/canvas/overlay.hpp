#pragma once
// What is painted over the map at every frame: outlines of what is pointed at and selected, the way of a
// person, the crosshair of the keyboard, scale and north.
#include <QFont>
#include <QPainter>
#include <QPalette>
#include <optional>
#include <vector>

#include "canvas/paint_plan.hpp"
#include "canvas/viewport.hpp"

namespace mapite {

struct OverlayItems {
    std::optional<std::size_t> pointed;  ///< area under the pointer, position in Scene::areas
    std::vector<std::size_t> selected;   ///< areas: the selected one, then the compared one
    MapHighlight highlight;
    bool crosshair = false;
};

/// In device pixels.
void paint_overlay(QPainter& painter, const PaintPlan& plan, const Viewport& view, const OverlayItems& items);

/// Scale bar and north arrow in the lower left corner.
void paint_scale(QPainter& painter, const PaintPlan& plan, const Viewport& view, const QPalette& palette,
                 const QFont& font);

}  // namespace mapite
