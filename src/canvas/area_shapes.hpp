#pragma once
// The areas of a scene with no more corners than can be seen: one simplified set for each doubling of the
// scale, made when it is first needed. Any thread may ask.
#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include "scene/scene.hpp"

namespace mapite {

class AreaShapes {
  public:
    explicit AreaShapes(std::shared_ptr<const Scene> scene);

    /// By position in Scene::areas.
    using Level = std::vector<MultiPolygon>;
    /// Within a fifth of a pixel at this scale (metres per pixel). Made at the first call, on all cores:
    /// some 10 ms for 500 areas, a second for a million corners.
    [[nodiscard]] std::shared_ptr<const Level> level(double scale) const;
    /// The same without waiting: if it is not made yet the next coarser one, or the coarsest there is;
    /// nullptr without any.
    [[nodiscard]] std::shared_ptr<const Level> ready(double scale) const;
    [[nodiscard]] const std::vector<Box>& boxes() const { return boxes_; }

  private:
    std::shared_ptr<const Scene> scene_;
    std::vector<Box> boxes_;
    mutable std::mutex making_;  ///< held while a level is made
    mutable std::mutex lock_;    ///< held while `levels_` is touched
    mutable std::map<int, std::shared_ptr<const Level>> levels_;
};

}  // namespace mapite
