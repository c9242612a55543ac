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

/// What the colour of an area stands for. The first group is of one need, the second of the area as a whole,
/// the third of what people answered.
enum class Indicator {
    share_unmet,          ///< 0..1: people not within the good threshold, of all whose answer is known
    people_unmet,         ///< count of these people
    need_value,           ///< 0..100
    median_minutes,       ///< half the people with a route need no longer
    mean_minutes,         ///< mean of those with a route
    p90_minutes,          ///< nine in ten of them need no longer
    worst_tenth_minutes,  ///< mean of the tenth who are farthest off
    gini_minutes,         ///< 0..1: how unequal minutes are inside the area
    gap_depth,            ///< 0..1: FGT 1
    gap_severity,         ///< 0..1: FGT 2
    dependency,           ///< 0..1: share whose nearest service is another municipality's
    capacity_per_1000,    ///< capacity that falls to 1,000 people
    share_unknown,        ///< 0..1: people whose answer is not known
    index,                ///< 0..100
    index_low,            ///< 0..100: with everything unknown at its worst
    index_high,           ///< 0..100: at its best
    rank,                 ///< the middle one of the ranks drawn
    worst_tenth,          ///< 0..1: probability of being among the worst tenth
    answer_score,         ///< 0..100: what one group answered to one question or block
    answer_difference,    ///< -100..100: one group's score minus another's
    perception_gap,       ///< -100..100: how content one group is with a need minus its measured value
};
/// As in the list: "share_unmet".
std::string_view to_string(Indicator indicator);
std::optional<Indicator> indicator(std::string_view name);
std::vector<std::string> all_indicator_names();
/// It is of the area as a whole: no need is chosen, and how firm it is takes the simulation of ranks.
bool is_of_area(Indicator indicator);
/// It is of a questionnaire's answers: drawn by `survey map`, not for a need.
bool is_of_answers(Indicator indicator);

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
