#include "store/visits_write.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/text.hpp"
#include "store/written_day.hpp"

namespace mapite {

namespace {

std::optional<std::int64_t> seconds(const std::optional<DayTime>& time) {
    if (!time) return std::nullopt;
    return time->count();
}

template <class Values>
void number_rows(const Values& values, const auto& put) {
    std::int64_t number = 0;
    for (const auto& value : values) put(number++, value);
}

void write_windows(const Connection& connection, const Visit& visit) {
    Statement put = connection.prepare(
        "INSERT INTO visit_windows (visit, number, date, weekdays, from_wall_s, to_wall_s)"
        " VALUES (?, ?, ?, ?, ?, ?)");
    number_rows(visit.windows, [&](std::int64_t number, const VisitWindow& window) {
        const auto date = written(window.date);
        put.run(visit.id, number, date, window.weekdays, window.from.count(), window.to.count());
    });
    Statement after = connection.prepare("INSERT INTO visit_after (visit, number, earlier) VALUES (?, ?, ?)");
    number_rows(visit.after, [&](std::int64_t number, const std::string& earlier) {
        after.run(visit.id, number, earlier);
    });
}

void write_places(const Connection& connection, const SavedPlan& saved) {
    Statement put = connection.prepare(
        "INSERT INTO plan_places (version, number, written, id, name, lon, lat, address, phone,"
        " opening_hours, area) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    number_rows(saved.places, [&](std::int64_t number, const VisitPlace& place) {
        put.run(saved.version, number, place.written, place.id, place.name, place.lon_lat.lon(),
                place.lon_lat.lat(), place.address, place.phone, place.opening_hours, place.area);
    });
}

void write_days(const Connection& connection, const SavedPlan& saved) {
    Statement put_day = connection.prepare(
        "INSERT INTO plan_days (version, number, day, by_car, start_place, end_place, leave_s, back_s,"
        " pause_s, pause_length_s, drive_back_s, buffer_back_s, length_back_m, worked_s, evening_s, weekend,"
        " order_kept) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    Statement put_stop = connection.prepare(
        "INSERT INTO plan_stops (version, day_number, number, visit, occasion, place, arrive_s, start_s,"
        " end_s, drive_s, buffer_s, length_m, pinned) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    number_rows(saved.plan.days, [&](std::int64_t day_number, const PlannedDay& day) {
        put_day.run(saved.version, day_number, to_string(day.day), day.by_car, day.start, day.end,
                    day.leave.count(), day.back.count(), seconds(day.pause), day.pause_length.count(),
                    day.drive_back.count(), day.buffer_back.count(), day.length_back.value,
                    day.worked.count(), day.evening.count(), day.weekend, day.order_kept);
        number_rows(day.stops, [&](std::int64_t number, const PlannedStop& stop) {
            put_stop.run(saved.version, day_number, number, stop.occasion.visit, stop.occasion.number,
                         stop.place, stop.arrive.count(), stop.start.count(), stop.end.count(),
                         stop.drive.count(), stop.buffer.count(), stop.length.value, stop.pinned);
        });
    });
}

void write_left_out(const Connection& connection, const SavedPlan& saved) {
    Statement put = connection.prepare(
        "INSERT INTO plan_unplanned (version, number, visit, occasion, reason, what)"
        " VALUES (?, ?, ?, ?, ?, ?)");
    number_rows(saved.plan.unplanned, [&](std::int64_t number, const Unplanned& each) {
        put.run(saved.version, number, each.occasion.visit, each.occasion.number, each.reason, each.what);
    });
    Statement put_finding = connection.prepare(
        "INSERT INTO plan_findings (version, number, severity, file, line, item, code, what)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    number_rows(saved.plan.findings, [&](std::int64_t number, const Finding& finding) {
        put_finding.run(saved.version, number, to_string(finding.severity), finding.where.file,
                        finding.where.line, finding.where.item, finding.code, finding.what);
    });
}

}  // namespace

