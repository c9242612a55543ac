#include "app/survey_compare_words.hpp"

#include <algorithm>
#include <cmath>

#include "app/survey_speaker.hpp"

namespace mapite {
namespace {

constexpr std::size_t most_disagreements = 10;

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
    std::ranges::stable_partition(blocks, [](const std::string& name) { return !name.empty(); });
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

std::string disagreement_lines(const AreaComparison& area, const Disagreement& each,
                               const SurveySpeaker& speaker) {
    const auto item = std::ranges::find(area.questions, each.item, &ItemComparison::item);
    const auto score = [&](std::size_t g) {
        return speaker.score(*std::ranges::find(item->scores, g, &GroupScore::group));
    };
    const bool a_higher = each.delta > 0;
    const std::string higher = speaker.group(area.groups[a_higher ? each.a : each.b]);
    std::string text;
    add_line(text, speaker.say("differ.item", {{"question", speaker.question(each.item)},
                                               {"aspect", speaker.aspect(item->aspect)}}));
    add_line(text, speaker.say("differ.scores", {{"a", speaker.group(area.groups[each.a])},
                                                 {"score_a", score(each.a)},
                                                 {"b", speaker.group(area.groups[each.b])},
                                                 {"score_b", score(each.b)}}));
    const std::string size = speaker.say("effect." + std::string(to_string(effect_size(each.delta))));
    const std::string delta = speaker.number(std::abs(each.delta), 2);
    if (!each.delta_interval) {
        add_line(text, speaker.say("differ.size", {{"higher", higher}, {"effect", size}, {"delta", delta}}));
    } else {
        const Interval& range = *each.delta_interval;
        const bool may_be_none = range.low <= 0 && range.high >= 0;
        add_line(text, speaker.say(may_be_none ? "differ.size_unsure" : "differ.size_interval",
                                   {{"higher", higher},
                                    {"effect", size},
                                    {"delta", delta},
                                    {"low", speaker.number(a_higher ? range.low : -range.high, 2)},
                                    {"high", speaker.number(a_higher ? range.high : -range.low, 2)}}));
    }
    if (each.percentile) {
        const bool a_alone = area.groups[each.a].alone;
        add_line(text, speaker.say("differ.percentile",
                                   {{"one", speaker.group(area.groups[a_alone ? each.a : each.b])},
                                    {"others", speaker.group(area.groups[a_alone ? each.b : each.a])},
                                    {"share", speaker.share(*each.percentile, 0)}}));
    }
    return text;
}

bool worth_telling(const Disagreement& each) {
    return effect_size(each.delta) != EffectSize::negligible;
}

void add_disagreements(const AreaComparison& area, const SurveySpeaker& speaker, TextParts& parts) {
    TextPart part;
    const auto all = static_cast<std::size_t>(std::ranges::count_if(area.disagreements, worth_telling));
    const std::size_t shown = std::min(all, most_disagreements);
    add_line(part.text, '\n' + (all > shown ? speaker.say("differ.head_most", {{"n", std::to_string(shown)},
                                                                               {"all", std::to_string(all)}})
                                            : speaker.say("differ.head")));
    if (columns_of(area).size() < 2)
        add_line(part.text, speaker.say("differ.one_group"));
    else if (all == 0)
        add_line(part.text, speaker.say("differ.none"));
    // Largest effects stand first, so those worth telling are the first ones.
    for (std::size_t i = 0; i < shown; ++i)
        part.text += speaker.number(static_cast<double>(i + 1)) + ". " +
                     disagreement_lines(area, area.disagreements[i], speaker);
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
        for (const PerceptionGap& each : gaps) add_line(part.text, "  " + felt_line(area, each, speaker));
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
    if (!area.disagreements.empty() && worth_telling(area.disagreements.front())) {
        const Disagreement& each = area.disagreements.front();
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
        add_disagreements(each, speaker, parts);
        add_perception(each, speaker, parts);
        add_blocks(each, speaker, parts);
    }
    parts.push_back({.text = legend(speaker), .table = {}});
    return parts;
}

}  // namespace mapite
