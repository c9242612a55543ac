#include "store/records_read.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "base/text.hpp"
#include "store/geometry_blob.hpp"

namespace mapite {

namespace {

/// Where a row stands, for the message when it cannot be understood.
struct Row {
    const Connection& connection;
    const Statement& statement;
    std::string_view table;
    int key = 0;  ///< column of the row's number

    template <class Value>
    Value required(std::optional<Value>&& value, std::string_view what) const {
        if (!value)
            connection.damaged(
                fmt::format("row {} of {} has no usable {}", statement.whole(key), table, what));
        return *std::move(value);
    }
    [[nodiscard]] std::optional<Day> day(int column, std::string_view what) const {
        if (statement.absent(column)) return std::nullopt;
        return required(parse_day(statement.text(column)), what);
    }
};

std::optional<Severity> severity(std::string_view name) {
    for (const Severity severity : {Severity::note, Severity::warning, Severity::error})
        if (to_string(severity) == name) return severity;
    return std::nullopt;
}

Passage passage(std::int64_t directions) {
    return {.forward = (directions & 1) != 0, .backward = (directions & 2) != 0};
}

std::size_t row_count(const Connection& connection, std::string_view table) {
    return static_cast<std::size_t>(
        connection.whole(fmt::format("SELECT count(*) FROM {}", table)).value_or(0));
}

}  // namespace

int read_grid_epsg(const Connection& connection) {
    const auto epsg = connection.whole("SELECT value FROM settings WHERE key = 'grid_epsg'");
    if (!epsg) connection.damaged("it does not say its grid");
    return static_cast<int>(*epsg);
}

std::vector<Source> read_sources(const Connection& connection) {
    Statement rows = connection.prepare(
        "SELECT id, kind, file, digest, definition, name, licence, attribution, data_date, imported_date, "
        "complete,"
        " rows_read, rows_kept, rows_reported FROM sources ORDER BY id");
    const Row row{connection, rows, "sources"};
    std::vector<Source> sources;
    while (rows.next()) {
        sources.push_back({.id = rows.whole(0),
                           .kind = row.required(layer_kind(rows.text(1)), "kind"),
                           .file = rows.text(2),
                           .digest = rows.text(3),
                           .definition = rows.text(4),
                           .name = rows.text(5),
                           .licence = rows.text(6),
                           .attribution = rows.text(7),
                           .date = row.day(8, "data_date"),
                           .imported = row.day(9, "imported_date").value_or(Day{}),
                           .complete = rows.whole(10) != 0,
                           .books = {.read = static_cast<std::size_t>(rows.whole(11)),
                                     .kept = static_cast<std::size_t>(rows.whole(12)),
                                     .reported = static_cast<std::size_t>(rows.whole(13))}});
    }
    return sources;
}

std::vector<Area> read_areas(const Connection& connection) {
    Statement rows = connection.prepare(
        "SELECT row, code, name, type, parent_code, parent_name, source_id, geometry FROM areas ORDER BY "
        "code");
    const Row row{connection, rows, "areas"};
    std::vector<Area> areas;
    while (rows.next()) {
        areas.push_back({.code = rows.text(1),
                         .name = rows.text(2),
                         .type = row.required(area_type(rows.text(3)), "type"),
                         .parent = rows.text(4),
                         .parent_name = rows.text(5),
                         .shape = row.required(decode_shape(rows.bytes(7)), "geometry"),
                         .source = rows.whole(6)});
    }
    std::ranges::stable_sort(areas, {}, [](const Area& area) { return level(area.type); });
    return areas;
}

std::vector<Service> read_services(const Connection& connection) {
    Statement rows = connection.prepare(
        "SELECT row, id, category, name, capacity, opening_hours, address, phone, email, website, "
        "stated_source, verified_date,"
        " visibility, source_id, source_row, merged_into, geometry FROM services ORDER BY category, id, row");
    const Row row{connection, rows, "services"};
    std::vector<Service> services;
    services.reserve(row_count(connection, "services"));
    while (rows.next()) {
        services.push_back({.id = rows.text(1),
                            .category = rows.text(2),
                            .name = rows.text(3),
                            .position = row.required(decode_point(rows.bytes(16)), "geometry"),
                            .capacity = rows.optional_number(4),
                            .opening_hours = rows.text(5),
                            .address = rows.text(6),
                            .phone = rows.text(7),
                            .email = rows.text(8),
                            .website = rows.text(9),
                            .stated_source = rows.text(10),
                            .verified = row.day(11, "verified_date"),
                            .visibility = row.required(visibility(rows.text(12)), "visibility"),
                            .source = rows.whole(13),
                            .source_row = rows.text(14),
                            .merged_into = rows.text(15)});
    }
    return services;
}

namespace {

/// `people_rows`: row of each point, ascending.
void read_groups(const Connection& connection, const std::vector<std::int64_t>& people_rows,
                 std::vector<PopulatedPoint>& points) {
    Statement rows = connection.prepare(
        "SELECT people_row, group_id, people, measure FROM people_groups ORDER BY people_row, group_id");
    const Row row{connection, rows, "people_groups"};
    auto at = people_rows.begin();
    while (rows.next()) {
        at = std::lower_bound(at, people_rows.end(), rows.whole(0));
        if (at == people_rows.end() || *at != rows.whole(0))
            connection.damaged(
                fmt::format("people_groups speaks of row {} of people, which is not there", rows.whole(0)));
        points[static_cast<std::size_t>(at - people_rows.begin())].groups.push_back(
            {.group = rows.text(1),
             .people = rows.number(2),
             .measure = row.required(people_measure(rows.text(3)), "measure")});
    }
}

}  // namespace

std::vector<PopulatedPoint> read_people(const Connection& connection) {
    Statement rows = connection.prepare(
        "SELECT row, id, people, measure, dwellings, name, source_id, geometry FROM people ORDER BY row");
    const Row row{connection, rows, "people"};
    std::vector<PopulatedPoint> points;
    points.reserve(row_count(connection, "people"));
    std::vector<std::int64_t> people_rows;
    people_rows.reserve(points.capacity());
    while (rows.next()) {
        people_rows.push_back(rows.whole(0));
        points.push_back({.id = rows.text(1),
                          .position = row.required(decode_point(rows.bytes(7)), "geometry"),
                          .people = rows.number(2),
                          .measure = row.required(people_measure(rows.text(3)), "measure"),
                          .dwellings = rows.number(4),
                          .name = rows.text(5),
                          .groups = {},
                          .source = rows.whole(6)});
    }
    read_groups(connection, people_rows, points);
    // Sorted here rather than by an index that would make the file larger.
    std::ranges::stable_sort(points, {}, &PopulatedPoint::id);
    return points;
}

std::vector<Road> read_roads(const Connection& connection) {
    Statement rows = connection.prepare(
        "SELECT row, way_id, from_node, to_node, class, surface, name, max_speed_kmh, crossing_time_s, car, "
        "bicycle,"
        " foot, geometry FROM roads ORDER BY row");
    const Row row{connection, rows, "roads"};
    std::vector<Road> roads;
    roads.reserve(row_count(connection, "roads"));
    while (rows.next()) {
        Road& road = roads.emplace_back();
        road.id = rows.whole(1);
        road.from = rows.whole(2);
        road.to = rows.whole(3);
        road.road_class = rows.text(4);
        road.surface = rows.text(5);
        road.name = rows.text(6);
        if (!rows.absent(7)) road.max_speed = KilometresPerHour{rows.number(7)};
        if (!rows.absent(8)) road.crossing_time = Seconds{rows.number(8)};
        road.car = passage(rows.whole(9));
        road.bicycle = passage(rows.whole(10));
        road.foot = passage(rows.whole(11));
        road.shape = row.required(decode_line(rows.bytes(12)), "geometry");
    }
    return roads;
}

std::vector<Statistic> read_statistics(const Connection& connection) {
    Statement rows = connection.prepare(
        "SELECT row, area, area_name, target_group, age_group, indicator, unit, year, period, value, flag,"
        " area_share, source_id, source_row FROM statistics ORDER BY area, area_name, target_group, "
        "age_group,"
        " indicator, unit, year, period, row");
    const Row row{connection, rows, "statistics"};
    std::vector<Statistic> statistics;
    statistics.reserve(row_count(connection, "statistics"));
    while (rows.next())
        statistics.push_back({.area = rows.text(1),
                              .area_name = rows.text(2),
                              .target_group = rows.text(3),
                              .age_group = rows.text(4),
                              .indicator = rows.text(5),
                              .unit = rows.text(6),
                              .year = static_cast<int>(rows.whole(7)),
                              .period = rows.text(8),
                              .value = rows.optional_number(9),
                              .flag = row.required(statistic_flag(rows.whole(10)), "flag"),
                              .area_share = rows.number(11),
                              .source = rows.whole(12),
                              .source_row = rows.text(13)});
    return statistics;
}

std::vector<Database::FoundIn> read_findings(const Connection& connection) {
    Statement rows = connection.prepare(
        "SELECT row, source_id, severity, file, line, item, code, what FROM findings ORDER BY source_id, "
        "row");
    const Row row{connection, rows, "findings"};
    std::vector<Database::FoundIn> findings;
    while (rows.next()) {
        findings.push_back({.source = rows.whole(1),
                            .finding = {.severity = row.required(severity(rows.text(2)), "severity"),
                                        .where = {.file = rows.text(3),
                                                  .line = static_cast<std::size_t>(rows.whole(4)),
                                                  .item = rows.text(5)},
                                        .code = rows.text(6),
                                        .what = rows.text(7)}});
    }
    return findings;
}

}  // namespace mapite
