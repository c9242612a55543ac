#pragma once
// Occasions on their way to tasks: what ties visits to each other is looked at once all of them are known,
// and may still make some of them impossible. Private to the module.
#include <string>
#include <vector>

#include "planner/understand_visits.hpp"

namespace mapite {

struct Draft {
    std::size_t visit = 0;  ///< of the drafts' visits
    DueOccasion due;
    VisitTimes times;
    bool pinned = false;
    std::string impossible;  ///< reason; empty: it can be planned
    std::string sentence;
};

struct Drafts {
    std::vector<ReadVisit> visits;
    std::vector<Draft> drafts;  ///< by visit, then number
    struct Range {
        std::size_t begin = 0, end = 0;
    };
    std::vector<Range> of_visit;  ///< per visit
};

/// Every occasion due, with its days; what cannot be is so marked, with a finding.
Drafts visit_drafts(const PlanFrame& frame, std::vector<ReadVisit> visits, const DoneBefore& done,
                    Findings& findings);

}  // namespace mapite
