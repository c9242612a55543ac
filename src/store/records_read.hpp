#pragma once
// Rows of a project database as records of the program, in the orders that Database promises. A value
// no Mapīte writes (an unknown word, a broken geometry) is an Error(failed) naming table and row.
#include <vector>

#include "network/road.hpp"
#include "store/connection.hpp"
#include "store/database.hpp"
#include "territory/area.hpp"
#include "territory/populated_point.hpp"
#include "territory/provenance.hpp"
#include "territory/series.hpp"
#include "territory/service.hpp"

namespace mapite {

int read_grid_epsg(const Connection& connection);
std::vector<Source> read_sources(const Connection& connection);
std::vector<Area> read_areas(const Connection& connection);
std::vector<Service> read_services(const Connection& connection);
std::vector<PopulatedPoint> read_people(const Connection& connection);
std::vector<Road> read_roads(const Connection& connection);
std::vector<Statistic> read_statistics(const Connection& connection);
std::vector<Database::FoundIn> read_findings(const Connection& connection);

}  // namespace mapite
