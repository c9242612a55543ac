#pragma once
// The ways people of a study go, whatever they go along: its roads, straight lines where it has none, or a
// ready table of times. Everything that asks "how long from here to there" asks it here, so that a profile, a
// capacity and a what-if never differ in how they measured. Ways own what they need of the study: they may
// outlive it, and many threads may ask them at once.
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "base/index.hpp"
#include "base/travel.hpp"
#include "definitions/project_settings.hpp"
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
    /// How long from each position, whoever lives there, to the nearest of `places`; absent: no way. Throws
    /// as `arrivals_at`.
    [[nodiscard]] virtual std::vector<std::optional<Seconds>> times_to_nearest(
        std::span<const GridPoint> from, std::span<const GridPoint> places) const = 0;
    /// False when the ways say nothing about any of these services, so that nobody's time to them is known.
    [[nodiscard]] virtual bool lead_to_any(std::span<const ServiceIndex>) const { return true; }
};

struct ModeWays;  // ways.hpp

/// Along the roads of one mode.
std::shared_ptr<const TravelWays> road_travel_ways(std::shared_ptr<const ModeWays> ways);

/// Along straight lines: `points` and `services` are the positions of the study's.
std::shared_ptr<const TravelWays> straight_travel_ways(const StraightLineRule& rule, TravelMode mode,
                                                       std::vector<GridPoint> points,
                                                       std::vector<GridPoint> services);

}  // namespace mapite
