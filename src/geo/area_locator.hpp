#pragma once
// Finds which polygon a point lies in, for many points. Built once over all polygons of one level;
// a point on a shared border belongs to the polygon with the lowest position. No point is assigned
// otherwise than GEOS "covers" would: where doubles cannot decide, the orientation is computed exactly.
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "base/index.hpp"
#include "geo/shape.hpp"

namespace mapite {

class AreaLocator {
  public:
    /// Keeps its own copy of the edges. Polygons may overlap and be empty; one with a coordinate that is not
    /// a number or beyond 1e100 counts as empty. Building takes
    /// some 10 ms for 600 polygons with 30,000 vertices, 70 ms with 800,000; a point
    /// then takes some 20 to 50 ns.
    explicit AreaLocator(std::span<const MultiPolygon> shapes);
    ~AreaLocator();
    AreaLocator(AreaLocator&&) noexcept;
    AreaLocator& operator=(AreaLocator&&) noexcept;

    /// The lowest position whose polygon covers the point (border included); absent outside all.
    [[nodiscard]] std::optional<AreaIndex> locate(GridPoint point) const;
    /// `locate` for each point, from `threads` threads at most (0 = as many as the machine has cores).
    [[nodiscard]] std::vector<std::optional<AreaIndex>> locate_all(std::span<const GridPoint> points,
                                                                   unsigned threads = 0) const;

  private:
    struct Grid;
    std::unique_ptr<Grid> grid_;
};

}  // namespace mapite
