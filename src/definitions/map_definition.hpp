#pragma once
// One maps/*.toml file: what a map shows and how. No colours or classes stand in code.
//
//   title = { lv = "...", en = "...", ru = "..." }          may use {need} and {area}
//   name = { lv = "...", en = "...", ru = "..." }           what it shows, short, for lists; optional
//   layers = ["areas", "roads", "borders", "services", "labels"]
//   [values]   indicator, method, classes (2..5), breaks (when manual or locked, one per class)
//   [colours]  palette (where they come from), steps = ["#fef0d9", ...] (one per class)
//   [style.road-major]  stroke = "#b0a89f", width_mm = 0.5   any keys; values become text
//
// A commented example with every key is tests/fixtures/definitions/map.toml.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/localized.hpp"
#include "scene/classes.hpp"
#include "scene/map_style.hpp"

namespace mapite {

/// What the colour of an area stands for.
enum class Indicator {
    share_unmet,   ///< 0..1: people not within the good threshold, of all whose answer is known
    people_unmet,  ///< count of these people
    need_value,    ///< 0..100
    median_minutes,
};
/// "share_unmet", "people_unmet", "need_value", "median_minutes".
std::string_view to_string(Indicator indicator);
std::optional<Indicator> indicator(std::string_view name);

struct MapDefinition {
    std::string id;   ///< file name without ".toml"
    Localized title;  ///< may use {need} and {area}
    Localized name;   ///< short, for lists: "People without"; the id when the file has none
    Indicator indicator = Indicator::share_unmet;
    ClassMethod method = ClassMethod::quantile;
    std::size_t classes = 4;           ///< 2..5
    std::vector<double> breaks;        ///< manual or locked upper bounds, in the indicator's unit
    std::vector<std::string> colours;  ///< as many as classes, light to dark
    std::string palette;               ///< name and rating, printed in `explain` and README
    /// Drawing order, bottom first: "areas", "water", "roads", "borders", "services", "people", "labels".
    std::vector<std::string> layers;
    MapStyle style;  ///< [style.<item style>]
};

}  // namespace mapite
