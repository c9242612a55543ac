// Each tour on the clock: hours, ways, buffer, break, busy times and limits.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "base/text.hpp"
#include "planner/check_visit_rules.hpp"

namespace mapite {
namespace {

using std::chrono::seconds;

/// What the worker's file says of one date.
struct WorkingDay {
    std::optional<WorkHours> hours;
    bool car = true;
    std::string start, end;
};

WorkingDay working_day(const Worker& worker, const Day& date) {
    WorkingDay day;
    day.hours = worker.week[day_of_week(date)];
    day.car = ((worker.no_car_weekdays >> day_of_week(date)) & 1U) == 0;
    day.start = worker.start;
    day.end = worker.end.empty() ? worker.start : worker.end;
    bool off = false;
    for (const DayException& exception : worker.exceptions) {
        if (exception.date != date) continue;
        off = off || exception.off;
        if (exception.no_car) day.car = false;
        if (exception.hours) day.hours = exception.hours;
        if (!exception.start.empty()) day.start = exception.start;
        if (!exception.end.empty()) day.end = exception.end;
    }
    if (off) day.hours.reset();
    return day;
}

double factor_on(const Worker& worker, const Day& date) {
    std::optional<double> season_factor;
    const auto number = [](std::chrono::month_day day) {
        return unsigned(day.month()) * 100 + unsigned(day.day());
    };
    const unsigned today = number({date.month(), date.day()});
    for (const SeasonFactor& season : worker.seasons) {
        const unsigned from = number(season.from), until = number(season.until);
        const bool within = from <= until ? today >= from && today <= until : today >= from || today <= until;
        if (within && season.factor > 0 && (!season_factor || *season_factor < season.factor))
            season_factor = season.factor;
    }
    return (worker.travel_factor < 1 ? 1 : worker.travel_factor) * season_factor.value_or(1);
}

/// From one place to another, as the plan says it.
struct Way {
    std::size_t from = 0, to = 0;
    seconds drive{}, buffer{};
    Metres length{};
};

class DayJudge {
  public:
    DayJudge(JudgedPlan& judged, const PlannedDay& planned, const LocalDay& calendar)
        : judged_(judged),
          planned_(planned),
          day_(calendar),
          worker_(judged.task.worker),
          working_(working_day(worker_, planned.day)) {}

    void judge() {
        if (planned_.stops.empty()) complain("empty-day", "has no stop");
        judge_hours();
        judge_ends();
        judge_ways();
        judge_clock();
        judge_busy();
        judge_stated_break();
        judge_numbers();
    }

  private:
    void complain(const std::string& rule, const std::string& what) {
        judged_.complain(rule, fmt::format("{}: {}", to_string(planned_.day), what));
    }
    void judge_hours();
    void judge_ends();
    void judge_ways();
    void judge_way(const Way& way);
    [[nodiscard]] std::optional<seconds> expected_drive(const Way& way) const;
    void judge_clock();
    void judge_busy();
    void judge_stated_break();
    void judge_numbers();
    [[nodiscard]] bool break_on_tour() const {
        return planned_.pause && *planned_.pause >= planned_.leave && *planned_.pause < planned_.back;
    }

