#pragma once
// Visits, plans and what was done, from the rows of a project database, in the orders that Database promises.
// A value no Mapīte writes is an Error(failed) naming table and row.
#include <map>
#include <vector>

#include "planner/visit_plan.hpp"
#include "store/connection.hpp"

namespace mapite {

std::vector<Visit> read_visits(const Connection& connection);
std::vector<BusyTime> read_busy_times(const Connection& connection);
std::vector<SavedPlan> read_plans(const Connection& connection);
/// Absent when there is none.
std::optional<SavedPlan> read_newest_plan(const Connection& connection);
std::vector<Pin> read_pins(const Connection& connection);
std::map<Day, std::vector<VisitOccasion>> read_kept_orders(const Connection& connection);
std::vector<DoneVisit> read_done_visits(const Connection& connection);

}  // namespace mapite
