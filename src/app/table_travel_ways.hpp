#pragma once
// A ready table of times in place of a project's own roads: what R5, OSRM or a timetable router worked out
// for the project's populated points and services, named in mapite.toml as travel_table. It knows these ids
// and nothing between them.
#include <memory>
#include <string>
#include <vector>

#include "app/project.hpp"
#include "app/travel_ways.hpp"
#include "base/finding.hpp"
#include "base/progress.hpp"
#include "base/travel.hpp"
#include "territory/populated_point.hpp"
#include "territory/service.hpp"

namespace mapite {

/// Ways along the rows of a table: origins are the study's points, destinations its services. `rows` ascend
/// by origin, then destination, each pair once; `about` is for the sentence of what such ways cannot tell.
std::shared_ptr<const TravelWays> table_travel_ways(std::vector<OriginDestination> rows, std::size_t points,
                                                    std::size_t services, const TravelTable& about);

struct ReadTravelTable {
    std::shared_ptr<const TravelWays> ways;
    TravelTable about;
    Findings findings;  ///< rows that do not count, points and services that stand in no row
};

/// The file named in mapite.toml for this mode; ids of populated points in its column "from", of services in
/// "to", and minutes. Throws Error(failed) naming mapite.toml when the file is not there.
ReadTravelTable read_travel_table(const Project& project, TravelMode mode,
                                  std::span<const PopulatedPoint> points, std::span<const Service> services,
                                  const Progress& progress);

/// What answers say about the tables that mapite.toml names; absent for modes without one.
std::array<std::optional<TravelTable>, std::size(all_travel_modes)> travel_tables_of(const Project& project);
/// Where the tables of a project are, each once; empty when it has none.
std::vector<std::filesystem::path> travel_table_files(const Project& project);
/// An error for each table that mapite.toml names and that is not there.
Findings missing_travel_tables(const Project& project);

}  // namespace mapite
