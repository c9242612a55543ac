#pragma once
// Use cases: the list of visits and the work log of a project, read and changed. Every function that saves is
// one change that `mapite undo` takes back, named by the visits it is about.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/visit_project.hpp"
#include "base/finding.hpp"

namespace mapite {

/// "V12": of new visits of a project with these; numbers are never given again.
int next_visit_number(const std::vector<Visit>& visits);
/// Throws Error(usage) with the nearest id when there is none of this id.
const Visit& visit_named(const std::vector<Visit>& visits, const std::string& id);

/// Saved under the next free id where it has none; gives it as it was saved. Throws Error(usage) when the id
/// is taken.
Visit add_visit(const Project& project, Visit visit);
/// All as one change. Throws as add_visit.
std::vector<Visit> add_visits(const Project& project, const std::vector<Visit>& visits,
                              const std::string& subject);
/// In the place of the visit of the same id. `action` names the change: "cancellation".
void save_visit(const Project& project, const Visit& visit, const std::string& action);

/// What is not a place of the project among those the visits name; each finding has the nearest names.
Findings places_not_found(const Project& project, const Resources& resources,
                          const std::vector<Visit>& visits, Day today, const Progress& progress);

/// Puts a visit into the log, and its day into the visit's `last_done`. Of an occasion that is in the log
/// already the entry is replaced.
void log_visit(const Project& project, const DoneVisit& done);

/// Up to a thousand visits the search of make_plan; with more in proportion fewer steps, as each then takes
/// longer, so that a plan of 5,000 visits does not take many times as long. By count, never by the clock: the
/// same visits give the same plan.
std::uint64_t iterations_for(const PlanningTask& task);
/// An accepted plan as the next version; gives its number. `note` says why. With it, in the same change:
/// visits as they are in the task where they differ from the saved ones, pins and kept orders of its days.
int save_plan(const VisitProject& visits, const VisitPlan& plan, const std::string& note, Day made);

}  // namespace mapite
