#include "app/index_words.hpp"

#include <nlohmann/json.hpp>

#include "app/answers.hpp"
#include "app/speaker.hpp"
#include "app/words.hpp"

namespace mapite {
namespace {

using Json = nlohmann::ordered_json;

std::string need_line(const Study& study, std::size_t n, const AreaScore& score, const Speaker& speaker) {
    const Need& need = study.basket.needs[n];
    const NeedValue& value = score.needs[n];
    Texts::Values values = {{"need", need.name.in(speaker.language())},
                            {"id", need.id},
                            {"weight", speaker.short_number(need.weight)},
                            {"low", speaker.number(value.low, 1)},
                            {"high", speaker.number(value.high, 1)},
                            {"critical", need.critical ? speaker.say("critical") : ""}};
    if (!value.value) return speaker.say("need_unknown", values);
    values["value"] = speaker.number(*value.value, 1);
    values["share"] = speaker.share(score.parts[n].weight_share);
    values["log"] = speaker.number(score.parts[n].log_contribution, 4);
    values["points"] = speaker.number(score.parts[n].points_lost, 1);
    return speaker.say(score.sufficient ? "need" : "need_only_value", values);
}

void add_rules(std::string& text, const Study& study, const Speaker& speaker) {
    const IndexRules& rules = study.basket.index;
    add_line(text, speaker.say("basket", {{"basket", study.basket.name.in(speaker.language())},
                                          {"version", study.basket.version}}));
    add_line(text, speaker.say("rule." + std::string(to_string(rules.aggregation)),
                               {{"floor", speaker.short_number(rules.floor)}}));
    add_line(text, speaker.say("rule.known", {{"least", speaker.share(rules.known_least, 0)}}));
    add_line(text, speaker.say("rule.cap", {{"cut", speaker.short_number(rules.critical_cut)}}));
}

void add_result(std::string& text, const Study& study, const AreaScore& score, const Speaker& speaker) {
    const Texts::Values bounds = {{"low", speaker.number(score.index_low, 1)},
                                  {"high", speaker.number(score.index_high, 1)},
                                  {"known", speaker.share(score.weight_known)}};
    if (!score.index) return add_line(text, speaker.say("insufficient", bounds));
    add_line(text, speaker.say("result", {{"index", speaker.number(*score.index, 1)},
                                          {"geometric", speaker.number(*score.geometric, 1)},
                                          {"arithmetic", speaker.number(*score.arithmetic, 1)}}));
    std::string failed;
    for (const std::size_t n : score.critical_failed)
        failed += (failed.empty() ? "" : ", ") + study.basket.needs[n].name.in(speaker.language());
    if (!failed.empty()) add_line(text, speaker.say("cap", {{"needs", failed}}));
    add_line(text, speaker.say("bounds", bounds));
}

void add_simulation(std::string& text, const Study& study, const Standing& standing, const RankRange& rank,
                    const Speaker& speaker) {
    const UncertaintyRules& rules = study.basket.uncertainty;
    add_line(text, speaker.say("simulation", {{"draws", speaker.number(static_cast<double>(rules.draws))},
                                              {"seed", std::to_string(rules.seed)},
                                              {"weights", speaker.share(rules.weights, 0)},
                                              {"thresholds", speaker.share(rules.thresholds, 0)},
                                              {"speeds", speaker.share(rules.speeds, 0)}}));
    add_line(text, speaker.say("ranks", {{"rank", speaker.number(static_cast<double>(rank.rank))},
                                         {"areas", speaker.number(static_cast<double>(standing.compared))},
                                         {"median", speaker.number(rank.median)},
                                         {"low", speaker.number(rank.low)},
                                         {"high", speaker.number(rank.high)},
                                         {"mean", speaker.number(rank.mean, 1)}}));
    add_line(text, speaker.say("index_drawn", {{"median", speaker.number(rank.index_median, 1)},
                                               {"low", speaker.number(rank.index_low, 1)},
                                               {"high", speaker.number(rank.index_high, 1)}}));
    add_line(text, speaker.say("missing", {{"low", speaker.number(rank.low_with_missing)},
                                           {"high", speaker.number(rank.high_with_missing)},
                                           {"share", speaker.share(rank.missing_share, 0)}}));
    add_line(text, speaker.say(rank.uncertain ? "flips" : "firm",
                               {{"worst", speaker.share(rank.worst_tenth, 1)},
                                {"critical", speaker.share(rank.critical_failure, 1)}}));
}

Json or_null(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json rank_numbers(const std::optional<RankRange>& rank) {
    if (!rank) return nullptr;
    return {{"rank", rank->rank},
            {"rank_median", rank->median},
            {"rank_low", rank->low},
            {"rank_high", rank->high},
            {"rank_mean", rank->mean},
            {"rank_low_with_missing", rank->low_with_missing},
            {"rank_high_with_missing", rank->high_with_missing},
            {"index_median", rank->index_median},
            {"index_5_percent", rank->index_low},
            {"index_95_percent", rank->index_high},
            {"worst_tenth_probability", rank->worst_tenth},
            {"critical_failure_probability", rank->critical_failure},
            {"missing_share", rank->missing_share},
            {"uncertain", rank->uncertain}};
}

Json simulation_json(const Study& study, const Standing& standing) {
    const UncertaintyRules& rules = study.basket.uncertainty;
    return {{"draws", rules.draws},
            {"seed", rules.seed},
            {"weights_spread", rules.weights},
            {"thresholds_spread", rules.thresholds},
            {"speeds_spread", rules.speeds},
            {"level", standing.level},
            {"areas_compared", standing.compared}};
}

/// Those with a rank first, then the others of the level by code.
std::vector<std::size_t> all_of_level(const Study& study, const Standing& standing) {
    std::vector<std::size_t> order = by_rank(study, standing);
    for (std::size_t a = 0; a < study.areas.size(); ++a)
        if (level(study.areas[a].type) == standing.level && !standing.ranks[a]) order.push_back(a);
    return order;
}

}  // namespace

std::string index_explanation(const Study& study, const Standing& standing, AreaIndex area,
                              const Texts& texts, Language language) {
    const Speaker speaker(texts, language, "profile.explain.");
    const AreaScore& score = study.scores[area.value];
    std::string text;
    add_line(text, speaker.say("head", {{"area", study.areas[area.value].name},
                                        {"code", study.areas[area.value].code}}));
    if (const std::string chosen = chosen_people(study, texts, language); !chosen.empty())
        add_line(text, Speaker(texts, language, "words.").say("explain.counted", {{"who", chosen}}));
    add_result(text, study, score, speaker);
    add_rules(text, study, speaker);
    add_line(text, speaker.say("needs"));
    for (std::size_t n = 0; n < study.basket.needs.size(); ++n)
        add_line(text, need_line(study, n, score, speaker));
    if (score.index)
        add_line(text, speaker.say("sum", {{"points", speaker.number(100 - *score.geometric, 1)},
                                           {"log", speaker.number(std::log(*score.geometric / 100), 4)}}));
    if (const auto& rank = standing.ranks[area.value])
        add_simulation(text, study, standing, *rank, speaker);
    else
        add_line(text, speaker.say("no_rank"));
    return text;
}

std::string index_explanation_json(const Study& study, const Standing& standing, AreaIndex area) {
    Json json{{"area", {{"code", study.areas[area.value].code}, {"name", study.areas[area.value].name}}},
              {"basket", {{"id", study.basket.id}, {"version", study.basket.version}}}};
    const IndexRules& rules = study.basket.index;
    json["rules"] = {{"aggregation", to_string(rules.aggregation)},
                     {"floor", rules.floor},
                     {"critical_cut", rules.critical_cut},
                     {"known_least", rules.known_least}};
    json["index"] = Json::parse(index_json(study, area));
    json["simulation"] = simulation_json(study, standing);
    json["standing"] = rank_numbers(standing.ranks[area.value]);
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Table rank_view(const Study& study, const Standing& standing, const Texts& texts, Language language) {
    const Speaker speaker(texts, language, "profile.rank.");
    Table table{.header = {speaker.say("rank"), speaker.say("range"), speaker.say("code"),
                           speaker.say("name"), speaker.say("index"), speaker.say("bounds"),
                           speaker.say("worst_tenth"), speaker.say("missing"), speaker.say("weakest"), ""},
                .rows = {}};
    for (const std::size_t a : all_of_level(study, standing)) {
        const AreaScore& score = study.scores[a];
        const auto& rank = standing.ranks[a];
        const bool inhabited = study.profiles[a].people > 0;
        std::string remark;
        if (rank && rank->uncertain) remark = speaker.say("uncertain");
        if (!rank) remark = speaker.say(inhabited ? "insufficient" : "nobody");
        if (score.capped_by() > 0) remark += (remark.empty() ? "" : ", ") + speaker.say("capped");
        table.rows.push_back(
            {rank ? speaker.number(static_cast<double>(rank->rank)) : "–",
             rank ? speaker.number(rank->low) + "–" + speaker.number(rank->high) : "–", study.areas[a].code,
             study.areas[a].name, speaker.points_or_dash(score.index),
             inhabited ? speaker.number(score.index_low) + "–" + speaker.number(score.index_high) : "–",
             speaker.share_or_dash(rank ? std::optional(rank->worst_tenth) : std::nullopt, 0),
             speaker.share_or_dash(rank ? std::optional(rank->missing_share) : std::nullopt, 0),
             score.weakest ? study.basket.needs[*score.weakest].name.in(language) : "–", remark});
    }
    return table;
}

Table rank_table(const Study& study, const Standing& standing) {
    Table table{.header = {"code", "name", "index", "index_low", "index_high", "weight_known"}, .rows = {}};
    const Json columns = rank_numbers(RankRange{});
    for (const auto& [name, value] : columns.items()) table.header.push_back(name);
    for (const char* column : {"weakest", "critical_failed"}) table.header.emplace_back(column);
    const auto text = [](const std::optional<double>& value) {
        return value ? to_text(*value) : std::string();
    };
    for (const std::size_t a : all_of_level(study, standing)) {
        const AreaScore& score = study.scores[a];
        table.rows.push_back({study.areas[a].code, study.areas[a].name, text(score.index),
                              to_text(score.index_low), to_text(score.index_high),
                              to_text(score.weight_known)});
        auto& row = table.rows.back();
        const Json numbers = rank_numbers(standing.ranks[a]);
        for (const auto& [name, value] : columns.items())
            row.push_back(numbers.is_null()            ? ""
                          : numbers[name].is_boolean() ? (numbers[name].get<bool>() ? "yes" : "no")
                                                       : to_text(numbers[name].get<double>()));
        row.push_back(score.weakest ? study.basket.needs[*score.weakest].id : "");
        std::string failed;
        for (const std::size_t n : score.critical_failed)
            failed += (failed.empty() ? "" : " ") + study.basket.needs[n].id;
        row.push_back(failed);
    }
    return table;
}

std::string rank_json(const Study& study, const Standing& standing) {
    Json json{{"basket", {{"id", study.basket.id}, {"version", study.basket.version}}},
              {"simulation", simulation_json(study, standing)}};
    json["areas"] = Json::array();
    for (const std::size_t a : all_of_level(study, standing)) {
        Json entry{{"code", study.areas[a].code}, {"name", study.areas[a].name}};
        entry["index"] = or_null(study.scores[a].index);
        entry["index_low"] = study.scores[a].index_low;
        entry["index_high"] = study.scores[a].index_high;
        entry["standing"] = rank_numbers(standing.ranks[a]);
        json["areas"].push_back(std::move(entry));
    }
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace mapite
