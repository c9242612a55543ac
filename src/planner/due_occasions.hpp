#pragma once
// How often a visit is due in the plan's time, and between which days each time. A visit without a rhythm is
// due once, unless it was done. With one, the days count from the last time it was done: the k-th time is due
// from k x (every - tolerance) to k x (every + tolerance) days after it, never sooner than k x the least gap;
// where it was never done, or should have been done before the plan begins, the first time is free. There are
// as many times as fit when each comes `every` days after the one before. Private to the module.
#include <optional>
#include <vector>

#include "planner/planning_task.hpp"

namespace mapite {

/// A visit's rhythm as it can be kept: `every` at least 1, gaps from `least` to `most` days, least <= most.
struct KeptRhythm {
    int every = 1, least = 1, most = 1;
};
/// Absent for a visit without a rhythm, or with one that is none (every 0 days).
std::optional<KeptRhythm> kept_rhythm(const Visit& visit);

struct DueOccasion {
    VisitOccasion occasion;
    int first = 0, last = 0;  ///< day numbers of the plan; first > last: no day of the plan will do
};

/// What was done of each visit, by id.
class DoneBefore {
  public:
    explicit DoneBefore(const PlanningTask& task);
    /// The last day it was done, by the log or the visit itself; absent: never.
    [[nodiscard]] std::optional<Day> last(const Visit& visit) const;
    /// The first day it was done by the log; absent: not logged.
    [[nodiscard]] std::optional<Day> first_logged(const std::string& visit) const;
    /// The highest number of its occasions done in the plan's time; 0 = none.
    [[nodiscard]] int highest_number(const Visit& visit) const;

  private:
    struct Log {
        Day first{}, last{};
        int highest = 0;
    };
    std::map<std::string, Log> log_;
};

/// Ascending by day and number. `from` and `until` are the day numbers the visit may be on.
std::vector<DueOccasion> due_occasions(const PlanningTask& task, const Visit& visit, const DoneBefore& done,
                                       int from, int until);

}  // namespace mapite