    JudgedPlan& judged_;
    const PlannedDay& planned_;
    const LocalDay& day_;
    const Worker& worker_;
    WorkingDay working_;
};

void DayJudge::judge_hours() {
    if (!working_.hours) return complain("day-off", "is no working day");
    if (planned_.leave < at_clock(day_, working_.hours->from) ||
        planned_.back > at_clock(day_, working_.hours->to))
        complain("hours", "the tour begins before or ends after working hours");
    const auto& underway = judged_.task.underway;
    if (underway && (planned_.day < underway->day ||
                     (planned_.day == underway->day && planned_.leave < at_clock(day_, underway->from))))
        complain("underway", "the tour begins before the time it goes on from");
}

void DayJudge::judge_ends() {
    if (planned_.by_car != working_.car) complain("no-car", "the plan says wrongly whether there is a car");
    const auto is = [&](std::size_t place, const std::string& written) {
        return place < judged_.task.places.size() && judged_.task.places[place].written == written;
    };
    const auto& underway = judged_.task.underway;
    const bool goes_on = underway && planned_.day == underway->day;
    const bool start_right = goes_on ? underway->place.empty() || is(planned_.start, underway->place) ||
                                           is(planned_.start, working_.start)
                                     : is(planned_.start, working_.start);
    if (!start_right || !is(planned_.end, working_.end))
        complain("ends", "the tour does not begin and end where the worker's day does");
}

std::optional<seconds> DayJudge::expected_drive(const Way& way) const {
    if (way.from == way.to) return seconds{0};
    if (working_.car) {
        const auto& leg = judged_.task.legs.legs[way.from * judged_.task.places.size() + way.to];
        if (!leg) return std::nullopt;
        return seconds{std::lround(leg->time.count() * factor_on(worker_, planned_.day))};
    }
    const std::string &from = judged_.task.places[way.from].written,
                      &to = judged_.task.places[way.to].written;
    std::optional<seconds> best;
    for (const Lift& lift : worker_.lifts) {
        const bool leads = (lift.from == from && lift.to == to) || (lift.from == to && lift.to == from);
        if (leads && lift.duration.count() >= 0 && (!best || *best > lift.duration)) best = lift.duration;
    }
    return best;
}

void DayJudge::judge_way(const Way& way) {
    const std::size_t places = judged_.task.places.size();
    if (way.from >= places || way.to >= places)
        return complain("place", "the plan names a place that does not exist");
    const std::string text = fmt::format("the way from {} to {}", judged_.task.places[way.from].name,
                                         judged_.task.places[way.to].name);
    const auto drive = expected_drive(way);
    if (!drive) return complain(working_.car ? "way" : "no-car", text + " does not exist that day");
    if (std::abs((way.drive - *drive).count()) > 1)
        complain("drive", fmt::format("{} takes {} s, not {}", text, drive->count(), way.drive.count()));
    const bool needs_buffer = working_.car && drive->count() > 0;
    const double buffer = needs_buffer ? static_cast<double>(seconds(worker_.buffer.per_drive).count()) +
                                             worker_.buffer.share * static_cast<double>(drive->count())
                                       : 0;
    if (std::abs(static_cast<double>(way.buffer.count()) - buffer) > 1)
        complain("buffer",
                 fmt::format("{} has a buffer of {} s, not {:.0f}", text, way.buffer.count(), buffer));
    double length = 0;
    if (working_.car && way.from != way.to)
        length = judged_.task.legs.legs[way.from * places + way.to]->length.value;
    if (std::abs(way.length.value - length) > 0.001)
        complain("length", fmt::format("{} is {:.0f} m, not {:.0f}", text, length, way.length.value));
}

void DayJudge::judge_ways() {
    std::size_t place = planned_.start;
    for (const PlannedStop& stop : planned_.stops) {
        judge_way({place, stop.place, stop.drive, stop.buffer, stop.length});
        place = stop.place;
    }
    judge_way({place, planned_.end, planned_.drive_back, planned_.buffer_back, planned_.length_back});
}

/// One thing after the other; the break in none of them.
void DayJudge::judge_clock() {
    DayTime free = planned_.leave;
    const auto pause_from = planned_.pause.value_or(DayTime::min());
    const auto pause_to = planned_.pause ? *planned_.pause + planned_.pause_length : DayTime::min();
    const auto crosses_break = [&](DayTime from, DayTime to) {
        return planned_.pause && from < pause_to && pause_from < to;
    };
    for (const PlannedStop& stop : planned_.stops) {
        const DayTime out = stop.arrive - stop.drive - stop.buffer;
        if (out < free || stop.start < stop.arrive || stop.end < stop.start)
            complain("clock", fmt::format("{} #{} begins before one can be there", stop.occasion.visit,
                                          stop.occasion.number));
        if (crosses_break(out, stop.arrive) || crosses_break(stop.start, stop.end))
            complain("break", "the break falls into a drive or a visit");
        free = stop.end;
    }
    const DayTime out = planned_.back - planned_.drive_back - planned_.buffer_back;
    if (out < free) complain("clock", "the worker is back before that can be");
    if (crosses_break(out, planned_.back)) complain("break", "the break falls into a drive or a visit");
}

void DayJudge::judge_busy() {
    for (const BusyTime& busy : judged_.task.busy) {
        if (busy.day != planned_.day || busy.to <= busy.from) continue;
        const DayTime from = at_clock(day_, busy.from), to = at_clock(day_, busy.to);
        if (planned_.leave < to && from < planned_.back) complain("busy", "the tour lasts into a busy time");
    }
}

void DayJudge::judge_stated_break() {
    if (!planned_.pause) return;
    const auto& rule = worker_.pause;
    if (!rule || planned_.pause_length != rule->duration ||
        *planned_.pause < at_clock(day_, rule->earliest) || *planned_.pause > at_clock(day_, rule->latest))
        complain(
            "break",
            "the break is not the worker's: it begins at another time or lasts as long as it should not");
}

void DayJudge::judge_numbers() {
    const seconds rested = break_on_tour() ? planned_.pause_length : seconds{0};
    if (planned_.worked != planned_.back - planned_.leave - rested)
        complain("worked",
                 fmt::format("the work from leaving to being back is not {} s", planned_.worked.count()));
    const DayTime evening_from = std::max(planned_.leave, at_clock(day_, worker_.evening_from));
    if (planned_.evening != std::max(seconds{0}, planned_.back - evening_from))
        complain("evening", fmt::format("the evening's part is not {} s", planned_.evening.count()));
    if (planned_.weekend != (day_of_week(planned_.day) > 4))
        complain("weekend", "is wrongly said to be at the weekend");
    const auto kept = judged_.task.keep_order.find(planned_.day);
    if (planned_.order_kept && kept == judged_.task.keep_order.end())
        complain("order", "no order is kept that day");
}

struct Stretch {
    DayTime from{}, to{};
};

/// Whether a break can begin within the rule's times in a stretch that nothing of these takes.
bool has_room(const BreakRule& rule, const LocalDay& day, const std::vector<Stretch>& taken) {
    const DayTime latest = at_clock(day, rule.latest);
    DayTime begin = at_clock(day, rule.earliest);
    for (bool moved = true; moved;) {
        moved = false;
        for (const Stretch& stretch : taken)
            if (begin < stretch.to && stretch.from < begin + rule.duration) {
                begin = stretch.to;
                moved = true;
            }
    }
    return begin <= latest;
}

/// The rules of a date, however many tours it has.
void judge_date(JudgedPlan& judged, const LocalDay& calendar, const std::vector<const PlannedDay*>& tours) {
    const Worker& worker = judged.task.worker;
    seconds worked{}, driving{};
    std::vector<Stretch> taken, busy;
    for (const BusyTime& time : judged.task.busy)
        if (time.day == calendar.day && time.to > time.from)
            busy.push_back({at_clock(calendar, time.from), at_clock(calendar, time.to)});
    taken = busy;
    DayTime last_back{DayTime::min()};
    for (const PlannedDay* tour : tours) {
        if (tour->leave < last_back)
            judged.complain("clock", fmt::format("{}: two tours at once", to_string(calendar.day)));
        last_back = tour->back;
        worked += tour->worked;
        driving += tour->by_car ? tour->drive_back : seconds{0};
        for (const PlannedStop& stop : tour->stops) {
            driving += tour->by_car ? stop.drive : seconds{0};
            taken.push_back({stop.arrive - stop.drive - stop.buffer, stop.arrive});
            taken.push_back({stop.start, stop.end});
        }
        taken.push_back({tour->back - tour->drive_back - tour->buffer_back, tour->back});
    }
    if (worker.day_most && worked > *worker.day_most)
        judged.complain("day-limit", fmt::format("{}: {} s of work, more than the day's limit",
                                                 to_string(calendar.day), worked.count()));
    if (worker.driving_most && driving > *worker.driving_most)
        judged.complain("driving-limit", fmt::format("{}: {} s of driving, more than the day's limit",
                                                     to_string(calendar.day), driving.count()));
    const auto& underway = judged.task.underway;
    // When the tour goes on after its last moment, the break was before or not at all.
    const bool break_is_past =
        worker.pause && underway && underway->day == calendar.day && worker.pause->latest < underway->from;
    if (worker.pause && !break_is_past && worker.pause->duration.count() > 0 &&
        has_room(*worker.pause, calendar, busy) && !has_room(*worker.pause, calendar, taken))
        judged.complain("break", fmt::format("{}: no time is left for the break", to_string(calendar.day)));
}

}  // namespace

void judge_days(JudgedPlan& judged) {
    std::map<Day, std::vector<const PlannedDay*>> dates;
    std::optional<Day> before;
    for (const PlannedDay& planned : judged.plan.days) {
        if (before && planned.day < *before) judged.complain("date", "the days are not ascending");
        before = planned.day;
        const LocalDay* calendar = judged.calendar(planned.day);
        if (!calendar) continue;
        DayJudge(judged, planned, *calendar).judge();
        dates[planned.day].push_back(&planned);
    }
    for (const auto& [date, tours] : dates) judge_date(judged, *judged.calendar(date), tours);
}

void judge_weeks(JudgedPlan& judged) {
    if (!judged.task.worker.week_most) return;
    std::map<Day, seconds> weeks;
    for (const PlannedDay& day : judged.plan.days)
        weeks[std::chrono::sys_days(day.day) - std::chrono::days{day_of_week(day.day)}] += day.worked;
    for (const auto& [first_day, worked] : weeks) {
        seconds logged{};
        for (int i = 0; i < 7; ++i)
            logged += judged.logged_work(std::chrono::sys_days(first_day) + std::chrono::days{i});
        if (worked + std::min(logged, seconds(*judged.task.worker.week_most)) > *judged.task.worker.week_most)
            judged.complain("week-limit", fmt::format("the week of {} has {} s of work, more than its limit",
                                                      to_string(first_day), (worked + logged).count()));
    }
}

}  // namespace mapite
