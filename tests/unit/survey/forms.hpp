#pragma once
// Small questionnaires made in the test.
#include <map>
#include <string>

#include "survey/expression.hpp"
#include "survey/questionnaire.hpp"

namespace mapite::test {

inline Localized labelled(const std::string& text) {
    Localized label;
    label.en = text;
    return label;
}

inline Question question(const std::string& name, QuestionKind kind, const std::string& list = "") {
    Question made;
    made.name = name;
    made.kind = kind;
    made.label = labelled(name);
    made.list = list;
    return made;
}

/// "scale": 1 to 5, 8 does not apply, 9 don't know; "yes_no".
inline std::vector<ChoiceList> usual_lists() {
    std::vector<ChoiceList> lists(2);
    lists[0].name = "scale";
    lists[0].scale = true;
    for (const char* name : {"1", "2", "3", "4", "5", "8", "9"}) {
        AnswerChoice& choice = lists[0].choices.emplace_back();
        choice.name = name;
        choice.label = labelled(name);
    }
    lists[0].choices[5].meaning = ChoiceMeaning::does_not_apply;
    lists[0].choices[6].meaning = ChoiceMeaning::dont_know;
    lists[1].name = "yes_no";
    for (const char* name : {"yes", "no"}) {
        AnswerChoice& choice = lists[1].choices.emplace_back();
        choice.name = name;
        choice.label = labelled(name);
    }
    return lists;
}

/// satisfied (scale), has_car (yes_no), children (integer), note_on_it (text).
inline Questionnaire usual_form() {
    Questionnaire form;
    form.name = "test";
    form.file = "test.toml";
    form.lists = usual_lists();
    form.questions = {question("satisfied", QuestionKind::select_one, "scale"),
                      question("has_car", QuestionKind::select_one, "yes_no"),
                      question("children", QuestionKind::integer),
                      question("note_on_it", QuestionKind::text)};
    for (std::size_t i = 0; i < form.questions.size(); ++i) form.questions[i].line = 10 * (i + 1);
    return form;
}

/// The answers of one person.
inline AnswerLookup given(const std::map<std::string, std::string>& answers) {
    return [answers](std::string_view name) {
        const auto found = answers.find(std::string(name));
        return found == answers.end() ? std::optional<std::string>{} : found->second;
    };
}

}  // namespace mapite::test
