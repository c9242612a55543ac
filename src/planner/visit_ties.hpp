#pragma once
// What holds between visits: together, one of several, after one another. Private to the module.
#include <map>
#include <utility>
#include <vector>

#include "planner/visit_drafts.hpp"

namespace mapite {

/// Positions of the drafts of one word and number. Visits with a rhythm belong together with nobody: the days
/// of the one would have to follow from the other's.
using TiedDrafts = std::map<std::pair<std::string, int>, std::vector<std::size_t>>;
TiedDrafts drafts_by(const Drafts& drafts, std::string Visit::*word);

/// A visit that waits for another that is to be planned.
struct Waiting {
    std::size_t earlier = 0, later = 0;  ///< visits of the drafts
    bool operator==(const Waiting&) const = default;
};

/// Who waits for whom. What was done counts as done: the later one only keeps its days from it. Unknown and
/// cancelled visits are findings, a circle makes its visits impossible.
std::vector<Waiting> read_waiting(const PlanningTask& task, const DoneBefore& done,
                                  std::vector<ReadVisit>& visits, Findings& findings);

/// Marks as impossible what waits for or belongs to something impossible, choices that are settled, and
/// visits that belong together without a common day.
void settle_ties(const PlanningTask& task, const DoneBefore& done, const std::vector<Waiting>& waiting,
                 Drafts& drafts, Findings& findings);

}  // namespace mapite
