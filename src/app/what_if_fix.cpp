// What would help an area, need by need: a new service, a mobile one, a bus stop, longer opening.
#include <algorithm>
#include <array>
#include <map>

#include "app/travel_ways.hpp"
#include "app/what_if.hpp"
#include "app/what_if_arrivals.hpp"
#include "siting/siting.hpp"
#include "territory/opening_hours.hpp"

namespace mapite {
namespace {

bool is_inexact(const PopulatedPoint& point) {
    return point.measure == PeopleMeasure::masked || point.measure == PeopleMeasure::estimated;
}

/// The people of an area who have a need unmet.
struct Gap {
    std::size_t need = 0;
    PointTimes now;
    std::vector<double> people;  ///< per point of the study; 0 outside the gap
};

Gap gap_of(const Study& study, AreaIndex area, std::size_t need) {
    Gap gap{
        .need = need, .now = times_now(study, need), .people = std::vector<double>(study.points.size(), 0)};
    for (const PointIndex i : study.points_of_area[area.value]) {
        const auto& time = gap.now[i.value];
        if (!time || in_minutes(*time) > study.basket.needs[need].good)
            gap.people[i.value] = study.points[i.value].people;
    }
    return gap;
}

/// Who of the gap is helped by the sites, and by how many minutes.
void count_helped(const Study& study, const Gap& gap, const std::vector<std::optional<Seconds>>& then,
                  Seconds limit, RemedyEffect& effect) {
    double saved = 0;
    for (std::size_t i = 0; i < then.size(); ++i) {
        if (gap.people[i] <= 0 || !then[i] || *then[i] > limit) continue;
        effect.people += gap.people[i];
        if (is_inexact(study.points[i])) effect.people_inexact += gap.people[i];
        if (gap.now[i]) saved += gap.people[i] * std::max(0.0, in_minutes(*gap.now[i] - *then[i]).count());
    }
    effect.minutes_saved = saved;
}

/// Where so many services reach most people of the gap within a time.
struct Offer {
    NeedRemedy remedy = NeedRemedy::new_service;
    TravelMode mode = TravelMode::car;
    Seconds limit{};
    std::size_t count = 1;
};

std::optional<RemedyEffect> best_offer(const Study& study, const Gap& gap, const CandidatePlaces& candidates,
                                       const Offer& offer) {
    // For a stop people walk to, the way they have today is no rival: it goes elsewhere, by other means.
    const PointTimes nothing(gap.now.size());
    const auto arrivals =
        helpful_arrivals(ways_of(study, offer.mode), candidates.places, offer.limit, {nothing, gap.people});
    const SitingProblem problem{.candidates = arrivals, .people = gap.people};
    const MaximalCover cover = maximal_cover(problem, offer.count, offer.limit);
    if (cover.sites.empty()) return std::nullopt;
    RemedyEffect effect{
        .need = gap.need, .remedy = offer.remedy, .at_most = cover.at_most, .proven = cover.proven};
    for (const std::size_t site : cover.sites) effect.places.push_back(candidates.places[site]);
    count_helped(study, gap, times_with(problem, cover.sites), offer.limit, effect);
    return effect;
}

/// People of the area by the service that is their nearest.
std::map<ServiceIndex, std::vector<PointIndex>> by_nearest(const Study& study, AreaIndex area,
                                                           std::size_t need) {
    std::map<ServiceIndex, std::vector<PointIndex>> result;
    for (const PointIndex i : study.points_of_area[area.value])
        if (const auto& reach = (*study.needs[need].reach)[i.value];
            reach && study.points[i.value].people > 0)
            result[reach->service].push_back(i);
    return result;
}

/// One nearest service that is open too seldom.
struct SeldomOpen {
    ServiceIndex service{};
    double people = 0;
    WeeklyHours hours{};
};

/// All of a need's services that are open too seldom as one thing to be done, those of most people first.
RemedyEffect longer_opening(const Study& study, std::size_t need, std::vector<SeldomOpen> services) {
    std::stable_sort(services.begin(), services.end(),
                     [](const SeldomOpen& a, const SeldomOpen& b) { return a.people > b.people; });
    RemedyEffect effect{.need = need,
                        .remedy = NeedRemedy::longer_opening,
                        .proven = true,
                        .hours_a_week = services.front().hours.hours,
                        .never_evening = !services.front().hours.evening,
                        .never_weekend = !services.front().hours.weekend};
    for (const SeldomOpen& each : services) {
        effect.people += each.people;
        effect.places.push_back(
            {.position = study.services[each.service.value].position, .point = {}, .building = each.service});
    }
    return effect;
}

bool any_of_them(const std::vector<std::string>& categories, const std::vector<std::string>& wanted) {
    return std::any_of(categories.begin(), categories.end(), [&](const std::string& category) {
        return std::find(wanted.begin(), wanted.end(), category) != wanted.end();
    });
}

void look_at_hours(const Study& study, const WhatIfRules& rules, std::size_t need, AreaRemedies& result) {
    HoursKnown known{.need = need};
    std::vector<SeldomOpen> seldom;
    double inexact = 0;
    for (const auto& [service, points] : by_nearest(study, result.area, need)) {
        double people = 0, people_inexact = 0;
        for (const PointIndex i : points) {
            people += study.points[i.value].people;
            if (is_inexact(study.points[i.value])) people_inexact += study.points[i.value].people;
        }
        known.people += people;
        if (!any_of_them({study.services[service.value].category}, rules.asked_for_hours)) continue;
        const auto hours = weekly_hours(study.services[service.value].opening_hours);
        if (!hours) {
            known.people_unknown += people;
            ++known.services_unknown;
            continue;
        }
        const bool few = hours->hours < rules.few_hours_a_week;
        if (few) known.people_few += people;
        if (!hours->evening) known.people_never_evening += people;
        if (!hours->weekend) known.people_never_weekend += people;
        if (!few && (hours->evening || hours->weekend)) continue;
        seldom.push_back({.service = service, .people = people, .hours = *hours});
        inexact += people_inexact;
    }
    if (known.people > 0) result.hours.push_back(known);
    if (seldom.empty()) return;
    result.remedies.push_back(longer_opening(study, need, std::move(seldom)));
    result.remedies.back().people_inexact = inexact;
}

void look_at_gap(const Study& study, const WhatIfRules& rules, const Gap& gap,
                 const CandidatePlaces& candidates, AreaRemedies& result) {
    const Need& need = study.basket.needs[gap.need];
    const bool is_stop = any_of_them(need.categories, rules.stops);
    std::vector<Offer> offers = {{.remedy = is_stop ? NeedRemedy::bus_stop : NeedRemedy::new_service,
                                  .mode = need.mode,
                                  .limit = need.good,
                                  .count = 1}};
    if (any_of_them(need.categories, rules.mobile))
        offers.push_back({.remedy = NeedRemedy::mobile_stops,
                          .mode = TravelMode::foot,
                          .limit = rules.walk,
                          .count = rules.most_stops});
    for (const Offer& offer : offers)
        if (auto effect = best_offer(study, gap, candidates, offer))
            result.remedies.push_back(std::move(*effect));
}

}  // namespace

std::string_view to_string(NeedRemedy remedy) {
    constexpr std::array<std::string_view, 4> names = {"new_service", "mobile_stops", "bus_stop",
                                                       "longer_opening"};
    return names[static_cast<std::size_t>(remedy)];
}

AreaRemedies remedies_for(const Study& study, const WhatIfRules& rules, AreaIndex area,
                          const std::vector<std::size_t>& needs) {
    AreaRemedies result{.area = area};
    const CandidatePlaces candidates = candidate_places(study, rules, area);
    for (const std::size_t need : needs) {
        if (study.basket.needs[need].kind != NeedKind::service) continue;
        if (!study.needs[need].reach) {
            result.unknown.push_back(need);
            continue;
        }
        const Gap gap = gap_of(study, area, need);
        if (std::all_of(gap.people.begin(), gap.people.end(), [](double people) { return people <= 0; }))
            result.without_gap.push_back(need);
        else
            look_at_gap(study, rules, gap, candidates, result);
        if (any_of_them(study.basket.needs[need].categories, rules.asked_for_hours))
            look_at_hours(study, rules, need, result);
    }
    std::stable_sort(result.remedies.begin(), result.remedies.end(),
                     [](const RemedyEffect& a, const RemedyEffect& b) { return a.people > b.people; });
    return result;
}

}  // namespace mapite
