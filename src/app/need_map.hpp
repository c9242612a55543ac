#pragma once
// The map of one need: the study's numbers as a scene, in the way a maps/*.toml file says.
#include <optional>
#include <string>

#include "app/study.hpp"
#include "definitions/map_definition.hpp"
#include "scene/scene.hpp"
#include "scene/unit.hpp"

namespace mapite {

struct Standing;

struct NeedMapOptions {
    Language language = Language::lv;
    std::optional<int>
        level;  ///< of the areas drawn (1 districts, 2 parishes and towns, 3 villages, neighbourhoods)
    Day printed{};
    std::string version;
    const Standing* standing = nullptr;  ///< for indicators of ranks
};

/// Positions of the areas of one level: that asked for, else parishes and towns where there are any, else the
/// lowest. Throws Error(usage) when the project has none of the level.
std::vector<std::size_t> drawn_areas(const Study& study, std::optional<int> wanted);
/// Throws Error(usage) for a map of answers, which `survey map` draws.
void refuse_answers(const MapDefinition& definition);
/// `need` is a position in the basket; absent for indicators of the area as a whole. Areas of one level are
/// drawn: that asked for, else parishes and towns where there are any, else the lowest. The roads are drawn
/// when the study kept them. Throws Error(usage) when the indicator is of a need and none is given.
Scene need_map(const Study& study, std::optional<std::size_t> need, const MapDefinition& definition,
               const Texts& texts, const NeedMapOptions& options);
/// The kept roads that are worth drawing where so much land is shown.
std::vector<LineItem> road_lines(const Study& study, double width_km);
/// Writes it as the file's ending says: .svg, .pdf, .png, .csv or .gpkg. The file is replaced at the end
/// only. Throws Error(usage) for other endings, Error(failed) when it cannot be written.
void write_map(const Scene& scene, const MapStyle& style, const std::filesystem::path& file);
/// Counts of people above zero and below this are not shown on maps.
inline constexpr double suppress_below = 5;

}  // namespace mapite
