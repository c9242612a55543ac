#include "territory/populated_point.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace mapite {

namespace {

constexpr std::array<std::pair<PeopleMeasure, std::string_view>, 4> measure_names{{
    {PeopleMeasure::counted, "counted"},
    {PeopleMeasure::masked, "masked"},
    {PeopleMeasure::estimated, "estimated"},
    {PeopleMeasure::dwellings, "dwellings"},
}};

PeopleBounds bounds_of(double people, PeopleMeasure measure) {
    if (measure != PeopleMeasure::masked) return {people, people};
    return {1, 10};
}

}  // namespace

std::string_view to_string(PeopleMeasure measure) {
    for (const auto& [known, name] : measure_names)
        if (known == measure) return name;
    return "estimated";
}

std::optional<PeopleMeasure> people_measure(std::string_view name) {
    for (const auto& [measure, known] : measure_names)
        if (known == name) return measure;
    return std::nullopt;
}

const GroupCount* find_group(const PopulatedPoint& point, std::string_view group) {
    const auto found = std::ranges::find(point.groups, group, &GroupCount::group);
    return found == point.groups.end() ? nullptr : &*found;
}

PeopleBounds bounds(const PopulatedPoint& point) {
    return bounds_of(point.people, point.measure);
}

PeopleBounds group_bounds(const GroupCount& count) {
    return bounds_of(count.people, count.measure);
}

}  // namespace mapite
