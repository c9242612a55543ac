#include "planner/due_occasions.hpp"

#include <algorithm>

#include "planner/plan_calendar.hpp"

namespace mapite {

std::optional<KeptRhythm> kept_rhythm(const Visit& visit) {
    if (!visit.rhythm || visit.rhythm->every_days < 1) return std::nullopt;
    const int tolerance = std::max(0, visit.rhythm->tolerance_days);
    KeptRhythm kept;
    kept.every = visit.rhythm->every_days;
    kept.least = std::max({1, visit.rhythm->least_gap_days, kept.every - tolerance});
    kept.most = std::max(kept.least, kept.every + tolerance);
    return kept;
}

DoneBefore::DoneBefore(const PlanningTask& task) {
    for (const DoneVisit& done : task.done) {
        Log& log = log_.try_emplace(done.occasion.visit, Log{done.day, done.day, 0}).first->second;
        log.first = std::min(log.first, done.day);
        log.last = std::max(log.last, done.day);
        if (done.day >= task.from && done.day <= task.until)
            log.highest = std::max(log.highest, done.occasion.number);
    }
}

std::optional<Day> DoneBefore::last(const Visit& visit) const {
    const auto found = log_.find(visit.id);
    std::optional<Day> last = visit.last_done && visit.last_done->ok() ? visit.last_done : std::nullopt;
    if (found != log_.end() && (!last || *last < found->second.last)) last = found->second.last;
    return last;
}

std::optional<Day> DoneBefore::first_logged(const std::string& visit) const {
    const auto found = log_.find(visit);
    return found == log_.end() ? std::nullopt : std::optional(found->second.first);
}

int DoneBefore::highest_number(const Visit& visit) const {
    const auto found = log_.find(visit.id);
    return found == log_.end() ? 0 : found->second.highest;
}

std::vector<DueOccasion> due_occasions(const PlanningTask& task, const Visit& visit, const DoneBefore& done,
                                       int from, int until) {
    std::vector<DueOccasion> due;
    const std::optional<KeptRhythm> rhythm = kept_rhythm(visit);
    if (!rhythm) {
        if (!done.first_logged(visit.id)) due.push_back({{visit.id, 1}, from, until});
        return due;
    }
    const std::optional<Day> last_done = done.last(visit);
    const int last = last_done ? day_number(task, *last_done) : 0;
    const bool free = !last_done || last + rhythm->most < from;
    const int nominal = last_done ? std::max(from, last + rhythm->every) : from;
    const int earliest = last_done ? std::max(from, last + rhythm->least) : from;
    const int number = done.highest_number(visit);
    for (int k = 1; nominal + (k - 1) * rhythm->every <= until; ++k)
        due.push_back({{visit.id, number + k},
                       earliest + (k - 1) * rhythm->least,
                       free ? until : std::min(until, last + k * rhythm->most)});
    return due;
}

}  // namespace mapite
