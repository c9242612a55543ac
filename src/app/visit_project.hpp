#pragma once
// The visits of a project as the planner wants them: the saved visits, the worker's file, the places they
// name found on the map, the ways between these, the calendar. And the plan in force.
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/project.hpp"
#include "app/resources.hpp"
#include "app/study.hpp"
#include "base/progress.hpp"
#include "planner/visit_plan.hpp"

namespace mapite {

/// A plan that was accepted. Older versions stay in the project.
struct SavedPlan {
    int version = 1;  ///< 1, 2, ...: printed as "v2, replaces v1"
    Day made{};
    std::string note{};  ///< why it was made anew: "V4 cancelled"
    VisitPlan plan;
    bool operator==(const SavedPlan&) const = default;
};

struct VisitProject {
    Project project;
    Study study;  ///< roads and ways kept
    PlanningTask task;
    std::optional<SavedPlan> plan{};  ///< in force; absent: nothing was planned yet
    Findings findings;                ///< on places that were not found, with the nearest names
};

/// The days to plan: `from` to `until`; absent: those of the plan in force, else four weeks from the Monday
/// after today. Throws Error(data) when the project has no worker.toml, with how to make one as hint.
VisitProject load_visit_project(const Project& project, const Resources& resources,
                                const std::optional<Day>& from, const std::optional<Day>& until, Day today,
                                const Progress& progress);

}  // namespace mapite
