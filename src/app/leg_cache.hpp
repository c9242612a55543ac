#pragma once
// Ways between places that were computed before, in a file of the project. The file is only a saving: one
// that is missing, damaged, of another kind of machine or of other roads is as good as none, and not being
// able to write it is no error.
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "geo/position.hpp"
#include "network/road_graph.hpp"

namespace mapite {

struct KnownLegs {
    std::vector<GridPoint> places;             ///< ascending, each once
    std::vector<std::optional<RoadLeg>> legs;  ///< places x places; absent = no way
};

/// `roads` stands for everything else the legs depend on (a digest); legs of other ones are not read.
std::optional<KnownLegs> read_leg_cache(const std::filesystem::path& file, const std::string& roads);
/// False when it could not be written.
bool write_leg_cache(const std::filesystem::path& file, const std::string& roads, const KnownLegs& known);

}  // namespace mapite
