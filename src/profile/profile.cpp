#include "profile/profile.hpp"

#include <cassert>

#include "base/parallel.hpp"
#include "territory/grid_cell.hpp"

namespace mapite {

namespace {

/// More than this part of the people from a rule instead of a count makes the people "estimated".
constexpr double tolerated_estimated_share = 0.2;

double share(double part, double whole) {
    return whole > 0 ? part / whole : 0;
}

bool is_spread(const PopulatedPoint& point) {
    switch (point.measure) {
        case PeopleMeasure::counted:
        case PeopleMeasure::masked:
            return false;
        case PeopleMeasure::dwellings:
            return true;
        case PeopleMeasure::estimated:
            return !grid_cell(point.id);
    }
    return true;
}

AreaProfile profile_of(const ProfileInputs& inputs, AreaIndex area) {
    AreaProfile result{.area = area};
    const std::span<const PointIndex> points = inputs.points_of_area[area.value];
    for (const PointIndex index : points) {
        const PopulatedPoint& point = inputs.points[index.value];
        const PeopleBounds people = bounds(point);
        result.people += point.people;
        result.people_low += people.low;
        result.people_high += people.high;
    }
    for (std::size_t need = 0; need < inputs.needs.size(); ++need) {
        const NeedInput& input = inputs.inputs[need];
        result.needs.push_back(coverage(inputs.needs[need], inputs.points, points, input));
        result.confidence.push_back(confidence(evidence(inputs, area, need, result.needs.back())));
    }
    return result;
}

}  // namespace

Evidence evidence(const ProfileInputs& inputs, AreaIndex area, std::size_t need,
                  const NeedCoverage& coverage) {
    const NeedInput& input = inputs.inputs[need];
    const double all = coverage.people.all();
    double estimated = 0;
    double far = 0;
    for (const PointIndex index : inputs.points_of_area[area.value]) {
        const PopulatedPoint& point = inputs.points[index.value];
        estimated += is_spread(point) ? point.people : 0;
        if (input.distance_to_road.empty()) continue;
        const std::optional<Metres> distance = input.distance_to_road[index.value];
        far += distance && *distance > far_from_road ? point.people : 0;
    }
    const double known = coverage.people.known();
    return {
        .known = input.answers() && all > 0 && known > 0,
        .straight_line = input.sources.straight_line,
        .layer_complete = input.sources.layer_complete,
        .oldest_source_months = input.sources.oldest_source_months,
        .undated_source = input.sources.undated_source,
        .share_with_route = known > 0 ? 1 - coverage.people.without_route / known : 1,
        .share_masked = share(coverage.people_masked, all),
        .share_far_from_road = share(far, all),
        .share_uncertain = share(coverage.people_uncertain, all),
        .people_estimated = share(estimated, all) > tolerated_estimated_share,
    };
}

std::vector<AreaProfile> profile(const ProfileInputs& inputs) {
    assert(inputs.needs.size() == inputs.inputs.size());
    std::vector<AreaProfile> profiles(inputs.points_of_area.size());
    parallel_for(profiles.size(),
                 [&](std::size_t area) { profiles[area] = profile_of(inputs, AreaIndex{area}); });
    return profiles;
}

}  // namespace mapite
