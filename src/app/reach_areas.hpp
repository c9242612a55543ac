#pragma once
// Who gets to a place, or to any service of a need, within 15, 30, 45 minutes: people, areas, and the land
// from which one gets there in time as polygons. People travel to the place; legs off the road count.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/reach_place.hpp"
#include "app/travel_ways.hpp"

namespace mapite {

struct ReachRequest {
    std::string place;  ///< see place_named; empty with a need
    std::string need;   ///< id; empty with a place
    std::vector<double> minutes{15, 30, 45};
    Language language = Language::en;
};

struct ReachedArea {
    AreaIndex area;
    double people = 0;            ///< of the area, in time
    std::optional<double> share;  ///< of the area's people; absent where nobody is known to live
};

struct ReachedBand {
    Minutes limit{};
    double people = 0;               ///< in time: those of shorter bands too
    std::size_t points = 0;          ///< populated points in time
    std::vector<ReachedArea> areas;  ///< with somebody in time, of all levels, in the order of the study
};

struct PlaceReach {
    ReachPlace place;
    TravelMode mode = TravelMode::car;
    double people = 0;                ///< all there are
    double people_without_route = 0;  ///< who cannot get there at all
    std::vector<ReachedBand> bands;   ///< by limit, ascending
};

/// Ways and people, loaded once for a reach and its polygons.
struct ReachStudy {
    Study study;  ///< without times to needs and profiles; its travel model says along what the ways go
    std::shared_ptr<const TravelWays> ways;
    PlaceReach reach;
    KilometresPerHour fastest;  ///< nobody is faster anywhere
    Box around;                 ///< beyond it no road leads; empty without roads
};

/// Without a mode in the options one goes to a place by car, to the services of a need as the need says.
/// Throws Error(usage) for minutes that are not 1 to 5 ascending numbers above zero and up to 600, and as
/// place_named; Error(data) when no road that the mode may use is near the place.
ReachStudy place_reach(const Project& project, const Resources& resources, const StudyOptions& options,
                       const ReachRequest& request, const Progress& progress);

/// The land from which one gets to the place in time.
struct ReachShapes {
    double cell_m = 0;                 ///< distance of the places whose times were computed
    std::vector<MultiPolygon> shapes;  ///< by band; each contains the one before; empty: no land at all
};
/// Times are computed on a grid of places, 300 along the longer side, at least 25 m apart; between them they
/// are taken as straight. Throws Error(usage) when the ways are a table of times.
ReachShapes reach_shapes(const ReachStudy& reach);

}  // namespace mapite
