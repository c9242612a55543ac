#pragma once
// The value of an indicator for one area, as a map shows it: in which unit, whether much of it is bad, and
// when it must be hidden because it would tell of single people.
#include <optional>
#include <string>

#include "app/standing.hpp"
#include "app/study.hpp"
#include "definitions/map_definition.hpp"
#include "scene/gap_map.hpp"

namespace mapite {

/// In which the values of an indicator are counted.
Unit unit_of(Indicator indicator);
/// Decides what "worst" is on a map.
bool high_is_worse(Indicator indicator);
/// Key of its own text (map.shown); empty for the indicators that the unit already says all about.
std::string shown_text(Indicator indicator);

struct IndicatorChoice {
    Indicator indicator = Indicator::share_unmet;
    const Standing* standing = nullptr;  ///< needed for indicators of ranks; without it they are no data
};
/// `need`: absent for indicators of the area as a whole.
AreaResult area_result(const Study& study, AreaIndex area, std::optional<std::size_t> need,
                       const IndicatorChoice& choice);

}  // namespace mapite
