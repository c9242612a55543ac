#pragma once
// Taking the last change of the open project back, from the window.
#include <QString>
#include <functional>

#include "gui/workspace.hpp"

namespace mapite {

/// "import of schools.csv" in the window's language; empty when there is nothing to undo or it cannot be
/// read.
QString last_change(const Project& project);
/// Beside the window; then everything is shown anew and `done` told what was undone.
void undo_last(Workspace& workspace, std::function<void(const QString&)> done);

}  // namespace mapite
