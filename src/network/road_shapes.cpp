#include "network/road_shapes.hpp"

#include <algorithm>

namespace mapite::network {

namespace {

constexpr Metres at_an_end{0.001};

/// Points of the shape between two lengths along it, both ends included.
Line between(std::span<const GridPoint> shape, double begin_m, double end_m) {
    Line result;
    double before = 0;
    for (std::size_t i = 1; i < shape.size(); ++i) {
        const double piece = distance(shape[i - 1], shape[i]).value;
        const auto at = [&](double length_m) {
            const double share = piece > 0 ? std::clamp((length_m - before) / piece, 0.0, 1.0) : 0.0;
            return GridPoint{shape[i - 1].x + share * (shape[i].x - shape[i - 1].x),
                             shape[i - 1].y + share * (shape[i].y - shape[i - 1].y)};
        };
        const double after = before + piece;
        if (after >= begin_m && before <= end_m) {
            if (result.empty()) result.push_back(at(begin_m));
            result.push_back(after <= end_m ? shape[i] : at(end_m));
        }
        before = after;
    }
    return result;
}

}  // namespace

void RoadShapes::add(std::span<const GridPoint> shape) {
    points_.insert(points_.end(), shape.begin(), shape.end());
    first_point_.push_back(static_cast<std::uint32_t>(points_.size()));
}

void RoadShapes::reserve(std::size_t roads, std::size_t points) {
    first_point_.reserve(roads + 1);
    points_.reserve(points);
}

void RoadShapes::index() {
    std::vector<Box> leaves;
    leaves.reserve(points_.size() / segments_per_leaf + 1);
    leaf_road_.clear();
    std::uint32_t road = 0;
    for (std::size_t p = 0; p < points_.size(); p += segments_per_leaf) {
        while (first_point_[road + 1] <= p) ++road;
        leaf_road_.push_back(road);
        Box box;
        std::uint32_t of_point = road;
        for (std::size_t q = p; q < std::min(points_.size(), p + segments_per_leaf); ++q) {
            if (q == first_point_[of_point + 1]) ++of_point;
            if (q + 1 == first_point_[of_point + 1]) continue;
            box.add(points_[q]);
            box.add(points_[q + 1]);
        }
        leaves.push_back(box);
    }
    tree_ = BoxTree(std::move(leaves));
}

double RoadShapes::fraction(const RoadPoint& point) const {
    const auto points = shape(point.road);
    double before = 0, whole = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (i == point.segment + 1) before = whole + distance(points[i - 1], point.on_road).value;
        whole += distance(points[i - 1], points[i]).value;
    }
    if (before < at_an_end.value) return 0;
    if (whole - before < at_an_end.value) return 1;
    return before / whole;
}

Line RoadShapes::part(std::uint32_t road, double begin, double end) const {
    const auto stored = shape(road);
    Line points(stored.begin(), stored.end());
    if (begin > end) {
        std::ranges::reverse(points);
        begin = 1 - begin;
        end = 1 - end;
    }
    double whole = 0;
    for (std::size_t i = 1; i < points.size(); ++i) whole += distance(points[i - 1], points[i]).value;
    return between(points, begin * whole, end * whole);
}

}  // namespace mapite::network
