#include "app/answers.hpp"

#include <nlohmann/json.hpp>

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

/// The numbers of one need in one area, in the order of the columns.
struct NeedNumber {
    const char* name;
    std::optional<double> value;
};

std::vector<NeedNumber> numbers(const NeedCoverage& coverage) {
    const auto time = [&](auto member) {
        return coverage.times ? std::optional<double>((*coverage.times).*member) : std::nullopt;
    };
    const auto gap = [&](auto member) {
        return coverage.gap ? std::optional<double>((*coverage.gap).*member) : std::nullopt;
    };
    const PeopleGroups& people = coverage.people;
    return {{"coverage", coverage.coverage},
            {"coverage_low", coverage.coverage_low},
            {"coverage_high", coverage.coverage_high},
            {"people_good", people.good},
            {"people_between", people.between},
            {"people_bad", people.bad},
            {"people_without_route", people.without_route},
            {"people_unknown", people.unknown},
            {"people_masked", coverage.people_masked},
            {"people_uncertain", coverage.people_uncertain},
            {"mean_min", time(&TimeSummary::mean_min)},
            {"median_min", time(&TimeSummary::median_min)},
            {"p90_min", time(&TimeSummary::p90_min)},
            {"centre_min", coverage.times ? coverage.times->centre_min : std::nullopt},
            {"periphery_mean_min", coverage.times ? coverage.times->periphery_mean_min : std::nullopt},
            {"gini_minutes", time(&TimeSummary::gini)},
            {"best_tenth_min", time(&TimeSummary::best_tenth_min)},
            {"worst_tenth_min", time(&TimeSummary::worst_tenth_min)},
            {"value", coverage.value},
            {"value_low", coverage.value_low},
            {"value_high", coverage.value_high},
            {"capacity_per_1000",
             coverage.capacity ? std::optional(coverage.capacity->mean_per_1000) : std::nullopt},
            {"people_below_capacity_norm",
             coverage.capacity ? std::optional(coverage.capacity->people_below_norm) : std::nullopt},
            {"fgt0", gap(&GapDepth::fgt0)},
            {"fgt1", gap(&GapDepth::fgt1)},
            {"fgt2", gap(&GapDepth::fgt2)},
            {"dependency", coverage.dependency}};
}

Json need_json(const Need& need, const NeedCoverage& coverage, const Confidence& confidence) {
    Json json;
    json["block"] = need.block;
    json["mode"] = to_string(need.mode);
    json["good_min"] = need.good.count();
    json["bad_min"] = need.bad.count();
    if (need.capacity_norm_per_1000) json["capacity_norm_per_1000"] = *need.capacity_norm_per_1000;
    for (const NeedNumber& number : numbers(coverage)) json[number.name] = or_null(number.value);
    json["confidence"] = to_string(confidence.grade);
    json["confidence_reasons"] = confidence.reasons;
    return json;
}

Json travel_json(const Study& study) {
    Json tables = Json::object();
    for (const TravelMode mode : all_travel_modes)
        if (const auto& table = study.travel.table(mode))
            tables[std::string(to_string(mode))] = {
                {"file", table->file}, {"date", table->date ? Json(to_string(*table->date)) : Json(nullptr)}};
    Json json = {{"straight_line", study.travel.straight_line},
                 {"detour_factor", study.travel.detour_factor},
                 {"speeds", study.travel.speeds_source},
                 {"roads", study.travel.roads_source},
                 {"snap_limit_m", study.travel.snap_limit.value}};
    if (!tables.empty()) json["tables"] = std::move(tables);
    return json;
}

std::string counted(const Study& study) {
    return study.counts_dwellings ? "dwellings" : "people";
}

/// Says in JSON whom the numbers count, when a group or a year was chosen.
void add_chosen(Json& json, const Study& study) {
    if (!study.group.empty()) json["group"] = study.group;
    if (study.year_chosen) json["year"] = study.year ? Json(*study.year) : Json(nullptr);
}

Json point_json(const Study& study, const ExplainedPoint& point) {
    Json json{{"id", point.id},
              {"name", point.name},
              {"people", point.people},
              {"measure", to_string(point.measure)},
              {"group", to_string(point.group)}};
    json["minutes"] = point.reach ? Json(in_minutes(point.reach->time).count()) : Json(nullptr);
    json["value"] = or_null(point.graded_value);
    if (point.access_per_1000) json["capacity_per_1000"] = *point.access_per_1000;
    if (!point.reach) return json;
    json["access_min"] = in_minutes(point.reach->access).count();
    json["egress_min"] = in_minutes(point.reach->egress).count();
    const Service& service = study.services[point.reach->service.value];
    json["service"] = {{"id", service.id}, {"name", service.name}};
    return json;
}

