#include "scene/ground.hpp"

#include <array>

namespace mapite {

void PackedLines::add(const Line& line, std::uint8_t style_number) {
    if (points.empty() && !line.empty()) origin = line.front();
    if (first.empty()) first.push_back(0);
    for (const GridPoint point : line)
        points.push_back({static_cast<float>(point.x - origin.x), static_cast<float>(point.y - origin.y)});
    first.push_back(static_cast<std::uint32_t>(points.size()));
    style.push_back(style_number);
}

std::string_view reach_style(ReachBand band) {
    constexpr std::array<std::string_view, 5> names = {"reach-good", "reach-between", "reach-bad",
                                                       "reach-none", "reach-unknown"};
    return names[static_cast<std::size_t>(band)];
}

}  // namespace mapite
