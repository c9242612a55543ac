#include "app/connected.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <tuple>

#include "base/text.hpp"

namespace mapite {
namespace {

/// What to divide a value by to make a share of it; absent for counts and everything else.
std::optional<double> whole_of(const Statistic& statistic) {
    const std::string unit = folded(statistic.unit);
    if (statistic.unit.find('%') != std::string::npos) return 100;
    for (const std::string_view percent : {"percent", "procenti", "процент", "процентов", "проценты"})
        if (unit == percent) return 100;
    for (const std::string_view share : {"share", "ipatsvars", "dala", "доля"})
        if (unit == share) return 1;
    return std::nullopt;
}

bool is_about(const Statistic& statistic, const Need& need) {
    const std::string indicator = folded(statistic.indicator);
    const std::array<std::string, 4> names = {need.id, need.name.lv, need.name.en, need.name.ru};
    return std::ranges::any_of(
        names, [&](const std::string& name) { return !name.empty() && folded(name) == indicator; });
}

using ByArea = std::map<std::string, const Statistic*, std::less<>>;

/// The newest of each area; of the same period that of the newest source.
ByArea newest_by_area(const Study& study, const Need& need) {
    ByArea newest;
    const auto age = [](const Statistic& each) { return std::tie(each.year, each.period, each.source); };
    for (const Statistic& each : study.statistics) {
        if (each.area.empty() || !each.target_group.empty() || !each.age_group.empty() ||
            !is_about(each, need) || !whole_of(each))
            continue;
        const Statistic*& known = newest[each.area];
        if (!known || age(*known) < age(each)) known = &each;
    }
    return newest;
}

/// Areas around each point, the smallest first.
std::vector<std::vector<AreaIndex>> areas_around(const Study& study) {
    std::vector<std::vector<AreaIndex>> around(study.points.size());
    for (std::size_t i = study.areas.size(); i-- > 0;)
        for (const PointIndex point : study.points_of_area[i]) around[point.value].push_back(AreaIndex{i});
    // Areas of a study go from the largest level to the smallest.
    return around;
}

const Statistic* of_point(const Study& study, const std::vector<AreaIndex>& around, const ByArea& newest) {
    for (const AreaIndex area : around)
        if (const auto found = newest.find(study.areas[area.value].code); found != newest.end())
            return found->second;
    // The district may have numbers without having a boundary in the project.
    for (const AreaIndex area : around)
        if (const auto found = newest.find(study.areas[area.value].parent); found != newest.end())
            return found->second;
    return nullptr;
}

std::optional<double> share_in(const Statistic* statistic) {
    if (!statistic || !is_exact(*statistic)) return std::nullopt;
    const double share = *statistic->value / *whole_of(*statistic);
    return share >= 0 && share <= 1 ? std::optional(share) : std::nullopt;
}

}  // namespace

std::optional<std::vector<std::optional<double>>> connected_shares(const Study& study, const Need& need) {
    const ByArea newest = newest_by_area(study, need);
    if (newest.empty()) return std::nullopt;
    std::vector<std::optional<double>> shares;
    shares.reserve(study.points.size());
    for (const std::vector<AreaIndex>& around : areas_around(study))
        shares.push_back(share_in(of_point(study, around, newest)));
    return shares;
}

const Statistic* connected_statistic(const Study& study, const Need& need, PointIndex point) {
    std::vector<AreaIndex> around;
    for (std::size_t i = study.areas.size(); i-- > 0;)
        if (std::ranges::find(study.points_of_area[i], point) != study.points_of_area[i].end())
            around.emplace_back(i);
    const Statistic* statistic = of_point(study, around, newest_by_area(study, need));
    return share_in(statistic) ? statistic : nullptr;
}

std::set<SourceId> connected_sources(const Study& study, const Need& need) {
    std::set<SourceId> sources;
    for (const auto& [area, statistic] : newest_by_area(study, need)) sources.insert(statistic->source);
    return sources;
}

}  // namespace mapite
