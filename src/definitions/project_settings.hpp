#pragma once
// mapite.toml, the settings of one project: what a user may edit by hand. What was imported stands
// below a marked line and is written again after every import; above it, the user's text stays.
#include <array>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "base/localized.hpp"
#include "base/quantities.hpp"
#include "base/travel.hpp"

namespace mapite {

/// Speeds and detour for projects without roads.
struct StraightLineRule {
    double detour_factor = 1.3;  ///< way by road / straight line, 1..3
    KilometresPerHour car{50}, bicycle{15}, foot{4.5};
    bool operator==(const StraightLineRule&) const = default;
};

/// One imported file as listed in mapite.toml, for people to read; the database is what counts.
struct ListedSource {
    std::string kind, file, definition, imported;
    bool operator==(const ListedSource&) const = default;
};

/// No project may show answers of fewer people.
inline constexpr std::size_t default_least_forms = 5;

struct ProjectSettings {
    std::string name;
    std::string grid = "auto";         ///< "EPSG:3059"; "auto" until the first import decides
    std::string basket = "latvia";     ///< a file of data/baskets, or a path from the project folder
    Language language = Language::lv;  ///< of outputs, unless a command says otherwise
    std::string base_picture;          ///< MBTiles, GeoPackage, GeoTIFF under the map, path from the project
                                       ///< folder; empty: none
    StraightLineRule straight_line;
    /// By mode (car, bicycle, foot): a ready table of travel times in place of roads, path from the project
    /// folder; empty: none.
    std::array<std::string, std::size(all_travel_modes)> travel_tables{};
    /// [privacy] least = 8: groups of answers with fewer forms are merged or hidden; never below 5.
    std::size_t least_forms = default_least_forms;
    std::vector<ListedSource> sources;
    bool operator==(const ProjectSettings&) const = default;
};

/// Throws Error(data) naming file, line and key.
ProjectSettings load_project_settings(const std::filesystem::path& file);
/// Writes the whole file, keeping everything above the marked line of an existing one except the value
/// of `grid`. The file is replaced at the end only. Throws Error(failed) when it cannot be written.
void save_project_settings(const std::filesystem::path& file, const ProjectSettings& settings);

}  // namespace mapite
