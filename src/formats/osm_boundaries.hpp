#pragma once
// What administrative boundaries a file holds, as relations, before their borders are put together:
// what each is called, which ways make its border. Fed by the first pass for `import_osm_areas`.
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/progress.hpp"
#include "formats/osm_reader.hpp"
#include "territory/area.hpp"

namespace mapite::osm {

struct BorderMember {
    std::int64_t way = 0;
    bool inner = false;
};

struct Boundary {
    std::int64_t id = 0;                ///< of the relation
    Area area;                          ///< all but its shape; `name` may be empty
    std::vector<BorderMember> border;   ///< each way once
    std::vector<std::int64_t> centres;  ///< nodes with role admin_centre or label
};

/// Boundaries of one admin_level. Throws Error(usage) naming the levels of the file with their counts when
/// none was asked for or the file has none of that level, and as `osm::read`.
std::vector<Boundary> read_boundaries(const std::filesystem::path& file, std::optional<int> admin_level,
                                      const Progress& progress);

/// Code, name and type by the tags of a boundary.
Area described(std::int64_t relation, const Tags& tags, int admin_level);

}  // namespace mapite::osm
