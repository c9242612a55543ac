#include "app/what_if_answers.hpp"

#include <array>
#include <nlohmann/json.hpp>

#include "app/what_if_speaker.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}
std::string or_empty(const std::optional<double>& value) {
    return value ? to_text(*value) : std::string();
}

std::optional<double> mean(double sum, double people) {
    return people > 0 ? std::optional(sum / people) : std::nullopt;
}

struct SumNumber {
    const char* name;
    std::optional<double> value;
};

/// The numbers of a change in the order of the columns.
std::vector<SumNumber> numbers(const EffectSum& sum) {
    return {{"people_changed", sum.people},
            {"people_inexact", sum.people_inexact},
            {"people_enter_good", sum.enter_good},
            {"people_leave_good", sum.leave_good},
            {"people_get_a_way", sum.get_a_way},
            {"people_lose_their_way", sum.lose_their_way},
            {"mean_before_min", mean(sum.minutes_before, sum.people_both)},
            {"mean_after_min", mean(sum.minutes_after, sum.people_both)},
            {"person_minutes_saved", sum.minutes_before - sum.minutes_after},
            {"people_all", sum.all},
            {"people_good_before", sum.good_before},
            {"people_good_after", sum.good_after}};
}

Json sum_json(const EffectSum& sum) {
    Json json = Json::object();
    for (const SumNumber& number : numbers(sum)) json[number.name] = or_null(number.value);
    return json;
}

Json need_json(const Study& study, std::size_t index) {
    const Need& need = study.basket.needs[index];
    return {{"need", need.id},
            {"mode", to_string(need.mode)},
            {"good_min", need.good.count()},
            {"bad_min", need.bad.count()},
            {"threshold_source", need.source}};
}

Json effect_json(const Study& study, const NeedEffect& effect) {
    Json json = need_json(study, effect.need);
    json["total"] = sum_json(effect.total);
    json["areas"] = Json::array();
    for (const AreaEffect& each : effect.areas) {
        Json area{{"code", study.areas[each.area.value].code}, {"name", study.areas[each.area.value].name}};
        area.update(sum_json(each.sum));
        json["areas"].push_back(std::move(area));
    }
    return json;
}

/// What every answer says about its people and ways.
Json basis_json(const Study& study) {
    Json json{{"counts", study.counts_dwellings ? "dwellings" : "people"}};
    if (!study.group.empty()) json["group"] = study.group;
    if (study.year_chosen) json["year"] = study.year ? Json(*study.year) : Json(nullptr);
    json["travel"] = {{"straight_line", study.travel.straight_line},
                      {"detour_factor", study.travel.detour_factor},
                      {"speeds", study.travel.speeds_source},
                      {"roads", study.travel.roads_source}};
    return json;
}

Json service_json(const Study& study, ServiceIndex index) {
    const Service& service = study.services[index.value];
    return {{"id", service.id}, {"name", service.name}, {"category", service.category}};
}

Json area_json(const Study& study, std::optional<AreaIndex> area) {
    return area ? Json(study.areas[area->value].code) : Json(nullptr);
}

Json place_json(const Study& study, const CandidatePlace& place) {
    Json json;
    json["building"] = place.building ? service_json(study, *place.building) : Json(nullptr);
    json["point"] = place.point ? Json(study.points[place.point->value].id) : Json(nullptr);
    json["name"] = place.building ? study.services[place.building->value].name
                   : place.point  ? study.points[place.point->value].name
                                  : std::string();
    const auto position = lon_lat_of(study, place.position);
    json["lon"] = position ? Json(position->first) : Json(nullptr);
    json["lat"] = position ? Json(position->second) : Json(nullptr);
    return json;
}

std::vector<std::string> place_cells(const Study& study, const CandidatePlace& place) {
    const auto position = lon_lat_of(study, place.position);
    return {place.building ? study.services[place.building->value].name
            : place.point  ? study.points[place.point->value].name
                           : std::string(),
            place.building ? study.services[place.building->value].id : std::string(),
            place.point ? study.points[place.point->value].id : std::string(),
            position ? to_text(position->first, 7) : std::string(),
            position ? to_text(position->second, 7) : std::string()};
}

