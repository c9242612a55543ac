#include "store/records_write.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/error.hpp"
#include "base/text.hpp"
#include "store/schema.hpp"

namespace mapite {

namespace {

std::optional<std::string> written(const std::optional<Day>& day) {
    if (!day || !day->ok()) return std::nullopt;
    return to_string(*day);
}

int directions(const Passage& passage) {
    return (passage.forward ? 1 : 0) | (passage.backward ? 2 : 0);
}

}  // namespace

std::string RecordWriter::file_of(SourceId id) const {
    Statement rows = connection_.prepare("SELECT file FROM sources WHERE id = ?");
    rows.start(id);
    if (!rows.next())
        throw Error{ErrorKind::usage,
                    fmt::format("{}: could not be saved: it has no source {}", connection_.name(), id)};
    return rows.text(0);
}

SourceId RecordWriter::put_source(const Source& source, const Findings& findings) {
    Statement same = connection_.prepare("SELECT id FROM sources WHERE kind = ? AND file = ?");
    same.start(to_string(source.kind), source.file);
    std::optional<SourceId> id;
    if (same.next()) id = same.whole(0);
    if (id) remove_records(*id);

    // A source that comes again keeps its id; the columns left of DO are those of one that is new.
    Statement put = connection_.prepare(
        "INSERT INTO sources (id, kind, file, digest, definition, name, licence, attribution, data_date,"
        " imported_date, complete, rows_read, rows_kept, rows_reported)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET digest = excluded.digest, definition = excluded.definition,"
        " name = excluded.name, licence = excluded.licence, attribution = excluded.attribution,"
        " data_date = excluded.data_date, imported_date = excluded.imported_date, complete = "
        "excluded.complete,"
        " rows_read = excluded.rows_read, rows_kept = excluded.rows_kept, rows_reported = "
        "excluded.rows_reported");
    const auto data_date = written(source.date);
    const auto imported_date = written(source.imported);
    put.run(id, to_string(source.kind), source.file, source.digest, source.definition, source.name,
            source.licence, source.attribution, data_date, imported_date, source.complete, source.books.read,
            source.books.kept, source.books.reported);
    if (!id) id = connection_.last_row();
    put_findings(*id, findings);
    return *id;
}

void RecordWriter::put_findings(SourceId source, const Findings& findings) {
    Statement put = connection_.prepare(
        "INSERT INTO findings (source_id, severity, file, line, item, code, what) VALUES (?, ?, ?, ?, ?, ?, "
        "?)");
    for (const Finding& finding : findings) {
        const std::string severity = to_string(finding.severity);
        put.run(source, severity, finding.where.file, finding.where.line, finding.where.item, finding.code,
                finding.what);
    }
}

void RecordWriter::remove_source(SourceId id) {
    file_of(id);
    remove_records(id);
    connection_.prepare("DELETE FROM sources WHERE id = ?").run(id);
}

void RecordWriter::remove_records(SourceId source) {
    for (const std::string_view table : {"findings", "statistics"})
        connection_.prepare(fmt::format("DELETE FROM {} WHERE source_id = ?", table)).run(source);
    for (const std::string_view table : geometry_tables) {
        Statement others =
            connection_.prepare(fmt::format("SELECT 1 FROM {} WHERE source_id <> ? LIMIT 1", table));
        others.start(source);
        Statement own =
            connection_.prepare(fmt::format("SELECT 1 FROM {} WHERE source_id = ? LIMIT 1", table));
        own.start(source);
        if (!own.next()) continue;
        touched_.insert(table);
        if (table == "people")
            connection_
                .prepare(
                    "DELETE FROM people_groups WHERE people_row IN (SELECT row FROM people WHERE source_id = "
                    "?)")
                .run(source);
        // Without a condition SQLite drops the pages of a table as a whole, at once.
        if (others.next())
            connection_.prepare(fmt::format("DELETE FROM {} WHERE source_id = ?", table)).run(source);
        else
            connection_.execute(fmt::format("DELETE FROM {}", table));
    }
    // What was merged into a record that is gone stands for itself again.
    connection_.execute(
        "UPDATE services SET merged_into = '' WHERE merged_into <> ''"
        " AND merged_into NOT IN (SELECT id FROM services)");
}

void RecordWriter::refuse_taken_code(const Area& area, SourceId source, const std::string& file) {
    Statement taken = connection_.prepare(
        "SELECT areas.source_id, areas.name, sources.file FROM areas JOIN sources ON sources.id = "
        "areas.source_id"
        " WHERE code = ?");
    taken.start(area.code);
    if (!taken.next()) return;
    if (taken.whole(0) == source)
        throw Error{ErrorKind::data,
                    fmt::format("{}: two areas have the code \"{}\": {} and {}", file, area.code,
                                taken.text(1), area.name),
                    "leave one of them out, or give it a code of its own"};
    throw Error{ErrorKind::data,
                fmt::format("{}: the area {} has the code \"{}\", which {} of {} has already", file,
                            area.name, area.code, taken.text(1), taken.text(2)),
                fmt::format("remove the source {} first if this one replaces it", taken.text(2))};
}

void RecordWriter::put_areas(SourceId source, const std::vector<Area>& areas) {
    const std::string file = file_of(source);
    touched_.insert("areas");
    Statement put = connection_.prepare(
        "INSERT INTO areas (code, name, type, parent_code, parent_name, source_id, geometry)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)");
    for (const Area& area : areas) {
        refuse_taken_code(area, source, file);
        put.run(area.code, area.name, to_string(area.type), area.parent, area.parent_name, source,
                encoder_.encode(area.shape));
    }
}

void RecordWriter::put_services(SourceId source, const std::vector<Service>& services) {
    const std::string file = file_of(source);
    touched_.insert("services");
    Statement twice =
        connection_.prepare("SELECT 1 FROM services WHERE id = ? AND category = ? AND source_id = ?");
    Statement put = connection_.prepare(
        "INSERT INTO services (id, category, name, capacity, opening_hours, address, phone, email, website,"
        " stated_source, verified_date, visibility, source_id, source_row, merged_into, geometry)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (const Service& service : services) {
        twice.start(service.id, service.category, source);
        if (twice.next())
            throw Error{ErrorKind::data,
                        fmt::format(R"({}: two services of the category "{}" have the id "{}")", file,
                                    service.category, service.id),
                        "leave one of them out, or give it an id of its own"};
        const auto verified_date = written(service.verified);
        put.run(service.id, service.category, service.name, service.capacity, service.opening_hours,
                service.address, service.phone, service.email, service.website, service.stated_source,
                verified_date, to_string(service.visibility), source, service.source_row, service.merged_into,
                encoder_.encode(service.position));
    }
}

void RecordWriter::put_people(SourceId source, const std::vector<PopulatedPoint>& people) {
    file_of(source);
    touched_.insert("people");
    Statement put = connection_.prepare(
        "INSERT INTO people (id, people, measure, dwellings, name, source_id, geometry) VALUES (?, ?, ?, ?, "
        "?, ?, ?)");
    Statement put_group = connection_.prepare(
        "INSERT INTO people_groups (people_row, group_id, people, measure) VALUES (?, ?, ?, ?)");
    for (const PopulatedPoint& point : people) {
        put.run(point.id, point.people, to_string(point.measure), point.dwellings, point.name, source,
                encoder_.encode(point.position));
        if (point.groups.empty()) continue;
        const std::int64_t row = connection_.last_row();
        for (const GroupCount& count : point.groups)
            put_group.run(row, count.group, count.people, to_string(count.measure));
    }
}

void RecordWriter::put_roads(SourceId source, const std::vector<Road>& roads, const Progress& progress) {
    file_of(source);
    touched_.insert("roads");
    Statement put = connection_.prepare(
        "INSERT INTO roads (source_id, way_id, from_node, to_node, class, surface, name, max_speed_kmh,"
        " crossing_time_s, car, bicycle, foot, geometry) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const std::size_t between_reports = std::max<std::size_t>(roads.size() / 100, 1000);
    for (std::size_t i = 0; i < roads.size(); ++i) {
        if (i % between_reports == 0)
            progress.step("saving roads", static_cast<double>(i) / static_cast<double>(roads.size()));
        const Road& road = roads[i];
        put.run(source, road.id, road.from, road.to, road.road_class, road.surface, road.name, road.max_speed,
                road.crossing_time, directions(road.car), directions(road.bicycle), directions(road.foot),
                encoder_.encode(road.shape));
    }
}

void RecordWriter::put_statistics(SourceId source, const std::vector<Statistic>& statistics) {
    file_of(source);
    Statement put = connection_.prepare(
        "INSERT INTO statistics (area, area_name, target_group, age_group, indicator, unit, year, period,"
        " value, flag, area_share, source_id, source_row) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (const Statistic& each : statistics)
        put.run(each.area, each.area_name, each.target_group, each.age_group, each.indicator, each.unit,
                each.year, each.period, each.value, static_cast<int>(each.flag), each.area_share, source,
                each.source_row);
}

void RecordWriter::set_merged(const std::vector<std::pair<std::string, std::string>>& id_and_merged_into) {
    connection_.execute("UPDATE services SET merged_into = '' WHERE merged_into <> ''");
    Statement merge = connection_.prepare(
        "UPDATE services SET merged_into = ?2 WHERE id = ?1"
        " AND category IN (SELECT category FROM services WHERE id = ?2)");
    // The same id in two overlapping extracts: the record of the older source stands.
    Statement merge_copies = connection_.prepare(
        "UPDATE services SET merged_into = id WHERE id = ?1 AND EXISTS (SELECT 1 FROM services AS older"
        " WHERE older.id = ?1 AND older.category = services.category AND older.source_id < "
        "services.source_id)");
    for (const auto& [id, merged_into] : id_and_merged_into) {
        if (id == merged_into)
            merge_copies.run(id);
        else if (!merged_into.empty())
            merge.run(id, merged_into);
    }
}

}  // namespace mapite
