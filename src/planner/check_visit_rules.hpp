#pragma once
// The parts of the judge of visit plans. It counts in dates and clock times and uses nothing of what makes
// plans. Private to the module.
#include <fmt/format.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "planner/check_visit_plan.hpp"

namespace mapite {

/// What all parts look up.
class JudgedPlan {
  public:
    JudgedPlan(const PlanningTask& task_given, const VisitPlan& plan_given);

    const PlanningTask& task;
    const VisitPlan& plan;
    std::map<std::string, const Visit*> visits;  ///< not cancelled, the first of each id
    struct At {
        const PlannedDay* day = nullptr;
        const PlannedStop* stop = nullptr;
    };
    std::map<VisitOccasion, At> planned;
    std::map<VisitOccasion, const Pin*> pins;
    std::map<std::string, std::vector<const DoneVisit*>> done;  ///< by visit
    std::set<VisitOccasion> left_out;
    std::vector<BrokenRule> broken;

    void complain(const std::string& rule, const std::string& what);
    /// Absent for a day outside the calendar.
    [[nodiscard]] const LocalDay* calendar(const Day& day) const;
    [[nodiscard]] std::optional<Day> last_done(const Visit& visit) const;
    /// Known work of a day from its log: first start to last end, or to now.
    [[nodiscard]] std::chrono::seconds logged_work(const Day& day) const;
};

inline int days_apart(const Day& from, const Day& to) {
    return static_cast<int>((std::chrono::sys_days(to) - std::chrono::sys_days(from)).count());
}
/// 0 Sunday ... 6 Saturday turned to 0 Monday ... 6 Sunday.
inline unsigned day_of_week(const Day& day) {
    return (std::chrono::weekday(std::chrono::sys_days(day)).c_encoding() + 6) % 7;
}
/// A clock time as a moment of the day; the clock's jump where it never shows it.
inline DayTime at_clock(const LocalDay& day, WallTime time) {
    const auto found = passed(day, time);
    return found ? *found : day.change->at;
}
/// Every how many days, and the gaps allowed; absent for a visit that is planned once.
struct JudgedRhythm {
    int every = 0, least = 0, most = 0;
};
std::optional<JudgedRhythm> judged_rhythm(const Visit& visit);

void judge_stops(JudgedPlan& judged);  ///< each visit by itself: day, window, opening hours, duration, pin
void judge_ties(JudgedPlan& judged);   ///< rhythms, together, one of, after, kept orders
void judge_days(JudgedPlan& judged);   ///< each tour on the clock: ways, break, hours, busy, limits
void judge_weeks(JudgedPlan& judged);  ///< work per week
void judge_books(JudgedPlan& judged);  ///< every occasion is planned or left out, once
void judge_costs(JudgedPlan& judged);  ///< the plan's numbers

}  // namespace mapite
