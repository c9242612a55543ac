#include "app/traits.hpp"

#include <algorithm>

#include "app/answers.hpp"
#include "geo/shape.hpp"

namespace mapite {
namespace {

/// Where most people of these points are at one place; nullptr when nobody is anywhere.
const PopulatedPoint* largest(const Study& study, const std::vector<PointIndex>& points) {
    const PopulatedPoint* found = nullptr;
    for (const PointIndex index : points) {
        const PopulatedPoint& point = study.points[index.value];
        if (point.people > 0 && (!found || point.people > found->people ||
                                 (point.people == found->people && point.id < found->id)))
            found = &point;
    }
    return found;
}

/// Where most people of each town and city live.
std::vector<GridPoint> towns(const Study& study) {
    std::vector<GridPoint> centres;
    for (std::size_t a = 0; a < study.areas.size(); ++a) {
        const AreaType type = study.areas[a].type;
        if (type != AreaType::town && type != AreaType::city) continue;
        if (const PopulatedPoint* centre = largest(study, study.points_of_area[a]))
            centres.push_back(centre->position);
    }
    return centres;
}

std::vector<GridPoint> centres_of(const Study& study) {
    std::vector<GridPoint> centres = towns(study);
    if (!centres.empty()) return centres;
    std::vector<PointIndex> everyone;
    for (std::size_t p = 0; p < study.points.size(); ++p) everyone.emplace_back(p);
    if (const PopulatedPoint* centre = largest(study, everyone)) centres.push_back(centre->position);
    return centres;
}

std::optional<double> remoteness_km(const Study& study, const std::vector<PointIndex>& points,
                                    const std::vector<GridPoint>& centres) {
    double people = 0, sum = 0;
    for (const PointIndex index : points) {
        const PopulatedPoint& point = study.points[index.value];
        std::optional<double> nearest;
        for (const GridPoint& centre : centres) {
            const double metres = distance(point.position, centre).value;
            nearest = std::min(metres, nearest.value_or(metres));
        }
        if (!nearest) return std::nullopt;
        people += point.people;
        sum += point.people * *nearest / 1000;
    }
    return people > 0 ? std::optional(sum / people) : std::nullopt;
}

}  // namespace

bool has_towns(const Study& study) {
    return !towns(study).empty();
}

std::vector<AreaTraits> area_traits(const Study& study) {
    const std::vector<GridPoint> centres = centres_of(study);
    std::vector<AreaTraits> traits;
    for (std::size_t a = 0; a < study.areas.size(); ++a) {
        AreaTraits each{.people = study.profiles[a].people};
        if (const double km2 = area_m2(study.areas[a].shape) / 1e6; km2 > 0)
            each.people_per_km2 = each.people / km2;
        // A group that counts everybody in a study of that group would say that all are old.
        if (study.group.empty() && each.people > 0)
            if (const auto old = people_of_group(study, AreaIndex{a}, old_age_group))
                each.share_over_65 = std::min(1.0, *old / each.people);
        each.remoteness_km = remoteness_km(study, study.points_of_area[a], centres);
        traits.push_back(each);
    }
    return traits;
}

std::vector<SimilarArea> areas_like(const Study& study, const std::vector<AreaTraits>& traits, AreaIndex area,
                                    std::size_t most) {
    const int asked = level(study.areas[area.value].type);
    std::vector<std::size_t> positions;
    std::vector<AreaTraits> same_level;
    std::size_t own = 0;
    for (std::size_t a = 0; a < traits.size(); ++a) {
        if (level(study.areas[a].type) != asked) continue;
        if (a == area.value) own = positions.size();
        positions.push_back(a);
        same_level.push_back(traits[a]);
    }
    std::vector<SimilarArea> found = similar_areas(same_level, own, most);
    for (SimilarArea& each : found) each.area = positions[each.area];
    return found;
}

}  // namespace mapite
