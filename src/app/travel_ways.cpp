#include "app/travel_ways.hpp"

#include "app/ways.hpp"

namespace mapite {
namespace {

template <class Value, class Position>
std::vector<Value> picked(const std::vector<Value>& all, std::span<const Position> wanted) {
    std::vector<Value> result;
    result.reserve(wanted.size());
    for (const Position position : wanted) result.push_back(all[position.value]);
    return result;
}

/// Below, services are counted within those asked for; the study counts them all.
ReachColumn counted_in_study(ReachColumn column, std::span<const ServiceIndex> services) {
    for (auto& reach : column)
        if (reach) reach->service = services[reach->service.value];
    return column;
}

std::vector<std::optional<Seconds>> times_of(const ReachColumn& column) {
    std::vector<std::optional<Seconds>> times(column.size());
    for (std::size_t i = 0; i < column.size(); ++i)
        if (column[i]) times[i] = column[i]->time;
    return times;
}

class RoadTravelWays final : public TravelWays {
  public:
    explicit RoadTravelWays(std::shared_ptr<const ModeWays> ways) : ways_(std::move(ways)) {}

    [[nodiscard]] ReachColumn nearest(std::span<const PointIndex> points,
                                      std::span<const ServiceIndex> services) const override {
        return counted_in_study(
            ways_->graph.nearest(picked(ways_->points, points), picked(ways_->services, services)), services);
    }
    [[nodiscard]] std::vector<std::vector<Arrival>> arrivals(std::span<const ServiceIndex> services,
                                                             Seconds limit) const override {
        return ways_->graph.catchments(ways_->points, picked(ways_->services, services), limit);
    }
    [[nodiscard]] std::vector<std::vector<Arrival>> arrivals_at(std::span<const GridPoint> places,
                                                                Seconds limit) const override {
        return ways_->graph.catchments(ways_->points, ways_->graph.snap_all(places), limit);
    }
    [[nodiscard]] std::vector<std::optional<Seconds>> times_to_nearest(
        std::span<const GridPoint> from, std::span<const GridPoint> places) const override {
        const RoadGraph& graph = ways_->graph;
        return times_of(graph.nearest(graph.snap_all(from), graph.snap_all(places)));
    }

  private:
    std::shared_ptr<const ModeWays> ways_;
};

class StraightTravelWays final : public TravelWays {
  public:
    StraightTravelWays(const StraightLineRule& rule, TravelMode mode, std::vector<GridPoint> points,
                       std::vector<GridPoint> services)
        : detour_(rule.detour_factor),
          speed_(mode == TravelMode::car       ? rule.car
                 : mode == TravelMode::bicycle ? rule.bicycle
                                               : rule.foot),
          points_(std::move(points)),
          services_(std::move(services)) {}

    [[nodiscard]] ReachColumn nearest(std::span<const PointIndex> points,
                                      std::span<const ServiceIndex> services) const override {
        return counted_in_study(
            nearest_straight(picked(points_, points), picked(services_, services), detour_, speed_),
            services);
    }
    [[nodiscard]] std::vector<std::vector<Arrival>> arrivals(std::span<const ServiceIndex> services,
                                                             Seconds limit) const override {
        return arrivals_at(picked(services_, services), limit);
    }
    [[nodiscard]] std::vector<std::vector<Arrival>> arrivals_at(std::span<const GridPoint> places,
                                                                Seconds limit) const override {
        return catchments_straight(points_, places, limit, detour_, speed_);
    }
    [[nodiscard]] std::vector<std::optional<Seconds>> times_to_nearest(
        std::span<const GridPoint> from, std::span<const GridPoint> places) const override {
        return times_of(nearest_straight(from, places, detour_, speed_));
    }

  private:
    double detour_;
    KilometresPerHour speed_;
    std::vector<GridPoint> points_, services_;
};

}  // namespace

std::shared_ptr<const TravelWays> road_travel_ways(std::shared_ptr<const ModeWays> ways) {
    return std::make_shared<const RoadTravelWays>(std::move(ways));
}

std::shared_ptr<const TravelWays> straight_travel_ways(const StraightLineRule& rule, TravelMode mode,
                                                       std::vector<GridPoint> points,
                                                       std::vector<GridPoint> services) {
    return std::make_shared<const StraightTravelWays>(rule, mode, std::move(points), std::move(services));
}

}  // namespace mapite
