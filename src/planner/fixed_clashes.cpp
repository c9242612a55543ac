#include "planner/fixed_clashes.hpp"

#include <algorithm>

#include "planner/plan_calendar.hpp"

namespace mapite {
namespace {

/// An appointment on the clock of its one day.
struct Appointment {
    std::size_t draft = 0;
    std::size_t place = 0;
    Ticks earliest = 0, latest = 0, duration = 0;  ///< when it begins, how long it lasts
};

bool can_follow(const LegTable& table, const Appointment& first, const Appointment& second) {
    const std::int32_t way = table.duration_at(StopPlaceIndex{first.place}, StopPlaceIndex{second.place});
    return way != LegTable::no_way && first.earliest + first.duration + way <= second.latest;
}

std::map<int, std::vector<Appointment>> appointments_by_day(const Drafts& drafts) {
    std::map<int, std::vector<Appointment>> by_day;
    for (std::size_t i = 0; i < drafts.drafts.size(); ++i) {
        const Draft& draft = drafts.drafts[i];
        const UnderstoodVisit& visit = drafts.visits[draft.visit].visit;
        if (!draft.impossible.empty() || draft.times.days.size() != 1) continue;
        if (!visit.visit->fixed && !draft.pinned) continue;
        const TaskDay& day = draft.times.days.front();
        by_day[day.day].push_back({i, visit.place, day.windows.front().open, day.windows.back().close,
                                   std::chrono::seconds(visit.duration).count()});
    }
    for (auto& [day, appointments] : by_day)
        std::sort(appointments.begin(), appointments.end(), [](const Appointment& a, const Appointment& b) {
            return std::pair(a.earliest, a.draft) < std::pair(b.earliest, b.draft);
        });
    return by_day;
}

void tell(const PlanFrame& frame, const Drafts& drafts, const Draft& first, const Draft& second,
          BuiltProblem& built) {
    const Visit &one = *drafts.visits[first.visit].visit.visit,
                &other = *drafts.visits[second.visit].visit.visit;
    const LocalDay& day = frame.task->days[static_cast<std::size_t>(first.times.days.front().day)];
    const auto begin = [&](const Draft& draft) {
        return clock_text(shown(day, DayTime{draft.times.days.front().windows.front().open}));
    };
    built.findings.push_back(visit_finding(
        one, Severity::error, "fixed-clash",
        fmt::format(
            "cannot be kept beside {}: both are on {}, from {} and from {}, and neither leaves time for the "
            "other and the way between; move one of them",
            named(other), to_string(day.day), begin(first), begin(second))));
    for (const auto& [draft, against] : {std::pair(&first, &other), std::pair(&second, &one)}) {
        Unplanned reason;
        reason.occasion = draft->due.occasion;
        reason.reason = "fixed-clash";
        reason.what = fmt::format("is at the same time as {} on {}; move one of them", named(*against),
                                  to_string(day.day));
        built.if_left_out.push_back(reason);
    }
}

}  // namespace

void find_fixed_clashes(const PlanFrame& frame, const Drafts& drafts, BuiltProblem& built) {
    for (const auto& [day, appointments] : appointments_by_day(drafts)) {
        const std::size_t tour = frame.tours_of_day[static_cast<std::size_t>(day)].front();
        const LegTable& table = frame.legs.tables[frame.legs.of_frame[tour]];
        for (std::size_t a = 0; a < appointments.size(); ++a)
            for (std::size_t b = a + 1; b < appointments.size(); ++b) {
                const Appointment &first = appointments[a], &second = appointments[b];
                if (can_follow(table, first, second) || can_follow(table, second, first)) continue;
                tell(frame, drafts, drafts.drafts[first.draft], drafts.drafts[second.draft], built);
                break;
            }
    }
}

}  // namespace mapite
