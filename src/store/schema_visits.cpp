#include "store/schema_visits.hpp"

namespace mapite {

// Times of day are seconds since midnight: "wall" what a clock shows, all others what has passed. The
// comments stay in the file, for who opens it elsewhere.
const char* const visit_tables = R"sql(
CREATE TABLE visits (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    purpose TEXT NOT NULL,
    place TEXT NOT NULL,                                         -- as written: id or name of a service or area, "lat,lon"
    duration_min INTEGER NOT NULL,
    priority INTEGER NOT NULL,                                   -- 1 to 100
    fixed INTEGER NOT NULL CHECK (fixed IN (0, 1)),              -- 1: an appointment others count on
    earliest TEXT CHECK (earliest GLOB '????-??-??'),
    latest TEXT CHECK (latest GLOB '????-??-??'),
    in_opening_hours INTEGER NOT NULL CHECK (in_opening_hours IN (0, 1)),
    rhythm_every_days INTEGER,                                   -- NULL: no rhythm
    rhythm_tolerance_days INTEGER,
    rhythm_least_gap_days INTEGER,
    last_done TEXT CHECK (last_done GLOB '????-??-??'),
    together TEXT NOT NULL,                                      -- visits of the same word: on one day or none of them
    one_of TEXT NOT NULL,                                        -- visits of the same word: at most one of them
    after_days INTEGER NOT NULL,
    bring TEXT NOT NULL,
    phone TEXT NOT NULL,
    note TEXT NOT NULL,
    visibility TEXT NOT NULL CHECK (visibility IN ('public', 'colleagues', 'private')),
    cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1))
);
CREATE TABLE visit_windows (
    visit TEXT NOT NULL REFERENCES visits (id),
    number INTEGER NOT NULL,
    date TEXT CHECK (date GLOB '????-??-??'),                    -- NULL: on the weekdays
    weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 0 AND 127),-- bit 0 Monday ... bit 6 Sunday
    from_wall_s INTEGER NOT NULL,
    to_wall_s INTEGER NOT NULL,
    PRIMARY KEY (visit, number)
) WITHOUT ROWID;
CREATE TABLE visit_after (
    visit TEXT NOT NULL REFERENCES visits (id),
    number INTEGER NOT NULL,
    earlier TEXT NOT NULL,                                       -- id of the visit that comes before it
    PRIMARY KEY (visit, number)
) WITHOUT ROWID;
CREATE TABLE busy_times (
    row INTEGER PRIMARY KEY,
    uid TEXT NOT NULL,
    title TEXT NOT NULL,                                         -- private: never leaves the project
    day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
    from_wall_s INTEGER NOT NULL,
    to_wall_s INTEGER NOT NULL
);
CREATE TABLE plans (
    version INTEGER PRIMARY KEY CHECK (version >= 1),            -- the highest is in force
    made TEXT NOT NULL CHECK (made GLOB '????-??-??'),
    note TEXT NOT NULL,                                          -- why it was made anew
    from_day TEXT NOT NULL CHECK (from_day GLOB '????-??-??'),
    until_day TEXT NOT NULL CHECK (until_day GLOB '????-??-??'),
    fixed_missing INTEGER NOT NULL,
    priority_served INTEGER NOT NULL,
    priority_missing INTEGER NOT NULL,
    evening_s INTEGER NOT NULL,
    weekend_s INTEGER NOT NULL,
    overtime_s INTEGER NOT NULL,
    inconvenience_s INTEGER NOT NULL,
    driving_s INTEGER NOT NULL,
    length_m REAL NOT NULL,
    uneven_days INTEGER NOT NULL
);
CREATE TABLE plan_places (
    version INTEGER NOT NULL REFERENCES plans (version),
    number INTEGER NOT NULL,                                     -- from 0; stops and days speak of it
    written TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    lon REAL NOT NULL,
    lat REAL NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    opening_hours TEXT NOT NULL,
    area TEXT NOT NULL,
    PRIMARY KEY (version, number)
) WITHOUT ROWID;
CREATE TABLE plan_days (
    version INTEGER NOT NULL REFERENCES plans (version),
    number INTEGER NOT NULL,
    day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
    by_car INTEGER NOT NULL CHECK (by_car IN (0, 1)),
    start_place INTEGER NOT NULL,
    end_place INTEGER NOT NULL,
    leave_s INTEGER NOT NULL,
    back_s INTEGER NOT NULL,
    pause_s INTEGER,                                             -- when the break begins; NULL: there is none
    pause_length_s INTEGER NOT NULL,
    drive_back_s INTEGER NOT NULL,
    buffer_back_s INTEGER NOT NULL,
    length_back_m REAL NOT NULL,
    worked_s INTEGER NOT NULL,
    evening_s INTEGER NOT NULL,
    weekend INTEGER NOT NULL CHECK (weekend IN (0, 1)),
    order_kept INTEGER NOT NULL CHECK (order_kept IN (0, 1)),
    PRIMARY KEY (version, number)
) WITHOUT ROWID;
CREATE TABLE plan_stops (
    version INTEGER NOT NULL REFERENCES plans (version),
    day_number INTEGER NOT NULL,                                 -- number of plan_days
    number INTEGER NOT NULL,
    visit TEXT NOT NULL,
    occasion INTEGER NOT NULL,
    place INTEGER NOT NULL,                                      -- number of plan_places
    arrive_s INTEGER NOT NULL,
    start_s INTEGER NOT NULL,
    end_s INTEGER NOT NULL,
    drive_s INTEGER NOT NULL,
    buffer_s INTEGER NOT NULL,
    length_m REAL NOT NULL,
    pinned INTEGER NOT NULL CHECK (pinned IN (0, 1)),
    PRIMARY KEY (version, day_number, number)
) WITHOUT ROWID;
CREATE TABLE plan_unplanned (
    version INTEGER NOT NULL REFERENCES plans (version),
    number INTEGER NOT NULL,
    visit TEXT NOT NULL,
    occasion INTEGER NOT NULL,
    reason TEXT NOT NULL,
    what TEXT NOT NULL,
    PRIMARY KEY (version, number)
) WITHOUT ROWID;
CREATE TABLE plan_findings (
    version INTEGER NOT NULL REFERENCES plans (version),
    number INTEGER NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('note', 'warning', 'error')),
    file TEXT NOT NULL,
    line INTEGER NOT NULL CHECK (line >= 0),
    item TEXT NOT NULL,
    code TEXT NOT NULL,
    what TEXT NOT NULL,
    PRIMARY KEY (version, number)
) WITHOUT ROWID;
CREATE TABLE pins (
    visit TEXT NOT NULL,
    occasion INTEGER NOT NULL,
    day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
    start_wall_s INTEGER NOT NULL,
    PRIMARY KEY (visit, occasion)
) WITHOUT ROWID;
CREATE TABLE kept_orders (
    day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
    number INTEGER NOT NULL,
    visit TEXT NOT NULL,
    occasion INTEGER NOT NULL,
    PRIMARY KEY (day, number)
) WITHOUT ROWID;
CREATE TABLE done_visits (
    row INTEGER PRIMARY KEY,
    visit TEXT NOT NULL,
    occasion INTEGER NOT NULL,
    day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
    start_wall_s INTEGER NOT NULL,
    end_wall_s INTEGER NOT NULL,
    note TEXT NOT NULL                                           -- promises, next steps
);
)sql";

}  // namespace mapite
