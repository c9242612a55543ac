#include "territory/assignment.hpp"

#include <algorithm>
#include <map>

#include "geo/area_locator.hpp"

namespace mapite {

namespace {

/// Positions of the areas of one level, by code (then by position, should two have the same).
using AreasByLevel = std::map<int, std::vector<std::size_t>>;

AreasByLevel areas_by_level(std::span<const Area> areas) {
    AreasByLevel result;
    for (std::size_t i = 0; i < areas.size(); ++i) result[level(areas[i].type)].push_back(i);
    for (auto& [depth, members] : result)
        std::ranges::stable_sort(members, {},
                                 [&](std::size_t i) -> const std::string& { return areas[i].code; });
    return result;
}

/// Per point the area of this level around it.
std::vector<std::optional<AreaIndex>> located(std::span<const Area> areas,
                                              const std::vector<std::size_t>& members,
                                              std::span<const GridPoint> points) {
    std::vector<MultiPolygon> shapes;
    shapes.reserve(members.size());
    for (const std::size_t member : members) shapes.push_back(areas[member].shape);
    std::vector<std::optional<AreaIndex>> found = AreaLocator(shapes).locate_all(points);
    for (std::optional<AreaIndex>& area : found)
        if (area) area = AreaIndex{members[area->value]};
    return found;
}

}  // namespace

std::vector<std::vector<PointIndex>> points_by_area(std::span<const Area> areas,
                                                    std::span<const GridPoint> points) {
    std::vector<std::vector<PointIndex>> result(areas.size());
    for (const auto& [depth, members] : areas_by_level(areas)) {
        const auto found = located(areas, members, points);
        for (std::size_t point = 0; point < points.size(); ++point)
            if (found[point]) result[found[point]->value].push_back(PointIndex{point});
    }
    return result;
}

std::vector<std::optional<AreaIndex>> area_of_point(std::span<const Area> areas,
                                                    std::span<const GridPoint> points) {
    std::vector<std::optional<AreaIndex>> result(points.size());
    // From the widest level to the deepest: what is found deeper replaces what was found before.
    for (const auto& [depth, members] : areas_by_level(areas)) {
        const auto found = located(areas, members, points);
        for (std::size_t point = 0; point < points.size(); ++point)
            if (found[point]) result[point] = found[point];
    }
    return result;
}

}  // namespace mapite
