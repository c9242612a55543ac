#include <nlohmann/json.hpp>

#include "app/comparison.hpp"
#include "app/speaker.hpp"
#include "app/words.hpp"

namespace mapite {
namespace {

using Json = nlohmann::ordered_json;

/// A number of a column beside the needs: its stable name and how many decimals a person reads.
struct PlainNumber {
    const char* name;
    int decimals;
    std::optional<double> (*of)(const ComparedColumn& column);
};

std::optional<double> percent(std::optional<double> share) {
    return share ? std::optional(100 * *share) : std::nullopt;
}

constexpr PlainNumber plain_numbers[] = {
    {"people", 0, [](const ComparedColumn& c) { return c.people; }},
    {"people_per_km2", 1,
     [](const ComparedColumn& c) { return c.traits ? c.traits->people_per_km2 : std::nullopt; }},
    {"over_65_percent", 1,
     [](const ComparedColumn& c) { return c.traits ? percent(c.traits->share_over_65) : std::nullopt; }},
    {"remoteness_km", 1,
     [](const ComparedColumn& c) { return c.traits ? c.traits->remoteness_km : std::nullopt; }},
    {"index", 0, [](const ComparedColumn& c) { return c.index; }},
    {"index_low", 0, [](const ComparedColumn& c) { return c.index_low; }},
    {"index_high", 0, [](const ComparedColumn& c) { return c.index_high; }},
};

std::string heading(const ComparedColumn& column, const Speaker& speaker) {
    return column.kind == ComparedKind::similar ? speaker.say("similar") : column.name;
}

Json or_null(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

}  // namespace

Table comparison_view(const Study& study, const Comparison& comparison, const Texts& texts,
                      Language language) {
    const Speaker speaker(texts, language, "profile.compare.");
    Table table{.header = {""}, .rows = {}};
    for (const ComparedColumn& column : comparison.columns) table.header.push_back(heading(column, speaker));
    for (const PlainNumber& number : plain_numbers) {
        table.rows.push_back({speaker.say(number.name)});
        for (const ComparedColumn& column : comparison.columns)
            table.rows.back().push_back(speaker.number_or_dash(number.of(column), number.decimals));
    }
    for (std::size_t n = 0; n < study.basket.needs.size(); ++n) {
        table.rows.push_back({study.basket.needs[n].name.in(language)});
        for (const ComparedColumn& column : comparison.columns)
            table.rows.back().push_back(speaker.points_or_dash(column.need_values[n]));
    }
    return table;
}

std::string comparison_notes(const Study& study, const Comparison& comparison, const Texts& texts,
                             Language language) {
    const Speaker speaker(texts, language, "profile.compare.");
    std::string text;
    add_line(text, speaker.say("values"));
    if (!comparison.similar.empty()) {
        std::string names;
        for (const SimilarArea& each : comparison.similar)
            names += (names.empty() ? "" : ", ") + study.areas[each.area].name + " (" +
                     speaker.number(each.distance, 2) + ")";
        add_line(text, speaker.say("similar_are", {{"areas", names}}));
        add_line(text, speaker.say("rule"));
        const AreaTraits& own = *comparison.columns.front().traits;
        if (!own.share_over_65) add_line(text, speaker.say("no_age"));
        if (!own.remoteness_km) add_line(text, speaker.say("no_remoteness"));
    } else {
        add_line(text, speaker.say("nobody_similar"));
    }
    for (const ComparedColumn& column : comparison.columns)
        if (column.basket != comparison.columns.front().basket)
            add_line(text, speaker.say("other_basket", {{"day", column.name}, {"basket", column.basket}}));
    return text;
}

std::string comparison_json(const Study& study, const Comparison& comparison) {
    Json json;
    json["columns"] = Json::array();
    for (const ComparedColumn& column : comparison.columns) {
        Json entry{{"kind", to_string(column.kind)},
                   {"code", column.code},
                   {"name", column.name},
                   {"basket", column.basket}};
        for (const PlainNumber& number : plain_numbers) entry[number.name] = or_null(number.of(column));
        for (std::size_t n = 0; n < study.basket.needs.size(); ++n)
            entry["needs"][study.basket.needs[n].id] = {{"value", or_null(column.need_values[n])},
                                                        {"coverage", or_null(column.coverage[n])}};
        json["columns"].push_back(std::move(entry));
    }
    json["similar"] = Json::array();
    for (const SimilarArea& each : comparison.similar)
        json["similar"].push_back({{"code", study.areas[each.area].code},
                                   {"name", study.areas[each.area].name},
                                   {"distance", each.distance}});
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Table comparison_table(const Study& study, const Comparison& comparison) {
    Table table{.header = {"kind", "code", "name", "number", "need", "value"}, .rows = {}};
    const auto add = [&](const ComparedColumn& column, const std::string& number, const std::string& need,
                         std::optional<double> value) {
        table.rows.push_back({std::string(to_string(column.kind)), column.code, column.name, number, need,
                              value ? to_text(*value) : ""});
    };
    for (const ComparedColumn& column : comparison.columns) {
        for (const PlainNumber& number : plain_numbers) add(column, number.name, "", number.of(column));
        for (std::size_t n = 0; n < study.basket.needs.size(); ++n) {
            add(column, "value", study.basket.needs[n].id, column.need_values[n]);
            add(column, "coverage", study.basket.needs[n].id, column.coverage[n]);
        }
    }
    return table;
}

}  // namespace mapite
