#include "planner/understand_visits.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "planner/plan_calendar.hpp"

namespace mapite {
namespace {

class Reader {
  public:
    Reader(const PlanningTask& task, const PlaceIndex& places, OpeningHoursOfPlaces& hours,
           Findings& findings)
        : task_(task), places_(places), hours_(hours), findings_(findings) {}

    ReadVisit read(const Visit& visit) {
        ReadVisit result;
        result.visit.visit = &visit;
        result.visit.duration = visit.duration;
        read_place(visit, result);
        read_days(visit, result);
        read_windows(visit, result);
        read_opening_hours(visit, result);
        if (visit.duration.count() <= 0)
            refuse(visit, result, "no-duration", "lasts no time at all; say how many minutes it takes");
        result.visit.priority = std::clamp(visit.priority, 1, 100);
        if (visit.priority != result.visit.priority)
            tell(visit, "priority",
                 fmt::format("has the priority {}, but priorities go from 1 to 100; {} is taken",
                             visit.priority, result.visit.priority));
        read_rhythm(visit);
        return result;
    }

  private:
    void tell(const Visit& visit, const std::string& code, const std::string& what) {
        findings_.push_back(visit_finding(visit, Severity::warning, code, what));
    }
    void refuse(const Visit& visit, ReadVisit& result, const std::string& reason, const std::string& what) {
        findings_.push_back(visit_finding(visit, Severity::error, reason, what));
        if (!result.impossible.empty()) return;
        result.impossible = reason;
        result.sentence = what;
    }

    void read_place(const Visit& visit, ReadVisit& result) {
        if (const auto place = places_.find(visit.place))
            result.visit.place = *place;
        else
            refuse(
                visit, result, "no-place",
                fmt::format("its place \"{}\" is not known; name an area, a service or a position as lat,lon",
                            visit.place));
    }

    void read_days(const Visit& visit, ReadVisit& result) {
        result.visit.from = 0;
        result.visit.until = static_cast<int>(task_.days.size()) - 1;
        if (task_.underway) result.visit.from = std::max(0, day_number(task_, task_.underway->day));
        for (const auto& [day, name] :
             {std::pair(visit.earliest, "earliest"), std::pair(visit.latest, "latest")})
            if (day && !day->ok())
                tell(visit, "no-such-date",
                     fmt::format("its {} day {} is no day of the calendar; correct it, until then it counts "
                                 "for nothing",
                                 name, to_string(*day)));
        const bool has_earliest = visit.earliest && visit.earliest->ok(),
                   has_latest = visit.latest && visit.latest->ok();
        if (has_earliest && has_latest && *visit.latest < *visit.earliest)
            refuse(visit, result, "earliest-after-latest",
                   fmt::format("its earliest day {} comes after its latest {}; swap them",
                               to_string(*visit.earliest), to_string(*visit.latest)));
        if (has_earliest) result.visit.from = std::max(result.visit.from, day_number(task_, *visit.earliest));
        if (has_latest) result.visit.until = std::min(result.visit.until, day_number(task_, *visit.latest));
        if (visit.last_done && !visit.last_done->ok())
            tell(visit, "no-such-date",
                 fmt::format("the day it was last done, {}, is no day of the calendar; correct it, until "
                             "then it counts "
                             "as never done",
                             to_string(*visit.last_done)));
    }

    void read_windows(const Visit& visit, ReadVisit& result) {
        std::string fault;
        for (const VisitWindow& window : visit.windows) {
            if (window.date && !window.date->ok()) {
                fault = "no-such-date";
                tell(visit, fault,
                     fmt::format("its window of {} is on no day of the calendar; correct the date",
                                 to_string(*window.date)));
            } else if (window.to <= window.from) {
                fault = "window-ends-before-it-begins";
                tell(visit, fault,
                     fmt::format("its window {}-{} ends before it begins; swap the times, or write {} for "
                                 "after midnight",
                                 clock_text(window.from), clock_text(window.to),
                                 clock_text(window.to + std::chrono::hours{24})));
            } else {
                tell_of_skipped(visit, window);
                result.visit.windows.push_back(window);
            }
        }
        if (!visit.windows.empty() && result.visit.windows.empty())
            refuse(visit, result, fault, "none of its windows can be kept as written; correct one of them");
    }
    void tell_of_skipped(const Visit& visit, const VisitWindow& window) {
        for (const LocalDay& day : task_.days) {
            if (!day.change) continue;
            const bool on_day =
                window.date ? *window.date == day.day : (window.weekdays >> weekday_of(day.day) & 1U) != 0;
            for (const WallTime time : {window.from, window.to})
                if (on_day && !passed(day, time))
                    tell(visit, "clock-change",
                         fmt::format(
                             "on {} the clock is put forward and never shows {}; its window begins or ends "
                             "with the change, give it another time if that is not meant",
                             to_string(day.day), clock_text(time)));
        }
    }

