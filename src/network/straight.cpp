// Times along straight lines: the nearest place of each point, and everyone within reach of each place.
#include <algorithm>
#include <cmath>
#include <limits>

#include "base/error.hpp"
#include "base/parallel.hpp"
#include "network/box_tree.hpp"
#include "network/order.hpp"
#include "network/road_graph.hpp"

namespace mapite {

using namespace network;

namespace {

/// Positions in spatial order, a few to each leaf of a box tree.
class PlaceTree {
  public:
    explicit PlaceTree(std::span<const GridPoint> places) : places_(places), order_(spatial_order(places)) {
        std::vector<Box> leaves((places.size() + places_per_leaf - 1) / places_per_leaf);
        for (std::size_t i = 0; i < order_.size(); ++i) leaves[i / places_per_leaf].add(places[order_[i]]);
        tree_ = BoxTree(std::move(leaves));
    }

    /// Precondition: there is one. Ties by the lower position.
    [[nodiscard]] std::uint32_t nearest(GridPoint point) const {
        std::uint32_t best = order_.front();
        double best_squared = std::numeric_limits<double>::infinity();
        tree_.nearest(point, best_squared, [&](std::uint32_t leaf, double& nearest_squared) {
            const std::size_t begin = leaf * places_per_leaf;
            const std::size_t end = std::min(order_.size(), begin + places_per_leaf);
            for (std::size_t i = begin; i < end; ++i) {
                const GridPoint place = places_[order_[i]];
                const double dx = place.x - point.x, dy = place.y - point.y;
                const double squared = dx * dx + dy * dy;
                if (squared > best_squared || (squared == best_squared && order_[i] > best)) continue;
                best = order_[i];
                best_squared = nearest_squared = squared;
            }
        });
        return best;
    }

    /// Calls `visit(position)` for all within the radius, in any order, and for some beyond it.
    template <class Visit>
    void each_about(GridPoint centre, double radius, Visit&& visit) const {
        tree_.nearest(centre, radius * radius, [&](std::uint32_t leaf, double&) {
            const std::size_t begin = leaf * places_per_leaf;
            const std::size_t end = std::min(order_.size(), begin + places_per_leaf);
            for (std::size_t i = begin; i < end; ++i) visit(order_[i]);
        });
    }

  private:
    static constexpr std::size_t places_per_leaf = 8;
    std::span<const GridPoint> places_;
    std::vector<std::uint32_t> order_;
    BoxTree tree_;
};

void check_rule(double detour_factor, KilometresPerHour speed) {
    if (detour_factor > 0 && speed.value > 0) return;
    throw Error{ErrorKind::usage,
                "straight-line times: the detour factor and the speed are not both above zero",
                "use a factor such as 1.3 and a speed such as 50 km/h"};
}

Seconds straight_time(GridPoint point, GridPoint place, double detour_factor, KilometresPerHour speed) {
    return detour_factor * distance(point, place) / speed;
}

}  // namespace

ReachColumn nearest_straight(std::span<const GridPoint> points, std::span<const GridPoint> services,
                             double detour_factor, KilometresPerHour speed) {
    check_rule(detour_factor, speed);
    ReachColumn result(points.size());
    if (services.empty()) return result;
    const PlaceTree tree(services);
    constexpr std::size_t at_once = 1024;
    parallel_for((points.size() + at_once - 1) / at_once, [&](std::size_t piece) {
        const std::size_t end = std::min(points.size(), (piece + 1) * at_once);
        for (std::size_t i = piece * at_once; i < end; ++i) {
            const std::uint32_t service = tree.nearest(points[i]);
            const Seconds time = straight_time(points[i], services[service], detour_factor, speed);
            result[i] = Reach{.service = ServiceIndex(service), .time = time};
        }
    });
    return result;
}

std::vector<std::vector<Arrival>> catchments_straight(std::span<const GridPoint> points,
                                                      std::span<const GridPoint> places, Seconds limit,
                                                      double detour_factor, KilometresPerHour speed) {
    check_rule(detour_factor, speed);
    std::vector<std::vector<Arrival>> result(places.size());
    if (points.empty() || !(limit >= Seconds{0})) return result;
    const PlaceTree tree(points);
    // Rounded up, so that the times alone decide at the rim.
    const double radius = limit.count() * speed.value / 3.6 / detour_factor * (1 + 1e-9);
    parallel_for(places.size(), [&](std::size_t i) {
        tree.each_about(places[i], radius, [&](std::uint32_t point) {
            const Seconds time = straight_time(points[point], places[i], detour_factor, speed);
            if (time <= limit) result[i].push_back({.point = PointIndex(point), .time = time});
        });
        std::ranges::sort(result[i], {}, &Arrival::point);
    });
    return result;
}

}  // namespace mapite
