#pragma once
// What the map says about the thing under the pointer: one plain line, also read by screen readers.
#include <QString>

#include "gui/workspace.hpp"

namespace mapite {

/// Empty for nothing. People of a point are given as they were published ("1-10" where masked).
QString target_text(const Workspace& workspace, const Picture& picture, const MapTarget& target);

}  // namespace mapite
