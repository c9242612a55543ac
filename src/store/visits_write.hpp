#pragma once
// Visits, plans and what was done, as rows of a project database. Runs inside the transaction of a change.
#include <map>
#include <vector>

#include "planner/visit_plan.hpp"
#include "store/connection.hpp"

namespace mapite {

void write_visit(const Connection& connection, const Visit& visit);
void write_busy_times(const Connection& connection, const std::vector<BusyTime>& busy);
void write_plan(const Connection& connection, const SavedPlan& plan);
void write_pins(const Connection& connection, const std::vector<Pin>& pins);
void write_kept_orders(const Connection& connection, const std::map<Day, std::vector<VisitOccasion>>& orders);
void write_done_visits(const Connection& connection, const std::vector<DoneVisit>& done);

}  // namespace mapite
