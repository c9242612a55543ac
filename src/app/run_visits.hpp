#pragma once
// The part of `mapite run` that is about visits: the folder's worker.toml and visits.csv come into a project
// that has none of its own, and are planned once. What is in the project is never touched: from then on it is
// the worker's. The plan in force is left beside the results as sheets and calendar.
#include "app/resources.hpp"
#include "app/run.hpp"
#include "app/start_page.hpp"
#include "app/study.hpp"

namespace mapite {

/// Whether the folder or the project has what a plan needs: the study must keep the car's ways then.
bool has_visits(const RunRequest& request, const Project& project);
/// Plans where there is no plan yet, then writes results/visits anew; gives what the start page links to. The
/// study is used and given back.
SectionOnPage run_visits(const RunRequest& request, const Resources& resources, Study& study,
                         RunReport& report, const Progress& progress);

}  // namespace mapite
