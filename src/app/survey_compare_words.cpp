#include "app/survey_compare_words.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "app/survey_speaker.hpp"

namespace mapite {
namespace {

constexpr std::size_t most_disagreements = 10;
/// One person chooses whole steps, so less than this from a mean says nothing.
constexpr double least_points = 10;

std::string groups_lines(const AreaComparison& area, const SurveySpeaker& speaker) {
    std::string text, hidden;
    for (const ShownGroup& each : area.groups) {
        if (each.hidden) {
            hidden += (hidden.empty() ? "" : ", ") + speaker.group(each);
            continue;
        }
        add_line(text, speaker.say(each.groups.size() > 1 ? "group_merged" : "group",
                                   {{"group", speaker.group(each)}, {"forms", speaker.forms(each.forms)}}));
    }
    if (!hidden.empty())
        add_line(text, speaker.say("groups_hidden",
                                   {{"groups", hidden}, {"least", std::to_string(speaker.with().least)}}));
    if (area.older_left_out) add_line(text, speaker.say("older_left_out"));
    if (area.without_consent_left_out) add_line(text, speaker.say("without_consent"));
    return text;
}

/// A column for each group that is shown at all.
std::vector<std::size_t> columns_of(const AreaComparison& area) {
    std::vector<std::size_t> columns;
    for (std::size_t g = 0; g < area.groups.size(); ++g)
        if (!area.groups[g].hidden) columns.push_back(g);
    return columns;
}

std::vector<std::string> row_of(const std::string& label, const ItemComparison& item,
                                const std::vector<std::size_t>& columns, const SurveySpeaker& speaker) {
    std::vector<std::string> row{label, speaker.aspect(item.aspect)};
    for (const std::size_t g : columns) {
        const auto score = std::ranges::find(item.scores, g, &GroupScore::group);
        row.push_back(score == item.scores.end() ? "–" : speaker.score(*score));
    }
    return row;
}

std::string skipped_line(const AreaComparison& area, const std::string& block, const SurveySpeaker& speaker) {
    const auto why = std::ranges::find_if(speaker.with().skipped, [&](const SkippedBlock& each) {
        return each.area == area.area && each.block == block;
    });
    const bool told = why != speaker.with().skipped.end() && !why->reason.empty();
    return told ? speaker.say("skipped_because", {{"reason", why->reason}}) : speaker.say("skipped");
}

/// Blocks in the order of the form, each with its statements; questions outside all blocks stand last.
void add_blocks(const AreaComparison& area, const SurveySpeaker& speaker, TextParts& parts) {
    std::vector<std::string> blocks;
    for (const ItemComparison& each : area.questions)
        if (std::ranges::find(blocks, each.block) == blocks.end()) blocks.push_back(each.block);
    std::stable_partition(blocks.begin(), blocks.end(),
                          [](const std::string& name) { return !name.empty(); });
    const std::vector<std::size_t> columns = columns_of(area);
    for (const std::string& block : blocks) {
        TextPart part;
        add_line(part.text, '\n' + (block.empty() ? speaker.say("no_block") : speaker.block(block)));
        const auto in_block = [&](const ItemComparison& each) { return each.block == block; };
        const auto first = std::ranges::find_if(area.questions, in_block);
        if (first->skipped) {
            add_line(part.text, skipped_line(area, block, speaker));
            parts.push_back(std::move(part));
            continue;
        }
        part.table.header = {speaker.say("table.statement"), speaker.say("table.aspect")};
        for (const std::size_t g : columns) part.table.header.push_back(speaker.group(area.groups[g]));
        for (const ItemComparison& each : area.blocks)
            if (in_block(each))
                part.table.rows.push_back(row_of(speaker.say("table.whole_block"), each, columns, speaker));
        for (const ItemComparison& each : area.questions)
            if (in_block(each))
                part.table.rows.push_back(row_of(speaker.question(each.item), each, columns, speaker));
        parts.push_back(std::move(part));
    }
}

const GroupScore& score_of(const AreaComparison& area, const std::string& question, std::size_t group) {
    const auto item = std::ranges::find(area.questions, question, &ItemComparison::item);
    return *std::ranges::find(item->scores, group, &GroupScore::group);
}

std::string rated(const AreaComparison& area, const std::string& question, std::size_t group,
                  const SurveySpeaker& speaker) {
    const GroupScore& score = score_of(area, question, group);
    return speaker.say(score.n == 1 ? "differ.rated_by_one" : "differ.rated",
                       {{"group", speaker.group(area.groups[group])},
                        {"score", speaker.number(*score.score)},
                        {"n", std::to_string(score.n)}});
}

std::string statement_line(const AreaComparison& area, const std::string& question,
                           const SurveySpeaker& speaker) {
    const auto item = std::ranges::find(area.questions, question, &ItemComparison::item);
    return speaker.say("differ.item",
                       {{"question", speaker.question(question)}, {"aspect", speaker.aspect(item->aspect)}});
}

/// Of a delta, with a true minus.
std::string signed_number(double value, const SurveySpeaker& speaker) {
    const std::string text = speaker.number(std::abs(value), 2);
    return value < 0 && speaker.number(0, 2) != text ? "−" + text : text;
}

/// Who rates higher stands first.
std::string between_groups(const AreaComparison& area, const Disagreement& each,
                           const SurveySpeaker& speaker) {
    const bool a_higher = each.delta > 0;
    const Interval& range = *each.delta_interval;
    return speaker.say(may_be_chance(each) ? "differ.size_unsure" : "differ.size",
                       {{"higher", rated(area, each.item, a_higher ? each.a : each.b, speaker)},
                        {"lower", rated(area, each.item, a_higher ? each.b : each.a, speaker)},
                        {"effect", speaker.say("effect." + std::string(to_string(effect_size(each.delta))))},
                        {"delta", speaker.number(std::abs(each.delta), 2)},
                        {"low", signed_number(a_higher ? range.low : -range.high, speaker)},
                        {"high", signed_number(a_higher ? range.high : -range.low, speaker)}});
}

/// "higher than 9 in 10 of them": of whom a share `above` is below the one person.
std::string place_among(double above, const SurveySpeaker& speaker) {
    const bool higher = above > 0.5;
    const double passed = higher ? above : 1 - above;
    const std::string way = higher ? "place.higher" : "place.lower";
    if (passed == 1) return speaker.say(way + "_than_all");
    const double tenths = std::min(9.0, std::round(passed * 10));
    if (tenths <= 5) return speaker.say("place.middle");
    return speaker.say(way, {{"tenths", speaker.number(tenths)}});
}

std::string one_against_group(const AreaComparison& area, const Disagreement& each,
                              const SurveySpeaker& speaker) {
    const bool a_is_one = score_of(area, each.item, each.a).n == 1;
    const std::string place = each.percentile ? place_among(*each.percentile, speaker) : std::string();
    return speaker.say(each.percentile ? "differ.one_person" : "differ.two",
                       {{"one", rated(area, each.item, a_is_one ? each.a : each.b, speaker)},
                        {"others", rated(area, each.item, a_is_one ? each.b : each.a, speaker)},
                        {"points", speaker.points(a_is_one ? each.difference : -each.difference)},
                        {"place", place}});
}

bool worth_telling(const Disagreement& each) {
    return each.delta_interval ? effect_size(each.delta) != EffectSize::negligible
                               : std::abs(each.difference) >= least_points;
}

/// Either list of the area; the largest stand first in both, so those worth telling are the first ones.
void add_disagreements(const AreaComparison& area, bool of_one, const SurveySpeaker& speaker,
                       TextParts& parts) {
    const auto& list = of_one ? area.one_against_groups : area.disagreements;
    const auto all = static_cast<std::size_t>(std::ranges::count_if(list, worth_telling));
    if (of_one && all == 0) return;
    TextPart part;
    const std::size_t shown = std::min(all, most_disagreements);
    const std::string head = of_one ? "differ.head_of_one" : "differ.head";
    add_line(part.text, '\n' + (all > shown ? speaker.say(head + "_most", {{"n", std::to_string(shown)},
                                                                           {"all", std::to_string(all)}})
                                            : speaker.say(head)));
    const auto groups = std::ranges::count_if(
        area.groups, [](const ShownGroup& each) { return !each.hidden && each.forms > 1; });
    if (!of_one && groups < 2)
        add_line(part.text, speaker.say("differ.one_group"));
    else if (all == 0)
        add_line(part.text, speaker.say("differ.none"));
    for (std::size_t i = 0; i < shown; ++i) {
        const Disagreement& each = list[i];
        add_line(part.text, speaker.number(static_cast<double>(i + 1)) + ". " +
                                statement_line(area, each.item, speaker));
        add_line(part.text, "   " + (of_one ? one_against_group(area, each, speaker)
                                            : between_groups(area, each, speaker)));
    }
    parts.push_back(std::move(part));
}

std::string felt_line(const AreaComparison& area, const PerceptionGap& each, const SurveySpeaker& speaker) {
    const auto need = std::ranges::find(speaker.with().basket.needs, each.need, &Need::id);
    const bool by_road = need != speaker.with().basket.needs.end() && need->kind == NeedKind::service;
    const std::string one = each.n == 1 ? "one_" : "";
    return speaker.say("felt." + one + (by_road ? "by_road" : "by_register"),
                       {{"need", speaker.need(each.need)},
                        {"group", speaker.group(area.groups[each.group])},
                        {"n", std::to_string(each.n)},
                        {"felt", speaker.number(each.felt)},
                        {"measured", speaker.number(each.measured)},
                        {"gap", speaker.points(each.gap)}});
}

/// What all groups of a quadrant say of a need.
std::string need_line(const AreaComparison& area, const std::vector<PerceptionGap>& gaps,
                      const std::string& id, const SurveySpeaker& speaker) {
    const auto need = std::ranges::find(speaker.with().basket.needs, id, &Need::id);
    const bool by_road = need != speaker.with().basket.needs.end() && need->kind == NeedKind::service;
    std::string said;
    double measured = 0;
    for (const PerceptionGap& each : gaps) {
        if (each.need != id) continue;
        measured = each.measured;
        said += (said.empty() ? "" : ", ") + speaker.say(each.n == 1 ? "differ.rated_by_one" : "differ.rated",
                                                         {{"group", speaker.group(area.groups[each.group])},
                                                          {"score", speaker.number(each.felt)},
                                                          {"n", std::to_string(each.n)}});
    }
    return speaker.say(by_road ? "felt.need_by_road" : "felt.need_by_register",
                       {{"need", speaker.need(id)}, {"measured", speaker.number(measured)}, {"said", said}});
}

/// In the four quadrants, the widest gap first; what is felt worse than measured, which no map shows, on top.
void add_perception(const AreaComparison& area, const SurveySpeaker& speaker, TextParts& parts) {
    TextPart part;
    add_line(part.text, '\n' + speaker.say("felt.head"));
    if (area.perception.empty()) add_line(part.text, speaker.say("felt.none"));
    for (const Quadrant quadrant :
         {Quadrant::felt_worse, Quadrant::felt_better, Quadrant::both_bad, Quadrant::both_good}) {
        std::vector<PerceptionGap> gaps;
        std::ranges::copy_if(area.perception, std::back_inserter(gaps),
                             [&](const PerceptionGap& each) { return each.quadrant == quadrant; });
        std::ranges::stable_sort(gaps, std::greater{},
                                 [](const PerceptionGap& each) { return std::abs(each.gap); });
        if (gaps.empty()) continue;
        add_line(part.text, speaker.say("felt." + std::string(to_string(quadrant))));
        std::set<std::string_view> told;
        for (const PerceptionGap& each : gaps)
            if (told.insert(each.need).second)
                add_line(part.text, "  " + need_line(area, gaps, each.need, speaker));
    }
    parts.push_back(std::move(part));
}

/// What the numbers mean.
std::string legend(const SurveySpeaker& speaker) {
    std::string text;
    add_line(text, '\n' + speaker.say("legend.scores"));
    add_line(text, speaker.say("legend.effects"));
    add_line(text, speaker.say("legend.privacy", {{"least", std::to_string(speaker.with().least)}}));
    return text;
}

std::string shown_groups_cell(const AreaComparison& area, const SurveySpeaker& speaker) {
    std::string text;
    for (const ShownGroup& each : area.groups) {
        text += (text.empty() ? "" : "; ") + speaker.group(each) + " ";
        text += each.hidden ? speaker.say("too_few", {{"least", std::to_string(speaker.with().least)}})
                            : std::to_string(each.forms);
    }
    return text;
}

std::vector<std::string> overview_row(const AreaComparison& area, const SurveySpeaker& speaker) {
    std::string differ = "–", felt = "–";
    const auto& list = area.disagreements.empty() ? area.one_against_groups : area.disagreements;
    if (!list.empty() && worth_telling(list.front())) {
        const Disagreement& each = list.front();
        differ = speaker.say(
            "overview.differ",
            {{"question", speaker.question(each.item)},
             {"a", speaker.group(area.groups[each.a])},
             {"b", speaker.group(area.groups[each.b])},
             {"points", speaker.points(each.difference)},
             {"effect", speaker.say("effect." + std::string(to_string(effect_size(each.delta))))}});
    }
    const auto widest = std::ranges::max_element(area.perception, {}, [&](const PerceptionGap& each) {
        // The worker's own impression is the last to be put beside a measurement.
        return area.groups[each.group].alone ? -1 : std::abs(each.gap);
    });
    if (widest != area.perception.end()) felt = felt_line(area, *widest, speaker);
    return {speaker.area(area.area), shown_groups_cell(area, speaker), differ, felt};
}

}  // namespace

TextParts survey_comparison_text(const SurveyComparison& comparison, bool whole, const Texts& texts,
                                 Language language) {
    const SurveySpeaker speaker(comparison, texts, language);
    const std::string& title = comparison.questionnaire.title.in(language);
    const std::string name = title.empty() ? comparison.questionnaire.name : title;
    TextParts parts;
    if (!whole) {
        TextPart part;
        add_line(part.text, name);
        part.table.header = {speaker.say("table.area"), speaker.say("table.groups"),
                             speaker.say("table.differ"), speaker.say("table.felt")};
        for (const AreaComparison& each : comparison.areas)
            part.table.rows.push_back(overview_row(each, speaker));
        parts.push_back(std::move(part));
        parts.push_back({.text = legend(speaker), .table = {}});
        return parts;
    }
    for (const AreaComparison& each : comparison.areas) {
        TextPart head;
        add_line(head.text, name + ": " + speaker.area(each.area));
        head.text += groups_lines(each, speaker);
        parts.push_back(std::move(head));
        add_disagreements(each, false, speaker, parts);
        add_disagreements(each, true, speaker, parts);
        add_perception(each, speaker, parts);
        add_blocks(each, speaker, parts);
    }
    parts.push_back({.text = legend(speaker), .table = {}});
    return parts;
}

}  // namespace mapite
