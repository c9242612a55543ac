#pragma once
// Published benchmark instances as routing problems, each in its own convention. Times become whole ticks:
// `ticks_per_unit` of them are one unit of the file.
#include <filesystem>
#include <string>

#include "routing/problem.hpp"

namespace mapite::bench {

struct Instance {
    std::string name;  ///< of the file
    RoutingProblem problem;
    double ticks_per_unit = 1;
};

/// Travelling salesman with time windows: number of places, matrix, a window per place; place 0 is the depot.
Instance read_tsptw(const std::filesystem::path& file);
/// Orienteering with time windows (Righini & Salani; Solomon's and Cordeau's points): so many tours of the same day.
/// Distances are cut to one decimal.
Instance read_optw(const std::filesystem::path& file, int days);
/// Periodic routing (Cordeau): so many vehicles each day, every customer with patterns of days.
Instance read_pvrp(const std::filesystem::path& file);
/// A worker's weeks (../shared/cases/visits/worker-weeks).
Instance read_weeks(const std::filesystem::path& file);

}  // namespace mapite::bench
