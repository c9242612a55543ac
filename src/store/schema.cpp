#include "store/schema.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "store/database.hpp"
#include "store/schema_visits.hpp"
#include "store/schema_voices.hpp"

namespace mapite {

namespace {

constexpr int wgs84_srid = 4326;
constexpr int srid_without_code = -1;  // SpatiaLite's own number for "undefined, Cartesian"

// The comments inside stay in the file: who opens it elsewhere reads there what a column means.

/// Since version 3 sources may be statistics.
constexpr const char* sources_table = R"sql(
CREATE TABLE sources (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('boundaries', 'roads', 'services', 'people', 'statistics')),
    file TEXT NOT NULL,
    digest TEXT NOT NULL,
    definition TEXT NOT NULL,
    name TEXT NOT NULL,
    licence TEXT NOT NULL,
    attribution TEXT NOT NULL,
    data_date TEXT CHECK (data_date GLOB '????-??-??'),          -- the day the data speak of
    imported_date TEXT CHECK (imported_date GLOB '????-??-??'),
    complete INTEGER NOT NULL CHECK (complete IN (0, 1)),        -- 0: a zero may mean "not mapped"
    rows_read INTEGER NOT NULL CHECK (rows_read >= 0),
    rows_kept INTEGER NOT NULL CHECK (rows_kept >= 0),
    rows_reported INTEGER NOT NULL CHECK (rows_reported >= 0),   -- left out or merged, each with a finding
    UNIQUE (kind, file)
);
)sql";

constexpr const char* tables = R"sql(
CREATE TABLE settings (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE findings (
    row INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    severity TEXT NOT NULL CHECK (severity IN ('note', 'warning', 'error')),
    file TEXT NOT NULL,
    line INTEGER NOT NULL CHECK (line >= 0),                     -- 0: the file as a whole
    item TEXT NOT NULL,
    code TEXT NOT NULL,
    what TEXT NOT NULL
);

CREATE TABLE areas (
    row INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    name TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN
        ('district', 'parish', 'town', 'city', 'village', 'neighbourhood', 'area')),
    parent_code TEXT NOT NULL,                                   -- '' where none is known
    parent_name TEXT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES sources (id)
);

CREATE TABLE services (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL CHECK (id <> ''),
    category TEXT NOT NULL,
    name TEXT NOT NULL,
    capacity REAL,                                               -- in the category's own unit
    opening_hours TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    website TEXT NOT NULL,
    stated_source TEXT NOT NULL,                                 -- whom the row itself names
    verified_date TEXT CHECK (verified_date GLOB '????-??-??'),  -- last checked by somebody
    visibility TEXT NOT NULL CHECK (visibility IN ('public', 'colleagues', 'private')),
    source_id INTEGER NOT NULL REFERENCES sources (id),
    source_row TEXT NOT NULL,
    merged_into TEXT NOT NULL,                                   -- id of the record that stands for this one
    UNIQUE (id, category, source_id)
);

CREATE TABLE people (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL CHECK (id <> ''),
    people REAL NOT NULL CHECK (people >= 0),                    -- what it counts: see measure
    measure TEXT NOT NULL CHECK (measure IN ('counted', 'masked', 'estimated', 'dwellings')),
    dwellings REAL NOT NULL CHECK (dwellings >= 0),
    name TEXT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES sources (id)
);

CREATE TABLE roads (
    row INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    way_id INTEGER NOT NULL,
    from_node INTEGER NOT NULL,
    to_node INTEGER NOT NULL,
    class TEXT NOT NULL,
    surface TEXT NOT NULL,
    name TEXT NOT NULL,
    max_speed_kmh REAL,
    crossing_time_s REAL,
    car INTEGER NOT NULL CHECK (car BETWEEN 0 AND 3),            -- 1 along the line, 2 against it, 3 both, 0 none
    bicycle INTEGER NOT NULL CHECK (bicycle BETWEEN 0 AND 3),
    foot INTEGER NOT NULL CHECK (foot BETWEEN 0 AND 3)
);
)sql";