void add_place_columns(Table& table) {
    for (const char* column : {"place", "building_id", "point_id", "lon", "lat"})
        table.header.emplace_back(column);
}

std::string written(const Json& json) {
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Table effects_table(const Study& study, const std::vector<const NeedEffect*>& effects) {
    Table table{.header = {"need", "mode", "good_min", "code", "area"}, .rows = {}};
    for (const SumNumber& number : numbers(EffectSum{})) table.header.emplace_back(number.name);
    for (const NeedEffect* effect : effects) {
        const Need& need = study.basket.needs[effect->need];
        const auto add = [&](const std::string& code, const std::string& name, const EffectSum& sum) {
            table.rows.push_back(
                {need.id, std::string(to_string(need.mode)), to_text(need.good.count()), code, name});
            for (const SumNumber& number : numbers(sum)) table.rows.back().push_back(or_empty(number.value));
        };
        for (const AreaEffect& each : effect->areas)
            add(study.areas[each.area.value].code, study.areas[each.area.value].name, each.sum);
        add("", "", effect->total);
    }
    return table;
}

std::optional<double> count(const std::optional<Minutes>& time) {
    return time ? std::optional(time->count()) : std::nullopt;
}

}  // namespace

std::string_view to_string(Verdict verdict) {
    constexpr std::array<std::string_view, 4> names = {"no_gap", "closes_gap", "narrows_gap",
                                                       "does_not_help"};
    return names[static_cast<std::size_t>(verdict)];
}

std::string closure_json(const Study& study, const Closure& closure) {
    Json json = basis_json(study);
    json["closed"] = Json::array();
    for (const ServiceIndex service : closure.closed) json["closed"].push_back(service_json(study, service));
    json["needs"] = Json::array();
    for (const ClosedForNeed& each : closure.needs) {
        Json need = effect_json(study, each.effect);
        need["people_served"] = each.people_served;
        need["none_left"] = each.none_left;
        need["takes_over"] = Json::array();
        for (const TakingOver& other : each.takes_over) {
            Json service = service_json(study, other.service);
            service["people"] = other.people;
            service["mean_before_min"] = or_null(mean(other.minutes_before, other.people));
            service["mean_after_min"] = or_null(mean(other.minutes_after, other.people));
            need["takes_over"].push_back(std::move(service));
        }
        json["needs"].push_back(std::move(need));
    }
    return written(json);
}

Table closure_table(const Study& study, const Closure& closure) {
    std::vector<const NeedEffect*> effects;
    for (const ClosedForNeed& each : closure.needs) effects.push_back(&each.effect);
    return effects_table(study, effects);
}

std::string new_services_json(const Study& study, const NewServices& services, const std::string& category,
                              const std::optional<WishVerdict>& wish) {
    Json json = basis_json(study);
    json["category"] = category;
    if (wish) {
        json["verdict"] = to_string(wish->verdict);
        json["verdict_area"] = area_json(study, wish->area);
    } else {
        json["objective"] = to_string(services.question.objective);
        json["sites_asked"] = services.question.objective == SitingObjective::all
                                  ? Json(nullptr)
                                  : Json(services.question.count);
        json["area"] = area_json(study, services.question.area);
        json["value"] = or_null(services.value);
        json["bound"] = or_null(services.bound);
        json["proven"] = services.proven;
        json["candidates"] = {{"points", services.candidate_points},
                              {"buildings", services.candidate_buildings},
                              {"square_m", services.square.value},
                              {"limit_min", services.limit.count()}};
        json["longest_before_min"] = or_null(count(services.longest_before));
        json["longest_after_min"] = or_null(count(services.longest_after));
        json["people_out_of_reach"] = services.people_out_of_reach;
    }
    json["people_still_without"] = services.people_still_without;
    json["sites"] = Json::array();
    for (const NewSite& site : services.sites) {
        Json each = place_json(study, site.place);
        each["area"] = area_json(study, site.area);
        each["people_enter_good"] = site.enter_good;
        each["people_changed"] = site.people_nearest;
        each["person_minutes_saved"] = site.minutes_saved;
        json["sites"].push_back(std::move(each));
    }
    json["needs"] = Json::array();
    for (const NeedEffect& effect : services.needs) json["needs"].push_back(effect_json(study, effect));
    return written(json);
}

