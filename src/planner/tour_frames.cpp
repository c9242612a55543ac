#include "planner/tour_frames.hpp"

#include <algorithm>
#include <set>

#include "planner/plan_calendar.hpp"

namespace mapite {
namespace {

struct Span {
    DayTime from{}, until{};
    bool busy_follows = false;
};

void report(Findings& findings, const std::string& code, const std::string& what) {
    Finding finding;
    finding.severity = Severity::error;
    finding.where.item = "worker";
    finding.code = code;
    finding.what = what;
    if (std::find(findings.begin(), findings.end(), finding) == findings.end()) findings.push_back(finding);
}

/// What the exceptions of one date say together; the later one wins.
DayException exception_of(const Worker& worker, const Day& day) {
    DayException all;
    all.date = day;
    for (const DayException& exception : worker.exceptions) {
        if (exception.date != day) continue;
        all.off = all.off || exception.off;
        all.no_car = all.no_car || exception.no_car;
        if (exception.hours) all.hours = exception.hours;
        if (!exception.start.empty()) all.start = exception.start;
        if (!exception.end.empty()) all.end = exception.end;
    }
    return all;
}

class Frames {
  public:
    Frames(const PlanningTask& task, const PlaceIndex& places, Findings& findings)
        : task_(task), places_(places), findings_(findings) {
        for (const BusyTime& busy : task.busy) busy_[busy.day].push_back(&busy);
    }

    std::vector<TourFrame> of_day(std::size_t position) {
        const LocalDay& day = task_.days[position];
        const DayException exception = exception_of(task_.worker, day.day);
        const auto hours = exception.hours ? exception.hours : task_.worker.week[weekday_of(day.day)];
        if (exception.off || !hours) return {};
        if (task_.underway && day.day < task_.underway->day) return {};
        if (hours->to <= hours->from) {
            report(
                findings_, "hours-end-before-they-begin",
                fmt::format(
                    "the working hours {}-{} end before they begin; swap them, or go past 24:00 for a night",
                    clock_text(hours->from), clock_text(hours->to)));
            return {};
        }
        tell_of_skipped(day, *hours);
        TourFrame frame;
        frame.day = position;
        const bool car_day = !(task_.worker.no_car_weekdays >> weekday_of(day.day) & 1U);
        frame.by_car = car_day && !exception.no_car;
        if (!set_ends(exception, frame)) return {};
        return divided(frame, free_of({moment(day, hours->from), moment(day, hours->to)}, day));
    }

