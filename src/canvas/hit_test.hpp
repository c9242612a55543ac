#pragma once
// What of a map lies under a place in the picture.
#include "canvas/paint_plan.hpp"
#include "canvas/viewport.hpp"

namespace mapite {

/// Only what is drawn can be hit, the topmost first: services, populated points, areas. Symbols are hit
/// from a little outside too, since they are small.
MapTarget target_at(const PaintPlan& plan, const Viewport& view, QPointF pixel);

}  // namespace mapite