    void read_opening_hours(const Visit& visit, ReadVisit& result) {
        if (!visit.in_opening_hours || result.impossible == "no-place") return;
        const VisitPlace& place = task_.places[result.visit.place];
        result.visit.opening_hours = hours_.of(place);
        if (result.visit.opening_hours) return;
        if (trimmed_empty(place.opening_hours))
            tell(
                visit, "opening-hours-unknown",
                fmt::format(
                    "is to be while {} is open, but no opening hours are known; any time is taken, enter the "
                    "hours or give it windows",
                    place.name));
        else
            tell(visit, "opening-hours-unknown",
                 fmt::format("is to be while {} is open, but \"{}\" is not understood; any time is taken, "
                             "write it like "
                             "\"Mo-Fr 09:00-17:00\" or give it windows",
                             place.name, place.opening_hours));
    }
    static bool trimmed_empty(const std::string& text) { return trimmed(text).empty(); }

    void read_rhythm(const Visit& visit) {
        if (!visit.rhythm) return;
        const Rhythm& rhythm = *visit.rhythm;
        if (rhythm.every_days < 1)
            tell(visit, "rhythm",
                 fmt::format("is to be every {} days, which is no rhythm; it is planned once",
                             rhythm.every_days));
        else if (rhythm.tolerance_days < 0)
            tell(visit, "rhythm",
                 fmt::format("has a tolerance of {} days; none is taken", rhythm.tolerance_days));
        else if (rhythm.least_gap_days > rhythm.every_days + rhythm.tolerance_days)
            tell(visit, "rhythm",
                 fmt::format(
                     "is to be every {} days give or take {}, but never sooner than {} days after the visit "
                     "before: both cannot be kept, the gap is; lower it to {} or less",
                     rhythm.every_days, rhythm.tolerance_days, rhythm.least_gap_days,
                     rhythm.every_days + rhythm.tolerance_days));
    }

    const PlanningTask& task_;
    const PlaceIndex& places_;
    OpeningHoursOfPlaces& hours_;
    Findings& findings_;
};

}  // namespace

const WeeklyIntervals* OpeningHoursOfPlaces::of(const VisitPlace& place) {
    const auto [found, is_new] = read_.try_emplace(place.opening_hours);
    if (is_new) {
        WeeklyIntervals week;
        bool known = true;
        for (unsigned day = 0; day < 7; ++day) {
            auto intervals = open_intervals(place.opening_hours, std::chrono::weekday{day + 1});
            known = known && intervals;
            if (intervals) week[day] = std::move(*intervals);
        }
        if (known) found->second = std::move(week);
    }
    return found->second ? &*found->second : nullptr;
}

std::vector<ReadVisit> understand_visits(const PlanningTask& task, const PlaceIndex& places,
                                         OpeningHoursOfPlaces& hours, Findings& findings) {
    Reader reader(task, places, hours, findings);
    std::set<std::string> seen;
    std::vector<ReadVisit> visits;
    for (const Visit& visit : task.visits) {
        if (visit.cancelled) continue;
        if (seen.insert(visit.id).second)
            visits.push_back(reader.read(visit));
        else
            findings.push_back(
                visit_finding(visit, Severity::error, "id-twice",
                              "another visit has this id; only the first is planned, give this one its "
                              "own"));
    }
    return visits;
}

}  // namespace mapite