  private:
    void tell_of_skipped(const LocalDay& day, const WorkHours& hours) {
        for (const WallTime time : {hours.from, hours.to})
            if (!passed(day, time))
                report(findings_, "clock-change",
                       fmt::format(
                           "on {} the clock is put forward and never shows {}, where working hours begin or "
                           "end; the moment of the change is taken",
                           to_string(day.day), clock_text(time)));
    }
    bool set_ends(const DayException& exception, TourFrame& frame) {
        const Worker& worker = task_.worker;
        const std::string& start = exception.start.empty() ? worker.start : exception.start;
        const std::string& usual_end = worker.end.empty() ? worker.start : worker.end;
        const std::string& end = exception.end.empty() ? usual_end : exception.end;
        for (const std::string& name : {start, end})
            if (!places_.find(name)) {
                report(
                    findings_, "no-place",
                    fmt::format(
                        "the worker's day begins or ends at \"{}\", which is no known place; name an area, "
                        "a service or a position in worker.toml",
                        name));
                return false;
            }
        frame.start = *places_.find(start);
        frame.end = *places_.find(end);
        return true;
    }
    std::vector<Span> free_of(Span hours, const LocalDay& day) const {
        std::vector<Span> taken;
        if (const auto found = busy_.find(day.day); found != busy_.end())
            for (const BusyTime* busy : found->second)
                if (busy->to > busy->from) taken.push_back({moment(day, busy->from), moment(day, busy->to)});
        std::sort(taken.begin(), taken.end(), [](const Span& a, const Span& b) { return a.from < b.from; });
        std::vector<Span> parts;
        DayTime from = hours.from;
        for (const Span& busy : taken) {
            if (busy.from >= hours.until) break;
            if (busy.from > from) parts.push_back({from, busy.from, true});
            from = std::max(from, busy.until);
        }
        if (from < hours.until) parts.push_back({from, hours.until});
        return parts;
    }
    std::vector<TourFrame> divided(TourFrame frame, std::vector<Span> parts) {
        const LocalDay& day = task_.days[frame.day];
        std::optional<std::size_t> now_at;
        if (task_.underway && task_.underway->day == day.day) {
            const DayTime now = moment(day, task_.underway->from);
            std::erase_if(parts, [&](const Span& part) { return part.until <= now; });
            if (!parts.empty()) parts.front().from = std::max(parts.front().from, now);
            now_at = underway_place();
        }
        DayTime whole{};
        for (const Span& part : parts) whole += part.until - part.from;
        std::vector<TourFrame> frames;
        for (const Span& part : parts) {
            TourFrame& tour = frames.emplace_back(frame);
            tour.from = part.from;
            tour.until = part.until;
            tour.busy_follows = part.busy_follows;
            tour.share =
                static_cast<double>((part.until - part.from).count()) / static_cast<double>(whole.count());
        }
        if (now_at && !frames.empty()) frames.front().start = *now_at;
        return frames;
    }
    /// Absent: where the day starts.
    std::optional<std::size_t> underway_place() {
        const Underway& underway = *task_.underway;
        if (!underway.place.empty()) {
            const auto place = places_.find(underway.place);
            if (!place)
                report(findings_, "no-place",
                       fmt::format(
                           "the tour under way goes on from \"{}\", which is no known place; the day's start "
                           "is taken",
                           underway.place));
            return place;
        }
        const DoneVisit* last = nullptr;
        for (const DoneVisit& done : task_.done)
            if (done.day == underway.day && (!last || done.end > last->end)) last = &done;
        if (!last) return std::nullopt;
        for (const Visit& visit : task_.visits)
            if (visit.id == last->occasion.visit) return places_.find(visit.place);
        return std::nullopt;
    }

    const PlanningTask& task_;
    const PlaceIndex& places_;
    Findings& findings_;
    std::map<Day, std::vector<const BusyTime*>> busy_;
};

/// Within these days of every year, also over New Year.
bool covers(const SeasonFactor& season, const Day& day) {
    const std::chrono::month_day date = day.month() / day.day();
    return season.from <= season.until ? season.from <= date && date <= season.until
                                       : date >= season.from || date <= season.until;
}

}  // namespace

std::vector<TourFrame> tour_frames(const PlanningTask& task, const PlaceIndex& places, Findings& findings) {
    for (const DayException& exception : task.worker.exceptions)
        if (!exception.date.ok())
            report(findings, "no-such-date",
                   fmt::format("the exception of {} is on a day that year does not have; correct the date",
                               to_string(exception.date)));
    for (const BusyTime& busy : task.busy)
        if (busy.to <= busy.from)
            report(findings, "busy-ends-before-it-begins",
                   fmt::format("the busy time of {} {}-{} ends before it begins; it is passed over",
                               to_string(busy.day), clock_text(busy.from), clock_text(busy.to)));
    Frames frames(task, places, findings);
    std::vector<TourFrame> all;
    for (std::size_t position = 0; position < task.days.size(); ++position)
        for (const TourFrame& frame : frames.of_day(position)) all.push_back(frame);
    return all;
}

std::optional<WorkHours> working_hours(const Worker& worker, const Day& day) {
    const DayException exception = exception_of(worker, day);
    if (exception.off) return std::nullopt;
    return exception.hours ? exception.hours : worker.week[weekday_of(day)];
}

double travel_factor(const Worker& worker, const Day& day) {
    double season_factor = 1;
    bool in_season = false;
    for (const SeasonFactor& season : worker.seasons) {
        if (!covers(season, day) || season.factor <= 0) continue;
        season_factor = in_season ? std::max(season_factor, season.factor) : season.factor;
        in_season = true;
    }
    return std::max(1.0, worker.travel_factor) * season_factor;
}

}  // namespace mapite
