#include "app/what_if.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "app/profile_view.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

bool within(const std::optional<Seconds>& time, Minutes good) {
    return time && in_minutes(*time) <= good;
}

void count(EffectSum& sum, const PopulatedPoint& point, const std::optional<Seconds>& before,
           const std::optional<Seconds>& after, Minutes good) {
    const double people = point.people;
    sum.all += people;
    if (within(before, good)) sum.good_before += people;
    if (within(after, good)) sum.good_after += people;
    if (before == after) return;
    sum.people += people;
    if (point.measure == PeopleMeasure::masked || point.measure == PeopleMeasure::estimated)
        sum.people_inexact += people;
    if (!within(before, good) && within(after, good)) sum.enter_good += people;
    if (within(before, good) && !within(after, good)) sum.leave_good += people;
    if (!before) sum.get_a_way += people;
    if (!after) sum.lose_their_way += people;
    if (!before || !after) return;
    sum.people_both += people;
    sum.minutes_before += people * in_minutes(*before).count();
    sum.minutes_after += people * in_minutes(*after).count();
}

/// Categories that layers or needs speak of.
std::vector<std::string> known_categories(const Resources& resources,
                                          const std::filesystem::path& project_folder, const Basket& basket) {
    std::set<std::string> known;
    for (const Need& need : basket.needs) known.insert(need.categories.begin(), need.categories.end());
    for (const LayerDefinition& layer : layers_of(resources, project_folder)) {
        if (!layer.spec.category.empty()) known.insert(layer.spec.category);
        for (const auto& [value, category] : layer.spec.category_values) known.insert(category);
        for (const TagRule& rule : layer.spec.tag_rules) known.insert(rule.category);
    }
    return {known.begin(), known.end()};
}

}  // namespace

PointTimes times_now(const Study& study, std::size_t need) {
    PointTimes times(study.points.size());
    const auto& reach = study.needs[need].reach;
    for (std::size_t i = 0; reach && i < times.size(); ++i)
        if ((*reach)[i]) times[i] = (*reach)[i]->time;
    return times;
}

std::vector<PointIndex> points_in_question(const Study& study, std::optional<AreaIndex> area) {
    if (area) return study.points_of_area[area->value];
    std::vector<PointIndex> points;
    for (std::size_t i = 0; i < study.areas.size(); ++i)
        if (level(study.areas[i].type) == main_level(study))
            points.insert(points.end(), study.points_of_area[i].begin(), study.points_of_area[i].end());
    std::sort(points.begin(), points.end());
    points.erase(std::unique(points.begin(), points.end()), points.end());
    return points;
}

EffectSum sum_over(const Study& study, std::size_t need, const std::vector<PointIndex>& points,
                   const PointTimes& after) {
    const PointTimes before = times_now(study, need);
    EffectSum sum;
    for (const PointIndex i : points)
        count(sum, study.points[i.value], before[i.value], after[i.value], study.basket.needs[need].good);
    return sum;
}

NeedEffect effect_of(const Study& study, std::size_t need, const PointTimes& after,
                     std::optional<AreaIndex> area) {
    const PointTimes before = times_now(study, need);
    const Minutes good = study.basket.needs[need].good;
    NeedEffect effect{
        .need = need, .total = sum_over(study, need, points_in_question(study, area), after), .areas = {}};
    for (std::size_t a = 0; a < study.areas.size(); ++a) {
        if (level(study.areas[a].type) != main_level(study)) continue;
        AreaEffect each{.area = AreaIndex{a}, .sum = {}};
        for (const PointIndex i : study.points_of_area[a])
            count(each.sum, study.points[i.value], before[i.value], after[i.value], good);
        if (each.sum.people > 0) effect.areas.push_back(each);
    }
    std::stable_sort(effect.areas.begin(), effect.areas.end(),
                     [](const AreaEffect& a, const AreaEffect& b) { return a.sum.people > b.sum.people; });
    return effect;
}

std::vector<std::size_t> needs_of_category(const Resources& resources,
                                           const std::filesystem::path& project_folder, const Basket& basket,
                                           const std::string& category) {
    std::vector<std::size_t> needs;
    for (std::size_t n = 0; n < basket.needs.size(); ++n) {
        const auto& categories = basket.needs[n].categories;
        if (std::find(categories.begin(), categories.end(), category) != categories.end()) needs.push_back(n);
    }
    if (!needs.empty()) return needs;
    const auto known = known_categories(resources, project_folder, basket);
    if (std::find(known.begin(), known.end(), category) != known.end())
        throw Error(
            ErrorKind::usage,
            fmt::format("no need of basket {} is met by a \"{}\", so it would help nobody in this profile",
                        basket.id, category),
            "a need of the basket names the categories that meet it: data/README.md");
    if (const Need* need = basket.find(category); need != nullptr)
        throw Error(ErrorKind::usage, fmt::format("\"{}\" is a need, not a category of services", category),
                    need->categories.empty()
                        ? "it is measured by connections, not by services"
                        : fmt::format("it is met by: {}", fmt::join(need->categories, ", ")));
    const auto meant = nearest_name(category, known);
    throw Error(ErrorKind::usage,
                fmt::format("there is no category \"{}\" (there are: {})", category, fmt::join(known, ", ")),
                meant ? fmt::format("did you mean \"{}\"?", *meant) : "use one of the names above");
}

}  // namespace mapite
