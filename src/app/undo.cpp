#include "app/undo.hpp"

#include <fmt/format.h>

#include "app/sources.hpp"

namespace mapite {

std::optional<UndoStep> next_undo(const Project& project) {
    return Database::next_undo(project.database_file());
}

UndoStep undo_last_change(Project& project) {
    UndoStep step = Database::undo(project.database_file(), "mapite undo");
    list_sources(project, project.open_to_read());
    return step;
}

std::string described(const UndoStep& step) {
    const std::string action = step.action.empty() ? "change" : step.action;
    return step.subject.empty() ? "the last " + action : fmt::format("{} of {}", action, step.subject);
}

}  // namespace mapite