Json nearest_json(const Study& study, const NearestService& nearest) {
    const Service& service = study.services[nearest.service.value];
    const Source* source = study.source(service.source);
    const auto area = study.area_of_service[nearest.service.value];
    return {{"id", service.id},
            {"name", service.name},
            {"category", service.category},
            {"area", area ? Json(study.areas[area->value].code) : Json(nullptr)},
            {"people", nearest.people},
            {"fastest_min", in_minutes(nearest.fastest).count()},
            {"slowest_min", in_minutes(nearest.slowest).count()},
            {"source", source ? source->name : ""},
            {"stated_source", service.stated_source},
            {"source_file", source ? source->file : ""},
            {"source_row", service.source_row},
            {"source_date", source && source->date ? Json(to_string(*source->date)) : Json(nullptr)},
            {"verified", service.verified ? Json(to_string(*service.verified)) : Json(nullptr)}};
}

Json score_json(const Study& study, const AreaScore& score) {
    const auto need_id = [&](std::size_t n) { return study.basket.needs[n].id; };
    Json json{{"value", or_null(score.index)},
              {"low", score.index_low},
              {"high", score.index_high},
              {"geometric", or_null(score.geometric)},
              {"arithmetic", or_null(score.arithmetic)},
              {"weight_known", score.weight_known},
              {"sufficient", score.sufficient}};
    json["critical_failed"] = Json::array();
    for (const std::size_t n : score.critical_failed) json["critical_failed"].push_back(need_id(n));
    json["weakest"] = score.weakest ? Json(need_id(*score.weakest)) : Json(nullptr);
    json["blocks"] = Json::object();
    for (const BlockScore& block : score.blocks)
        json["blocks"][block.block] = {{"value", or_null(block.value)},
                                       {"weight_share", block.weight_share},
                                       {"weight_known", block.weight_known}};
    json["needs"] = Json::object();
    for (std::size_t n = 0; n < score.needs.size(); ++n)
        json["needs"][need_id(n)] = {{"value", or_null(score.needs[n].value)},
                                     {"low", score.needs[n].low},
                                     {"high", score.needs[n].high},
                                     {"weight", study.basket.needs[n].weight},
                                     {"weight_share", score.parts[n].weight_share},
                                     {"log_contribution", score.parts[n].log_contribution},
                                     {"points_lost", score.parts[n].points_lost}};
    return json;
}

