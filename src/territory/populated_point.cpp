#include "territory/populated_point.hpp"

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

PeopleBounds bounds(const PopulatedPoint& point) {
    if (point.measure != PeopleMeasure::masked) return {point.people, point.people};
    return {1, 10};
}

}  // namespace mapite
