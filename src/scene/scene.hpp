#pragma once
// What a map shows, as plain items: no file, no widget, no font engine. A writer (SVG, GeoPackage,
// later the window) draws the same items, so the printed map equals the one on screen. Positions are in
// the project's grid; sizes of symbols and text in millimetres on paper. All text is ready to be shown:
// who draws needs no catalogue of texts.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/index.hpp"
#include "base/quantities.hpp"
#include "geo/shape.hpp"
#include "scene/classes.hpp"

namespace mapite {

/// How an area looks. Four looks for what is not a value are never drawn alike.
enum class Look { value, no_data, suppressed, not_asked, outside };
/// "value", "no_data", "suppressed", "not_asked", "outside".
std::string_view to_string(Look look);

struct AreaItem {
    std::string code, name;
    std::string short_name;  ///< for the place inside the polygon: without a word that most names end with
    MultiPolygon shape;
    Look look = Look::value;
    std::optional<double> value;   ///< in the unit of the legend; only with Look::value
    std::size_t class_number = 0;  ///< into Legend::classes; only with Look::value
    std::size_t number = 0;        ///< printed in the polygon and in the list, from 1; 0 = outside
    std::string label;             ///< "82 %" or "1-10"; printed with the name or number
    std::string tooltip;           ///< one plain sentence
    bool uncertain = false;        ///< result within 10 % of the threshold: flagged
};

struct LineItem {
    Line shape;
    std::string style;  ///< "road-major", "road-minor", "ferry", "border", "water"
};

/// Counts as proportional symbols and services by shape.
struct SymbolItem {
    GridPoint position;
    std::string style;    ///< "service", "people"
    double size_mm = 0;   ///< diameter; 0 = as the style says
    std::string tooltip;  ///< may be empty
};

struct LegendClass {
    double from = 0, to = 0;
    std::string colour;  ///< "#fdcc8a"
    std::string label;   ///< "30-60 %"
    std::size_t areas = 0;
    bool operator==(const LegendClass&) const = default;
};
struct LegendLook {
    Look look = Look::no_data;
    std::string label;
    std::size_t areas = 0;
    bool operator==(const LegendLook&) const = default;
};
struct LegendSymbol {
    std::string style, label;
    double size_mm = 0;  ///< 0 = as the style says
    bool operator==(const LegendSymbol&) const = default;
};

struct Legend {
    std::string title;                 ///< what colour shows, with its unit
    std::string denominator;           ///< of whom; empty where the unit needs none
    std::string counted;               ///< a population group or year that alone is counted; else empty
    std::string method;                ///< "Quantiles, 4 classes"
    std::string year;                  ///< "Data: 2019-2025"; empty when no source has a date
    std::string areas_heading;         ///< above the numbers of areas
    std::vector<LegendClass> classes;  ///< in the order of their values
    std::vector<LegendLook> looks;     ///< each look that is not a value, with its count (also 0)
    std::vector<LegendSymbol> symbols;
    std::string uncertain;  ///< text for the flag; empty when no area is flagged
};

/// All a map says besides its picture.
struct Captions {
    std::string title, subtitle;
    std::string language;      ///< "lv", "en", "ru"
    std::string travel_model;  ///< mode, source of speeds, time of departure, or straight line
    std::string sources;       ///< attributions and licences, one line
    std::string dates;         ///< dates of the data and of the print, program version and grid
    std::string alternative;   ///< text alternative written by rule
    std::string list_title;    ///< heading of the numbered list
    std::string list_more;     ///< "... and 552 more"; empty when all areas are listed
    std::string north_label;
    std::string metre_label, kilometre_label;  ///< for the scale bar
    std::string decimal_point;                 ///< "," or "."
    std::string page;                          ///< "Page 1 of 1"
};

struct Scene {
    Box extent;                       ///< of all areas but those outside, with margin
    std::vector<AreaItem> areas;      ///< sorted by number; those outside stand last, by code
    std::vector<std::size_t> listed;  ///< positions in `areas` in the order of the numbered list
    std::vector<LineItem> lines;
    std::vector<SymbolItem> symbols;
    std::vector<std::string> layers;  ///< drawing order, bottom first, as in maps/*.toml
    Legend legend;
    Captions captions;
    std::string grid;  ///< "EPSG:3059"
    Day printed{};     ///< the day written into files; never the clock's
};

}  // namespace mapite
