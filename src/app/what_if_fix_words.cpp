// What would help an area, in words.
#include "app/what_if_speaker.hpp"
#include "app/words.hpp"

namespace mapite {
namespace {

std::string remedy_name(const RemedyEffect& effect, const WhatIfSpeaker& speaker) {
    return speaker.say("fix." + std::string(to_string(effect.remedy)),
                       {{"n", speaker.number(static_cast<double>(effect.places.size()))},
                        {"hours", speaker.short_number(effect.hours_a_week.value_or(0))}});
}

/// Longer opening is for everybody whose nearest it is, the rest for those whose need is not met: two tables.
Table table_of(const AreaRemedies& remedies, const WhatIfSpeaker& speaker, bool opening) {
    Table table{
        .header = {speaker.say("table.need"), speaker.say("table.remedy"), speaker.say("table.people"),
                   speaker.say("table.minutes"), speaker.say("table.place")},
        .rows = {}};
    for (const RemedyEffect& each : remedies.remedies) {
        if ((each.remedy == NeedRemedy::longer_opening) != opening) continue;
        table.rows.push_back({speaker.need(each.need), remedy_name(each, speaker) + (each.proven ? "" : " *"),
                              speaker.people(each.people, each.people_inexact),
                              each.minutes_saved ? speaker.number(*each.minutes_saved) : "–",
                              speaker.places(each.places)});
    }
    if (table.rows.empty()) table.header.clear();
    return table;
}

std::string hours_unknown(const AreaRemedies& remedies, const WhatIfSpeaker& speaker) {
    std::string list;
    for (const HoursKnown& hours : remedies.hours)
        if (hours.people_unknown > 0)
            list += (list.empty() ? "" : ", ") +
                    speaker.say("fix.hours_unknown_item", {{"need", speaker.need(hours.need)},
                                                           {"people", speaker.number(hours.people_unknown)}});
    return list.empty() ? "" : speaker.say("fix.hours_unknown", {{"needs", list}}) + '\n';
}

std::string basis(const AreaRemedies& remedies, const WhatIfSpeaker& speaker) {
    const WhatIfTexts& with = speaker.with();
    bool inexact = false, unproven = false;
    for (const RemedyEffect& each : remedies.remedies) {
        inexact = inexact || each.people_inexact > 0;
        unproven = unproven || !each.proven;
    }
    std::string text;
    text += hours_unknown(remedies, speaker);
    if (!remedies.without_gap.empty())
        text += speaker.say("fix.without_gap", {{"needs", speaker.needs(remedies.without_gap)}}) + '\n';
    if (!remedies.unknown.empty())
        text += speaker.say("fix.unknown", {{"needs", speaker.needs(remedies.unknown)}}) + '\n';
    if (unproven) text += speaker.say("fix.unproven") + '\n';
    if (!remedies.remedies.empty())
        text += travel_sentence(with.study, with.study.basket.needs[remedies.remedies.front().need],
                                with.texts, with.language) +
                '\n';
    if (const std::string who = chosen_people(with.study, with.texts, with.language); !who.empty())
        text += with.texts.say(with.language, "words.explain.counted", {{"who", who}}) + '\n';
    if (with.study.counts_dwellings) text += with.texts.say(with.language, "words.counts.note") + '\n';
    if (inexact) text += speaker.say("inexact") + '\n';
    return text;
}

}  // namespace

TextParts remedies_text(const AreaRemedies& remedies, const WhatIfTexts& with) {
    const WhatIfSpeaker speaker(with);
    const Area& area = with.study.areas[remedies.area.value];
    std::string head = speaker.say("fix.head", {{"area", area.name}, {"code", area.code}}) + '\n';
    if (remedies.remedies.empty())
        return {{.text = head + speaker.say("fix.nothing") + '\n' + basis(remedies, speaker), .table = {}}};
    const Table narrowing = table_of(remedies, speaker, false), opening = table_of(remedies, speaker, true);
    if (!narrowing.header.empty())
        head += speaker.say("fix.explain", {{"walk", speaker.short_number(with.rules.walk.count())}}) + '\n';
    TextParts parts = {{.text = head, .table = narrowing}};
    if (!opening.header.empty())
        parts.push_back({.text = '\n' +
                                 speaker.say("fix.explain_hours",
                                             {{"few", speaker.short_number(with.rules.few_hours_a_week)}}) +
                                 '\n',
                         .table = opening});
    parts.push_back({.text = '\n' + basis(remedies, speaker), .table = {}});
    return parts;
}

}  // namespace mapite
