#include "planner/visit_times.hpp"

#include <algorithm>

#include "planner/plan_calendar.hpp"

namespace mapite {
namespace {

struct Interval {
    DayTime from{}, to{};
};

/// How far a day came as a day of the visit; the furthest of all days is the reason there is none.
enum class Reached { no_day, no_work, no_window, closed, too_long, no_way, too_far, out_of_hours, possible };

std::vector<Interval> windows_on(const UnderstoodVisit& visit, const LocalDay& day) {
    if (visit.windows.empty()) return {{DayTime{0}, std::chrono::hours{48}}};
    std::vector<Interval> intervals;
    for (const VisitWindow& window : visit.windows) {
        const bool on_day =
            window.date ? *window.date == day.day : (window.weekdays >> weekday_of(day.day) & 1U) != 0;
        if (on_day) intervals.push_back({moment(day, window.from), moment(day, window.to)});
    }
    return intervals;
}

std::vector<Interval> open_on(const UnderstoodVisit& visit, const LocalDay& day) {
    if (!visit.opening_hours) return {{DayTime{0}, std::chrono::hours{48}}};
    std::vector<Interval> intervals;
    for (const OpenInterval& open : (*visit.opening_hours)[weekday_of(day.day)])
        intervals.push_back({moment(day, open.from), moment(day, open.to)});
    return intervals;
}

void merge(std::vector<StartWindow>& windows) {
    std::sort(windows.begin(), windows.end());
    std::vector<StartWindow> apart;
    for (const StartWindow& window : windows)
        if (!apart.empty() && window.open <= apart.back().close + 1)
            apart.back().close = std::max(apart.back().close, window.close);
        else
            apart.push_back(window);
    windows = std::move(apart);
}

/// Moments to begin at on that day, as its windows and the opening hours have it.
std::vector<StartWindow> starts_on(const UnderstoodVisit& visit, const LocalDay& day, Reached& reached) {
    const std::vector<Interval> windows = windows_on(visit, day), open = open_on(visit, day);
    std::vector<StartWindow> starts;
    reached = windows.empty() ? Reached::no_window : Reached::closed;
    for (const Interval& window : windows)
        for (const Interval& interval : open) {
            const DayTime from = std::max(window.from, interval.from), to = std::min(window.to, interval.to);
            if (from < to) reached = Reached::too_long;
            if (from + visit.duration <= to) starts.push_back({from.count(), (to - visit.duration).count()});
        }
    merge(starts);
    return starts;
}

/// Whether some moment lets a tour with this visit alone be back in time. Without the car others may lie
/// between.
Reached reach(const PlanFrame& frame, std::size_t tour_number, const UnderstoodVisit& visit,
              const std::vector<StartWindow>& starts) {
    const TourFrame& tour = frame.tours[tour_number];
    Ticks there = 0, back = 0;
    if (tour.by_car) {
        const LegTable& table = frame.legs.tables[frame.legs.of_frame[tour_number]];
        there = table.duration_at(StopPlaceIndex{tour.start}, StopPlaceIndex{visit.place});
        back = table.duration_at(StopPlaceIndex{visit.place}, StopPlaceIndex{tour.end});
        if (there == LegTable::no_way || back == LegTable::no_way) return Reached::no_way;
    } else if (!frame.legs.has_lift[visit.place] && visit.place != tour.start) {
        return Reached::no_way;
    }
    const Ticks first = (tour.from).count() + there;
    const Ticks last = (tour.until - visit.duration).count() - back;
    const std::optional<std::chrono::minutes>& most = frame.task->worker.day_most;
    if (most && there + visit.duration.count() + back > std::chrono::seconds(*most).count())
        return Reached::too_far;
    for (const StartWindow& start : starts)
        if (std::max(first, start.open) <= std::min(last, start.close)) return Reached::possible;
    return first <= last ? Reached::out_of_hours : Reached::too_far;
}

Reached best_reach(const PlanFrame& frame, std::size_t day, const UnderstoodVisit& visit,
                   const std::vector<StartWindow>& starts) {
    Reached best = Reached::no_work;
    for (const std::size_t tour : frame.tours_of_day[day])
        best = std::max(best, reach(frame, tour, visit, starts));
    return best;
}

/// The longest tour of any day, to say whether a visit is longer than every day.
std::chrono::seconds longest_tour(const PlanFrame& frame) {
    std::chrono::seconds longest{};
    for (const TourFrame& tour : frame.tours) longest = std::max(longest, tour.until - tour.from);
    if (frame.task->worker.day_most)
        longest = std::min(longest, std::chrono::seconds(*frame.task->worker.day_most));
    return longest;
}

void explain(const PlanFrame& frame, const UnderstoodVisit& visit, Reached reached, VisitTimes& times) {
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(visit.duration).count();
    const std::chrono::seconds longest = longest_tour(frame);
    if (longest.count() > 0 && visit.duration > longest) {
        times.why_none = "too-long";
        times.sentence = fmt::format(
            "takes {} minutes, longer than any working day ({} minutes); shorten it, divide it or extend a "
            "day",
            minutes, std::chrono::duration_cast<std::chrono::minutes>(longest).count());
        return;
    }
    switch (reached) {
        case Reached::no_day:
            times.why_none = "no-day";
            times.sentence = "none of its days lies in the plan's time; change its earliest or latest day";
            break;
        case Reached::no_work:
            times.why_none = "no-day";
            times.sentence =
                "on none of its days is there work; give it other days, or the worker hours on one of them";
            break;
        case Reached::no_window:
            times.why_none = "no-day";
            times.sentence =
                "none of its windows is on a working day of its time; add a window or another day";
            break;
        case Reached::closed:
            times.why_none = "closed";
            times.sentence =
                "the place is closed in all of its windows; change the windows or the opening hours";
            break;
        case Reached::too_long:
            times.why_none = "too-long";
            times.sentence = fmt::format(
                "takes {} minutes and fits in no window or opening time; shorten it or widen one", minutes);
            break;
        case Reached::no_way:
            times.why_none = "no-way";
            times.sentence =
                "no way leads there and back on any of its days; move the place to a road, or add a lift "
                "for days without a car";
            break;
        case Reached::out_of_hours:
            times.why_none = "out-of-hours";
            times.sentence =
                "its windows lie outside the hours of work, the way there and back included; move a window "
                "or "
                "extend a day";
            break;
        case Reached::too_far:
        case Reached::possible:
            times.why_none = "too-long";
            times.sentence = fmt::format(
                "takes {} minutes, and with the way there and back fits in no working day; shorten it or "
                "extend a "
                "day",
                minutes);
            break;
    }
}

}  // namespace

VisitTimes visit_times(const PlanFrame& frame, const UnderstoodVisit& visit, const DueOccasion& due) {
    VisitTimes times;
    Reached furthest = Reached::no_day;
    const int last = std::min(due.last, static_cast<int>(frame.task->days.size()) - 1);
    for (int number = std::max(0, due.first); number <= last; ++number) {
        const auto position = static_cast<std::size_t>(number);
        Reached reached = Reached::no_work;
        if (!frame.tours_of_day[position].empty()) {
            std::vector<StartWindow> starts = starts_on(visit, frame.task->days[position], reached);
            if (!starts.empty()) reached = best_reach(frame, position, visit, starts);
            if (reached == Reached::possible) times.days.push_back({number, std::move(starts)});
        }
        furthest = std::max(furthest, reached);
    }
    if (times.days.empty()) explain(frame, visit, furthest, times);
    return times;
}

VisitTimes pinned_times(const PlanFrame& frame, const UnderstoodVisit& visit, const Pin& pin) {
    VisitTimes times;
    const int number = day_number(*frame.task, pin.day);
    Reached reached = Reached::no_day;
    if (number >= 0 && static_cast<std::size_t>(number) < frame.task->days.size()) {
        const auto position = static_cast<std::size_t>(number);
        const Ticks start = moment(frame.task->days[position], pin.start).count();
        const std::vector<StartWindow> starts = {{start, start}};
        reached = best_reach(frame, position, visit, starts);
        if (reached == Reached::possible) times.days.push_back({number, starts});
    }
    if (times.days.empty()) {
        explain(frame, visit, reached, times);
        times.sentence =
            fmt::format("is pinned to {} {}, when no tour can have it: unpin it, or change that day's hours",
                        to_string(pin.day), clock_text(pin.start));
    }
    return times;
}

}  // namespace mapite
