// Where an occasion stands, and what became of a plan.
#include <map>

#include "planner/make_plan.hpp"

namespace mapite {
namespace {

struct Standing {
    Day day{};
    DayTime start{};
};

std::map<VisitOccasion, Standing> standings(const VisitPlan& plan) {
    std::map<VisitOccasion, Standing> all;
    for (const PlannedDay& day : plan.days)
        for (const PlannedStop& stop : day.stops) all.emplace(stop.occasion, Standing{day.day, stop.start});
    return all;
}

std::optional<PlanChange::Kind> kind_of(const Standing* before, const Standing* after) {
    if (!before) return PlanChange::Kind::added;
    if (!after) return PlanChange::Kind::removed;
    if (before->day != after->day) return PlanChange::Kind::other_day;
    if (std::chrono::abs(before->start - after->start) > std::chrono::minutes{1})
        return PlanChange::Kind::other_time;
    return std::nullopt;
}

}  // namespace

std::optional<PlannedAt> find_stop(const VisitPlan& plan, const VisitOccasion& occasion) {
    for (std::size_t day = 0; day < plan.days.size(); ++day)
        for (std::size_t stop = 0; stop < plan.days[day].stops.size(); ++stop)
            if (plan.days[day].stops[stop].occasion == occasion) return PlannedAt{day, stop};
    return std::nullopt;
}

std::vector<PlanChange> changes_between(const VisitPlan& before, const VisitPlan& after) {
    const std::map<VisitOccasion, Standing> old = standings(before), fresh = standings(after);
    std::map<VisitOccasion, std::pair<const Standing*, const Standing*>> both;
    for (const auto& [occasion, standing] : old) both[occasion].first = &standing;
    for (const auto& [occasion, standing] : fresh) both[occasion].second = &standing;
    std::vector<PlanChange> changes;
    for (const auto& [occasion, pair] : both) {
        const auto kind = kind_of(pair.first, pair.second);
        if (!kind) continue;
        PlanChange change;
        change.kind = *kind;
        change.occasion = occasion;
        if (pair.first) {
            change.day_before = pair.first->day;
            change.start_before = pair.first->start;
        }
        if (pair.second) {
            change.day_after = pair.second->day;
            change.start_after = pair.second->start;
        }
        changes.push_back(change);
    }
    return changes;
}

}  // namespace mapite
