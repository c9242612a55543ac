#pragma once
// Coverage of one need in one area: how many of its people reach a service in time. Knows no roads: it
// is given, per populated point, the way to the nearest service. Formulas: the project's method
// (README, "How coverage is measured"); Foster, Greer & Thorbecke 1984 for the gap depth.
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/index.hpp"
#include "base/travel.hpp"
#include "profile/basket.hpp"
#include "profile/need_input.hpp"
#include "territory/populated_point.hpp"

namespace mapite {

/// Which of the five groups the people of one point belong to.
enum class PeopleGroup { good, between, bad, without_route, unknown };
/// "good", "between", "bad", "without_route" or "unknown".
std::string_view to_string(PeopleGroup group);

/// People in five groups that add up to all people of the area.
struct PeopleGroups {
    double good = 0;     ///< time <= good
    double between = 0;  ///< good < time <= bad
    double bad = 0;      ///< time > bad
    double without_route = 0;
    double unknown = 0;  ///< the data cannot say
    /// `good` to `without_route`: those for whom the data have an answer.
    [[nodiscard]] double known() const { return good + between + bad + without_route; }
    [[nodiscard]] double all() const { return known() + unknown; }
    bool operator==(const PeopleGroups&) const = default;
};

/// Times in minutes, people-weighted, over those with a route.
struct TimeSummary {
    double mean_min = 0, median_min = 0, p90_min = 0, gini = 0;
    /// Mean of the tenth of the people who are nearest and of the tenth who are farthest off.
    double best_tenth_min = 0, worst_tenth_min = 0;
    std::optional<double> centre_min{};  ///< at the point with most people; absent: that one has no route
    std::optional<double> periphery_mean_min{};  ///< all other points with a route; absent: there are none
    bool operator==(const TimeSummary&) const = default;
};

/// Foster-Greer-Thorbecke over (t - good)/(bad - good) clamped to 0..1; no route = 1. Of a utility the part
/// that is not connected, which is as deep as can be.
struct GapDepth {
    double fgt0 = 0;  ///< share beyond `good`, without a route or not connected
    double fgt1 = 0, fgt2 = 0;
    bool operator==(const GapDepth&) const = default;
};

/// How far the capacity goes round.
struct CapacityShare {
    double mean_per_1000 = 0;      ///< capacity per 1,000 people, people-weighted
    double people_below_norm = 0;  ///< people to whom less than the need's norm falls
    bool operator==(const CapacityShare&) const = default;
};

struct NeedCoverage {
    /// Of a utility `good` are those connected and `bad` those who are not.
    PeopleGroups people{};
    std::optional<double> coverage{};  ///< 0..1 of all people whose answer is known; absent: unknown for all
    /// With unknown as unmet or met and masked counts at 1..10; absent where nobody lives.
    std::optional<double> coverage_low{}, coverage_high{};
    /// Need value 0..100: mean over the known people of the graded value, or of the share of the capacity's
    /// norm where that is less; no route counts 0.
    std::optional<double> value{};
    /// With unknown people at 0 or 100, masked counts at 1..10, and unknown capacities at 0 or enough.
    std::optional<double> value_low{}, value_high{};
    std::optional<CapacityShare> capacity{};  ///< absent: not asked, or not known of every service
    std::optional<TimeSummary> times{};       ///< absent when nobody has a route
    std::optional<GapDepth> gap{};
    std::optional<double> dependency{};  ///< share whose nearest lies outside their own municipality
    double people_uncertain = 0;         ///< time within 10 % of a threshold
    double people_masked = 0;            ///< of all people, those published as "1-10"
};

/// What a point is worth to the need when the input answers for it: 0..1, by time and where it is known by
/// capacity; absent = unknown. `by_capacity` false leaves the capacity out.
std::optional<double> point_value(const Need& need, const NeedInput& input, PointIndex point,
                                  bool by_capacity = true);

/// Graded value s(t) = clamp((bad - t)/(bad - good), 0, 1).
double graded_value(Minutes time, const Need& need);

/// Group of a point whose need can be answered; absent reach = no route.
PeopleGroup people_group(const std::optional<Reach>& reach, const Need& need);

/// One area and need. `points`: positions of the area's points in `all_points`. Where the input does not
/// answer, everyone is `unknown`. Dependency is the share whose way is longer with own services only.
NeedCoverage coverage(const Need& need, std::span<const PopulatedPoint> all_points,
                      std::span<const PointIndex> points, const NeedInput& input);

}  // namespace mapite
