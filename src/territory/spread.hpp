#pragma once
// Dasymetric mapping: a total of people known for a whole area is spread over the dwellings inside it,
// each dwelling getting an equal part. Points become `estimated`; the rule is printed with results.
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "territory/area.hpp"
#include "territory/populated_point.hpp"

namespace mapite {

struct SpreadResult {
    std::vector<PopulatedPoint> points{};  ///< all given points; `estimated` where a total reached them
    Findings findings{};                   ///< totals without dwellings, areas without total, ...
    double people_placed = 0;
    double people_not_placed = 0;  ///< of totals whose area has no dwelling
};

/// One total over all points inside any of the areas (over all points when there are no areas).
/// Points outside every area keep `dwellings` measure with a finding that counts them.
SpreadResult spread_total(std::vector<PopulatedPoint> points, std::span<const Area> areas, double total);
/// A total per area code. Codes that match no area are reported, one finding each, with the nearest code.
SpreadResult spread_totals(std::vector<PopulatedPoint> points, std::span<const Area> areas,
                           const std::map<std::string, double>& total_by_code);

}  // namespace mapite
