#pragma once
// Why a coverage is what it is, as plain numbers down to the single point: whoever shows it finds the
// words. Nothing here is measured anew; every number is the one the profile used.
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "profile/profile.hpp"

namespace mapite {

/// One populated point and the way from there.
struct ExplainedPoint {
    PointIndex point{};
    std::string id, name{};
    double people = 0;
    PeopleMeasure measure = PeopleMeasure::counted;
    PeopleGroup group = PeopleGroup::unknown;
    std::optional<Reach> reach{};          ///< absent: no route, or unknown (see `group`)
    std::optional<Seconds> on_road{};      ///< the way without the legs to and from the road
    std::optional<double> graded_value{};  ///< point_value(): 0..1; absent: unknown; 0 without a route
    std::optional<double>
        access_per_1000{};  ///< capacity that falls to 1,000 people there; absent: not asked
};

/// One service that is the nearest for some people of the area.
struct NearestService {
    ServiceIndex service{};
    std::size_t points = 0;
    double people = 0;
    Seconds fastest{}, slowest{};
};

struct Explanation {
    AreaIndex area{};
    Need need{};  ///< with both thresholds and where they come from
    double people = 0;
    NeedCoverage coverage{};  ///< coverage = people.good / people.known()
    Evidence evidence{};      ///< what the confidence was judged by
    Confidence confidence{};
    std::vector<ExplainedPoint> points{};  ///< most people first, then by id
    std::size_t points_left_out = 0;       ///< beyond the limit asked for
    double people_left_out = 0;
    std::vector<NearestService> services{};  ///< most people first, then by position
};

/// `need` is a position in `inputs.needs`; at most `most_points` points are listed, the sums count all.
Explanation explain(const ProfileInputs& inputs, AreaIndex area, std::size_t need,
                    std::size_t most_points = 20);

}  // namespace mapite
