#pragma once
// Nodes, ways and multipolygons that somebody asks for by their tags, each with where it lies: the
// three passes that services and dwellings share. Keeps positions only; what the tags meant is kept by
// whoever asked.
#include <cstdint>
#include <filesystem>
#include <functional>

#include "base/progress.hpp"
#include "crs/grid.hpp"
#include "formats/osm_reader.hpp"
#include "geo/shape.hpp"

namespace mapite::osm {

enum class Placement {
    whole,    ///< all of it was found
    partial,  ///< from the points that were found, or from lines that do not close
    missing,  ///< none of its points is in the file
    outside,  ///< the grid cannot hold it
};

struct PlacedShape {
    Kind kind = Kind::node;
    std::int64_t id = 0;
    Placement placement = Placement::missing;
    GridPoint position;    ///< well inside a polygon, halfway along a line; nothing when missing or outside
    MultiPolygon polygon;  ///< empty for nodes and lines, and unless `whole`
};

/// Asked once for every tagged node, way, and relation of type multipolygon, boundary or site.
using Wanted = std::function<bool(Kind, std::int64_t id, const Tags&)>;
/// Called once for every object that was wanted, in the order in which it was asked for: relations, ways,
/// nodes.
using Placed = std::function<void(PlacedShape)>;

/// Throws as `osm::read`.
void visit_shapes(const std::filesystem::path& file, const Grid& grid, const Progress& progress,
                  const Wanted& wanted, const Placed& placed);

}  // namespace mapite::osm
