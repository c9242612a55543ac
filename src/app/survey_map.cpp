#include "app/survey_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/area_result.hpp"
#include "app/words.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "scene/gap_map.hpp"

namespace mapite {
namespace {

AreaResult looking(Look look) {
    AreaResult result;
    result.look = look;
    return result;
}

/// Rounded as it is printed: a mean with all its decimals tells of how many people it is, and a later one
/// what the next person answered.
AreaResult valued(double value) {
    AreaResult result = looking(Look::value);
    const double whole = std::round(value);
    result.value = whole == 0 ? 0 : whole;
    return result;
}

/// One group's answers to the item in one area: what may be shown of them.
struct Answered {
    Look look = Look::no_data;
    double score = 0;
    std::size_t n = 0;
};

class AnswerMap {
  public:
    AnswerMap(const AnswerMapInput& input, const AnswerMapRequest& request, const Texts& texts,
              Language language)
        : input_(input), request_(request), texts_(texts), language_(language) {
        find_item();
        group_ = &group_named(request.group);
        if (input.definition.indicator == Indicator::answer_difference) other_ = &group_named(request.other);
    }

    [[nodiscard]] AreaResult result(const std::string& code) {
        const auto found = std::ranges::find(input_.comparisons, code, &AreaComparison::area);
        if (found == input_.comparisons.end()) return {};
        switch (input_.definition.indicator) {
            case Indicator::answer_score:
                return shown(answered(*found, request_.group));
            case Indicator::answer_difference:
                return difference(answered(*found, request_.group), answered(*found, request_.other));
            default:
                return gap(*found);
        }
    }

    [[nodiscard]] std::string about() const {
        const Aspect aspect =
            input_.definition.indicator == Indicator::perception_gap ? Aspect::none : shown_aspect_;
        return say("about_" + std::string(to_string(aspect)), {{"item", item_name_}, {"who", who()}});
    }
    /// Whom the values are of, and how many.
    [[nodiscard]] std::string counted() const {
        if (answers_.empty()) return say("no_answers", {{"who", who()}});
        std::size_t all = 0;
        for (const std::size_t n : answers_) all += n;
        const auto [least, most] = std::ranges::minmax(answers_);
        return say(least == most ? "answers_alike" : "answers", {{"who", who()},
                                                                 {"n", std::to_string(all)},
                                                                 {"least", std::to_string(least)},
                                                                 {"most", std::to_string(most)}});
    }

  private:
    [[nodiscard]] std::string say(const std::string& key, const Texts::Values& values) const {
        return texts_.say(language_, "survey_map." + key, values);
    }
    [[nodiscard]] std::string who() const {
        const std::string& group = group_->name.in(language_);
        return other_ == nullptr ? group : say("pair", {{"a", group}, {"b", other_->name.in(language_)}});
    }

    [[noreturn]] static void refuse(const std::string& what, const std::string& word,
                                    const std::vector<std::string>& names) {
        const auto meant = nearest_name(word, names);
        std::string all;
        for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
        throw Error(ErrorKind::usage, what,
                    meant ? fmt::format("did you mean \"{}\"?", *meant) : "there are: " + all);
    }

    [[nodiscard]] const RespondentGroup& group_named(const std::string& word) const {
        if (const RespondentGroup* group = group_called(input_.groups, word)) return *group;
        std::vector<std::string> ids;
        for (const RespondentGroup& each : input_.groups) ids.push_back(each.id);
        refuse(word.empty() ? "a map of differences needs two groups, and one is given"
                            : fmt::format("there is no group \"{}\"", word),
               word, ids);
    }

    void find_need() {
        std::vector<std::string> ids;
        for (const Need& need : input_.study.basket.needs) {
            ids.push_back(need.id);
            if (need.id == request_.item) item_name_ = need.name.in(language_);
        }
        if (item_name_.empty())
            refuse(fmt::format("the basket has no need \"{}\"", request_.item), request_.item, ids);
        item_ = request_.item;
    }

    /// A question by its name, a statement by its own with the aspect asked for, or a block.
    void find_item() {
        if (input_.definition.indicator == Indicator::perception_gap) return find_need();
        const Questionnaire& form = input_.questionnaire;
        std::vector<std::string> names;
        for (const Question& question : form.questions) {
            if (form.scale_of(question) == nullptr) continue;
            const std::string& name = question.statement.empty() ? question.name : question.statement;
            if (std::ranges::find(names, name) == names.end()) names.push_back(name);
            const bool meant = question.name == request_.item ||
                               (question.statement == request_.item && question.aspect == request_.aspect);
            if (!meant) continue;
            item_ = question.name;
            item_name_ = say("quoted", {{"text", question.label.in(language_)}});
            shown_aspect_ = question.aspect;
            return;
        }
        for (const QuestionGroup& group : form.groups) {
            if (group.parent) continue;
            names.push_back(group.name);
            if (group.name != request_.item) continue;
            item_ = group.name;
            item_name_ = group.label.in(language_);
            shown_aspect_ = request_.aspect;
            of_block_ = true;
            return;
        }
        refuse(fmt::format("questionnaire \"{}\" has no statement or block \"{}\"", form.name, request_.item),
               request_.item, names);
    }

