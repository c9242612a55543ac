// New services: where they help most, or what one at a given place does.
#include <algorithm>
#include <array>

#include "app/profile_view.hpp"
#include "app/travel_ways.hpp"
#include "app/what_if.hpp"
#include "app/what_if_arrivals.hpp"
#include "siting/siting.hpp"
#include "territory/assignment.hpp"

namespace mapite {
namespace {

/// What the siting module found, whichever problem it solved.
struct FoundSites {
    Sites sites;
    bool proven = false;
    std::optional<double> bound{};
    std::optional<Minutes> longest_before{}, longest_after{};
    std::optional<double> value{};
    double people_out_of_reach = 0;
};

std::optional<Minutes> minutes_of(const std::optional<Seconds>& time) {
    return time ? std::optional(in_minutes(*time)) : std::nullopt;
}

FoundSites chosen(const SitingProblem& problem, const NewServiceQuestion& question, Minutes good) {
    switch (question.objective) {
        case SitingObjective::people: {
            const MaximalCover cover = maximal_cover(problem, question.count, good);
            return {.sites = cover.sites,
                    .proven = cover.proven,
                    .bound = cover.at_most,
                    .value = cover.people_gained};
        }
        case SitingObjective::minutes: {
            const Median best = median(problem, question.count);
            return {.sites = best.sites,
                    .proven = best.proven,
                    .bound = best.at_least,
                    .value = best.person_minutes};
        }
        case SitingObjective::farthest: {
            const Centre best = centre(problem, question.count);
            const auto bound = minutes_of(best.at_least), longest = minutes_of(best.longest);
            return {.sites = best.sites,
                    .proven = best.proven,
                    .bound = bound ? std::optional(bound->count()) : std::nullopt,
                    .longest_before = minutes_of(best.longest_before),
                    .longest_after = longest,
                    .value = longest ? std::optional(longest->count()) : std::nullopt};
        }
        case SitingObjective::all:
            break;
    }
    const SetCover cover = set_cover(problem, good);
    return {.sites = cover.sites,
            .proven = cover.proven,
            .bound = static_cast<double>(cover.at_least),
            .value = static_cast<double>(cover.sites.size()),
            .people_out_of_reach = cover.people_uncoverable};
}

/// How long ways to a new service are looked at: within `good` where that is asked, otherwise as long as
/// anybody in question has today. Only longer ways than `bad` that nobody has are left out, or twice that
/// where the farthest are asked for.
Seconds limit_of(const Need& need, SitingObjective objective, const PointTimes& now,
                 const std::vector<PointIndex>& points) {
    if (objective == SitingObjective::people || objective == SitingObjective::all) return need.good;
    const Seconds most = objective == SitingObjective::farthest ? 2 * need.bad : need.bad;
    Seconds longest = need.good;
    for (const PointIndex i : points) longest = std::max(longest, now[i.value].value_or(most));
    return std::min(longest, most);
}

PointTimes with_new(PointTimes times, const std::vector<std::vector<Arrival>>& arrivals) {
    for (const auto& site : arrivals)
        for (const Arrival& arrival : site) {
            auto& time = times[arrival.point.value];
            if (!time || arrival.time < *time) time = arrival.time;
        }
    return times;
}

/// Who goes to which of the new services; ties by the first.
void share_out(const Study& study, std::size_t need, const std::vector<std::vector<Arrival>>& arrivals,
               std::vector<NewSite>& sites) {
    const PointTimes now = times_now(study, need);
    const Minutes good = study.basket.needs[need].good;
    std::vector<std::optional<std::pair<Seconds, std::size_t>>> nearest(now.size());
    for (std::size_t s = 0; s < arrivals.size(); ++s)
        for (const Arrival& arrival : arrivals[s]) {
            auto& best = nearest[arrival.point.value];
            if ((!now[arrival.point.value] || arrival.time < *now[arrival.point.value]) &&
                (!best || arrival.time < best->first))
                best = {arrival.time, s};
        }
    for (const PointIndex i : points_in_question(study, {})) {
        if (!nearest[i.value]) continue;
        const auto& [time, s] = *nearest[i.value];
        const auto& old = now[i.value];
        const double people = study.points[i.value].people;
        sites[s].people_nearest += people;
        if (in_minutes(time) <= good && !(old && in_minutes(*old) <= good)) sites[s].enter_good += people;
        if (old) sites[s].minutes_saved += people * in_minutes(*old - time).count();
    }
}

void set_areas(const Study& study, std::vector<NewSite>& sites) {
    std::vector<GridPoint> positions;
    for (const NewSite& site : sites) positions.push_back(site.place.position);
    const auto areas = area_of_point(study.areas, positions);
    for (std::size_t i = 0; i < sites.size(); ++i) sites[i].area = areas[i];
}

/// What services at these places do to every need asked about.
void set_effects(const Study& study, NewServices& result) {
    std::vector<GridPoint> positions;
    for (const NewSite& site : result.sites) positions.push_back(site.place.position);
    for (const std::size_t need : result.question.needs) {
        const Need& asked = study.basket.needs[need];
        const PointTimes now = times_now(study, need);
        // As long as anybody has today: whoever gains anything is found.
        Seconds longest = asked.bad;
        for (const auto& time : now) longest = std::max(longest, time.value_or(Seconds{0}));
        const auto arrivals = ways_of(study, asked.mode).arrivals_at(positions, longest);
        if (result.needs.empty()) share_out(study, need, arrivals, result.sites);
        result.needs.push_back(effect_of(study, need, with_new(now, arrivals), result.question.area));
        if (result.needs.size() > 1) continue;
        const PointTimes after = with_new(now, arrivals);
        for (const PointIndex i : points_in_question(study, result.question.area))
            if (!after[i.value] || in_minutes(*after[i.value]) > asked.good)
                result.people_still_without += study.points[i.value].people;
    }
    set_areas(study, result.sites);
    std::stable_sort(result.sites.begin(), result.sites.end(), [](const NewSite& a, const NewSite& b) {
        return a.enter_good != b.enter_good ? a.enter_good > b.enter_good : a.minutes_saved > b.minutes_saved;
    });
}

}  // namespace

std::string_view to_string(SitingObjective objective) {
    constexpr std::array<std::string_view, 4> names = {"people", "minutes", "farthest", "all"};
    return names[static_cast<std::size_t>(objective)];
}

std::optional<SitingObjective> siting_objective(std::string_view name) {
    for (const SitingObjective each :
         {SitingObjective::people, SitingObjective::minutes, SitingObjective::farthest, SitingObjective::all})
        if (to_string(each) == name) return each;
    return std::nullopt;
}

NewServices best_places(const Study& study, const WhatIfRules& rules, const NewServiceQuestion& question) {
    const std::size_t main = question.needs.front();
    const Need& need = study.basket.needs[main];
    const std::vector<PointIndex> points = points_in_question(study, question.area);
    const PointTimes now = times_now(study, main);
    const CandidatePlaces candidates = candidate_places(study, rules, question.area);
    std::vector<double> people(study.points.size(), 0);
    for (const PointIndex i : points) people[i.value] = study.points[i.value].people;
    const Seconds limit = limit_of(need, question.objective, now, points);
    const auto arrivals =
        helpful_arrivals(ways_of(study, need.mode), candidates.places, limit, {now, people});

    const FoundSites choice =
        chosen({.candidates = arrivals, .people = people, .present = now}, question, need.good);
    NewServices result{.question = question,
                       .limit = in_minutes(limit),
                       .proven = choice.proven,
                       .bound = choice.bound,
                       .longest_before = choice.longest_before,
                       .longest_after = choice.longest_after,
                       .people_out_of_reach = choice.people_out_of_reach};
    result.value = choice.value;
    result.candidate_points = candidates.points;
    result.candidate_buildings = candidates.buildings;
    result.square = candidates.square;
    for (const std::size_t site : choice.sites) result.sites.push_back({.place = candidates.places[site]});
    set_effects(study, result);
    return result;
}

NewServices service_at(const Study& study, const std::vector<std::size_t>& needs,
                       const CandidatePlace& place) {
    NewServices result;
    result.question.needs = needs;
    result.sites.push_back({.place = place});
    set_effects(study, result);
    return result;
}

WishVerdict verdict_on(const Study& study, const NewServices& services, double no_gap_share) {
    WishVerdict wish;
    const NeedEffect& effect = services.needs.front();
    wish.sum = effect.total;
    // The parish or town around the place, as the profile has it.
    const GridPoint position = services.sites.front().place.position;
    for (std::size_t a = 0; a < study.areas.size(); ++a) {
        if (level(study.areas[a].type) != main_level(study) || study.points_of_area[a].empty() ||
            points_by_area({&study.areas[a], 1}, {&position, 1}).front().empty())
            continue;
        wish.area = AreaIndex{a};
        const auto changed = std::find_if(effect.areas.begin(), effect.areas.end(),
                                          [&](const AreaEffect& each) { return each.area == *wish.area; });
        // Where nobody's way changes, it is as it was.
        wish.sum = changed != effect.areas.end()
                       ? changed->sum
                       : sum_over(study, effect.need, study.points_of_area[a], times_now(study, effect.need));
        break;
    }
    const EffectSum& sum = wish.sum;
    if (sum.good_before >= no_gap_share * sum.all)
        wish.verdict = Verdict::no_gap;
    else if (sum.good_after >= no_gap_share * sum.all)
        wish.verdict = Verdict::closes_gap;
    else
        wish.verdict = sum.good_after > sum.good_before ? Verdict::narrows_gap : Verdict::does_not_help;
    return wish;
}

}  // namespace mapite
