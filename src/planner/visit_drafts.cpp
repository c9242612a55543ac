#include "planner/visit_drafts.hpp"

#include <algorithm>

#include "planner/plan_calendar.hpp"

namespace mapite {
namespace {

/// Days of an occasion that lie a gap after some day the one before can have.
std::vector<int> kept_days(const std::vector<int>& before, const VisitTimes& times,
                           const KeptRhythm& rhythm) {
    std::vector<int> kept;
    for (const TaskDay& day : times.days) {
        const auto first = std::lower_bound(before.begin(), before.end(), day.day - rhythm.most);
        if (first != before.end() && *first <= day.day - rhythm.least) kept.push_back(day.day);
    }
    return kept;
}

/// A rhythm that no choice of days keeps is told once.
void check_rhythm(const Drafts& drafts, std::size_t number, Findings& findings) {
    const Visit& visit = *drafts.visits[number].visit.visit;
    const auto rhythm = kept_rhythm(visit);
    const Drafts::Range range = drafts.of_visit[number];
    if (!rhythm) return;
    std::vector<int> before;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        const Draft& draft = drafts.drafts[i];
        std::vector<int> days;
        if (i == range.begin)
            for (const TaskDay& day : draft.times.days) days.push_back(day.day);
        else
            days = kept_days(before, draft.times, *rhythm);
        if (days.empty()) {
            findings.push_back(visit_finding(
                visit, Severity::warning, "rhythm",
                fmt::format("its rhythm (every {} days, at least {} and at most {}) cannot be kept: its "
                            "occasion no. {} has no day left; widen the tolerance, or give it more days or "
                            "windows",
                            rhythm->every, rhythm->least, rhythm->most, draft.due.occasion.number)));
            return;
        }
        before = std::move(days);
    }
}

/// A pin that its own visit would not allow stands, but is told.
void check_pin(const PlanFrame& frame, const UnderstoodVisit& visit, const Pin& pin, const VisitTimes& pinned,
               Findings& findings) {
    DueOccasion that_day;
    that_day.first = that_day.last = day_number(*frame.task, pin.day);
    const Ticks start = pinned.days.front().windows.front().open;
    bool allowed = false;
    if (that_day.first >= visit.from && that_day.last <= visit.until)
        for (const TaskDay& day : visit_times(frame, visit, that_day).days)
            for (const StartWindow& window : day.windows)
                allowed = allowed || (window.open <= start && start <= window.close);
    if (!allowed)
        findings.push_back(visit_finding(
            *visit.visit, Severity::warning, "pin-outside",
            fmt::format(
                "is pinned to {} {}, outside its days, windows or opening hours; the pin stands, unpin it or "
                "change them",
                to_string(pin.day), clock_text(pin.start))));
}

Draft draft_of(const PlanFrame& frame, const ReadVisit& visit, const DueOccasion& due, const Pin* pin,
               Findings& findings) {
    Draft draft;
    draft.due = due;
    draft.pinned = pin != nullptr;
    draft.impossible = visit.impossible;
    draft.sentence = visit.sentence;
    if (!draft.impossible.empty()) return draft;
    draft.times = pin ? pinned_times(frame, visit.visit, *pin) : visit_times(frame, visit.visit, due);
    if (pin && !draft.times.days.empty()) check_pin(frame, visit.visit, *pin, draft.times, findings);
    if (!draft.times.days.empty()) return draft;
    const bool due_is_narrower = due.first > visit.visit.from || due.last < visit.visit.until;
    draft.impossible = draft.times.why_none;
    draft.sentence = draft.times.sentence;
    if (!pin && due_is_narrower && draft.impossible == "no-day") draft.impossible = "rhythm";
    findings.push_back(visit_finding(*visit.visit.visit, Severity::error, draft.impossible, draft.sentence));
    return draft;
}

}  // namespace

Drafts visit_drafts(const PlanFrame& frame, std::vector<ReadVisit> visits, const DoneBefore& done,
                    Findings& findings) {
    std::map<VisitOccasion, const Pin*> pins;
    for (const Pin& pin : frame.task->pins) pins.try_emplace(pin.occasion, &pin);
    Drafts drafts;
    drafts.visits = std::move(visits);
    for (std::size_t v = 0; v < drafts.visits.size(); ++v) {
        const ReadVisit& visit = drafts.visits[v];
        const std::size_t begin = drafts.drafts.size();
        for (const DueOccasion& due :
             due_occasions(*frame.task, *visit.visit.visit, done, visit.visit.from, visit.visit.until)) {
            const auto pin = pins.find(due.occasion);
            drafts.drafts.push_back(
                draft_of(frame, visit, due, pin == pins.end() ? nullptr : pin->second, findings));
            drafts.drafts.back().visit = v;
        }
        drafts.of_visit.push_back({begin, drafts.drafts.size()});
        if (visit.impossible.empty()) check_rhythm(drafts, v, findings);
    }
    return drafts;
}

}  // namespace mapite
