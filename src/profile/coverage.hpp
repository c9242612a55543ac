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
    std::optional<double> centre_min{};  ///< at the point with most people; absent: that one has no route
    std::optional<double> periphery_mean_min{};  ///< all other points with a route; absent: there are none
    bool operator==(const TimeSummary&) const = default;
};

/// Foster-Greer-Thorbecke over (t - good)/(bad - good) clamped to 0..1; no route = 1.
struct GapDepth {
    double fgt0 = 0;  ///< share beyond `good` or without a route
    double fgt1 = 0, fgt2 = 0;
    bool operator==(const GapDepth&) const = default;
};

struct NeedCoverage {
    PeopleGroups people{};
    std::optional<double> coverage{};  ///< 0..1 of all people whose answer is known; absent: unknown for all
    /// With unknown as unmet or met and masked counts at 1..10; absent where nobody lives.
    std::optional<double> coverage_low{}, coverage_high{};
    std::optional<double> value{};       ///< need value 0..100: mean graded value; no route counts 0
    std::optional<TimeSummary> times{};  ///< absent when nobody has a route
    std::optional<GapDepth> gap{};
    std::optional<double> dependency{};  ///< share whose nearest lies outside their own municipality
    double people_uncertain = 0;         ///< time within 10 % of a threshold
    double people_masked = 0;            ///< of all people, those published as "1-10"
};

/// Graded value s(t) = clamp((bad - t)/(bad - good), 0, 1).
double graded_value(Minutes time, const Need& need);

/// Group of a point whose need can be answered; absent reach = no route.
PeopleGroup people_group(const std::optional<Reach>& reach, const Need& need);

/// One area and need. `points`: positions of the area's points in `all_points`. `reach`: per point of
/// all_points the nearest service of any of the need's categories; nullptr when the data cannot answer
/// (everyone is then `unknown`). `reach_own`: the same with services of the own municipality only
/// (nullptr: dependency absent); dependency is the share whose way is longer with own services only.
NeedCoverage coverage(const Need& need, std::span<const PopulatedPoint> all_points,
                      std::span<const PointIndex> points, const ReachColumn* reach,
                      const ReachColumn* reach_own);

}  // namespace mapite
