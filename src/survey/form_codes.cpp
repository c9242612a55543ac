#include "survey/form_codes.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace mapite {
namespace {

bool is_whole(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
}

bool has_numbers_for_names(const ChoiceList& list) {
    return std::ranges::all_of(list.choices, is_whole, &AnswerChoice::name);
}

bool says_yes(const AnswerChoice& choice) {
    constexpr std::array<std::string_view, 5> words{"yes", "ja", "да", "true", "agree"};
    return std::ranges::any_of(
        std::array{&choice.name, &choice.label.lv, &choice.label.en, &choice.label.ru},
        [&](const std::string* word) { return std::ranges::find(words, folded(*word)) != words.end(); });
}

}  // namespace

std::vector<std::size_t> question_numbers(const Questionnaire& questionnaire) {
    std::vector<std::size_t> numbers;
    std::size_t last = 0;
    std::string_view statement;
    for (const Question& question : questionnaire.questions) {
        if (question.kind == QuestionKind::note) {
            numbers.push_back(0);
            continue;
        }
        const bool same = !question.statement.empty() && question.statement == statement;
        numbers.push_back(same ? last : ++last);
        statement = question.statement;
    }
    return numbers;
}

std::string code_of(const ChoiceList& list, std::size_t choice) {
    return has_numbers_for_names(list) ? list.choices.at(choice).name : std::to_string(choice + 1);
}

const AnswerChoice* choice_coded(const ChoiceList& list, std::string_view code) {
    for (std::size_t i = 0; i < list.choices.size(); ++i)
        if (code_of(list, i) == code) return &list.choices[i];
    return nullptr;
}

const AnswerChoice* choice_of_consent(const Questionnaire& questionnaire, const Question& question) {
    const ChoiceList* list = questionnaire.list(question.list);
    if (question.kind != QuestionKind::select_one || list == nullptr || list->choices.empty()) return nullptr;
    const auto yes = std::ranges::find_if(list->choices, says_yes);
    return yes == list->choices.end() ? &list->choices.front() : &*yes;
}

}  // namespace mapite
