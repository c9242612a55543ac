#pragma once
// The ways of a file that somebody can travel on, before they are cut into roads: what the first pass
// over the file leaves for `import_osm_roads`.
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/progress.hpp"
#include "formats/osm_tally.hpp"
#include "network/road.hpp"

namespace mapite::osm {

struct RoadWay {
    Road road;                   ///< all but its ends, shape and crossing time
    std::size_t first_node = 0;  ///< in `RoadWays::nodes`
    std::size_t node_count = 0;
    std::optional<Seconds> duration;  ///< stated for the whole ferry line
};

struct RoadWays {
    std::vector<RoadWay> ways;        ///< in the order of the file
    std::vector<std::int64_t> nodes;  ///< node ids of all ways, one after the other
    std::size_t read = 0;             ///< ways with a highway tag and ferry lines
    std::size_t turn_restrictions = 0;
    Tally not_in_use, not_a_road, closed, pointlike;  ///< left out, by reason
    Tally odd_limits, odd_durations;                  ///< kept, but the tag cannot be read
};

/// Throws as `osm::read`.
RoadWays read_road_ways(const std::filesystem::path& file, const Progress& progress);

}  // namespace mapite::osm
