#pragma once
// The ways people of a study go, whatever they go along: its roads, straight lines where it has none, or a
// ready table of times. Everything that asks "how long from here to there" asks it here, so that a profile, a
// capacity and a what-if never differ in how they measured.
#include <span>
#include <vector>

#include "base/index.hpp"
#include "base/travel.hpp"
#include "geo/position.hpp"

namespace mapite {

class TravelWays {
  public:
    virtual ~TravelWays() = default;
    /// The nearest of `services` per point. Entry i for points[i]; ServiceIndex as in the study.
    [[nodiscard]] virtual ReachColumn nearest(std::span<const PointIndex> points,
                                              std::span<const ServiceIndex> services) const = 0;
    /// Per service everyone who gets there within `limit`, ascending by point.
    [[nodiscard]] virtual std::vector<std::vector<Arrival>> arrivals(std::span<const ServiceIndex> services,
                                                                     Seconds limit) const = 0;
    /// The same for places where no service is yet. Throws Error(usage) when the ways know no places but
    /// those of the project (a table of times).
    [[nodiscard]] virtual std::vector<std::vector<Arrival>> arrivals_at(std::span<const GridPoint> places,
                                                                        Seconds limit) const = 0;
};

}  // namespace mapite