/// Since version 2. No foreign key: one would make SQLite remove the people of a source row by row, not at
/// once. The trigger is for other programs that edit the file, since a row number may be given again.
constexpr const char* people_groups = R"sql(
CREATE TABLE people_groups (
    people_row INTEGER NOT NULL,                                 -- row of people
    group_id TEXT NOT NULL CHECK (group_id <> ''),               -- no row for a group: unknown, not zero
    people REAL NOT NULL CHECK (people >= 0),
    measure TEXT NOT NULL CHECK (measure IN ('counted', 'masked', 'estimated')),
    PRIMARY KEY (people_row, group_id)
) WITHOUT ROWID;
CREATE TRIGGER people_groups_go_with_their_point AFTER DELETE ON people
BEGIN
    DELETE FROM people_groups WHERE people_row = old.row;
END;
)sql";

/// Since version 3.
constexpr const char* statistics_table = R"sql(
CREATE TABLE statistics (
    row INTEGER PRIMARY KEY,
    area TEXT NOT NULL,                                          -- code; '' where only a name or a target group is known
    area_name TEXT NOT NULL,                                     -- as published
    target_group TEXT NOT NULL,                                  -- '' = everybody
    age_group TEXT NOT NULL,                                     -- '' = all ages
    indicator TEXT NOT NULL CHECK (indicator <> ''),
    unit TEXT NOT NULL,
    year INTEGER NOT NULL,
    period TEXT NOT NULL,                                        -- as published: "2019", "2019Q2"
    value REAL,                                                  -- NULL: not published or missing, never zero
    flag INTEGER NOT NULL CHECK (flag IN (0, 10, 20, 77)),       -- 10 confidential, 20 missing or doubtful, 77: 1 to 10 shown as 5
    area_share REAL NOT NULL CHECK (area_share > 0 AND area_share <= 1), -- below 1: made from a part of an older area
    source_id INTEGER NOT NULL REFERENCES sources (id),
    source_row TEXT NOT NULL,
    CHECK (area <> '' OR area_name <> '' OR target_group <> '')
);
)sql";

struct GeometryColumn {
    const char* table;
    const char* type;
    bool required;
};
constexpr GeometryColumn geometry_columns[] = {
    {"areas", "MULTIPOLYGON", false},
    {"services", "POINT", true},
    {"people", "POINT", true},
    {"roads", "LINESTRING", false},
};

/// SpatiaLite's functions answer 1 or 0 and give no reason.
void require(const Connection& connection, const std::string& function) {
    if (connection.whole("SELECT " + function) != 1)
        throw Error{ErrorKind::failed,
                    fmt::format("{}: could not be made: SpatiaLite refused {}", connection.name(), function)};
}

void add_row_without_code(const Connection& connection) {
    connection
        .prepare(
            "INSERT INTO spatial_ref_sys (srid, auth_name, auth_srid, ref_sys_name, proj4text)"
            " VALUES (?1, 'NONE', ?1, 'Undefined - Cartesian', '')")
        .run(srid_without_code);
}

/// SpatiaLite's own list of systems is older than that of the PROJ library it works with.
void add_row_from_proj(const Connection& connection, int epsg) {
    connection
        .prepare(
            "INSERT INTO spatial_ref_sys (srid, auth_name, auth_srid, ref_sys_name, proj4text, srtext)"
            " VALUES (?1, 'epsg', ?1, 'EPSG:' || ?1, PROJ_AsProjString('EPSG', ?1),"
            " coalesce(PROJ_AsWKT('EPSG', ?1, 'GDAL', 0), 'Undefined'))")
        .run(epsg);
}

