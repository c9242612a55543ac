#include "profile/explain.hpp"

#include <algorithm>
#include <cassert>
#include <functional>
#include <map>

namespace mapite {

namespace {

/// Of a place where some are connected and some are not the share says more than any group.
PeopleGroup group_of_connected(double share) {
    if (share >= 1) return PeopleGroup::good;
    return share > 0 ? PeopleGroup::between : PeopleGroup::bad;
}

ExplainedPoint explained(const ProfileInputs& inputs, PointIndex index, std::size_t need) {
    const PopulatedPoint& point = inputs.points[index.value];
    ExplainedPoint result{
        .point = index, .id = point.id, .name = point.name, .people = point.people, .measure = point.measure};
    const NeedInput& input = inputs.inputs[need];
    result.graded_value = point_value(inputs.needs[need], input, index);
    if (!result.graded_value) return result;
    if (inputs.needs[need].kind == NeedKind::utility) {
        result.group = group_of_connected(*result.graded_value);
        return result;
    }
    result.reach = (*input.reach)[index.value];
    result.group = people_group(result.reach, inputs.needs[need]);
    if (result.reach) result.on_road = result.reach->time - result.reach->access - result.reach->egress;
    if (!input.access_per_1000.empty()) result.access_per_1000 = input.access_per_1000[index.value];
    return result;
}

std::vector<NearestService> nearest_services(const std::vector<ExplainedPoint>& points) {
    std::map<ServiceIndex, NearestService> found;
    for (const ExplainedPoint& point : points) {
        if (!point.reach) continue;
        const Seconds time = point.reach->time;
        NearestService& service =
            found
                .try_emplace(
                    point.reach->service,
                    NearestService{.service = point.reach->service, .fastest = time, .slowest = time})
                .first->second;
        ++service.points;
        service.people += point.people;
        service.fastest = std::min(service.fastest, time);
        service.slowest = std::max(service.slowest, time);
    }
    std::vector<NearestService> services;
    for (const auto& [index, service] : found) services.push_back(service);
    std::ranges::stable_sort(services, std::greater{}, &NearestService::people);
    return services;
}

}  // namespace

Explanation explain(const ProfileInputs& inputs, AreaIndex area, std::size_t need, std::size_t most_points) {
    assert(need < inputs.needs.size() && inputs.needs.size() == inputs.inputs.size());
    const std::span<const PointIndex> points = inputs.points_of_area[area.value];
    const NeedInput& input = inputs.inputs[need];
    Explanation result{.area = area, .need = inputs.needs[need]};
    result.coverage = coverage(inputs.needs[need], inputs.points, points, input);
    result.people = result.coverage.people.all();
    result.evidence = evidence(inputs, area, need, result.coverage);
    result.confidence = confidence(result.evidence);

    for (const PointIndex index : points) result.points.push_back(explained(inputs, index, need));
    result.services = nearest_services(result.points);
    std::ranges::sort(result.points, [](const ExplainedPoint& a, const ExplainedPoint& b) {
        return a.people != b.people ? a.people > b.people : a.id < b.id;
    });
    while (result.points.size() > most_points) {
        ++result.points_left_out;
        result.people_left_out += result.points.back().people;
        result.points.pop_back();
    }
    return result;
}

}  // namespace mapite