    [[nodiscard]] const ItemComparison* compared(const AreaComparison& area) const {
        const auto& items = of_block_ ? area.blocks : area.questions;
        const auto found = std::ranges::find_if(items, [&](const ItemComparison& each) {
            return each.item == item_ && (!of_block_ || each.aspect == shown_aspect_);
        });
        return found == items.end() ? nullptr : &*found;
    }

    [[nodiscard]] Answered answered(const AreaComparison& area, const std::string& group) const {
        const ItemComparison* item = compared(area);
        if (item == nullptr) return {};
        if (item->skipped) return {.look = Look::not_asked};
        for (const GroupScore& score : item->scores) {
            const ShownGroup& shown = area.groups[score.group];
            if (std::ranges::find(shown.groups, group) == shown.groups.end()) continue;
            // Of a group that was merged with others the map of this group alone says nothing.
            if (score.hidden || shown.hidden || shown.groups.size() > 1) return {.look = Look::suppressed};
            if (!score.score) return {};
            return {.look = Look::value, .score = *score.score, .n = score.n};
        }
        return {};
    }

    AreaResult shown(const Answered& answered) {
        if (answered.look != Look::value) return looking(answered.look);
        answers_.push_back(answered.n);
        return valued(answered.score);
    }
    AreaResult difference(const Answered& a, const Answered& b) {
        for (const Answered* each : {&a, &b})
            if (each->look != Look::value) return looking(each->look);
        answers_.push_back(a.n + b.n);
        return valued(a.score - b.score);
    }
    AreaResult gap(const AreaComparison& area) {
        for (const PerceptionGap& each : area.perception) {
            if (each.need != item_ || area.groups[each.group].groups != std::vector{request_.group}) continue;
            answers_.push_back(each.n);
            return valued(each.gap);
        }
        const bool hidden = std::ranges::any_of(area.groups, [&](const ShownGroup& group) {
            const bool merged = group.groups.size() > 1;
            return (group.hidden || merged) &&
                   std::ranges::find(group.groups, request_.group) != group.groups.end();
        });
        return looking(hidden || too_few_answered(area) ? Look::suppressed : Look::no_data);
    }

    /// The group is shown, but too few of it answered what is asked about the need.
    [[nodiscard]] bool too_few_answered(const AreaComparison& area) const {
        return std::ranges::any_of(area.questions, [&](const ItemComparison& each) {
            const Question* question = input_.questionnaire.question(each.item);
            if (question == nullptr || std::ranges::find(question->needs, item_) == question->needs.end())
                return false;
            return std::ranges::any_of(each.scores, [&](const GroupScore& score) {
                return score.hidden && area.groups[score.group].groups == std::vector{request_.group};
            });
        });
    }

    const AnswerMapInput& input_;
    const AnswerMapRequest& request_;
    const Texts& texts_;
    Language language_;
    std::string item_, item_name_;
    Aspect shown_aspect_ = Aspect::none;
    bool of_block_ = false;
    const RespondentGroup* group_ = nullptr;
    const RespondentGroup* other_ = nullptr;
    std::vector<std::size_t> answers_;
};

std::vector<Source> sources_of(const AnswerMapInput& input, Language language) {
    std::vector<Source> sources;
    Source answers;
    answers.name = input.questionnaire.title.in(language);
    answers.date = input.newest;
    sources.push_back(answers);
    for (const Source& source : input.study.sources) {
        const bool measured =
            input.definition.indicator == Indicator::perception_gap && source.kind != LayerKind::statistics;
        if (source.kind == LayerKind::boundaries || measured) sources.push_back(source);
    }
    return sources;
}

}  // namespace

Scene answer_map(const AnswerMapInput& input, const AnswerMapRequest& request, const Texts& texts,
                 const NeedMapOptions& options) {
    const MapDefinition& definition = input.definition;
    if (!is_of_answers(definition.indicator))
        throw Error(ErrorKind::usage, fmt::format("map \"{}\" shows no answers", definition.id),
                    "use the maps answers, answers-difference or perception-gap");
    AnswerMap answers(input, request, texts, options.language);
    std::vector<Area> areas;
    GapMapInput map;
    for (const std::size_t i : drawn_areas(input.study, options.level)) {
        areas.push_back(input.study.areas[i]);
        map.results.push_back(answers.result(areas.back().code));
    }
    Box extent;
    for (const Area& area : areas) extent.add(box(area.shape));
    map.language = options.language;
    map.texts = texts;
    map.need = answers.about();
    map.title =
        filled_title(definition.title.in(options.language), map.need, input.study.project.settings.name);
    map.subtitle = input.questionnaire.version.empty()
                       ? input.questionnaire.title.in(options.language)
                       : fmt::format("{} ({})", input.questionnaire.title.in(options.language),
                                     input.questionnaire.version);
    map.unit = unit_of(definition.indicator);
    map.shown = shown_text(definition.indicator);
    map.high_is_worse = false;
    map.counted = answers.counted();
    map.method = definition.method;
    map.class_count = definition.classes;
    map.breaks = definition.breaks;
    map.colours = definition.colours;
    if (!definition.layers.empty()) map.layers = definition.layers;
    map.areas = areas;
    map.lines = road_lines(input.study, std::max(extent.width(), extent.height()) / 1000);
    map.sources = sources_of(input, options.language);
    map.printed = options.printed;
    map.version = options.version;
    map.grid = input.study.project.settings.grid;
    return gap_map(map);
}

}  // namespace mapite
