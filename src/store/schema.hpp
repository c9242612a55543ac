#pragma once
// The tables of a project database and how older ones become today's. The version stands in SQLite's
// user_version, the mark of a Mapīte project in its application_id. A newer version of the tables is
// one more step in `current_schema`; steps are never changed once people have files of that version.
#include <cstdint>
#include <string_view>
#include <vector>

#include "store/connection.hpp"

namespace mapite {

/// "Mapi" as four ASCII characters.
inline constexpr std::uint32_t project_application_id = 0x4d617069;

/// Makes tables of version `from` into those of version `from` + 1.
struct Migration {
    int from = 0;
    void (*apply)(const Connection& connection) = nullptr;
};

struct Schema {
    int version = 0;
    std::vector<Migration>
        steps;  ///< by `from`; the first step's `from` is the oldest version that can be read
};
Schema current_schema();

/// Tables that hold records with a geometry, each in a column `geometry` with a spatial index.
inline constexpr std::string_view geometry_tables[] = {"areas", "services", "people", "roads"};

/// Makes the tables of today's version in an empty database, geometries in the grid `grid_epsg` (0 = a grid
/// without a code). Throws Error(usage) for a code nobody knows. Run it inside a transaction.
void create_tables(const Connection& connection, int grid_epsg);
/// Brings the tables to `schema.version` step by step. Throws Error(failed) when a step is missing.
/// Run it inside a transaction.
void migrate(const Connection& connection, const Schema& schema);

/// Row of spatial_ref_sys that stands for the grid.
int srid_of(int grid_epsg);

}  // namespace mapite
