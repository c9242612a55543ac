#include "formats/survey_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.hpp"
#include "formats/xlsform_choices.hpp"

namespace mapite {
namespace {

constexpr std::size_t most_named = 12;  ///< choices in a message

std::string number_text(std::string_view written) {
    const auto number = parse_number(written);
    return number ? to_text(*number) : std::string(written);
}

template <std::size_t count>
bool is_one_of(const std::array<std::string_view, count>& words, const std::string& word) {
    return std::ranges::find(words, word) != words.end();
}

}  // namespace

bool means_yes(std::string_view word) {
    static constexpr std::array<std::string_view, 16> yes = {
        "1",  "yes",      "true",    "ok", "y",        "agree", "iagree",   "x",
        "ja", "piekritu", "piekrit", "да", "согласен", "on",    "согласна", "given"};
    const std::string bare(trimmed(word));
    return bare == "✓" || bare == "✔" || is_one_of(yes, folded(whole_name(bare)));
}

bool means_no(std::string_view word) {
    static constexpr std::array<std::string_view, 9> no = {"0",   "no",         "false", "n",      "ne",
                                                           "off", "nepiekritu", "нет",   "refused"};
    return is_one_of(no, folded(whole_name(std::string(trimmed(word)))));
}

SurveyValues::SurveyValues(const Questionnaire& questionnaire) : questionnaire_(questionnaire) {
    for (const ChoiceList& list : questionnaire.lists) {
        Choices choices;
        choices.list = &list;
        for (std::size_t i = 0; i < list.choices.size(); ++i) {
            choices.names.emplace(list.choices[i].name, i);
            const Localized& label = list.choices[i].label;
            for (const std::string* text : {&label.lv, &label.en, &label.ru}) {
                if (trimmed(*text).empty()) continue;
                if (std::string key = folded(*text); !key.empty()) choices.labels.emplace(std::move(key), i);
                choices.spoken.emplace_back(lower(trimmed(*text)), i);
            }
        }
        std::ranges::stable_sort(choices.spoken, std::greater<>{},
                                 [](const auto& each) { return each.first.size(); });
        lists_.push_back(std::move(choices));
    }
    for (const Question& question : questionnaire.questions) {
        const auto list = std::ranges::find(questionnaire.lists, question.list, &ChoiceList::name);
        const bool chooses =
            question.kind == QuestionKind::select_one || question.kind == QuestionKind::select_multiple;
        list_of_.emplace_back();
        if (chooses && list != questionnaire.lists.end())
            list_of_.back() = static_cast<std::size_t>(list - questionnaire.lists.begin());
    }
}

const SurveyValues::Choices* SurveyValues::choices_of(std::size_t question) const {
    return list_of_.at(question) ? &lists_[*list_of_[question]] : nullptr;
}

std::optional<std::size_t> SurveyValues::Choices::find(std::string_view word) const {
    const std::string text(trimmed(word));
    if (const auto name = names.find(text); name != names.end()) return name->second;
    if (const auto name = names.find(whole_name(text)); name != names.end()) return name->second;
    const auto label = labels.find(folded(text));
    return label == labels.end() ? std::nullopt : std::optional(label->second);
}

std::optional<std::vector<std::size_t>> SurveyValues::Choices::find_several(std::string_view text) const {
    if (const auto one = find(text)) return std::vector{*one};
    for (const char sign : {' ', ';', ',', '\n', '|'}) {
        std::vector<std::size_t> found;
        bool all = true;
        for (const std::string& word : split(text, sign)) {
            if (trimmed(word).empty()) continue;
            const auto one = find(word);
            all = all && one;
            if (one) found.push_back(*one);
        }
        if (all && !found.empty()) return found;
    }
    return find_run(text);
}

std::optional<std::vector<std::size_t>> SurveyValues::Choices::find_run(std::string_view text) const {
    const std::string spoken_text = lower(trimmed(text));
    std::string_view rest = spoken_text;
    std::vector<std::size_t> found;
    while (!rest.empty()) {
        const auto next = std::ranges::find_if(spoken, [&](const auto& each) {
            return rest.starts_with(each.first) &&
                   (rest.size() == each.first.size() || rest[each.first.size()] == ' ');
        });
        if (next == spoken.end()) return std::nullopt;
        found.push_back(next->second);
        rest = trimmed(rest.substr(next->first.size()));
    }
    return found;
}

std::string SurveyValues::stored(std::size_t question, std::string_view written) const {
    const Question& asked = questionnaire_.questions.at(question);
    if (asked.kind == QuestionKind::integer || asked.kind == QuestionKind::range) return number_text(written);
    const Choices* choices = choices_of(question);
    if (choices == nullptr) return std::string(written);
    if (asked.kind == QuestionKind::select_one) {
        const auto one = choices->find(written);
        return one ? choices->list->choices[*one].name : std::string(written);
    }
    const auto several = choices->find_several(written);
    return several ? stored(question, *several) : std::string(written);
}

std::string SurveyValues::stored(std::size_t question, std::vector<std::size_t> choices) const {
    const Choices* known = choices_of(question);
    std::ranges::sort(choices);
    std::string names;
    for (const std::size_t choice : choices)
        names += (names.empty() ? "" : " ") + known->list->choices.at(choice).name;
    return names;
}

std::string SurveyValues::expected(std::size_t question) const {
    const Question& asked = questionnaire_.questions.at(question);
    if (asked.kind == QuestionKind::integer) return "a whole number";
    if (asked.kind == QuestionKind::range && asked.range)
        return fmt::format("a number from {} to {} in steps of {}", to_text(asked.range->start),
                           to_text(asked.range->end), to_text(asked.range->step));
    const Choices* choices = choices_of(question);
    if (choices == nullptr) return "a text";
    std::string all;
    for (std::size_t i = 0; i < choices->list->choices.size(); ++i) {
        if (i == most_named) return all + " ...";
        const AnswerChoice& choice = choices->list->choices[i];
        const std::string& label = choice.label.in(Language::en);
        all += (all.empty() ? "" : ", ") + choice.name + (label.empty() ? "" : " (" + label + ")");
    }
    return all;
}

bool SurveyValues::is_yes(std::size_t question, std::string_view answer) const {
    const Choices* choices = choices_of(question);
    const auto one = choices == nullptr ? std::nullopt : choices->find(answer);
    if (!one) return means_yes(answer);
    const AnswerChoice& choice = choices->list->choices[*one];
    const Localized& label = choice.label;
    // A label says more than a name: "1" may be yes or the first of many.
    for (const std::string* text : {&label.lv, &label.en, &label.ru}) {
        if (means_yes(*text)) return true;
        if (means_no(*text)) return false;
    }
    return means_yes(choice.name);
}

}  // namespace mapite