void add_grid(const Connection& connection, int epsg) {
    // Asked for first, because the other functions also complain on stderr.
    if (connection.whole(fmt::format("SELECT PROJ_AsProjString('EPSG', {}) IS NULL", epsg)) == 1)
        throw Error{
            ErrorKind::usage,
            fmt::format("{}: could not be made: the grid EPSG:{} is not known", connection.name(), epsg),
            "choose another grid, for Latvia EPSG:3059"};
    if (connection.whole(fmt::format("SELECT InsertEpsgSrid({})", epsg)) != 1)
        add_row_from_proj(connection, epsg);
}

void create_reference_systems(const Connection& connection, int grid_epsg) {
    require(connection, "InitSpatialMetadata(0, 'NONE')");
    require(connection, fmt::format("InsertEpsgSrid({})", wgs84_srid));
    if (grid_epsg == 0)
        add_row_without_code(connection);
    else if (grid_epsg != wgs84_srid)
        add_grid(connection, grid_epsg);
}

/// SQLite cannot change a CHECK, so the table is made anew. Ids stay, and so does the number that the next
/// new source gets. Rows of other tables point to sources all the while, which is looked at again at COMMIT.
void allow_statistics(const Connection& connection) {
    connection.execute(
        "PRAGMA defer_foreign_keys = ON;"
        "CREATE TEMP TABLE kept_sources AS SELECT * FROM sources;"
        "CREATE TEMP TABLE kept_number AS SELECT seq FROM sqlite_sequence WHERE name = 'sources';"
        "DROP TABLE sources;");
    connection.execute(sources_table);
    connection.execute(
        "INSERT INTO sources SELECT * FROM temp.kept_sources;"
        "DELETE FROM sqlite_sequence WHERE name = 'sources';"
        "INSERT INTO sqlite_sequence (name, seq) SELECT 'sources', seq FROM temp.kept_number;"
        "DROP TABLE temp.kept_sources; DROP TABLE temp.kept_number;");
    connection.execute(statistics_table);
}

}  // namespace

int srid_of(int grid_epsg) {
    return grid_epsg == 0 ? srid_without_code : grid_epsg;
}

Schema current_schema() {
    return {.version = Database::schema_version,
            .steps = {{1, [](const Connection& connection) { connection.execute(people_groups); }},
                      {2, allow_statistics},
                      {3, [](const Connection& connection) { connection.execute(visit_tables); }},
                      {4, [](const Connection& connection) { connection.execute(voices_tables); }}}};
}

void create_tables(const Connection& connection, int grid_epsg) {
    create_reference_systems(connection, grid_epsg);
    connection.execute(sources_table);
    connection.execute(tables);
    connection.execute(people_groups);
    connection.execute(statistics_table);
    connection.execute(visit_tables);
    connection.execute(voices_tables);
    connection.prepare("INSERT INTO settings (key, value) VALUES ('grid_epsg', ?)")
        .run(std::to_string(grid_epsg));
    for (const auto& [table, type, required] : geometry_columns) {
        require(connection, fmt::format("AddGeometryColumn('{}', 'geometry', {}, '{}', 'XY', {})", table,
                                        srid_of(grid_epsg), type, required ? 1 : 0));
        require(connection, fmt::format("CreateSpatialIndex('{}', 'geometry')", table));
    }
    connection.execute(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}",
                                   project_application_id, Database::schema_version));
}

void migrate(const Connection& connection, const Schema& schema) {
    for (auto version = connection.whole("PRAGMA user_version").value_or(0); version < schema.version;
         ++version) {
        const auto step = std::ranges::find(schema.steps, version, &Migration::from);
        if (step == schema.steps.end())
            throw Error{
                ErrorKind::failed,
                fmt::format("{}: could not be brought up to date: this Mapīte knows no way from schema {} on",
                            connection.name(), version),
                "make a new project and import the data again"};
        step->apply(connection);
        connection.execute(fmt::format("PRAGMA user_version = {}", version + 1));
    }
}

}  // namespace mapite
