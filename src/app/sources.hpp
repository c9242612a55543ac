#pragma once
// Use cases about what a project holds: taking a source out again, and checking what is doubtful.
#include "app/project.hpp"
#include "base/finding.hpp"
#include "base/progress.hpp"

namespace mapite {

/// With all its records and findings. Throws Error(usage) when there is no such source.
void remove_source(Project& project, SourceId id);
/// Writes the project's sources into mapite.toml, as every change of them does.
void list_sources(Project& project, const Database& database);
/// Stale, held twice, outside every area, without source.
Findings check_project(const Project& project, Day today, const Progress& progress);

}  // namespace mapite
