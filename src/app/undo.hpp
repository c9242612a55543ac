#pragma once
// Use case: taking the last change of a project back, and making it again.
#include <optional>
#include <string>

#include "app/project.hpp"

namespace mapite {

/// What `undo_last_change` would do; absent when there is nothing to undo.
std::optional<UndoStep> next_undo(const Project& project);
/// Puts the state before the last change in place and lists its sources in mapite.toml. Undoing twice makes
/// the change again. The grid stays. Throws Error(failed) when there is nothing to undo or another program
/// is saving; the project stays as it is then.
UndoStep undo_last_change(Project& project);
/// "import of schools.csv", for the command line.
std::string described(const UndoStep& step);

}  // namespace mapite
