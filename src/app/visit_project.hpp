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
#include "definitions/load_worker.hpp"
#include "planner/visit_plan.hpp"

namespace mapite {

struct VisitProject {
    Project project;
    Study study;  ///< roads and ways kept
    PlanningTask task;
    /// In force, its place numbers those of the task; absent: nothing was planned yet.
    std::optional<SavedPlan> plan{};
    WorkerFile worker_file{};  ///< as written, with what is not the planner's: weeks, weights of `due`
    Findings findings;         ///< on places that were not found, with the nearest names
};

/// The days to plan: `from` to `until`. Without `from` those of the plan in force while it has not ended,
/// else from the Monday after today; without `until` so many weeks as worker.toml says. Throws Error(data)
/// when the project has no worker.toml or the day's start is no place, with what to do as hint, Error(usage)
/// when `until` is before `from` or more than a year of days is asked for.
VisitProject load_visit_project(const Project& project, const Resources& resources,
                                const std::optional<Day>& from, const std::optional<Day>& until, Day today,
                                const Progress& progress);

/// The same of a study that is there already; it must be of this project and have kept the car's ways.
VisitProject visit_project_of(const Project& project, Study study, const std::optional<Day>& from,
                              const std::optional<Day>& until, const Progress& progress);

/// What is saved, without roads and study: for lists, the log and plans as they were. The task has the plan's
/// places and days, no legs; without a plan neither.
struct SavedVisits {
    PlanningTask task;
    std::optional<SavedPlan> plan{};
};
/// `version` absent: the newest. Throws Error(usage) naming those there are when there is none of that
/// number.
SavedVisits saved_visits(const Project& project, std::optional<int> version = std::nullopt);

/// The position of the place written so; absent when it was not found.
std::optional<std::size_t> place_written(const PlanningTask& task, const std::string& written);
/// PROJECT/worker.toml.
std::filesystem::path worker_file_of(const Project& project);
/// A copy of the commented example, its start set. Throws Error(failed) when the project has one already.
std::filesystem::path init_worker_file(const Project& project, const Resources& resources,
                                       const std::string& start);

}  // namespace mapite
