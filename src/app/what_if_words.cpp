#include "app/what_if_words.hpp"

#include <algorithm>
#include <cmath>

#include "app/what_if_speaker.hpp"

namespace mapite {
namespace {

constexpr std::size_t most_areas = 15, most_services = 8;

void add_line(std::string& text, const std::string& line) {
    text += line + '\n';
}

/// What each area loses or gains, or what all do.
Table areas_table(const NeedEffect& effect, const WhatIfSpeaker& speaker, bool closing) {
    const std::string good = speaker.short_number(speaker.study().basket.needs[effect.need].good.count());
    Table table{.header = {speaker.say("table.area"), speaker.say(closing ? "table.longer" : "table.shorter"),
                           speaker.say("table.before"), speaker.say("table.after"),
                           speaker.say(closing ? "table.leave" : "table.enter", {{"good", good}})},
                .rows = {}};
    if (closing) table.header.push_back(speaker.say("table.no_way"));
    for (std::size_t i = 0; i < std::min(most_areas, effect.areas.size()); ++i) {
        const EffectSum& sum = effect.areas[i].sum;
        table.rows.push_back({speaker.area(effect.areas[i].area),
                              speaker.people(sum.people, sum.people_inexact),
                              speaker.mean(sum.minutes_before, sum.people_both),
                              speaker.mean(sum.minutes_after, sum.people_both),
                              speaker.people(closing ? sum.leave_good : sum.enter_good, sum.people_inexact)});
        if (closing) table.rows.back().push_back(speaker.people(sum.lose_their_way, sum.people_inexact));
    }
    return table;
}

Table takes_over_table(const ClosedForNeed& closed, const WhatIfSpeaker& speaker) {
    Table table{.header = {speaker.say("table.service"), speaker.say("table.people"),
                           speaker.say("table.before"), speaker.say("table.after")},
                .rows = {}};
    const double inexact = closed.effect.total.people_inexact;
    for (std::size_t i = 0; i < std::min(most_services, closed.takes_over.size()); ++i) {
        const TakingOver& other = closed.takes_over[i];
        table.rows.push_back({speaker.service(other.service), speaker.people(other.people, inexact),
                              speaker.mean(other.minutes_before, other.people),
                              speaker.mean(other.minutes_after, other.people)});
    }
    return table;
}

void add_closed(const ClosedForNeed& closed, const WhatIfSpeaker& speaker, TextParts& parts) {
    const NeedEffect& effect = closed.effect;
    const EffectSum& sum = effect.total;
    const Need& need = speaker.study().basket.needs[effect.need];
    const std::string good = speaker.short_number(need.good.count());
    TextPart part;
    if (sum.people <= 0) {
        add_line(part.text, '\n' + speaker.say("close.nobody", {{"need", speaker.need(effect.need)}}));
        parts.push_back(std::move(part));
        return;
    }
    add_line(part.text,
             '\n' + speaker.say("close.served",
                                {{"need", speaker.need(effect.need)},
                                 {"mode", speaker.mode(need.mode)},
                                 {"good", good},
                                 {"served", speaker.people(closed.people_served, sum.people_inexact)},
                                 {"people", speaker.people(sum.people, sum.people_inexact)}}));
    if (closed.none_left) add_line(part.text, speaker.say("close.last"));
    if (sum.people_both > 0)
        add_line(
            part.text,
            speaker.say("close.minutes",
                        {{"before", speaker.mean(sum.minutes_before, sum.people_both)},
                         {"after", speaker.mean(sum.minutes_after, sum.people_both)},
                         {"more", speaker.mean(sum.minutes_after - sum.minutes_before, sum.people_both)}}));
    add_line(part.text,
             speaker.say("close.leave", {{"good", good},
                                         {"leave", speaker.people(sum.leave_good, sum.people_inexact)},
                                         {"lose", speaker.people(sum.lose_their_way, sum.people_inexact)}}));
    add_line(part.text, speaker.say("close.share", {{"before", speaker.share(sum.good_before, sum.all)},
                                                    {"after", speaker.share(sum.good_after, sum.all)}}));
    part.table = areas_table(effect, speaker, true);
    parts.push_back(std::move(part));
    if (!closed.takes_over.empty())
        parts.push_back(
            {.text = speaker.say("close.takes_over") + '\n', .table = takes_over_table(closed, speaker)});
    parts.push_back({.text = speaker.basis(need, sum.people_inexact > 0), .table = {}});
}

Table sites_table(const NewServices& services, const WhatIfSpeaker& speaker) {
    const NeedEffect& effect = services.needs.front();
    const double inexact = effect.total.people_inexact;
    const std::string good = speaker.short_number(speaker.study().basket.needs[effect.need].good.count());
    Table table{.header = {"", speaker.say("table.place"), speaker.say("table.area"),
                           speaker.say("table.lat_lon"), speaker.say("table.enter", {{"good", good}}),
                           speaker.say("table.shorter"), speaker.say("table.saved")},
                .rows = {}};
    for (std::size_t i = 0; i < services.sites.size(); ++i) {
        const NewSite& site = services.sites[i];
        table.rows.push_back({speaker.number(static_cast<double>(i + 1)), speaker.place(site.place),
                              speaker.area(site.area), speaker.lat_lon(site.place.position),
                              speaker.people(site.enter_good, inexact),
                              speaker.people(site.people_nearest, inexact),
                              speaker.mean(site.minutes_saved, site.people_nearest)});
    }
    return table;
}

std::string heading(const NewServices& services, const std::string& category, bool at_place,
                    const WhatIfSpeaker& speaker) {
    const Need& need = speaker.study().basket.needs[services.question.needs.front()];
    const bool all = services.question.objective == SitingObjective::all;
    std::string text;
    add_line(text, speaker.say(
                       at_place ? "add.head_at"
                       : all    ? "add.head_all"
                                : "add.head",
                       {{"category", speaker.category(category)},
                        {"need", speaker.need(services.question.needs.front())},
                        {"good", speaker.short_number(need.good.count())},
                        {"place", at_place ? speaker.place(services.sites.front().place) : std::string()}}));
    if (services.question.area)
        add_line(text, speaker.say("add.only_area", {{"area", speaker.area(services.question.area)}}));
    if (!speaker.study().needs[services.question.needs.front()].reach)
        add_line(text, speaker.say("nobody_yet"));
    return text;
}

/// What the new services change for everybody in question.
std::string result_lines(const NewServices& services, const WhatIfSpeaker& speaker) {
    const NeedEffect& effect = services.needs.front();
    const EffectSum& sum = effect.total;
    const std::string good = speaker.short_number(speaker.study().basket.needs[effect.need].good.count());
    const auto people = [&](double n) { return speaker.people(n, sum.people_inexact); };
    std::string text;
    if (services.question.objective == SitingObjective::all)
        add_line(text, speaker.say("add.number",
                                   {{"n", speaker.number(static_cast<double>(services.sites.size()))}}));
    add_line(text, speaker.say("add.then", {{"within", people(sum.good_after)},
                                            {"share", speaker.share(sum.good_after, sum.all)},
                                            {"enter", people(sum.enter_good)},
                                            {"without", people(services.people_still_without)}}));
    if (sum.people_both > 0)
        add_line(text, speaker.say("add.minutes",
                                   {{"people", people(sum.people_both)},
                                    {"before", speaker.mean(sum.minutes_before, sum.people_both)},
                                    {"after", speaker.mean(sum.minutes_after, sum.people_both)},
                                    {"saved", speaker.number(sum.minutes_before - sum.minutes_after)}}));
    if (sum.get_a_way > 0) add_line(text, speaker.say("add.get_a_way", {{"people", people(sum.get_a_way)}}));
    if (services.longest_before && services.longest_after)
        add_line(text,
                 speaker.say("add.longest", {{"before", speaker.number(services.longest_before->count(), 1)},
                                             {"after", speaker.number(services.longest_after->count(), 1)}}));
    if (services.people_out_of_reach > 0)
        add_line(text, speaker.say("add.out_of_reach", {{"people", people(services.people_out_of_reach)}}));
    for (std::size_t i = 1; i < services.needs.size(); ++i) {
        const NeedEffect& other = services.needs[i];
        add_line(text,
                 speaker.say(
                     "add.then_other",
                     {{"need", speaker.need(other.need)},
                      {"good", speaker.short_number(speaker.study().basket.needs[other.need].good.count())},
                      {"enter", people(other.total.enter_good)},
                      {"people", people(other.total.people)}}));
    }
    return text;
}

std::string now_line(const NeedEffect& effect, const WhatIfSpeaker& speaker) {
    const EffectSum& sum = effect.total;
    const Need& need = speaker.study().basket.needs[effect.need];
    return speaker.say("add.now", {{"good", speaker.short_number(need.good.count())},
                                   {"mode", speaker.mode(need.mode)},
                                   {"within", speaker.people(sum.good_before, sum.people_inexact)},
                                   {"all", speaker.people(sum.all, sum.people_inexact)},
                                   {"share", speaker.share(sum.good_before, sum.all)}}) +
           '\n';
}

std::string proof(const NewServices& services, const WhatIfSpeaker& speaker) {
    if (services.proven) return speaker.say("proven");
    if (!services.bound || !services.value) return speaker.say("bound.none");
    const std::string key = "bound." + std::string(to_string(services.question.objective));
    switch (services.question.objective) {
        case SitingObjective::people:
        case SitingObjective::minutes:
            // What may still be gained is what lies between.
            return speaker.say(key, {{"n", speaker.number(std::abs(*services.bound - *services.value))}});
        case SitingObjective::farthest:
            return speaker.say(key, {{"n", speaker.number(*services.bound, 1)}});
        case SitingObjective::all:
            break;
    }
    return speaker.say(key, {{"n", speaker.number(*services.bound)}});
}

std::string method_lines(const NewServices& services, const WhatIfSpeaker& speaker) {
    const Need& need = speaker.study().basket.needs[services.question.needs.front()];
    std::string categories;
    for (const std::string& each : speaker.with().rules.community_buildings)
        categories += (categories.empty() ? "" : ", ") + speaker.category(each);
    std::string text;
    add_line(text, speaker.say("method." + std::string(to_string(services.question.objective)),
                               {{"good", speaker.short_number(need.good.count())}}) +
                       "; " + proof(services, speaker));
    const auto points = static_cast<double>(services.candidate_points);
    const auto buildings = static_cast<double>(services.candidate_buildings);
    add_line(text, speaker.say("candidates", {{"all", speaker.number(points + buildings)},
                                              {"points", speaker.number(points)},
                                              {"square", speaker.short_number(services.square.value / 1000)},
                                              {"buildings", speaker.number(buildings)},
                                              {"categories", categories},
                                              {"limit", speaker.short_number(services.limit.count())}}));
    return text;
}

std::string verdict_line(const WishVerdict& wish, const NewServices& services, const WhatIfSpeaker& speaker) {
    constexpr std::string_view keys[] = {"no_gap", "closes_gap", "narrows_gap", "does_not_help"};
    const Need& need = speaker.study().basket.needs[services.needs.front().need];
    const EffectSum& sum = wish.sum;
    return speaker.say("verdict." + std::string(keys[static_cast<std::size_t>(wish.verdict)]),
                       {{"area", wish.area ? speaker.area(wish.area) : speaker.say("everywhere")},
                        {"share", speaker.share(sum.good_before, sum.all)},
                        {"after", speaker.share(sum.good_after, sum.all)},
                        {"good", speaker.short_number(need.good.count())},
                        {"rule", speaker.number(100 * speaker.with().rules.no_gap_share) + "\u00a0%"},
                        {"enter", speaker.people(sum.enter_good, sum.people_inexact)},
                        {"people", speaker.people(sum.people, sum.people_inexact)}}) +
           '\n';
}

}  // namespace

TextParts closure_text(const Closure& closure, const WhatIfTexts& with) {
    const WhatIfSpeaker speaker(with);
    std::string names;
    for (const ServiceIndex service : closure.closed)
        names += (names.empty() ? "" : "; ") + speaker.service(service);
    TextParts parts = {{.text = speaker.say("close.head", {{"services", names}}) + '\n', .table = {}}};
    for (const ClosedForNeed& each : closure.needs) add_closed(each, speaker, parts);
    return parts;
}

TextParts new_services_text(const NewServices& services, const std::string& category,
                            const std::optional<WishVerdict>& wish, const WhatIfTexts& with) {
    const WhatIfSpeaker speaker(with);
    const NeedEffect& effect = services.needs.front();
    const Need& need = with.study.basket.needs[effect.need];
    std::string text = heading(services, category, wish.has_value(), speaker) + now_line(effect, speaker);
    if (wish) {
        text += verdict_line(*wish, services, speaker) + result_lines(services, speaker);
        return {{.text = text, .table = effect.areas.empty() ? Table{} : areas_table(effect, speaker, false)},
                {.text = speaker.basis(need, effect.total.people_inexact > 0), .table = {}}};
    }
    const std::string how =
        method_lines(services, speaker) + speaker.basis(need, effect.total.people_inexact > 0);
    if (services.sites.empty()) return {{.text = text + speaker.say("add.none") + '\n' + how, .table = {}}};
    std::string after = result_lines(services, speaker);
    if (services.question.objective != SitingObjective::all &&
        services.sites.size() < services.question.count)
        add_line(after, speaker.say("add.fewer"));
    return {{.text = text, .table = sites_table(services, speaker)}, {.text = after + how, .table = {}}};
}

}  // namespace mapite
