// Each visit by itself, and what ties visits to each other.
#include <algorithm>
#include <cstdlib>

#include "base/text.hpp"
#include "planner/check_visit_rules.hpp"
#include "territory/opening_hours.hpp"

namespace mapite {
namespace {

std::string name_of(const VisitOccasion& occasion) {
    return fmt::format("{} #{}", occasion.visit, occasion.number);
}

bool in_some_window(const Visit& visit, const LocalDay& day, const PlannedStop& stop) {
    bool any_valid = false;
    for (const VisitWindow& window : visit.windows) {
        if (window.to <= window.from || (window.date && !window.date->ok())) continue;
        any_valid = true;
        const bool that_day =
            window.date ? *window.date == day.day : ((window.weekdays >> day_of_week(day.day)) & 1U) == 1U;
        if (that_day && stop.start >= at_clock(day, window.from) && stop.end <= at_clock(day, window.to))
            return true;
    }
    return !any_valid;
}

bool while_open(const std::string& opening_hours, const LocalDay& day, const PlannedStop& stop) {
    const auto open = open_intervals(opening_hours, std::chrono::weekday(std::chrono::sys_days(day.day)));
    if (!open) return true;
    return std::any_of(open->begin(), open->end(), [&](const OpenInterval& interval) {
        return at_clock(day, interval.from) <= stop.start && stop.end <= at_clock(day, interval.to);
    });
}

void judge_pin(JudgedPlan& judged, const Pin& pin, const PlannedDay& planned, const LocalDay& day,
               const PlannedStop& stop) {
    if (planned.day != pin.day || stop.start != at_clock(day, pin.start))
        judged.complain("pin", fmt::format("{} is pinned to {} but stands on {}", name_of(stop.occasion),
                                           to_string(pin.day), to_string(planned.day)));
}

void judge_wishes(JudgedPlan& judged, const Visit& visit, const LocalDay& day, const PlannedStop& stop) {
    const std::string name = name_of(stop.occasion);
    if ((visit.earliest && visit.earliest->ok() && day.day < *visit.earliest) ||
        (visit.latest && visit.latest->ok() && day.day > *visit.latest))
        judged.complain("days", fmt::format("{} is on {}, outside its earliest and latest day", name,
                                            to_string(day.day)));
    if (!in_some_window(visit, day, stop))
        judged.complain("window",
                        fmt::format("{} on {} lies in none of its windows", name, to_string(day.day)));
    if (visit.in_opening_hours && !while_open(judged.task.places[stop.place].opening_hours, day, stop))
        judged.complain("opening-hours",
                        fmt::format("{} on {} is while {} is closed", name, to_string(day.day),
                                    judged.task.places[stop.place].name));
}

void judge_stop(JudgedPlan& judged, const PlannedDay& planned, const LocalDay& day, const PlannedStop& stop) {
    const std::string name = name_of(stop.occasion);
    const auto found = judged.visits.find(stop.occasion.visit);
    if (found == judged.visits.end())
        return judged.complain("unknown-visit",
                               fmt::format("{} is planned, but is no visit or was cancelled", name));
    const Visit& visit = *found->second;
    const auto log = judged.done.find(visit.id);
    const bool same_done = log != judged.done.end() &&
                           std::any_of(log->second.begin(), log->second.end(), [&](const DoneVisit* entry) {
                               return !judged_rhythm(visit) ||
                                      (entry->occasion == stop.occasion && entry->day >= judged.task.from &&
                                       entry->day <= judged.task.until);
                           });
    if (same_done) judged.complain("done", fmt::format("{} is planned again, but was done", name));
    if (stop.place >= judged.task.places.size() || judged.task.places[stop.place].written != visit.place)
        return judged.complain("place",
                               fmt::format("{} is planned at another place than {}", name, visit.place));
    if (visit.duration.count() <= 0 || stop.end - stop.start != visit.duration)
        judged.complain("duration", fmt::format("{} lasts {} s, not {} min", name,
                                                (stop.end - stop.start).count(), visit.duration.count()));
    const auto pin = judged.pins.find(stop.occasion);
    if (stop.pinned != (pin != judged.pins.end()))
        judged.complain("pin", fmt::format("{} says wrongly whether it is pinned", name));
    if (pin != judged.pins.end())
        judge_pin(judged, *pin->second, planned, day, stop);
    else
        judge_wishes(judged, visit, day, stop);
}

void judge_rhythm(JudgedPlan& judged, const Visit& visit) {
    const auto rhythm = judged_rhythm(visit);
    if (!rhythm) return;
    std::optional<std::pair<VisitOccasion, Day>> before;
    const auto complain = [&](const VisitOccasion& occasion, int gap) {
        judged.complain("rhythm", fmt::format("{} is {} days after the time before; {} to {} are allowed",
                                              name_of(occasion), gap, rhythm->least, rhythm->most));
    };
    for (auto at = judged.planned.lower_bound({visit.id, -1'000'000});
         at != judged.planned.end() && at->first.visit == visit.id; ++at) {
        const Day day = at->second.day->day;
        if (before) {
            const int gap = days_apart(before->second, day);
            const bool neighbours = before->first.number + 1 == at->first.number;
            if (gap < rhythm->least || (neighbours && gap > rhythm->most)) complain(at->first, gap);
        } else if (const auto done = judged.last_done(visit); done && !judged.pins.contains(at->first)) {
            const int gap = days_apart(*done, day), until_plan = days_apart(*done, judged.task.from);
            int next = 1;
            if (const auto log = judged.done.find(visit.id); log != judged.done.end())
                for (const DoneVisit* entry : log->second)
                    if (entry->day >= judged.task.from && entry->day <= judged.task.until)
                        next = std::max(next, entry->occasion.number + 1);
            const bool was_due = until_plan > rhythm->most || judged.task.underway || visit.earliest;
            const bool late = at->first.number == next && gap > rhythm->most && !was_due;
            if (gap < rhythm->least || late) complain(at->first, gap);
        }
        before = {at->first, day};
    }
}

/// Planned and left-out occasions of one word and number.
struct Tied {
    std::vector<std::pair<VisitOccasion, JudgedPlan::At>> planned;
    std::vector<VisitOccasion> left_out;
};
std::map<std::pair<std::string, int>, Tied> tied_by(const JudgedPlan& judged, std::string Visit::*word) {
    std::map<std::pair<std::string, int>, Tied> tied;
    const auto word_of = [&](const VisitOccasion& occasion) -> std::string {
        const auto visit = judged.visits.find(occasion.visit);
        if (visit == judged.visits.end()) return {};
        if (word == &Visit::together && judged_rhythm(*visit->second)) return {};
        return visit->second->*word;
    };
    for (const auto& [occasion, at] : judged.planned)
        if (const std::string written = word_of(occasion); !written.empty())
            tied[{written, occasion.number}].planned.emplace_back(occasion, at);
    for (const VisitOccasion& occasion : judged.left_out)
        if (const std::string written = word_of(occasion); !written.empty())
            tied[{written, occasion.number}].left_out.push_back(occasion);
    return tied;
}

void judge_together(JudgedPlan& judged) {
    for (const auto& [word, tied] : tied_by(judged, &Visit::together)) {
        if (tied.planned.empty()) continue;
        const Day day = tied.planned.front().second.day->day;
        for (const auto& [occasion, at] : tied.planned)
            if (at.day->day != day)
                judged.complain("together",
                                fmt::format("{} is not on the day of \"{}\"", name_of(occasion), word.first));
        for (const VisitOccasion& occasion : tied.left_out)
            judged.complain("together", fmt::format("{} is left out, others of \"{}\" are planned",
                                                    name_of(occasion), word.first));
    }
}

void judge_choices(JudgedPlan& judged) {
    std::set<std::string> settled;
    for (const auto& [id, visit] : judged.visits)
        if (!visit->one_of.empty() && !visit->rhythm && judged.done.contains(id))
            settled.insert(visit->one_of);
    for (const auto& [word, tied] : tied_by(judged, &Visit::one_of)) {
        const bool already = settled.contains(word.first) && !tied.planned.empty() &&
                             !judged.visits.at(tied.planned.front().first.visit)->rhythm;
        if (tied.planned.size() > 1 || already)
            judged.complain("one-of",
                            fmt::format("{} visits of \"{}\" are planned, at most one is wanted{}",
                                        tied.planned.size(), word.first, already ? " and one is done" : ""));
    }
}

void judge_after(JudgedPlan& judged, const VisitOccasion& occasion, const JudgedPlan::At& later) {
    const auto visit = judged.visits.find(occasion.visit);
    if (visit == judged.visits.end()) return;
    for (const std::string& id : visit->second->after) {
        const int least = std::max(0, visit->second->after_days);
        const auto complain = [&](const std::string& what) {
            judged.complain("after", fmt::format("{} is to come after {}: {}", name_of(occasion), id, what));
        };
        if (const auto log = judged.done.find(id); log != judged.done.end()) {
            const DoneVisit* first = *std::min_element(log->second.begin(), log->second.end(),
                                                       [](auto* a, auto* b) { return a->day < b->day; });
            if (days_apart(first->day, later.day->day) < least && !judged.pins.contains(occasion))
                complain(fmt::format("done {}, too few days before", to_string(first->day)));
            continue;
        }
        const auto other = judged.visits.find(id);
        if (other == judged.visits.end()) continue;
        const auto earlier = judged.planned.lower_bound({id, -1'000'000});
        if (earlier == judged.planned.end() || earlier->first.visit != id) {
            if (!judged.last_done(*other->second)) complain("that is not planned");
            continue;
        }
        const int gap = days_apart(earlier->second.day->day, later.day->day);
        if (gap < least || (gap == 0 && earlier->second.stop->end > later.stop->start))
            complain(fmt::format("it is {} days after", gap));
    }
}

void judge_order(JudgedPlan& judged, const PlannedDay& day) {
    const auto order = judged.task.keep_order.find(day.day);
    if (order == judged.task.keep_order.end()) return;
    const auto rank = [&](const VisitOccasion& occasion) {
        return std::find(order->second.begin(), order->second.end(), occasion) - order->second.begin();
    };
    std::ptrdiff_t last = -1;
    for (const PlannedStop& stop : day.stops) {
        const std::ptrdiff_t here = rank(stop.occasion);
        if (here == static_cast<std::ptrdiff_t>(order->second.size())) continue;
        if (here < last)
            judged.complain("order", fmt::format("{} on {} does not stand in the order that is kept",
                                                 name_of(stop.occasion), to_string(day.day)));
        last = here;
    }
}

}  // namespace

void judge_stops(JudgedPlan& judged) {
    for (const PlannedDay& planned : judged.plan.days) {
        const LocalDay* day = judged.calendar(planned.day);
        if (!day) {
            judged.complain("date", fmt::format("{} is outside the plan's days", to_string(planned.day)));
            continue;
        }
        for (const PlannedStop& stop : planned.stops) judge_stop(judged, planned, *day, stop);
    }
}

void judge_ties(JudgedPlan& judged) {
    for (const auto& [id, visit] : judged.visits) judge_rhythm(judged, *visit);
    judge_together(judged);
    judge_choices(judged);
    for (const auto& [occasion, at] : judged.planned) judge_after(judged, occasion, at);
    for (const PlannedDay& day : judged.plan.days) judge_order(judged, day);
}

}  // namespace mapite
