#pragma once
// What a map shows, as plain items: no file, no widget, no font engine. A writer (SVG, GeoPackage,
// later the window) draws the same items, so the printed map equals the one on screen. Positions are in
// the project's grid; sizes of symbols and text in millimetres on paper.
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/index.hpp"
#include "geo/shape.hpp"
#include "scene/classes.hpp"

namespace mapite {

/// How an area looks. Four looks for what is not a value are never drawn alike.
enum class Look { value, no_data, suppressed, not_asked, outside };

struct AreaItem {
    std::string code, name;
    MultiPolygon shape;
    Look look = Look::value;
    std::optional<double> value;          ///< in the unit of the legend; only with Look::value
    std::size_t class_number = 0;         ///< into Legend::classes; only with Look::value
    std::size_t number = 0;               ///< number printed in the polygon and in the list, from 1
    std::string label;                    ///< "82 %" or "1-10"; printed with the name or number
    std::string tooltip;                  ///< one plain sentence
    bool uncertain = false;               ///< result within 10 % of the threshold: flagged
};

struct LineItem {
    Line shape;
    std::string style;                    ///< "road-major", "road-minor", "ferry", "border", "water"
};

/// Counts as proportional symbols and services by shape.
struct SymbolItem {
    GridPoint position;
    std::string style;                    ///< "service", "people"
    double size_mm = 2;
    std::string tooltip;
};

struct LegendClass {
    double from = 0, to = 0;
    std::string colour;                   ///< "#fdcc8a"
    std::string label;                    ///< "30-60 %"
    std::size_t areas = 0;
};
struct LegendLook {
    Look look;
    std::string label;
    std::size_t areas = 0;
};

struct Legend {
    std::string title;                    ///< what colour shows, with denominator and unit
    std::string method;                   ///< "quantile, 4 classes"
    std::vector<LegendClass> classes;
    std::vector<LegendLook> looks;        ///< each look that is not a value, with its count (also 0)
    std::vector<std::pair<std::string, std::string>> symbols;  ///< style, label
    std::string uncertain;                ///< text for the flag; empty when no area is flagged
};

/// All a map says besides its picture.
struct Captions {
    std::string title, subtitle;
    std::string language;                 ///< "lv", "en", "ru"
    std::string travel_model;             ///< mode, source of speeds, time of departure, or straight line
    std::string sources;                  ///< attributions and licences, one line
    std::string dates;                    ///< date of the data and of the print
    std::string alternative;              ///< text alternative written by rule
    std::string list_title;               ///< heading of the numbered list
    std::string scale_label, north_label;
};

struct Scene {
    Box extent;                           ///< of all areas, with margin
    std::vector<AreaItem> areas;          ///< sorted by number
    std::vector<LineItem> lines;
    std::vector<SymbolItem> symbols;
    Legend legend;
    Captions captions;
    std::string grid;                     ///< "EPSG:3059"
};

}  // namespace mapite
