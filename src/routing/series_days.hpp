#pragma once
// On which days the visits of a series are best. Private to the module.
#include <optional>
#include <vector>

#include "routing/problem.hpp"

namespace mapite {

struct SeriesChoice {
    struct OnDay {
        int day = 0;
        Ticks cost = 0;
    };
    std::vector<OnDay> days;  ///< ascending; none = cannot be served
    Ticks skip_price = 0;     ///< what leaving it out costs: more than any day
};

/// What leaving out a task weighs against driving: more than any plan's.
Ticks skip_price(const Task& task);

/// Per task its day, absent: left out. The least sum of costs, skip prices and days off the even gap among
/// all choices that keep the gaps; by dynamic programming over tasks and the day of the last one served.
std::vector<std::optional<int>> best_days(const Series& series, const std::vector<SeriesChoice>& choices);

}  // namespace mapite
