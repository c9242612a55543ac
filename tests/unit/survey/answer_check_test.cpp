// Which questions are asked, which answers they take.
#include "survey/answer_check.hpp"

#include <gtest/gtest.h>

#include "forms.hpp"

namespace mapite {
namespace {

using test::given;
using test::question;
using test::usual_form;
using Reason = std::optional<std::string>;

constexpr std::size_t satisfied = 0, has_car = 1, children = 2, note_on_it = 3;

TEST(AnswerRules, AQuestionIsAskedWhenItsOwnConditionAndThoseOfItsGroupsHold) {
    Questionnaire form = usual_form();
    form.groups.resize(2);
    form.groups[0].name = "outer";
    form.groups[0].relevant = "${satisfied} < 3";
    form.groups[1].name = "inner";
    form.groups[1].parent = 0;
    form.questions[note_on_it].group = 1;
    form.questions[note_on_it].relevant = "${has_car} = 'no'";
    const AnswerRules rules(form);
    EXPECT_TRUE(rules.asked(satisfied, given({})));
    EXPECT_FALSE(rules.asked(note_on_it, given({})));
    EXPECT_TRUE(rules.asked(note_on_it, given({{"satisfied", "2"}, {"has_car", "no"}})));
    EXPECT_FALSE(rules.asked(note_on_it, given({{"satisfied", "4"}, {"has_car", "no"}})));
    EXPECT_FALSE(rules.asked(note_on_it, given({{"satisfied", "2"}, {"has_car", "yes"}})));
}

TEST(AnswerRules, TheAnswerToAQuestionNoLongerAskedCountsAsEmpty) {
    Questionnaire form = usual_form();
    form.questions[has_car].relevant = "${satisfied} = 1";
    form.questions[children].relevant = "${has_car} = 'yes'";
    const AnswerRules rules(form);
    EXPECT_TRUE(rules.asked(children, given({{"satisfied", "1"}, {"has_car", "yes"}})));
    EXPECT_FALSE(rules.asked(children, given({{"satisfied", "2"}, {"has_car", "yes"}})));
}

TEST(AnswerRules, SkippedBlocksAreNotAskedAndAnswerNothing) {
    Questionnaire form = usual_form();
    form.groups.resize(1);
    form.groups[0].name = "cars";
    form.questions[has_car].group = 0;
    form.questions[children].relevant = "${has_car} = ''";
    const AnswerRules rules(form, {"cars"});
    EXPECT_FALSE(rules.asked(has_car, given({})));
    EXPECT_TRUE(rules.asked(children, given({{"has_car", "yes"}})));
    EXPECT_FALSE(AnswerRules(form).asked(children, given({{"has_car", "yes"}})));
}

TEST(AnswerRules, AChainOfTenThousandConditionsIsFollowedToItsEnd) {
    Questionnaire form;
    form.questions.push_back(question("q0", QuestionKind::integer));
    std::map<std::string, std::string> answers{{"q0", "1"}};
    for (int i = 1; i < 10'000; ++i) {
        form.questions.push_back(question("q" + std::to_string(i), QuestionKind::integer));
        form.questions.back().relevant = "${q" + std::to_string(i - 1) + "} = 1";
        answers["q" + std::to_string(i)] = "1";
    }
    const AnswerRules rules(form);
    EXPECT_TRUE(rules.asked(9'999, given(answers)));
    answers["q0"] = "2";
    EXPECT_FALSE(rules.asked(9'999, given(answers)));
}

TEST(AnswerRules, OneChoiceIsOneOfTheList) {
    const Questionnaire form = usual_form();
    const AnswerRules rules(form);
    EXPECT_EQ(rules.refused(satisfied, "5", given({})), Reason{});
    EXPECT_EQ(rules.refused(satisfied, "9", given({})), Reason{});
    EXPECT_EQ(rules.refused(satisfied, "6", given({})), "not-a-choice");
    EXPECT_EQ(rules.refused(satisfied, "", given({})), Reason{});
}

TEST(AnswerRules, SeveralChoicesAreEachOfTheListAndOnce) {
    Questionnaire form = usual_form();
    form.questions[has_car].kind = QuestionKind::select_multiple;
    form.questions[has_car].constraint = "count-selected(.) < 2";
    const AnswerRules rules(form);
    EXPECT_EQ(rules.refused(has_car, "yes", given({})), Reason{});
    EXPECT_EQ(rules.refused(has_car, "yes maybe", given({})), "not-a-choice");
    EXPECT_EQ(rules.refused(has_car, "yes yes", given({})), "choice-twice");
    EXPECT_EQ(rules.refused(has_car, "yes no", given({})), "constraint");
}

TEST(AnswerRules, WholeNumbersAreNumbersAndWhole) {
    Questionnaire form = usual_form();
    form.questions[children].constraint = ". >= 0 and (. < 5 or ${has_car} = 'yes')";
    const AnswerRules rules(form);
    EXPECT_EQ(rules.refused(children, "4", given({})), Reason{});
    EXPECT_EQ(rules.refused(children, "four", given({})), "not-a-number");
    EXPECT_EQ(rules.refused(children, "4,5", given({})), "not-a-number");
    EXPECT_EQ(rules.refused(children, "4.5", given({})), "not-whole");
    EXPECT_EQ(rules.refused(children, "-1", given({})), "constraint");
    EXPECT_EQ(rules.refused(children, "6", given({})), "constraint");
    EXPECT_EQ(rules.refused(children, "6", given({{"has_car", "yes"}})), Reason{});
}

TEST(AnswerRules, ARangeTakesItsStepsOnly) {
    Questionnaire form = usual_form();
    form.questions[children].kind = QuestionKind::range;
    form.questions[children].range = NumberRange{0, 1, 0.1};
    const AnswerRules rules(form);
    EXPECT_EQ(rules.refused(children, "0.3", given({})), Reason{});
    EXPECT_EQ(rules.refused(children, "1", given({})), Reason{});
    EXPECT_EQ(rules.refused(children, "0.35", given({})), "outside-range");
    EXPECT_EQ(rules.refused(children, "1.1", given({})), "outside-range");
    EXPECT_EQ(rules.refused(children, "a", given({})), "not-a-number");
}

TEST(AnswerRules, TextsAreTakenAndNotesTakeNothing) {
    Questionnaire form = usual_form();
    EXPECT_EQ(AnswerRules(form).refused(note_on_it, "veikals, 5 km", given({})), Reason{});
    form.questions[note_on_it].kind = QuestionKind::note;
    EXPECT_EQ(AnswerRules(form).refused(note_on_it, "veikals", given({})), "not-a-choice");
}

}  // namespace
}  // namespace mapite
