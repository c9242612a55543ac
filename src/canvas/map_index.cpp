#include "canvas/map_index.hpp"

#include <algorithm>

namespace mapite {
namespace {

LineIndex index_of(const PackedLines& lines) {
    LineIndex index;
    index.points_of_style.resize(lines.styles.size());
    std::vector<Box> boxes(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (std::uint32_t at = lines.first[i]; at < lines.first[i + 1]; ++at)
            boxes[i].add(GridPoint{lines.origin.x + static_cast<double>(lines.points[at].x),
                                   lines.origin.y + static_cast<double>(lines.points[at].y)});
        if (lines.style[i] < index.points_of_style.size())
            index.points_of_style[lines.style[i]] += lines.first[i + 1] - lines.first[i];
    }
    index.boxes = BoxIndex(std::move(boxes));
    return index;
}

PackedLines packed(const std::vector<LineItem>& items) {
    PackedLines lines;
    for (const LineItem& item : items) {
        if (item.shape.size() < 2) continue;
        auto style = std::ranges::find(lines.styles, item.style);
        constexpr std::size_t most_styles = 256;
        if (style == lines.styles.end() && lines.styles.size() == most_styles) continue;
        if (style == lines.styles.end()) style = lines.styles.insert(style, item.style);
        lines.add(item.shape, static_cast<std::uint8_t>(style - lines.styles.begin()));
    }
    return lines;
}

template <class Items>
BoxIndex places_of(const Items& items) {
    std::vector<Box> boxes;
    boxes.reserve(items.size());
    for (const auto& item : items)
        boxes.push_back({item.position.x, item.position.y, item.position.x, item.position.y});
    return BoxIndex(std::move(boxes));
}

}  // namespace

SceneIndex::SceneIndex(std::shared_ptr<const Scene> of)
    : scene(std::move(of)), shapes(scene), areas(shapes.boxes()), symbols(places_of(scene->symbols)) {
    PackedLines drawn = packed(scene->lines);
    lines = index_of(drawn);
    lines.lines = std::move(drawn);
    std::vector<MultiPolygon> all;
    all.reserve(scene->areas.size());
    for (const AreaItem& area : scene->areas) all.push_back(area.shape);
    locator_.emplace(all);
}

std::optional<std::size_t> SceneIndex::area_at(GridPoint place) const {
    const auto area = locator_->locate(place);
    return area ? std::optional<std::size_t>(area->value) : std::nullopt;
}

GroundIndex::GroundIndex(std::shared_ptr<const Ground> of)
    : ground(std::move(of)),
      roads(index_of(ground->roads)),
      services(places_of(ground->services)),
      points(places_of(ground->points)) {}

}  // namespace mapite
