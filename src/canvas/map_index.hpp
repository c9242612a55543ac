#pragma once
// What finds things fast on a map: made once for a scene and its ground, on another thread, and then only
// read.
#include <memory>
#include <optional>

#include "canvas/area_shapes.hpp"
#include "canvas/box_index.hpp"
#include "geo/area_locator.hpp"
#include "scene/ground.hpp"

namespace mapite {

/// Lines with their index and what is needed to choose how many of them are drawn.
struct LineIndex {
    PackedLines lines;  ///< empty when they belong to the ground
    BoxIndex boxes;
    std::vector<std::size_t> points_of_style;
};

struct SceneIndex {
    explicit SceneIndex(std::shared_ptr<const Scene> of);
    std::shared_ptr<const Scene> scene;
    AreaShapes shapes;
    BoxIndex areas;
    LineIndex lines;   ///< Scene::lines by style
    BoxIndex symbols;  ///< Scene::symbols as points
    /// Position of the area there, the lowest where areas overlap.
    [[nodiscard]] std::optional<std::size_t> area_at(GridPoint place) const;

  private:
    std::optional<AreaLocator> locator_;
};

struct GroundIndex {
    explicit GroundIndex(std::shared_ptr<const Ground> of);
    std::shared_ptr<const Ground> ground;
    LineIndex roads;  ///< its own lines stay empty
    BoxIndex services, points;
};

}  // namespace mapite