std::string written(const Json& json) {
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

std::optional<double> people_of(const Study& study, AreaIndex area) {
    const auto& points = study.points_of_area[area.value];
    if (points.empty()) return std::nullopt;
    double people = 0;
    for (const PointIndex point : points) people += study.points[point.value].people;
    return people;
}

std::optional<double> people_of_group(const Study& study, AreaIndex area, const std::string& group) {
    std::optional<double> people;
    for (const PointIndex point : study.points_of_area[area.value])
        if (const GroupCount* count = find_group(study.points[point.value], group))
            people = people.value_or(0) + count->people;
    return people;
}

std::string areas_json(const Study& study) {
    Json list = Json::array();
    for (std::size_t i = 0; i < study.areas.size(); ++i) {
        const Area& area = study.areas[i];
        Json json{{"code", area.code}, {"name", area.name}, {"type", to_string(area.type)}};
        json["parent"] = area.parent.empty() ? Json(nullptr) : Json(area.parent);
        json["parent_name"] = area.parent_name.empty() ? Json(nullptr) : Json(area.parent_name);
        json["people"] = or_null(people_of(study, AreaIndex{i}));
        for (const PopulationGroup& group : study.groups)
            json["groups"][group.id] = or_null(people_of_group(study, AreaIndex{i}, group.id));
        json["counts"] = counted(study);
        json["area_km2"] = area_m2(area.shape) / 1e6;
        list.push_back(std::move(json));
    }
    return written(list);
}

Table areas_table(const Study& study) {
    Table table{.header = {"code", "name", "type", "parent", "people", "counts", "area_km2"}, .rows = {}};
    for (const PopulationGroup& group : study.groups) table.header.push_back("people_" + group.id);
    for (std::size_t i = 0; i < study.areas.size(); ++i) {
        const Area& area = study.areas[i];
        table.rows.push_back({area.code, area.name, std::string(to_string(area.type)), area.parent,
                              or_empty(people_of(study, AreaIndex{i})), counted(study),
                              to_text(area_m2(area.shape) / 1e6, 3)});
        for (const PopulationGroup& group : study.groups)
            table.rows.back().push_back(or_empty(people_of_group(study, AreaIndex{i}, group.id)));
    }
    return table;
}

std::string index_json(const Study& study, AreaIndex area) {
    return written(score_json(study, study.scores[area.value]));
}

std::string profile_json(const Study& study) {
    Json json;
    json["project"] = study.project.settings.name;
    json["grid"] = study.project.settings.grid;
    json["date"] = to_string(study.today);
    json["basket"] = {{"id", study.basket.id}, {"version", study.basket.version}};
    json["counts"] = counted(study);
    add_chosen(json, study);
    json["travel"] = travel_json(study);
    json["areas"] = Json::array();
    for (const AreaProfile& profile : study.profiles) {
        const Area& area = study.areas[profile.area.value];
        Json entry{{"code", area.code}, {"name", area.name}};
        entry["people"] = or_null(people_of(study, profile.area));
        entry["people_low"] = profile.people_low;
        entry["people_high"] = profile.people_high;
        if (!study.scores.empty()) entry["index"] = score_json(study, study.scores[profile.area.value]);
        entry["needs"] = Json::object();
        for (std::size_t n = 0; n < profile.needs.size(); ++n)
            entry["needs"][study.basket.needs[n].id] =
                need_json(study.basket.needs[n], profile.needs[n], profile.confidence[n]);
        json["areas"].push_back(std::move(entry));
    }
    return written(json);
}

Table profile_table(const Study& study) {
    Table table{.header = {"code", "name", "need", "mode", "good_min", "bad_min"}, .rows = {}};
    for (const NeedNumber& number : numbers(NeedCoverage{})) table.header.emplace_back(number.name);
    for (const char* column : {"confidence", "confidence_reasons", "counts", "straight_line"})
        table.header.emplace_back(column);
    if (!study.group.empty()) table.header.emplace_back("group");
    if (study.year_chosen) table.header.emplace_back("year");
    for (const AreaProfile& profile : study.profiles)
        for (std::size_t n = 0; n < profile.needs.size(); ++n) {
            const Area& area = study.areas[profile.area.value];
            const Need& need = study.basket.needs[n];
            std::vector<std::string> row{area.code,
                                         area.name,
                                         need.id,
                                         std::string(to_string(need.mode)),
                                         to_text(need.good.count()),
                                         to_text(need.bad.count())};
            for (const NeedNumber& number : numbers(profile.needs[n])) row.push_back(or_empty(number.value));
            row.emplace_back(to_string(profile.confidence[n].grade));
            std::string reasons;
            for (const std::string& reason : profile.confidence[n].reasons)
                reasons += (reasons.empty() ? "" : " ") + reason;
            row.push_back(reasons);
            row.push_back(counted(study));
            row.emplace_back(study.travel.is_straight(need.mode) ? "yes" : "no");
            if (!study.group.empty()) row.push_back(study.group);
            if (study.year_chosen) row.push_back(study.year ? std::to_string(*study.year) : "");
            table.rows.push_back(std::move(row));
        }
    return table;
}

std::string explanation_json(const Study& study, const Explanation& explanation) {
    const Area& area = study.areas[explanation.area.value];
    Json json{{"area", {{"code", area.code}, {"name", area.name}}},
              {"need", explanation.need.id},
              {"counts", counted(study)},
              {"people", explanation.people}};
    add_chosen(json, study);
    json["threshold_source"] = explanation.need.source;
    json["travel"] = travel_json(study);
    json.update(need_json(explanation.need, explanation.coverage, explanation.confidence));
    json["services"] = Json::array();
    for (const NearestService& nearest : explanation.services)
        json["services"].push_back(nearest_json(study, nearest));
    json["points"] = Json::array();
    for (const ExplainedPoint& point : explanation.points) json["points"].push_back(point_json(study, point));
    json["points_left_out"] = explanation.points_left_out;
    json["people_left_out"] = explanation.people_left_out;
    return written(json);
}

}  // namespace mapite