void write_visit(const Connection& connection, const Visit& visit) {
    connection.prepare("DELETE FROM visit_windows WHERE visit = ?").run(visit.id);
    connection.prepare("DELETE FROM visit_after WHERE visit = ?").run(visit.id);
    const auto earliest = written(visit.earliest), latest = written(visit.latest),
               last_done = written(visit.last_done);
    const auto days_of = [&](int Rhythm::*days) {
        return visit.rhythm ? std::optional<std::int64_t>((*visit.rhythm).*days) : std::nullopt;
    };
    // One that comes again keeps its row, and so its place in lists.
    connection
        .prepare(
            "INSERT INTO visits (id, purpose, place, duration_min, priority, fixed, earliest, latest,"
            " in_opening_hours, rhythm_every_days, rhythm_tolerance_days, rhythm_least_gap_days, last_done,"
            " together, one_of, after_days, bring, phone, note, visibility, cancelled)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET purpose = excluded.purpose, place = excluded.place,"
            " duration_min = excluded.duration_min, priority = excluded.priority, fixed = excluded.fixed,"
            " earliest = excluded.earliest, latest = excluded.latest,"
            " in_opening_hours = excluded.in_opening_hours, rhythm_every_days = excluded.rhythm_every_days,"
            " rhythm_tolerance_days = excluded.rhythm_tolerance_days,"
            " rhythm_least_gap_days = excluded.rhythm_least_gap_days, last_done = excluded.last_done,"
            " together = excluded.together, one_of = excluded.one_of, after_days = excluded.after_days,"
            " bring = excluded.bring, phone = excluded.phone, note = excluded.note,"
            " visibility = excluded.visibility, cancelled = excluded.cancelled")
        .run(visit.id, visit.purpose, visit.place, visit.duration.count(), visit.priority, visit.fixed,
             earliest, latest, visit.in_opening_hours, days_of(&Rhythm::every_days),
             days_of(&Rhythm::tolerance_days), days_of(&Rhythm::least_gap_days), last_done, visit.together,
             visit.one_of, visit.after_days, visit.bring, visit.phone, visit.note,
             to_string(visit.visibility), visit.cancelled);
    write_windows(connection, visit);
}

void write_busy_times(const Connection& connection, const std::vector<BusyTime>& busy) {
    connection.execute("DELETE FROM busy_times");
    Statement put = connection.prepare(
        "INSERT INTO busy_times (uid, title, day, from_wall_s, to_wall_s) VALUES (?, ?, ?, ?, ?)");
    for (const BusyTime& each : busy)
        put.run(each.uid, each.title, to_string(each.day), each.from.count(), each.to.count());
}

void write_plan(const Connection& connection, const SavedPlan& saved) {
    Statement taken = connection.prepare("SELECT 1 FROM plans WHERE version >= ?");
    taken.start(saved.version);
    if (taken.next())
        throw Error{ErrorKind::usage,
                    fmt::format("{}: could not be saved: it has a plan of version {} or later",
                                connection.name(), saved.version),
                    "give the plan the number after the last one"};
    const PlanCosts& costs = saved.plan.costs;
    connection
        .prepare(
            "INSERT INTO plans (version, made, note, from_day, until_day, fixed_missing, priority_served,"
            " priority_missing, evening_s, weekend_s, overtime_s, inconvenience_s, driving_s, length_m,"
            " uneven_days) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .run(saved.version, to_string(saved.made), saved.note, to_string(saved.plan.from),
             to_string(saved.plan.until), costs.fixed_missing, costs.priority_served, costs.priority_missing,
             costs.evening.count(), costs.weekend.count(), costs.overtime.count(),
             costs.inconvenience.count(), costs.driving.count(), costs.length.value, costs.uneven_days);
    write_places(connection, saved);
    write_days(connection, saved);
    write_left_out(connection, saved);
}

void write_pins(const Connection& connection, const std::vector<Pin>& pins) {
    connection.execute("DELETE FROM pins");
    Statement put =
        connection.prepare("INSERT INTO pins (visit, occasion, day, start_wall_s) VALUES (?, ?, ?, ?)");
    for (const Pin& pin : pins)
        put.run(pin.occasion.visit, pin.occasion.number, to_string(pin.day), pin.start.count());
}

void write_kept_orders(const Connection& connection,
                       const std::map<Day, std::vector<VisitOccasion>>& orders) {
    connection.execute("DELETE FROM kept_orders");
    Statement put =
        connection.prepare("INSERT INTO kept_orders (day, number, visit, occasion) VALUES (?, ?, ?, ?)");
    for (const auto& [day, order] : orders)
        number_rows(order, [&, &on = day](std::int64_t number, const VisitOccasion& occasion) {
            put.run(to_string(on), number, occasion.visit, occasion.number);
        });
}

void write_done_visits(const Connection& connection, const std::vector<DoneVisit>& done) {
    connection.execute("DELETE FROM done_visits");
    Statement put = connection.prepare(
        "INSERT INTO done_visits (visit, occasion, day, start_wall_s, end_wall_s, note)"
        " VALUES (?, ?, ?, ?, ?, ?)");
    for (const DoneVisit& each : done)
        put.run(each.occasion.visit, each.occasion.number, to_string(each.day), each.start.count(),
                each.end.count(), each.note);
}

}  // namespace mapite
