#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "geo/area_locator.hpp"
#include "territory/check.hpp"

namespace mapite {

namespace {

/// Points per side of the raster laid over each area's box.
constexpr int raster = 16;
/// A single shared point may lie on a common border.
constexpr int enough_shared = 2;

/// Off the middle of the cells, so that borders on round coordinates are not hit.
std::vector<GridPoint> raster_points(const Box& box) {
    constexpr double off_middle = 0.3819660113;  // the golden section: hardly ever a border's coordinate
    std::vector<GridPoint> points;
    for (int row = 0; row < raster; ++row)
        for (int column = 0; column < raster; ++column)
            points.push_back({box.min_x + box.width() * (column + off_middle) / raster,
                              box.min_y + box.height() * (row + off_middle) / raster});
    return points;
}

std::vector<MultiPolygon> shapes_of(std::span<const Area> areas, const std::vector<std::size_t>& order) {
    std::vector<MultiPolygon> shapes;
    for (const std::size_t i : order) shapes.push_back(areas[i].shape);
    return shapes;
}

/// The locator answers with the first area around a point; asked in both orders it betrays a second one.
std::map<std::pair<std::size_t, std::size_t>, int> shared_points(std::span<const Area> areas,
                                                                 std::vector<std::size_t> order) {
    std::vector<GridPoint> points;
    for (const std::size_t i : order)
        if (!areas[i].shape.empty())
            std::ranges::copy(raster_points(box(areas[i].shape)), std::back_inserter(points));
    const auto first = AreaLocator(shapes_of(areas, order)).locate_all(points);
    const std::vector<std::size_t> forwards = order;
    std::ranges::reverse(order);
    const auto last = AreaLocator(shapes_of(areas, order)).locate_all(points);

    std::map<std::pair<std::size_t, std::size_t>, int> shared;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!first[i] || !last[i]) continue;
        const std::size_t a = forwards[first[i]->value];
        const std::size_t b = order[last[i]->value];
        if (a != b) ++shared[std::minmax(a, b)];
    }
    return shared;
}

}  // namespace

Findings check_overlaps(std::span<const Area> areas) {
    Findings findings;
    for (const int wanted : {1, 2, 3}) {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < areas.size(); ++i)
            if (level(areas[i].type) == wanted) order.push_back(i);
        std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
            return areas[a].code != areas[b].code ? areas[a].code < areas[b].code : a < b;
        });
        for (const auto& [pair, points] : shared_points(areas, order)) {
            if (points < enough_shared) continue;
            const Area& a = areas[pair.first];
            const Area& b = areas[pair.second];
            std::string what = fmt::format(
                "\"{}\" ({}) and \"{}\" ({}) overlap, so that people there would be counted in one of them "
                "only; keep one state of the boundaries",
                a.name, a.code, b.name, b.code);
            findings.push_back(
                Finding{Severity::warning, Place{"", 0, a.code}, "overlapping-areas", std::move(what)});
        }
    }
    return findings;
}

}  // namespace mapite
