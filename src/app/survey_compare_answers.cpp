#include "app/survey_compare_answers.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/text.hpp"

namespace mapite {
namespace {

using Json = nlohmann::ordered_json;

constexpr int score_decimals = 1, share_decimals = 3;
/// Of the table, before those of disagreements.
constexpr std::size_t columns_of_scores = 19;

double rounded(double value, int decimals) {
    const double scale = std::pow(10.0, decimals);
    const double whole = std::round(value * scale);
    return whole == 0 ? 0 : whole / scale;
}
Json number(const std::optional<double>& value, int decimals) {
    return value ? Json(rounded(*value, decimals)) : Json(nullptr);
}
Json count(const std::optional<std::size_t>& value) {
    return value ? Json(*value) : Json(nullptr);
}
Json interval(const std::optional<Interval>& value, int decimals) {
    if (!value) return nullptr;
    return Json::array({rounded(value->low, decimals), rounded(value->high, decimals)});
}

Json score_json(const AreaComparison& area, const GroupScore& score, bool of_block) {
    Json json{{"group", area.groups[score.group].id}, {"hidden", score.hidden}};
    json["n"] = score.hidden ? Json(nullptr) : Json(score.n);
    json["score"] = number(score.score, score_decimals);
    json["score_interval"] = interval(score.score_interval, score_decimals);
    if (of_block) return json;
    json["top2"] = number(score.top2, share_decimals);
    json["top2_interval"] = interval(score.top2_interval, share_decimals);
    json["dont_know"] = count(score.dont_know);
    json["does_not_apply"] = count(score.does_not_apply);
    json["no_answer"] = count(score.no_answer);
    json["steps"] = score.steps ? Json(*score.steps) : Json(nullptr);
    return json;
}

Json items_json(const AreaComparison& area, const std::vector<ItemComparison>& items, bool of_blocks) {
    Json all = Json::array();
    for (const ItemComparison& item : items) {
        Json json{{of_blocks ? "block" : "question", item.item}};
        if (!of_blocks) json["block"] = item.block.empty() ? Json(nullptr) : Json(item.block);
        json["aspect"] = to_string(item.aspect);
        json["skipped"] = item.skipped;
        json["scores"] = Json::array();
        for (const GroupScore& each : item.scores)
            json["scores"].push_back(score_json(area, each, of_blocks));
        all.push_back(std::move(json));
    }
    return all;
}

Json groups_json(const AreaComparison& area) {
    Json all = Json::array();
    for (const ShownGroup& each : area.groups)
        all.push_back({{"id", each.id},
                       {"groups", each.groups},
                       {"hidden", each.hidden},
                       {"forms", each.hidden ? Json(nullptr) : Json(each.forms)}});
    return all;
}

Json disagreements_json(const AreaComparison& area, const std::vector<Disagreement>& list) {
    Json all = Json::array();
    for (const Disagreement& each : list)
        all.push_back({{"question", each.item},
                       {"a", area.groups[each.a].id},
                       {"b", area.groups[each.b].id},
                       {"difference", rounded(each.difference, score_decimals)},
                       {"delta", rounded(each.delta, share_decimals)},
                       {"delta_interval", interval(each.delta_interval, share_decimals)},
                       {"may_be_chance", may_be_chance(each)},
                       {"effect", to_string(effect_size(each.delta))},
                       {"percentile", number(each.percentile, share_decimals)}});
    return all;
}

Json perception_json(const AreaComparison& area) {
    Json all = Json::array();
    for (const PerceptionGap& each : area.perception)
        all.push_back({{"need", each.need},
                       {"group", area.groups[each.group].id},
                       {"n", each.n},
                       {"felt", rounded(each.felt, score_decimals)},
                       {"measured", rounded(each.measured, score_decimals)},
                       {"gap", rounded(each.gap, score_decimals)},
                       {"quadrant", to_string(each.quadrant)}});
    return all;
}

std::string cell(const std::optional<double>& value, int decimals) {
    return value ? to_text(*value, decimals) : std::string();
}
std::string cell(const std::optional<std::size_t>& value) {
    return value ? std::to_string(*value) : std::string();
}

std::string name_of_area(const SurveyComparison& comparison, const std::string& code) {
    const auto found = comparison.names.find(code);
    return found == comparison.names.end() ? std::string() : found->second;
}

void add_disagreements(const SurveyComparison& comparison, const AreaComparison& area, bool of_one,
                       Table& table) {
    const auto text = [](const std::optional<Interval>& range, bool low) {
        return range ? to_text(low ? range->low : range->high, share_decimals) : std::string();
    };
    for (const Disagreement& each : of_one ? area.one_against_groups : area.disagreements) {
        const auto item = std::ranges::find(area.questions, each.item, &ItemComparison::item);
        std::vector<std::string> row{
            area.area, name_of_area(comparison, area.area),  of_one ? "one_against_groups" : "disagreement",
            each.item, std::string(to_string(item->aspect)), area.groups[each.a].id,
            "shown"};
        row.resize(columns_of_scores);
        row.insert(row.end(),
                   {area.groups[each.b].id, to_text(each.difference, score_decimals),
                    to_text(each.delta, share_decimals), text(each.delta_interval, true),
                    text(each.delta_interval, false), std::string(to_string(effect_size(each.delta))),
                    cell(each.percentile, share_decimals)});
        table.rows.push_back(std::move(row));
    }
}

void add_rows(const SurveyComparison& comparison, const AreaComparison& area, bool of_blocks, Table& table) {
    for (const ItemComparison& item : of_blocks ? area.blocks : area.questions) {
        std::vector<std::string> row{area.area, name_of_area(comparison, area.area),
                                     of_blocks ? "block" : "question", item.item,
                                     std::string(to_string(item.aspect))};
        if (item.skipped) {
            row.insert(row.end(), {"", "skipped"});
            row.resize(table.header.size());
            table.rows.push_back(std::move(row));
            continue;
        }
        for (const GroupScore& score : item.scores) {
            const auto low = [](const auto& i) { return i ? std::optional(i->low) : std::nullopt; };
            const auto high = [](const auto& i) { return i ? std::optional(i->high) : std::nullopt; };
            std::vector<std::string> whole = row;
            whole.insert(whole.end(),
                         {area.groups[score.group].id, score.hidden ? "hidden" : "shown",
                          score.hidden ? "" : std::to_string(score.n), cell(score.score, score_decimals),
                          cell(low(score.score_interval), score_decimals),
                          cell(high(score.score_interval), score_decimals), cell(score.top2, share_decimals),
                          cell(low(score.top2_interval), share_decimals),
                          cell(high(score.top2_interval), share_decimals), cell(score.dont_know),
                          cell(score.does_not_apply), cell(score.no_answer)});
            whole.resize(table.header.size());
            table.rows.push_back(std::move(whole));
        }
    }
}

}  // namespace

std::string survey_comparison_json(const SurveyComparison& comparison) {
    Json json{{"questionnaire", comparison.questionnaire.name},
              {"version", comparison.questionnaire.version},
              {"least", comparison.least},
              {"areas", Json::array()}};
    for (const AreaComparison& area : comparison.areas)
        json["areas"].push_back({{"code", area.area},
                                 {"name", name_of_area(comparison, area.area)},
                                 {"groups", groups_json(area)},
                                 {"blocks", items_json(area, area.blocks, true)},
                                 {"questions", items_json(area, area.questions, false)},
                                 {"disagreements", disagreements_json(area, area.disagreements)},
                                 {"one_against_groups", disagreements_json(area, area.one_against_groups)},
                                 {"perception", perception_json(area)},
                                 {"older_forms_left_out", area.older_left_out},
                                 {"forms_without_consent_left_out", area.without_consent_left_out}});
    return json.dump(2) + '\n';
}

Table survey_comparison_table(const SurveyComparison& comparison) {
    Table table{
        .header = {"area",     "area_name",   "kind",       "item",           "aspect",     "group",
                   "state",    "n",           "score",      "score_low",      "score_high", "top2",
                   "top2_low", "top2_high",   "dont_know",  "does_not_apply", "no_answer",  "measured",
                   "gap",      "other_group", "difference", "delta",          "delta_low",  "delta_high",
                   "effect",   "percentile"},
        .rows = {}};
    for (const AreaComparison& area : comparison.areas) {
        add_rows(comparison, area, true, table);
        add_rows(comparison, area, false, table);
        for (const PerceptionGap& each : area.perception) {
            table.rows.push_back({area.area, name_of_area(comparison, area.area), "need", each.need,
                                  "satisfaction", area.groups[each.group].id, "shown", std::to_string(each.n),
                                  to_text(each.felt, score_decimals), "", "", "", "", "", "", "", "",
                                  to_text(each.measured, score_decimals), to_text(each.gap, score_decimals)});
            table.rows.back().resize(table.header.size());
        }
        add_disagreements(comparison, area, false, table);
        add_disagreements(comparison, area, true, table);
    }
    return table;
}

std::string survey_agreement_json(const SurveyAgreement& with) {
    const Agreement& found = with.agreement;
    Json json{{"questionnaire", with.questionnaire.name},
              {"area", with.area},
              {"for", "the two people and the worker only"},
              {"a", with.first},
              {"b", with.second},
              {"n", found.n},
              {"equal", found.equal},
              {"near", found.near},
              {"kappa", number(found.kappa, share_decimals)},
              {"differences", Json::array()}};
    for (const Agreement::Difference& each : found.differences)
        json["differences"].push_back(
            {{"question", each.question}, {"step_a", each.step_a + 1}, {"step_b", each.step_b + 1}});
    return json.dump(2) + '\n';
}

}  // namespace mapite
