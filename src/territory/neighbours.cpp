#include "territory/neighbours.hpp"

#include <algorithm>
#include <map>

namespace mapite {

std::vector<SharedBorder> neighbours(std::span<const Area> areas, const BorderRule& rule) {
    std::map<int, std::vector<std::size_t>> by_level;
    for (std::size_t i = 0; i < areas.size(); ++i) by_level[level(areas[i].type)].push_back(i);
    std::vector<SharedBorder> result;
    for (const auto& [depth, members] : by_level) {
        std::vector<MultiPolygon> shapes;
        shapes.reserve(members.size());
        for (const std::size_t member : members) shapes.push_back(areas[member].shape);
        for (const SharedBorder& border : shared_borders(shapes, rule))
            result.push_back(
                {AreaIndex{members[border.a.value]}, AreaIndex{members[border.b.value]}, border.length});
    }
    std::ranges::sort(result, {}, [](const SharedBorder& border) { return std::pair{border.a, border.b}; });
    return result;
}

}  // namespace mapite
