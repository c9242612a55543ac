// A service closes: the same computation without it.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "app/travel_ways.hpp"
#include "app/what_if.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

bool is_one_of(const std::vector<ServiceIndex>& services, ServiceIndex service) {
    return std::find(services.begin(), services.end(), service) != services.end();
}

/// Everybody's nearest without the closed ones; only those who went there have to be asked anew.
ReachColumn reach_without(const Study& study, std::size_t need, const std::vector<ServiceIndex>& closed) {
    ReachColumn reach = *study.needs[need].reach;
    std::vector<ServiceIndex> left;
    for (const ServiceIndex service : study.needs[need].services)
        if (!is_one_of(closed, service)) left.push_back(service);
    std::vector<PointIndex> affected;
    for (std::size_t i = 0; i < reach.size(); ++i)
        if (reach[i] && is_one_of(closed, reach[i]->service)) affected.emplace_back(i);
    ReachColumn anew(affected.size());
    if (!left.empty() && !affected.empty())
        anew = study.travel_ways[static_cast<std::size_t>(study.basket.needs[need].mode)]->nearest(affected,
                                                                                                   left);
    for (std::size_t i = 0; i < affected.size(); ++i) reach[affected[i].value] = anew[i];
    return reach;
}

ClosedForNeed closed_for(const Study& study, std::size_t need, const std::vector<ServiceIndex>& closed) {
    const ReachColumn &before = *study.needs[need].reach, after = reach_without(study, need, closed);
    ClosedForNeed result;
    result.none_left = std::all_of(study.needs[need].services.begin(), study.needs[need].services.end(),
                                   [&](ServiceIndex service) { return is_one_of(closed, service); });
    PointTimes times(after.size());
    for (std::size_t i = 0; i < after.size(); ++i)
        if (after[i]) times[i] = after[i]->time;
    result.effect = effect_of(study, need, times);
    std::map<ServiceIndex, TakingOver> by_service;
    for (const PointIndex i : points_in_question(study, {})) {
        const auto &old = before[i.value], &now = after[i.value];
        if (!old || !is_one_of(closed, old->service)) continue;
        const double people = study.points[i.value].people;
        result.people_served += people;
        if (!now) continue;
        TakingOver& other = by_service[now->service];
        other.service = now->service;
        other.people += people;
        other.minutes_before += people * in_minutes(old->time).count();
        other.minutes_after += people * in_minutes(now->time).count();
    }
    for (const auto& [service, other] : by_service)
        if (other.people > 0) result.takes_over.push_back(other);
    std::stable_sort(result.takes_over.begin(), result.takes_over.end(),
                     [](const TakingOver& a, const TakingOver& b) { return a.people > b.people; });
    return result;
}

}  // namespace

ServiceIndex service_named(const Study& study, const std::string& id_or_name) {
    std::vector<std::size_t> found;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < study.services.size(); ++i) {
        const Service& service = study.services[i];
        if (service.id == id_or_name) return ServiceIndex{i};
        if (!service.name.empty() && folded(service.name) == folded(id_or_name)) found.push_back(i);
        names.push_back(service.name.empty() ? service.id : service.name);
    }
    if (found.size() == 1) return ServiceIndex{found.front()};
    if (found.size() > 1) {
        std::vector<std::string> ids;
        for (const std::size_t i : found)
            ids.push_back(fmt::format("{} ({})", study.services[i].id, study.services[i].category));
        throw Error(ErrorKind::usage, fmt::format("{} services are called \"{}\"", found.size(), id_or_name),
                    fmt::format("use the id: {}", fmt::join(ids, ", ")));
    }
    const auto meant = nearest_name(id_or_name, names);
    throw Error(
        ErrorKind::usage,
        fmt::format("there is no service \"{}\" in project {}", id_or_name, study.project.settings.name),
        meant ? fmt::format("did you mean \"{}\"?", *meant)
              : "\"mapite explain AREA --need NEED --json\" names services with their ids");
}

Closure closure_of(const Study& study, const std::vector<ServiceIndex>& services) {
    Closure closure{.closed = services, .needs = {}};
    for (std::size_t n = 0; n < study.needs.size(); ++n)
        if (study.needs[n].reach && std::any_of(services.begin(), services.end(), [&](ServiceIndex service) {
                return is_one_of(study.needs[n].services, service);
            }))
            closure.needs.push_back(closed_for(study, n, services));
    if (closure.needs.empty())
        throw Error(ErrorKind::usage,
                    fmt::format("no need of basket {} is met by a \"{}\", so closing it changes no number",
                                study.basket.id, study.services[services.front().value].category),
                    "a need of the basket names the categories that meet it: data/README.md");
    return closure;
}

}  // namespace mapite
