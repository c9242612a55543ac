#pragma once
// One maps/*.toml file: what a map shows and how. No colours or classes stand in code.
#include <string>
#include <vector>

#include "base/localized.hpp"
#include "scene/classes.hpp"
#include "scene/map_style.hpp"

namespace mapite {

/// What the colour of an area stands for.
enum class Indicator { share_unmet, people_unmet, need_value, median_minutes };

struct MapDefinition {
    std::string id;
    Localized title;                        ///< may use {need} and {area}
    Indicator indicator = Indicator::share_unmet;
    ClassMethod method = ClassMethod::quantile;
    std::size_t classes = 4;                ///< 2..5
    std::vector<double> breaks;             ///< manual or locked upper bounds, in the indicator's unit
    std::vector<std::string> colours;       ///< as many as classes, light to dark
    std::string palette;                    ///< name and rating, printed in `explain` and README
    std::vector<std::string> layers;        ///< drawing order: "areas", "roads", "services", "borders", "labels"
    MapStyle style;                         ///< [style.<item style>]
};

}  // namespace mapite
