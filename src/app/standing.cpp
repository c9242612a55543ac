#include "app/standing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

#include "app/profile_view.hpp"
#include "base/error.hpp"

namespace mapite {

Standing standing(const Study& study, std::optional<int> level_asked, const Progress& progress) {
    assert(!study.scores.empty());
    Standing result{.level = level_asked.value_or(main_level(study))};
    std::vector<AreaIndex> areas;
    for (std::size_t a = 0; a < study.areas.size(); ++a)
        if (level(study.areas[a].type) == result.level) areas.emplace_back(a);
    if (areas.empty())
        throw Error(ErrorKind::usage, fmt::format("the project has no areas of level {}", result.level),
                    "levels: 1 districts, 2 parishes and towns, 3 villages and neighbourhoods");
    progress.step("how firm the ranks stand");
    const BorrowedInputs borrowed = profile_inputs(study);
    const auto ranges =
        rank_ranges(study.basket, area_draws(study.basket, borrowed.inputs, study.profiles, areas));
    result.ranks.resize(study.areas.size());
    for (std::size_t i = 0; i < areas.size(); ++i) {
        result.ranks[areas[i].value] = ranges[i];
        result.compared += ranges[i] ? 1 : 0;
    }
    return result;
}

std::vector<std::size_t> by_rank(const Study& study, const Standing& standing) {
    std::vector<std::size_t> order;
    for (std::size_t a = 0; a < standing.ranks.size(); ++a)
        if (standing.ranks[a]) order.push_back(a);
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        const std::size_t one = standing.ranks[a]->rank, other = standing.ranks[b]->rank;
        return one != other ? one < other : study.areas[a].code < study.areas[b].code;
    });
    return order;
}

}  // namespace mapite
