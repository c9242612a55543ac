#include "canvas/area_shapes.hpp"

#include <algorithm>
#include <cmath>

#include "base/parallel.hpp"

namespace mapite {
namespace {

int number_of(double scale) {
    constexpr double finest = -6, coarsest = 24;
    return static_cast<int>(std::clamp(std::floor(std::log2(scale)), finest, coarsest));
}

Ring simplified_ring(const Ring& ring, Metres tolerance, bool keep) {
    if (ring.size() < 3) return {};
    Line closed = ring;
    closed.push_back(ring.front());
    closed = simplified(closed, tolerance);
    closed.pop_back();
    if (closed.size() >= 3) return closed;
    if (!keep) return {};
    return {ring[0], ring[ring.size() / 3], ring[2 * ring.size() / 3]};
}

/// As on paper (scene/paper_shape.hpp): parts and holes too small to be seen are left out, one part stays.
MultiPolygon simplified_shape(const MultiPolygon& shape, Metres tolerance) {
    std::size_t largest = 0;
    double largest_m2 = -1;
    for (std::size_t i = 0; i < shape.size(); ++i)
        if (const double m2 = std::abs(signed_area_m2(shape[i].outer)); m2 > largest_m2) {
            largest = i;
            largest_m2 = m2;
        }
    MultiPolygon result;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        Polygon part{simplified_ring(shape[i].outer, tolerance, i == largest), {}};
        if (part.outer.empty()) continue;
        for (const Ring& hole : shape[i].holes)
            if (Ring ring = simplified_ring(hole, tolerance, false); !ring.empty())
                part.holes.push_back(std::move(ring));
        result.push_back(std::move(part));
    }
    return result;
}

}  // namespace

AreaShapes::AreaShapes(std::shared_ptr<const Scene> scene) : scene_(std::move(scene)) {
    for (const AreaItem& area : scene_->areas) boxes_.push_back(box(area.shape));
}

std::shared_ptr<const AreaShapes::Level> AreaShapes::level(double scale) const {
    const int number = number_of(scale);
    const auto known = [&]() -> std::shared_ptr<const Level> {
        const std::lock_guard guard(lock_);
        const auto found = levels_.find(number);
        return found == levels_.end() ? nullptr : found->second;
    };
    if (auto level = known()) return level;
    const std::lock_guard making(making_);
    if (auto level = known()) return level;
    constexpr double unseen_pixels = 0.19;  // 0.05 mm at 96 dots to the inch
    const Metres tolerance{unseen_pixels * std::exp2(number)};
    auto level = std::make_shared<Level>(scene_->areas.size());
    parallel_for(level->size(),
                 [&](std::size_t i) { (*level)[i] = simplified_shape(scene_->areas[i].shape, tolerance); });
    const std::lock_guard guard(lock_);
    levels_[number] = level;
    return level;
}

std::shared_ptr<const AreaShapes::Level> AreaShapes::ready(double scale) const {
    const std::lock_guard guard(lock_);
    if (levels_.empty()) return nullptr;
    const auto found = levels_.lower_bound(number_of(scale));
    return found == levels_.end() ? levels_.rbegin()->second : found->second;
}

}  // namespace mapite
