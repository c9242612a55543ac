// Suggestions for the SWOT as a table, as sentences and as JSON.
#include <nlohmann/json.hpp>

#include "app/note_fields.hpp"
#include "app/note_words.hpp"
#include "app/speaker.hpp"
#include "app/swot_suggestions.hpp"

namespace mapite {
namespace {

using Json = nlohmann::ordered_json;

Json fact_json(const OfferedFact& offered, const std::string& area) {
    const SwotFact& fact = offered.fact;
    Json json;
    json["key"] = fact.key();
    json["box"] = to_string(fact.box);
    json["need"] = fact.need_id;
    json["group"] = fact.group.empty() ? Json(nullptr) : Json(fact.group);
    json["people"] = fact.affected.people;
    json["people_low"] = fact.affected.low;
    json["people_high"] = fact.affected.high;
    json["figure"] = fact.figure();
    json["figure_before"] = offered.figure_before ? Json(*offered.figure_before) : Json(nullptr);
    if (fact.service) {
        json["areas_alike"] = fact.areas_alike;
        json["areas_of_district"] = fact.areas_of_district;
    }
    if (fact.kind == FactKind::no_route) json["other_needs"] = fact.other_needs;
    json["confidence"] = to_string(fact.confidence);
    json["sentence"] = {
        {"lv", offered.sentence.lv}, {"en", offered.sentence.en}, {"ru", offered.sentence.ru}};
    json["explained_by"] = fact.command(area);
    return json;
}

}  // namespace

std::string suggestions_list(const SwotSuggestions& suggestions, const Texts& texts, Language language) {
    const Speaker speaker(texts, language, "notes.");
    std::string list;
    const SwotBox* box = nullptr;
    for (const OfferedFact& each : suggestions.offered) {
        if (box == nullptr || *box != each.fact.box)
            list += speaker.say("boxes." + std::string(to_string(each.fact.box))) + "\n\n";
        box = &each.fact.box;
        list += "  " + each.sentence.in(language) + '\n';
        list += "    " +
                speaker.say("suggest.key",
                            {{"key", each.fact.key()},
                             {"grade", speaker.sentence("words.grade." +
                                                        std::string(to_string(each.fact.confidence)))}}) +
                "\n\n";
    }
    return list;
}

std::string suggestions_remarks(const SwotSuggestions& suggestions, const Texts& texts, Language language) {
    const Speaker speaker(texts, language, "notes.");
    std::string text;
    for (const OfferedFact& each : suggestions.offered)
        if (each.figure_before)
            add_line(text, speaker.say("suggest.came_back", {{"fact", each.fact.key()},
                                                             {"before", *each.figure_before},
                                                             {"now", each.fact.figure()}}));
    for (const OutdatedNote& each : suggestions.outdated) {
        const Texts::Values values{{"note", printable(note_name(each.note))},
                                   {"before", each.figure_before},
                                   {"now", each.figure.value_or("")}};
        add_line(text, speaker.say(each.figure ? "suggest.outdated" : "suggest.gone", values));
    }
    if (suggestions.left_out > 0)
        add_line(text, speaker.say("suggest.left_out", {{"count", std::to_string(suggestions.left_out)}}));
    if (suggestions.accepted + suggestions.dismissed > 0)
        add_line(text,
                 speaker.say("suggest.decided", {{"accepted", std::to_string(suggestions.accepted)},
                                                 {"dismissed", std::to_string(suggestions.dismissed)}}));
    if (!suggestions.offered.empty())
        add_line(text, speaker.say("suggest.how", {{"area", suggestions.area}}));
    return text;
}

std::string suggestions_json(const SwotSuggestions& suggestions) {
    Json json;
    json["area"] = suggestions.area;
    json["facts"] = Json::array();
    for (const OfferedFact& each : suggestions.offered)
        json["facts"].push_back(fact_json(each, suggestions.area));
    json["outdated"] = Json::array();
    for (const OutdatedNote& each : suggestions.outdated)
        json["outdated"].push_back({{"note", each.note.id},
                                    {"fact", each.note.fact},
                                    {"figure_before", each.figure_before},
                                    {"figure", each.figure ? Json(*each.figure) : Json(nullptr)}});
    json["accepted"] = suggestions.accepted;
    json["dismissed"] = suggestions.dismissed;
    json["left_out"] = suggestions.left_out;
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace mapite
