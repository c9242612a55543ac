#include "app/swot_counts.hpp"

#include <cmath>

namespace mapite {

void CountedPeople::add(const CountedPeople& other, double share) {
    people += share * other.people;
    low += share * other.low;
    high += share * other.high;
    estimated = estimated || (other.estimated && share * other.people > 0);
}

CountedPeople PeopleSplit::known() const {
    CountedPeople sum;
    for (const CountedPeople* each : {&good, &between, &bad, &without_route}) sum.add(*each);
    return sum;
}

std::optional<CountedPeople> counted(const PopulatedPoint& point, const std::string& group) {
    const GroupCount* of_group = group.empty() ? nullptr : find_group(point, group);
    if (!group.empty() && of_group == nullptr) return std::nullopt;
    const PeopleBounds between = of_group != nullptr ? group_bounds(*of_group) : bounds(point);
    CountedPeople result;
    result.people = of_group != nullptr ? of_group->people : point.people;
    result.low = between.low;
    result.high = between.high;
    result.estimated = (of_group != nullptr ? of_group->measure : point.measure) == PeopleMeasure::estimated;
    return result;
}

PeopleSplit people_split(const Study& study, const NeedInput& input, const Need& need,
                         const std::vector<PointIndex>& points, const std::string& group) {
    PeopleSplit split;
    for (const PointIndex index : points) {
        const auto people = counted(study.points[index.value], group);
        if (!people) continue;
        const auto value = point_value(need, input, index, false);
        if (!value) {
            split.unknown.add(*people);
        } else if (need.kind == NeedKind::utility) {
            split.good.add(*people, *value);
            split.bad.add(*people, 1 - *value);
        } else {
            switch (people_group((*input.reach)[index.value], need)) {
                case PeopleGroup::good:
                    split.good.add(*people);
                    break;
                case PeopleGroup::between:
                    split.between.add(*people);
                    break;
                case PeopleGroup::bad:
                    split.bad.add(*people);
                    break;
                case PeopleGroup::without_route:
                    split.without_route.add(*people);
                    break;
                case PeopleGroup::unknown:
                    split.unknown.add(*people);
            }
        }
    }
    return split;
}

DistrictPoints district_of(const Study& study, AreaIndex area) {
    const Area& own = study.areas[area.value];
    DistrictPoints district;
    if (!own.parent.empty()) district.name = own.parent_name.empty() ? own.parent : own.parent_name;
    for (std::size_t i = 0; i < study.areas.size(); ++i) {
        const Area& other = study.areas[i];
        if (level(other.type) != level(own.type) || other.parent != own.parent) continue;
        ++district.areas;
        district.members.emplace_back(i);
        const auto& points = study.points_of_area[i];
        district.points.insert(district.points.end(), points.begin(), points.end());
    }
    return district;
}

}  // namespace mapite
