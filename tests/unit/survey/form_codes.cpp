#include "survey/form_codes.hpp"

#include <gtest/gtest.h>

namespace mapite::test {
namespace {

ChoiceList list_of(const std::vector<std::string>& names) {
    ChoiceList list;
    list.name = "list";
    for (const std::string& name : names) {
        AnswerChoice choice;
        choice.name = name;
        list.choices.push_back(choice);
    }
    return list;
}

TEST(FormCodes, NamesThatAreWholeNumbersAreKeyedAsTheyAre) {
    const ChoiceList list = list_of({"1", "2", "8", "9"});
    EXPECT_EQ(code_of(list, 2), "8");
    ASSERT_NE(choice_coded(list, "9"), nullptr);
    EXPECT_EQ(choice_coded(list, "9")->name, "9");
    EXPECT_EQ(choice_coded(list, "3"), nullptr);
}

TEST(FormCodes, OtherNamesAreKeyedByTheirPlace) {
    const ChoiceList list = list_of({"yes", "no", "3"});
    EXPECT_EQ(code_of(list, 2), "3");
    EXPECT_EQ(code_of(list, 1), "2");
    EXPECT_EQ(choice_coded(list, "2")->name, "no");
    EXPECT_EQ(choice_coded(list, "yes"), nullptr);
}

TEST(FormCodes, QuestionsAboutOneStatementShareANumberAndNotesHaveNone) {
    Questionnaire form;
    for (const auto& [name, statement] :
         {std::pair("note", ""), {"a", ""}, {"b_sat", "b"}, {"b_imp", "b"}, {"c", ""}}) {
        Question question;
        question.name = name;
        question.statement = statement;
        question.kind = question.name == "note" ? QuestionKind::note : QuestionKind::text;
        form.questions.push_back(question);
    }
    EXPECT_EQ(question_numbers(form), (std::vector<std::size_t>{0, 1, 2, 2, 3}));
}

TEST(FormCodes, ConsentIsTheChoiceThatSaysYesInWhateverLanguage) {
    Questionnaire form;
    form.lists = {list_of({"a", "b"})};
    form.lists[0].choices[1].label.lv = "Jā";
    Question question;
    question.kind = QuestionKind::select_one;
    question.list = "list";
    EXPECT_EQ(choice_of_consent(form, question)->name, "b");
    form.lists[0].choices[1].label.lv = "Varbūt";
    EXPECT_EQ(choice_of_consent(form, question)->name, "a");
    question.kind = QuestionKind::text;
    EXPECT_EQ(choice_of_consent(form, question), nullptr);
}

}  // namespace
}  // namespace mapite::test
