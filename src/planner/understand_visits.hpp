#pragma once
// Visits as they were written, each checked for what cannot be meant: every fault is a finding with the
// visit's id, purpose and the remedy, and what is left of the visit is planned all the same. Private to the
// module.
#include <string>
#include <vector>

#include "planner/visit_times.hpp"

namespace mapite {

/// A visit to be planned, or why it cannot be.
struct ReadVisit {
    UnderstoodVisit visit;
    std::string impossible;  ///< reason of an Unplanned; empty: it can be planned
    std::string sentence;    ///< of it
};

/// Opening hours of places, each read once.
class OpeningHoursOfPlaces {
  public:
    /// Absent when they are unknown or not understood.
    const WeeklyIntervals* of(const VisitPlace& place);

  private:
    std::map<std::string, std::optional<WeeklyIntervals>> read_;
};

/// Of visits that are not cancelled, in their order. Of two visits with one id the first is kept.
std::vector<ReadVisit> understand_visits(const PlanningTask& task, const PlaceIndex& places,
                                         OpeningHoursOfPlaces& hours, Findings& findings);

}  // namespace mapite
