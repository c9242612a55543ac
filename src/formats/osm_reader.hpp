#pragma once
// One pass over an OpenStreetMap file (PBF, XML, XML in gzip or bzip2). What the file is, is decided
// by its first bytes, not by its name. The only reader of OSM files in the program: everything that
// can be wrong with a file as a whole becomes one sentence here. Reads its input twice or three times
// where references point ahead, instead of keeping the file in memory.
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/progress.hpp"
#include "base/quantities.hpp"
#include "formats/osm_tags.hpp"
#include "geo/position.hpp"

namespace mapite::osm {

enum class Kind { node, way, relation };
/// "node", "way" or "relation".
std::string_view to_string(Kind kind);

struct NodeView {
    std::int64_t id = 0;
    std::optional<LonLat> position;  ///< absent: deleted, or not on Earth
    Tags tags;
};
struct WayView {
    std::int64_t id = 0;
    Tags tags;
    std::span<const std::int64_t> nodes;
};
struct Member {
    Kind kind = Kind::way;
    std::int64_t id = 0;
    std::string_view role;
};
struct RelationView {
    std::int64_t id = 0;
    Tags tags;
    std::span<const Member> members;
};

/// What is wanted of a pass; kinds without a function are skipped, which is much faster.
struct Visitor {
    std::function<void(const NodeView&)> node;
    std::function<void(const WayView&)> way;
    std::function<void(const RelationView&)> relation;
};

/// Objects come in the order of the file; deleted ones are left out. Throws Error(data) when the file is
/// missing, empty, truncated or no OSM file, and Cancelled. `doing` is what progress reports.
void read(const std::filesystem::path& file, const Visitor& visitor, const Progress& progress,
          std::string_view doing);

/// What the file says about itself.
struct Header {
    std::optional<Day> date;       ///< of the data, as stated
    std::optional<LonLat> centre;  ///< of its bounding box
};
/// Throws as `read`.
Header read_header(const std::filesystem::path& file);
/// Day of the newest object; absent when objects carry no time. Reads the whole file; throws as `read`.
std::optional<Day> newest_object(const std::filesystem::path& file);

}  // namespace mapite::osm
