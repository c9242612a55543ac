#pragma once
// What lies on the ground of a map on screen, where one can come nearer than on paper: all roads, all
// services, everybody who is counted, and how far one gets. Plain items like the scene's, packed for a
// million roads; positions in the project's grid, styles by the names in maps/*.toml and data/symbols.toml.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/index.hpp"
#include "geo/shape.hpp"

namespace mapite {

/// Many lines in one piece of memory.
struct PackedLines {
    struct Point {
        float x = 0, y = 0;  ///< metres from `origin`; exact to 3 cm over 400 km
    };
    GridPoint origin;
    std::vector<Point> points;
    std::vector<std::uint32_t> first;  ///< line i is points[first[i]] to before points[first[i + 1]]
    std::vector<std::uint8_t> style;   ///< per line, into `styles`
    std::vector<std::string> styles;   ///< "road-major", "road-minor", "ferry", from major to minor
    [[nodiscard]] std::size_t size() const { return style.size(); }
    /// Adds a line of at least two points; `style_number` is a position in `styles`.
    void add(const Line& line, std::uint8_t style_number);
};

/// One switch of the list of layers: what it shows and how many there are of it.
struct GroundTheme {
    std::string id;     ///< "services:pharmacy"
    std::string name;   ///< in the user's language
    std::string style;  ///< of its symbols
    std::size_t count = 0;
    bool operator==(const GroundTheme&) const = default;
};

struct GroundService {
    GridPoint position;
    ServiceIndex service;     ///< in the study
    std::uint16_t theme = 0;  ///< into Ground::service_themes
    bool meets_need = false;  ///< the need that is shown: drawn in full, others fainter and smaller
    std::string name{};       ///< for labels near by; may be empty
    std::uint16_t layer{};    ///< into Ground::service_layers
};

/// Whether the people of a point reach what they need; the order of `reach_styles`.
enum class ReachBand : std::uint8_t { good, between, bad, none, unknown };
/// "reach-good", "reach-between", "reach-bad", "reach-none", "reach-unknown".
std::string_view reach_style(ReachBand band);

struct GroundPoint {
    GridPoint position;
    float people = 0;
    PointIndex point;  ///< in the study
    ReachBand band = ReachBand::unknown;
};

/// Everything that is drawn under and over the areas besides the scene.
struct Ground {
    PackedLines roads;
    std::vector<ReachBand> road_reach;        ///< per road: how far one gets; empty when it was not asked for
    std::vector<GroundTheme> service_themes;  ///< by category: "services:pharmacy"
    std::vector<GroundTheme> service_layers;  ///< by the data layer they were read with: "layer:osm-shops"
    std::vector<GroundService> services;
    std::vector<GroundPoint> points;
};

}  // namespace mapite
