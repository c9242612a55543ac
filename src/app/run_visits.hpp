#pragma once
// The part of `mapite run` that is about visits: the folder's worker.toml and visits.csv come into a project
// that has none of its own, and are planned once. What is in the project is never touched: from then on it is
// the worker's.
#include "app/run.hpp"
#include "app/study.hpp"

namespace mapite {

/// Whether the folder or the project has what a plan needs: the study must keep the car's ways then.
bool has_visits(const RunRequest& request, const Project& project);
void run_visits(const RunRequest& request, const Project& project, Study study, RunReport& report,
                const Progress& progress);

}  // namespace mapite