Table new_services_table(const Study& study, const NewServices& services, const std::string& category,
                         const std::optional<WishVerdict>& wish) {
    if (wish) {
        std::vector<const NeedEffect*> effects;
        for (const NeedEffect& effect : services.needs) effects.push_back(&effect);
        return effects_table(study, effects);
    }
    Table table{.header = {"category", "need", "objective"}, .rows = {}};
    add_place_columns(table);
    for (const char* column :
         {"area", "people_enter_good", "people_changed", "person_minutes_saved", "value", "bound", "proven"})
        table.header.emplace_back(column);
    for (const NewSite& site : services.sites) {
        std::vector<std::string> row = {category, study.basket.needs[services.question.needs.front()].id,
                                        std::string(to_string(services.question.objective))};
        for (std::string& cell : place_cells(study, site.place)) row.push_back(std::move(cell));
        row.push_back(site.area ? study.areas[site.area->value].code : "");
        row.push_back(to_text(site.enter_good));
        row.push_back(to_text(site.people_nearest));
        row.push_back(to_text(site.minutes_saved));
        row.push_back(or_empty(services.value));
        row.push_back(or_empty(services.bound));
        row.emplace_back(services.proven ? "yes" : "no");
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string remedies_json(const Study& study, const AreaRemedies& remedies) {
    Json json = basis_json(study);
    json["area"] = {{"code", study.areas[remedies.area.value].code},
                    {"name", study.areas[remedies.area.value].name}};
    json["remedies"] = Json::array();
    for (const RemedyEffect& each : remedies.remedies) {
        Json remedy = need_json(study, each.need);
        remedy["remedy"] = to_string(each.remedy);
        remedy["people"] = each.people;
        remedy["people_inexact"] = each.people_inexact;
        remedy["person_minutes_saved"] = or_null(each.minutes_saved);
        remedy["people_at_most"] = or_null(each.at_most);
        remedy["proven"] = each.proven;
        if (each.remedy == NeedRemedy::longer_opening) {
            remedy["open_hours_a_week"] = or_null(each.hours_a_week);
            remedy["never_evening"] = each.never_evening;
            remedy["never_weekend"] = each.never_weekend;
        }
        remedy["places"] = Json::array();
        for (const CandidatePlace& place : each.places) remedy["places"].push_back(place_json(study, place));
        json["remedies"].push_back(std::move(remedy));
    }
    json["opening_hours"] = Json::array();
    for (const HoursKnown& hours : remedies.hours)
        json["opening_hours"].push_back({{"need", study.basket.needs[hours.need].id},
                                         {"people", hours.people},
                                         {"people_unknown", hours.people_unknown},
                                         {"people_few_hours", hours.people_few},
                                         {"people_never_evening", hours.people_never_evening},
                                         {"people_never_weekend", hours.people_never_weekend},
                                         {"services_unknown", hours.services_unknown}});
    for (const auto& [key, needs] : {std::pair{"needs_without_gap", &remedies.without_gap},
                                     std::pair{"needs_unknown", &remedies.unknown}}) {
        json[key] = Json::array();
        for (const std::size_t need : *needs) json[key].push_back(study.basket.needs[need].id);
    }
    return written(json);
}

Table remedies_table(const Study& study, const AreaRemedies& remedies) {
    Table table{.header = {"area", "need", "remedy", "people", "people_inexact", "person_minutes_saved",
                           "people_at_most", "proven", "open_hours_a_week"},
                .rows = {}};
    add_place_columns(table);
    for (const RemedyEffect& each : remedies.remedies)
        for (const CandidatePlace& place : each.places) {
            std::vector<std::string> row = {study.areas[remedies.area.value].code,
                                            study.basket.needs[each.need].id,
                                            std::string(to_string(each.remedy)),
                                            to_text(each.people),
                                            to_text(each.people_inexact),
                                            or_empty(each.minutes_saved),
                                            or_empty(each.at_most),
                                            each.proven ? "yes" : "no",
                                            or_empty(each.hours_a_week)};
            for (std::string& cell : place_cells(study, place)) row.push_back(std::move(cell));
            table.rows.push_back(std::move(row));
        }
    return table;
}

}  // namespace mapite
