#include "planner/check_visit_plan.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "planner/check_visit_rules.hpp"

namespace mapite {

JudgedPlan::JudgedPlan(const PlanningTask& task_given, const VisitPlan& plan_given)
    : task(task_given), plan(plan_given) {
    for (const Visit& visit : task.visits)
        if (!visit.cancelled) visits.emplace(visit.id, &visit);
    for (const Pin& pin : task.pins) pins.emplace(pin.occasion, &pin);
    for (const DoneVisit& visit : task.done) done[visit.occasion.visit].push_back(&visit);
    for (const Unplanned& left : plan.unplanned)
        if (!left_out.insert(left.occasion).second)
            complain("books",
                     fmt::format("{} #{} is left out twice", left.occasion.visit, left.occasion.number));
    for (const PlannedDay& day : plan.days)
        for (const PlannedStop& stop : day.stops)
            if (!planned.emplace(stop.occasion, At{&day, &stop}).second)
                complain("served-twice",
                         fmt::format("{} #{} is planned twice", stop.occasion.visit, stop.occasion.number));
}

void JudgedPlan::complain(const std::string& rule, const std::string& what) {
    BrokenRule entry;
    entry.rule = rule;
    entry.what = what;
    broken.push_back(entry);
}

const LocalDay* JudgedPlan::calendar(const Day& day) const {
    const auto found = std::find_if(task.days.begin(), task.days.end(),
                                    [&](const LocalDay& candidate) { return candidate.day == day; });
    return found == task.days.end() ? nullptr : &*found;
}

std::optional<Day> JudgedPlan::last_done(const Visit& visit) const {
    std::optional<Day> last;
    if (visit.last_done && visit.last_done->ok()) last = visit.last_done;
    if (const auto log = done.find(visit.id); log != done.end())
        for (const DoneVisit* entry : log->second)
            if (!last || entry->day > *last) last = entry->day;
    return last;
}

std::chrono::seconds JudgedPlan::logged_work(const Day& day) const {
    std::optional<WallTime> first, last;
    for (const DoneVisit& entry : task.done) {
        if (entry.day != day) continue;
        first = first ? std::min(*first, entry.start) : entry.start;
        last = last ? std::max(*last, entry.end) : entry.end;
    }
    if (!first) return {};
    if (task.underway && task.underway->day == day) last = std::max(*last, task.underway->from);
    return std::max(std::chrono::seconds{0}, *last - *first);
}

std::optional<JudgedRhythm> judged_rhythm(const Visit& visit) {
    if (!visit.rhythm || visit.rhythm->every_days <= 0) return std::nullopt;
    const Rhythm& rhythm = *visit.rhythm;
    const int give_or_take = rhythm.tolerance_days > 0 ? rhythm.tolerance_days : 0;
    JudgedRhythm judged{rhythm.every_days, rhythm.every_days - give_or_take,
                        rhythm.every_days + give_or_take};
    if (judged.least < rhythm.least_gap_days) judged.least = rhythm.least_gap_days;
    if (judged.least < 1) judged.least = 1;
    if (judged.most < judged.least) judged.most = judged.least;
    return judged;
}

std::vector<BrokenRule> check_plan(const PlanningTask& task, const VisitPlan& plan) {
    JudgedPlan judged(task, plan);
    judge_stops(judged);
    judge_ties(judged);
    judge_days(judged);
    judge_weeks(judged);
    judge_books(judged);
    judge_costs(judged);
    return std::move(judged.broken);
}

}  // namespace mapite
