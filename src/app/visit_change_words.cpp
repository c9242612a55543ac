// What moves when a plan changes, and what would admit a visit, in words.
#include <fmt/format.h>

#include <algorithm>

#include "app/visit_speaker.hpp"

namespace mapite {
namespace {

std::string stands(const std::optional<Day>& day, const std::optional<DayTime>& start, const char* absent,
                   const PlanSpeaker& speaker) {
    if (!day) return speaker.say(absent);
    return speaker.day(*day) + (start ? ' ' + speaker.time(*day, *start) : std::string());
}

Table changes_table(const std::vector<PlanChange>& changes, const PlanSpeaker& speaker) {
    Table table{
        .header = {speaker.say("table.visit"), speaker.say("table.before"), speaker.say("table.after")},
        .rows = {}};
    for (const PlanChange& change : changes)
        table.rows.push_back({speaker.name(change.occasion),
                              stands(change.day_before, change.start_before, "change.in", speaker),
                              stands(change.day_after, change.start_after, "change.out", speaker)});
    return table;
}

std::string remedy_text(std::size_t number, const Remedy& remedy, const PlanSpeaker& speaker) {
    std::string text, what = speaker.relaxed(remedy.relaxed);
    if (remedy.by) what = speaker.say("why.by", {{"what", what}, {"time", speaker.duration(*remedy.by)}});
    add_line(
        text,
        speaker.say("why.remedy",
                    {{"n", std::to_string(number)},
                     {"what", what},
                     {"day", remedy.day ? speaker.day(*remedy.day) : ""},
                     {"time", remedy.day && remedy.start ? speaker.time(*remedy.day, *remedy.start) : ""},
                     {"driving", signed_duration(speaker, static_cast<double>(remedy.more_driving.count()))},
                     {"km", signed_length(speaker, remedy.more_length.value)}}));
    std::string moves;
    for (const PlanChange& change : remedy.changes)
        if (change.kind == PlanChange::Kind::other_day)
            moves += fmt::format("{}{} → {}", moves.empty() ? "" : "; ", speaker.name(change.occasion),
                                 stands(change.day_after, change.start_after, "change.out", speaker));
    if (!moves.empty()) add_line(text, speaker.say("why.moves", {{"moves", moves}}));
    if (!remedy.dropped.empty())
        add_line(text, speaker.say("why.dropped", {{"visits", speaker.names(remedy.dropped)}}));
    return text;
}

}  // namespace

TextParts change_text(const VisitPlan& before, const TriedChange& tried, const VisitTexts& with) {
    const PlanSpeaker speaker(with);
    TextParts parts;
    if (tried.changes.empty()) {
        parts.push_back({.text = speaker.say("change.nothing") + '\n', .table = {}});
    } else {
        const auto moved = std::ranges::count(tried.changes, PlanChange::Kind::other_day, &PlanChange::kind);
        parts.push_back({.text = speaker.say("change.head", {{"n", std::to_string(tried.changes.size())},
                                                             {"moved", std::to_string(moved)}}) +
                                 '\n',
                         .table = changes_table(tried.changes, speaker)});
    }
    std::string newly_out;
    for (const Unplanned& each : left_out(tried.after)) {
        const auto same = [&](const Unplanned& other) { return other.occasion == each.occasion; };
        if (std::ranges::none_of(before.unplanned, same))
            add_line(newly_out, speaker.say("unplanned.line", {{"visit", speaker.name(each.occasion)},
                                                               {"reason", speaker.reason(each)}}));
    }
    parts.push_back(
        {.text = newly_out + '\n', .table = costs_before_and_after(before, tried.after, speaker)});
    return parts;
}

std::string why_text(const WhyNot& why, const VisitTexts& with) {
    const PlanSpeaker speaker(with);
    std::string text;
    add_line(text, speaker.say("why.head", {{"visit", speaker.name(why.unplanned.occasion)},
                                            {"reason", speaker.reason(why.unplanned)}}));
    if (!why.in_the_way.empty())
        add_line(text, speaker.say("why.in_the_way", {{"visits", speaker.names(why.in_the_way)}}));
    if (why.remedies.empty()) {
        add_line(text, speaker.say("why.none"));
        return text;
    }
    if (!why.binding.empty())
        add_line(text, speaker.say("why.binding", {{"what", speaker.binding(why.binding)}}));
    add_line(text, speaker.say("why.remedies"));
    for (std::size_t i = 0; i < why.remedies.size(); ++i)
        text += remedy_text(i + 1, why.remedies[i], speaker);
    return text;
}

}  // namespace mapite
