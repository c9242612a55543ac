#pragma once
// Use cases about what a project holds: taking a source out again, and checking what is doubtful.
#include <string_view>
#include <vector>

#include "app/project.hpp"
#include "app/resources.hpp"
#include "base/finding.hpp"
#include "base/progress.hpp"

namespace mapite {

/// With all its records and findings. Throws Error(usage) when there is no such source.
void remove_source(Project& project, SourceId id);
/// Writes the project's sources into mapite.toml, as every change of them does.
void list_sources(Project& project, const Database& database);
/// File name of the source that holds people spread over dwellings.
inline constexpr std::string_view spread_source = "spread over dwellings";
/// A warning for each layer of dwellings that is newer than the people spread over it.
Findings stale_spread(const std::vector<Source>& sources);
/// Stale, held twice, outside every area, without source.
Findings check_project(const Project& project, const Resources& resources, Day today,
                       const Progress& progress);

}  // namespace mapite
