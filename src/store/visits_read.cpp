#include "store/visits_read.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "store/columns.hpp"

namespace mapite {

namespace {

using std::chrono::minutes;

VisitOccasion occasion_of(Columns& row) {
    std::string visit = row.text();
    return {.visit = std::move(visit), .number = row.number()};
}

std::map<std::string, std::vector<VisitWindow>> read_windows(const Connection& connection) {
    Columns row(connection, "visit_windows", "visit, date, weekdays, from_wall_s, to_wall_s",
                "ORDER BY visit, number");
    std::map<std::string, std::vector<VisitWindow>> windows;
    while (row.next()) {
        auto& of_visit = windows[row.text()];
        VisitWindow window;
        window.date = row.optional_day("date");
        window.weekdays = static_cast<unsigned>(row.whole());
        window.from = row.time();
        window.to = row.time();
        of_visit.push_back(window);
    }
    return windows;
}

std::map<std::string, std::vector<std::string>> read_after(const Connection& connection) {
    Columns row(connection, "visit_after", "visit, earlier", "ORDER BY visit, number");
    std::map<std::string, std::vector<std::string>> after;
    while (row.next()) {
        auto& of_visit = after[row.text()];
        of_visit.push_back(row.text());
    }
    return after;
}

std::optional<Rhythm> read_rhythm(Columns& row) {
    if (row.absent()) {
        row.absent();
        row.absent();
        return std::nullopt;
    }
    Rhythm rhythm;
    rhythm.every_days = row.number();
    rhythm.tolerance_days = row.number();
    rhythm.least_gap_days = row.number();
    return rhythm;
}

void read_places(const Connection& connection, const std::string& of_version, SavedPlan& saved) {
    Columns row(connection, "plan_places", "written, id, name, lon, lat, address, phone, opening_hours, area",
                of_version + "number");
    while (row.next()) {
        std::string written = row.text(), id = row.text(), name = row.text();
        const double lon = row.real(), lat = row.real();
        VisitPlace place{.written = std::move(written),
                         .id = std::move(id),
                         .name = std::move(name),
                         .lon_lat = row.required(LonLat::make(lon, lat), "position")};
        place.address = row.text();
        place.phone = row.text();
        place.opening_hours = row.text();
        place.area = row.text();
        saved.places.push_back(std::move(place));
    }
}

void read_days(const Connection& connection, const std::string& of_version, SavedPlan& saved) {
    Columns row(connection, "plan_days",
                "day, by_car, start_place, end_place, leave_s, back_s, pause_s, pause_length_s, drive_back_s,"
                " buffer_back_s, length_back_m, worked_s, evening_s, weekend, order_kept",
                of_version + "number");
    while (row.next()) {
        PlannedDay& day = saved.plan.days.emplace_back();
        day.day = row.day("day");
        day.by_car = row.truth();
        day.start = row.index();
        day.end = row.index();
        row.part_of(saved.places, std::max(day.start, day.end), "place");
        day.leave = row.time();
        day.back = row.time();
        if (!row.absent()) day.pause = row.time();
        day.pause_length = row.time();
        day.drive_back = row.time();
        day.buffer_back = row.time();
        day.length_back = row.length();
        day.worked = row.time();
        day.evening = row.time();
        day.weekend = row.truth();
        day.order_kept = row.truth();
    }
}

void read_stops(const Connection& connection, const std::string& of_version, SavedPlan& saved) {
    Columns row(connection, "plan_stops",
                "day_number, visit, occasion, place, arrive_s, start_s, end_s, drive_s, buffer_s, length_m,"
                " pinned",
                of_version + "day_number, number");
    while (row.next()) {
        PlannedStop& stop = row.part_of(saved.plan.days, row.index(), "day").stops.emplace_back();
        stop.occasion = occasion_of(row);
        stop.place = row.index();
        row.part_of(saved.places, stop.place, "place");
        stop.arrive = row.time();
        stop.start = row.time();
        stop.end = row.time();
        stop.drive = row.time();
        stop.buffer = row.time();
        stop.length = row.length();
        stop.pinned = row.truth();
    }
}

std::optional<Severity> severity(std::string_view name) {
    for (const Severity severity : {Severity::note, Severity::warning, Severity::error})
        if (to_string(severity) == name) return severity;
    return std::nullopt;
}

void read_left_out(const Connection& connection, const std::string& of_version, SavedPlan& saved) {
    Columns row(connection, "plan_unplanned", "visit, occasion, reason, what", of_version + "number");
    while (row.next()) {
        Unplanned& each = saved.plan.unplanned.emplace_back();
        each.occasion = occasion_of(row);
        each.reason = row.text();
        each.what = row.text();
    }
    Columns found(connection, "plan_findings", "severity, file, line, item, code, what",
                  of_version + "number");
    while (found.next()) {
        Finding& finding = saved.plan.findings.emplace_back();
        finding.severity = found.required(severity(found.text()), "severity");
        finding.where.file = found.text();
        finding.where.line = found.index();
        finding.where.item = found.text();
        finding.code = found.text();
        finding.what = found.text();
    }
}

SavedPlan read_plan(const Connection& connection, Columns& row) {
    SavedPlan saved;
    saved.version = row.number();
    saved.made = row.day("made");
    saved.note = row.text();
    saved.plan.from = row.day("from_day");
    saved.plan.until = row.day("until_day");
    PlanCosts& costs = saved.plan.costs;
    costs.fixed_missing = row.number();
    costs.priority_served = row.whole();
    costs.priority_missing = row.whole();
    costs.evening = row.time();
    costs.weekend = row.time();
    costs.overtime = row.time();
    costs.inconvenience = row.time();
    costs.driving = row.time();
    costs.length = row.length();
    costs.uneven_days = row.number();
    const std::string of_version = fmt::format("WHERE version = {} ORDER BY ", saved.version);
    read_places(connection, of_version, saved);
    read_days(connection, of_version, saved);
    read_stops(connection, of_version, saved);
    read_left_out(connection, of_version, saved);
    return saved;
}

constexpr std::string_view plan_columns =
    "version, made, note, from_day, until_day, fixed_missing, priority_served, priority_missing, evening_s,"
    " weekend_s, overtime_s, inconvenience_s, driving_s, length_m, uneven_days";

}  // namespace

std::vector<Visit> read_visits(const Connection& connection) {
    auto windows = read_windows(connection);
    auto after = read_after(connection);
    Columns row(connection, "visits",
                "id, purpose, place, duration_min, priority, fixed, earliest, latest, in_opening_hours,"
                " rhythm_every_days, rhythm_tolerance_days, rhythm_least_gap_days, last_done, together,"
                " one_of, after_days, bring, phone, note, visibility, cancelled",
                "ORDER BY row");
    std::vector<Visit> visits;
    while (row.next()) {
        Visit& visit = visits.emplace_back();
        visit.id = row.text();
        visit.purpose = row.text();
        visit.place = row.text();
        visit.duration = minutes{row.whole()};
        visit.priority = row.number();
        visit.fixed = row.truth();
        visit.earliest = row.optional_day("earliest");
        visit.latest = row.optional_day("latest");
        visit.in_opening_hours = row.truth();
        visit.rhythm = read_rhythm(row);
        visit.last_done = row.optional_day("last_done");
        visit.together = row.text();
        visit.one_of = row.text();
        visit.after_days = row.number();
        visit.bring = row.text();
        visit.phone = row.text();
        visit.note = row.text();
        visit.visibility = row.required(visibility(row.text()), "visibility");
        visit.cancelled = row.truth();
        visit.windows = std::move(windows[visit.id]);
        visit.after = std::move(after[visit.id]);
    }
    return visits;
}

std::vector<BusyTime> read_busy_times(const Connection& connection) {
    Columns row(connection, "busy_times", "uid, title, day, from_wall_s, to_wall_s", "ORDER BY row");
    std::vector<BusyTime> busy;
    while (row.next()) {
        BusyTime& each = busy.emplace_back();
        each.uid = row.text();
        each.title = row.text();
        each.day = row.day("day");
        each.from = row.time();
        each.to = row.time();
    }
    return busy;
}

std::vector<SavedPlan> read_plans(const Connection& connection) {
    Columns row(connection, "plans", plan_columns, "ORDER BY version");
    std::vector<SavedPlan> plans;
    while (row.next()) plans.push_back(read_plan(connection, row));
    return plans;
}

std::optional<SavedPlan> read_newest_plan(const Connection& connection) {
    Columns row(connection, "plans", plan_columns, "ORDER BY version DESC LIMIT 1");
    if (!row.next()) return std::nullopt;
    return read_plan(connection, row);
}

std::vector<Pin> read_pins(const Connection& connection) {
    Columns row(connection, "pins", "visit, occasion, day, start_wall_s", "ORDER BY visit, occasion");
    std::vector<Pin> pins;
    while (row.next()) {
        Pin& pin = pins.emplace_back();
        pin.occasion = occasion_of(row);
        pin.day = row.day("day");
        pin.start = row.time();
    }
    return pins;
}

std::map<Day, std::vector<VisitOccasion>> read_kept_orders(const Connection& connection) {
    Columns row(connection, "kept_orders", "day, visit, occasion", "ORDER BY day, number");
    std::map<Day, std::vector<VisitOccasion>> orders;
    while (row.next()) {
        auto& order = orders[row.day("day")];
        order.push_back(occasion_of(row));
    }
    return orders;
}

std::vector<DoneVisit> read_done_visits(const Connection& connection) {
    Columns row(connection, "done_visits", "visit, occasion, day, start_wall_s, end_wall_s, note",
                "ORDER BY day, start_wall_s, row");
    std::vector<DoneVisit> done;
    while (row.next()) {
        DoneVisit& each = done.emplace_back();
        each.occasion = occasion_of(row);
        each.day = row.day("day");
        each.start = row.time();
        each.end = row.time();
        each.note = row.text();
    }
    return done;
}

}  // namespace mapite
