#include "planner/due.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "base/error.hpp"

namespace mapite {
namespace {

void require(bool holds, const std::string& what) {
    if (!holds) throw Error(ErrorKind::usage, "ranking areas to visit: " + what);
}

DueArea due_area(const DueInput& input, const DueWeights& weights, Day today) {
    require(!input.index || (*input.index >= 0 && *input.index <= 100),
            fmt::format("the index of {} is {}, not between 0 and 100", input.code, input.index.value_or(0)));
    DueArea due;
    due.area = input;
    due.since = 100;
    if (input.last_visited) {
        const auto days = (std::chrono::sys_days(today) - std::chrono::sys_days(*input.last_visited)).count();
        due.days_since = std::max(0, static_cast<int>(days));  // a visit still to come counts as today's
        due.since = std::min(100.0, 100.0 * *due.days_since / weights.full_after_days);
    }
    due.gap = input.index;
    due.score = due.gap && weights.gap > 0
                    ? (weights.since * due.since + weights.gap * *due.gap) / (weights.since + weights.gap)
                    : due.since;
    return due;
}

}  // namespace

std::vector<DueArea> areas_due(const std::vector<DueInput>& areas, const DueWeights& weights, Day today) {
    require(weights.since >= 0 && weights.gap >= 0 && weights.since + weights.gap > 0,
            "a weight is below 0, or both are 0");
    require(weights.full_after_days >= 1, "the days after which a visit is fully due are fewer than 1");
    std::vector<DueArea> due;
    for (const DueInput& area : areas) due.push_back(due_area(area, weights, today));
    std::sort(due.begin(), due.end(), [](const DueArea& a, const DueArea& b) {
        return std::tie(b.score, a.area.code) < std::tie(a.score, b.area.code);
    });
    return due;
}

}  // namespace mapite
