#include "app/paper_condition.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "definitions/load.hpp"

namespace mapite::test {
namespace {

const std::filesystem::path root = MAPITE_SOURCE_DATA;

Questionnaire form() {
    Questionnaire form;
    form.lists = {{.name = "yes_no",
                   .choices = {{.name = "yes", .label = {.lv = "jā", .en = "yes", .ru = "да"}},
                               {.name = "no", .label = {.lv = "nē", .en = "no", .ru = "нет"}}}},
                  {.name = "means",
                   .choices = {{.name = "bus", .label = {.lv = "autobuss", .en = "bus", .ru = "автобус"}},
                               {.name = "car", .label = {.lv = "auto", .en = "car", .ru = "машина"}}}}};
    form.questions = {{.name = "works", .kind = QuestionKind::select_one, .list = "yes_no"},
                      {.name = "means", .kind = QuestionKind::select_multiple, .list = "means"},
                      {.name = "age", .kind = QuestionKind::integer}};
    return form;
}

std::string said(const std::string& relevant, Language language = Language::en) {
    const Texts texts = load_texts(root / "data/texts");
    return paper_condition(form(), Speaker(texts, language, "paper_form."), relevant);
}

TEST(PaperCondition, OneAnswerIsNamedWithTheNumberOfItsQuestion) {
    EXPECT_EQ(said("${works} = 'yes'"), "Only if you answered “yes” to question 1.");
    EXPECT_EQ(said("selected(${means}, 'bus')", Language::lv),
              "Tikai tad, ja uz 2. jautājumu atbildējāt „autobuss”.");
}

TEST(PaperCondition, SeveralAnswersAreJoinedAsPeopleSayIt) {
    EXPECT_EQ(said("${works} = 'yes' and ${age} >= 18"),
              "Only if you answered “yes” to question 1 and you answered 18 or more to question 3.");
    EXPECT_EQ(said("selected(${means}, 'bus') or selected(${means}, 'car')", Language::ru),
              "Только если на вопрос 2 Вы ответили «автобус» или «машина».");
    EXPECT_EQ(said("${age} > 17 and 65 > ${age}", Language::lv),
              "Tikai tad, ja uz 3. jautājumu atbildējāt vairāk par 17 un mazāk par 65.");
}

TEST(PaperCondition, ACommaKeepsApartWhatBracketsKeepTogether) {
    EXPECT_EQ(said("${works} = 'no' and (selected(${means}, 'bus') or ${age} < 18)"),
              "Only if you answered “no” to question 1, and you answered “bus” to question 2 or you answered "
              "less than 18 to question 3.");
    EXPECT_EQ(said("${works} = 'no' and ${age} <= 17 or ${works} = 'yes'"),
              "Only if you answered “no” to question 1 and you answered 17 or less to question 3, or you "
              "answered “yes” to question 1.");
}

TEST(PaperCondition, WhatIsDeniedOrLeftOutIsSaidToo) {
    EXPECT_EQ(said("not(selected(${means}, 'car'))"), "Only if you did not answer “car” to question 2.");
    EXPECT_EQ(said("${works} != 'yes'", Language::ru), "Только если на вопрос 1 Вы не ответили «да».");
    EXPECT_EQ(said("${age} != ''", Language::lv), "Tikai tad, ja atbildējāt uz 3. jautājumu.");
    EXPECT_EQ(said("${age} = ''"), "Only if you did not answer question 3.");
}

TEST(PaperCondition, WhatIsMoreThanAnswersStandsAsARuleWithNumbers) {
    EXPECT_EQ(said("${age} * 2 > 30"),
              "Only if the answers to these questions make it fit: 3 (rule: [3] * 2 > 30).");
    EXPECT_EQ(said("count-selected(${means}) > 1 and ${works} = 'yes'"),
              "Only if the answers to these questions make it fit: 1, 2 (rule: count-selected([2]) > 1 and "
              "[1] = 'yes').");
}

}  // namespace
}  // namespace mapite::test
