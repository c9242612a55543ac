#include "app/words.hpp"

#include <algorithm>

#include "app/answers.hpp"
#include "app/connected.hpp"
#include "app/speaker.hpp"

namespace mapite {
namespace {

/// Whom the row names, and whose file it stood in.
std::string source_text(const Service& service, const Source* source, const Speaker& speaker) {
    const std::string file = source ? source->name : speaker.say("not_known");
    return service.stated_source.empty() ? file : service.stated_source + " (" + file + ")";
}

std::string service_line(const Study& study, const NearestService& nearest, const Speaker& speaker,
                         const std::string& who) {
    const Service& service = study.services[nearest.service.value];
    const Source* source = study.source(service.source);
    return speaker.say(
        "explain.service",
        {{"name", service.name.empty() ? speaker.say("no_name") : service.name},
         {"category", service.category},
         {"people", speaker.people(nearest.people)},
         {"who", who},
         {"fastest", speaker.minutes(nearest.fastest)},
         {"slowest", speaker.minutes(nearest.slowest)},
         {"source", source_text(service, source, speaker)},
         {"row", service.source_row},
         {"date", source && source->date ? to_string(*source->date) : speaker.say("not_known")},
         {"verified", service.verified ? to_string(*service.verified) : speaker.say("never")}});
}

std::string point_line(const Study& study, const ExplainedPoint& point, const Speaker& speaker,
                       const Need& need, const std::string& who) {
    Texts::Values values = {{"name", point.name.empty() ? point.id : point.name},
                            {"people", point.measure == PeopleMeasure::masked ? speaker.say("masked")
                                                                              : speaker.people(point.people)},
                            {"who", who},
                            {"group", speaker.say("group." + std::string(to_string(point.group)))}};
    if (!point.reach) return speaker.say("explain.point_without", values);
    const Service& service = study.services[point.reach->service.value];
    values["minutes"] = speaker.minutes(point.reach->time);
    values["access"] = speaker.minutes(point.reach->access);
    values["road"] = speaker.minutes(point.reach->time - point.reach->access - point.reach->egress);
    values["egress"] = speaker.minutes(point.reach->egress);
    values["service"] = service.name.empty() ? service.id : service.name;
    // Neither a straight line nor a ready table has legs to and from a road.
    const bool has_legs = !study.travel.is_straight(need.mode) && !study.travel.table(need.mode);
    std::string line = speaker.say(has_legs ? "explain.point" : "explain.point_straight", values);
    if (point.access_per_1000 && need.capacity_norm_per_1000)
        line +=
            speaker.say("explain.point_capacity", {{"access", speaker.number(*point.access_per_1000, 2)}});
    return line;
}

/// "10 min: 1; 20 min: 0.68"
std::string bands_text(const Need& need, const Speaker& speaker) {
    std::string text;
    for (const Band& band : need.bands)
        text += (text.empty() ? "" : "; ") + speaker.short_number(band.up_to.count()) +
                " min: " + speaker.short_number(band.weight);
    return text;
}

void add_measures(std::string& text, const Explanation& explanation, const Speaker& speaker) {
    const NeedCoverage& coverage = explanation.coverage;
    if (coverage.times) {
        const TimeSummary& times = *coverage.times;
        add_line(text, speaker.say("explain.times", {{"mean", speaker.number(times.mean_min, 1)},
                                                     {"median", speaker.number(times.median_min, 1)},
                                                     {"p90", speaker.number(times.p90_min, 1)}}));
        if (times.centre_min && times.periphery_mean_min)
            add_line(text, speaker.say("explain.centre",
                                       {{"centre", speaker.number(*times.centre_min, 1)},
                                        {"periphery", speaker.number(*times.periphery_mean_min, 1)}}));
    }
    if (coverage.times)
        add_line(text, speaker.say("explain.inequality",
                                   {{"best", speaker.number(coverage.times->best_tenth_min, 1)},
                                    {"worst", speaker.number(coverage.times->worst_tenth_min, 1)},
                                    {"gini", speaker.number(coverage.times->gini, 2)}}));
    if (coverage.value)
        add_line(text, speaker.say(explanation.need.kind == NeedKind::utility ? "explain.value_utility"
                                                                              : "explain.value",
                                   {{"value", speaker.number(*coverage.value, 1)},
                                    {"low", speaker.number(*coverage.value_low, 1)},
                                    {"high", speaker.number(*coverage.value_high, 1)}}));
    if (coverage.capacity)
        add_line(text, speaker.say("explain.capacity",
                                   {{"mean", speaker.number(coverage.capacity->mean_per_1000, 2)},
                                    {"norm", speaker.short_number(*explanation.need.capacity_norm_per_1000)},
                                    {"below", speaker.people(coverage.capacity->people_below_norm)},
                                    {"bands", bands_text(explanation.need, speaker)}}));
    if (coverage.gap)
        add_line(text, speaker.say("explain.gap", {{"fgt0", speaker.share(coverage.gap->fgt0)},
                                                   {"fgt1", speaker.number(coverage.gap->fgt1, 3)},
                                                   {"fgt2", speaker.number(coverage.gap->fgt2, 3)}}));
    if (coverage.dependency && *coverage.dependency > 0)
        add_line(text, speaker.say("explain.dependency", {{"share", speaker.share(*coverage.dependency)}}));
}

void add_groups(std::string& text, const Explanation& explanation, const Speaker& speaker,
                const std::string& who) {
    const PeopleGroups& people = explanation.coverage.people;
    const bool utility = explanation.need.kind == NeedKind::utility;
    const auto add = [&](const std::string& key, double count) {
        add_line(text, "  " + speaker.say(key) + ": " + speaker.people(count) + ' ' + who);
    };
    add(utility ? "utility.connected" : "group.good", people.good);
    if (!utility) add("group.between", people.between);
    add(utility ? "utility.not_connected" : "group.bad", people.bad);
    if (!utility) add("group.without_route", people.without_route);
    add("group.unknown", people.unknown);
}

void add_answer(std::string& text, const Explanation& explanation, const Speaker& speaker,
                const std::string& who) {
    const NeedCoverage& coverage = explanation.coverage;
    const Need& need = explanation.need;
    if (!coverage.coverage)
        return add_line(text, speaker.say(need.kind == NeedKind::utility ? "explain.unknown_utility"
                                                                         : "explain.unknown"));
    add_line(text, speaker.say("explain.coverage", {{"share", speaker.share(*coverage.coverage)},
                                                    {"good", speaker.people(coverage.people.good)},
                                                    {"known", speaker.people(coverage.people.known())},
                                                    {"people", who}}));
    if (coverage.coverage_low && coverage.coverage_high &&
        *coverage.coverage_high - *coverage.coverage_low > 0.0005)
        add_line(text, speaker.say("explain.bounds", {{"low", speaker.share(*coverage.coverage_low)},
                                                      {"high", speaker.share(*coverage.coverage_high)}}));
}

/// The statistics by which the listed points are connected, each once.
std::vector<const Statistic*> statistics_behind(const Study& study, const Explanation& explanation) {
    std::vector<const Statistic*> found;
    if (explanation.need.kind != NeedKind::utility) return found;
    for (const ExplainedPoint& point : explanation.points) {
        const Statistic* statistic = connected_statistic(study, explanation.need, point.point);
        if (statistic && std::ranges::find(found, statistic) == found.end()) found.push_back(statistic);
    }
    return found;
}

std::string statistic_line(const Study& study, const Statistic& statistic, const Speaker& speaker) {
    const Source* source = study.source(statistic.source);
    return speaker.say(
        "explain.statistic",
        {{"indicator", statistic.indicator},
         {"area", statistic.area},
         {"value", speaker.short_number(*statistic.value)},
         {"unit", statistic.unit},
         {"period", statistic.period.empty() ? std::to_string(statistic.year) : statistic.period},
         {"source", source ? source->name : speaker.say("not_known")},
         {"row", statistic.source_row},
         {"date", source && source->date ? to_string(*source->date) : speaker.say("not_known")}});
}

std::string way_sentence(const Study& study, const Need& need, const Speaker& speaker) {
    const std::string mode(to_string(need.mode));
    if (const auto& table = study.travel.table(need.mode))
        return speaker.sentence("travel_table.way",
                                {{"file", table->file},
                                 {"date", table->date ? to_string(*table->date) : speaker.say("not_known")},
                                 {"mode", speaker.say("mode." + mode)}});
    if (!study.travel.straight_line)
        return speaker.say("travel.road." + mode,
                           {{"roads", study.travel.roads_source}, {"speeds", study.travel.speeds_source}});
    const StraightLineRule& rule = study.project.settings.straight_line;
    const KilometresPerHour speed = need.mode == TravelMode::car       ? rule.car
                                    : need.mode == TravelMode::bicycle ? rule.bicycle
                                                                       : rule.foot;
    return speaker.say("travel.straight", {{"mode", speaker.say("mode." + mode)},
                                           {"speed", speaker.short_number(speed.value)},
                                           {"factor", speaker.short_number(rule.detour_factor)}});
}

}  // namespace

std::string travel_sentence(const Study& study, const Need& need, const Texts& texts, Language language) {
    const Speaker speaker(texts, language, "words.");
    if (need.kind != NeedKind::service) return speaker.say("travel.none");
    std::string way = way_sentence(study, need, speaker);
    const auto replaced = replaced_mode(study, need);
    if (!replaced) return way;
    return speaker.say("travel.chosen",
                       {{"way", way}, {"mode", speaker.say("mode." + std::string(to_string(*replaced)))}});
}

std::string counted_people(const Study& study, const Texts& texts, Language language) {
    std::string chosen = chosen_people(study, texts, language);
    if (!chosen.empty()) return chosen;
    return texts.say(language, study.counts_dwellings ? "words.counts.dwellings" : "words.counts.people");
}

std::string chosen_people(const Study& study, const Texts& texts, Language language) {
    const PopulationGroup* group = study.counted_group();
    if (group == nullptr && !study.year_chosen) return "";
    std::string who = group ? group->name.in(language) : texts.say(language, "words.counts.people");
    if (!study.year_chosen || !study.year) return who;
    return texts.say(language, "words.counts.year", {{"who", who}, {"year", std::to_string(*study.year)}});
}

std::string filled_title(const std::string& pattern, const std::string& need, const std::string& area) {
    return Texts({{"title", {pattern, pattern, pattern}}})
        .say(Language::en, "title", {{"need", need}, {"area", area}});
}

std::string reason_text(const std::string& reason, const Texts& texts, Language language) {
    return Speaker(texts, language, "words.").say("reason." + reason);
}

std::string explanation_text(const Study& study, const Explanation& explanation, const Texts& texts,
                             Language language) {
    const Speaker speaker(texts, language, "words.");
    const Area& area = study.areas[explanation.area.value];
    const Need& need = explanation.need;
    const std::string who = speaker.say(study.counts_dwellings ? "counts.dwellings" : "counts.people");
    std::string text;
    add_line(text, speaker.say("explain.head",
                               {{"area", area.name}, {"code", area.code}, {"need", need.name.in(language)}}));
    if (const std::string chosen = chosen_people(study, texts, language); !chosen.empty())
        add_line(text, speaker.say("explain.counted", {{"who", chosen}}));
    const auto& table = study.travel.table(need.mode);
    if (explanation.people > 0 && !explanation.coverage.coverage && need.kind == NeedKind::service && table)
        add_line(text, speaker.sentence("travel_table.unknown", {{"file", table->file}}));
    else if (explanation.people > 0)
        add_answer(text, explanation, speaker, who);
    else
        add_line(text, speaker.say(study.group.empty() ? "explain.nobody" : "explain.nobody_of_group"));
    if (need.kind == NeedKind::service)
        add_line(text, speaker.say("explain.threshold",
                                   {{"good", speaker.short_number(need.good.count())},
                                    {"bad", speaker.short_number(need.bad.count())},
                                    {"mode", speaker.say("mode." + std::string(to_string(need.mode)))},
                                    {"source", need.source}}));
    if (explanation.people > 0) add_groups(text, explanation, speaker, who);
    add_measures(text, explanation, speaker);
    add_line(text, travel_sentence(study, need, texts, language));
    add_line(text,
             speaker.say(
                 "explain.confidence",
                 {{"grade", speaker.say("grade." + std::string(to_string(explanation.confidence.grade)))}}));
    for (const std::string& reason : explanation.confidence.reasons)
        add_line(text, "  - " + reason_text(reason, texts, language));
    if (study.counts_dwellings) add_line(text, speaker.say("counts.note"));
    for (const Statistic* statistic : statistics_behind(study, explanation))
        add_line(text, statistic_line(study, *statistic, speaker));
    if (!explanation.services.empty()) add_line(text, speaker.say("explain.services"));
    for (const NearestService& nearest : explanation.services)
        add_line(text, service_line(study, nearest, speaker, who));
    // Connections are known for areas, so their points have nothing to tell.
    if (need.kind == NeedKind::utility) return text;
    if (!explanation.points.empty()) add_line(text, speaker.say("explain.points"));
    for (const ExplainedPoint& point : explanation.points)
        add_line(text, point_line(study, point, speaker, need, who));
    if (explanation.points_left_out > 0)
        add_line(text, speaker.say("explain.more", {{"points", std::to_string(explanation.points_left_out)},
                                                    {"people", speaker.people(explanation.people_left_out)},
                                                    {"who", who}}));
    return text;
}

}  // namespace mapite
