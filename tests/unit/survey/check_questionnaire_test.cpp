// Forms wrong in one way each, and what is said about them.
#include "survey/check_questionnaire.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/error.hpp"
#include "forms.hpp"

namespace mapite {
namespace {

using test::question;
using test::usual_form;

/// "code line item", in their order.
std::vector<std::string> codes(const Questionnaire& form) {
    std::vector<std::string> all;
    for (const Finding& each : check_questionnaire(form)) {
        std::string line = each.code;
        line += ' ';
        line += std::to_string(each.where.line);
        line += ' ';
        line += each.where.item;
        all.push_back(line);
    }
    return all;
}
using Codes = std::vector<std::string>;

std::string what(const Questionnaire& form) {
    const Findings findings = check_questionnaire(form);
    return findings.empty() ? "" : findings.front().what;
}

TEST(CheckQuestionnaire, AGoodFormHasNothingToSay) {
    Questionnaire form = usual_form();
    form.questions[2].relevant = "${has_car} = 'yes'";
    form.questions[2].constraint = ". >= 0 and ${children} < 30";
    EXPECT_EQ(codes(form), Codes{});
    EXPECT_NO_THROW(require_usable(form));
}

TEST(CheckQuestionnaire, NamesAreThereAreOnceAndAreSuchAsXLSFormTakes) {
    Questionnaire form = usual_form();
    form.questions[1].name = "satisfied";
    form.questions[2].name = "how many";
    form.questions[3].name = "";
    EXPECT_EQ(codes(form), (Codes{"question-twice 20 satisfied", "question-name 30 how many",
                                  "question-without-name 40 "}));
    form = usual_form();
    form.questions[1].name = "satisfied";
    EXPECT_EQ(what(form), "there is a question \"satisfied\" already, in line 10; rename one of them");
    form.questions[1].name = "2cars";
    EXPECT_EQ(codes(form), Codes{"question-name 20 2cars"});
    form.questions[1].name = "mašīna";
    EXPECT_EQ(codes(form), Codes{});
}

TEST(CheckQuestionnaire, AGroupMayShareAQuestionsNameOnlyFromAfar) {
    Questionnaire form = usual_form();
    form.groups.resize(1);
    form.groups[0].name = "children";
    form.questions[2].group = 0;
    EXPECT_EQ(codes(form), Codes{});
    form.questions[2].group.reset();
    EXPECT_EQ(codes(form), Codes{"question-twice 30 children"});
}

TEST(CheckQuestionnaire, MissingAndEmptyListsAreNamed) {
    Questionnaire form = usual_form();
    form.questions[0].list = "likert";
    form.lists[1].choices.clear();
    EXPECT_EQ(codes(form),
              (Codes{"list-missing 10 satisfied", "list-unused 0 scale", "list-empty 0 yes_no"}));
    EXPECT_EQ(what(form), "there is no list of choices \"likert\"");
}

TEST(CheckQuestionnaire, ChoicesAreOnceAndAScaleHasSteps) {
    Questionnaire form = usual_form();
    form.lists[1].choices[1].name = "yes";
    form.lists[0].choices.erase(form.lists[0].choices.begin() + 1, form.lists[0].choices.begin() + 5);
    EXPECT_EQ(codes(form), (Codes{"scale-steps 0 scale", "choice-twice 0 yes_no"}));
}

TEST(CheckQuestionnaire, ChoicesOfSeveralHaveNoSpaceInTheirName) {
    Questionnaire form = usual_form();
    form.lists[1].choices[1].name = "not at all";
    EXPECT_EQ(codes(form), Codes{});
    form.questions[1].kind = QuestionKind::select_multiple;
    EXPECT_EQ(codes(form), Codes{"question-name 20 has_car"});
}

TEST(CheckQuestionnaire, BrokenExpressionsAreToldWithTheirPlace) {
    Questionnaire form = usual_form();
    form.questions[3].relevant = "${children} >";
    EXPECT_EQ(codes(form), Codes{"expression 40 note_on_it"});
    EXPECT_EQ(
        what(form),
        "its relevant is not understood: \"${children} >\", character 14: something is missing at the end");
}

TEST(CheckQuestionnaire, ConditionsSpeakOfQuestionsThatAreThere) {
    Questionnaire form = usual_form();
    form.groups.resize(1);
    form.groups[0].name = "car";
    form.groups[0].line = 15;
    form.groups[0].relevant = "${hascar} = 'yes'";
    form.questions[3].constraint = "${car} = 1";
    EXPECT_EQ(codes(form), (Codes{"question-unknown 15 car", "question-unknown 40 note_on_it"}));
    EXPECT_EQ(what(form),
              "its relevant speaks of ${hascar}, which is no question of this form; "
              "did you mean \"has_car\"?");
}

TEST(CheckQuestionnaire, AConditionOnAnAnswerThatNobodyCanGiveIsAWarning) {
    Questionnaire form = usual_form();
    form.questions[2].relevant = "${has_car} = 'jā' or not(${has_car} = 'yes')";
    EXPECT_EQ(codes(form), Codes{"answer-unknown 30 children"});
    EXPECT_EQ(what(form),
              "its relevant asks whether ${has_car} is \"jā\", which is none of its choices (it has: yes, "
              "no); write the name of the choice, not its label");
}

TEST(CheckQuestionnaire, ACopiedStatementIsNamedOnceAsItStandsInTheFile) {
    Questionnaire form = usual_form();
    Question water = form.questions[0];
    water.statement = "water";
    for (const std::size_t line : {50u, 60u})
        for (const char* ending : {"_sat", "_imp"}) {
            water.name = std::string("water") + ending;
            water.aspect = ending[1] == 's' ? Aspect::satisfaction : Aspect::importance;
            water.line = line;
            form.questions.push_back(water);
        }
    EXPECT_EQ(codes(form), Codes{"question-twice 60 water"});
    EXPECT_EQ(what(form), "there is a statement \"water\" already, in line 50; rename one of them");
}

TEST(CheckQuestionnaire, ACircleIsNamedWhole) {
    Questionnaire form = usual_form();
    form.questions[0].relevant = "${children} = 1";
    form.questions[2].relevant = "${note_on_it} = 'x'";
    form.questions[3].relevant = "${satisfied} = '1' or ${has_car} = 'yes'";
    EXPECT_EQ(codes(form), Codes{"relevant-circle 10 satisfied"});
    EXPECT_NE(what(form).find("satisfied -> children -> note_on_it -> satisfied"), std::string::npos);
}

TEST(CheckQuestionnaire, ACircleMayGoThroughTheConditionOfAGroup) {
    Questionnaire form = usual_form();
    form.groups.resize(2);
    form.groups[0].name = "outer";
    form.groups[0].relevant = "${children} > 0";
    form.groups[1].name = "inner";
    form.groups[1].parent = 0;
    form.questions[1].group = 1;
    form.questions[2].relevant = "${has_car} = 'yes'";
    EXPECT_EQ(codes(form), Codes{"relevant-circle 20 has_car"});
    EXPECT_NE(what(form).find("has_car -> children -> has_car"), std::string::npos);
}

TEST(CheckQuestionnaire, AQuestionThatAsksForItselfIsACircleButAConstraintOnItselfIsNone) {
    Questionnaire form = usual_form();
    form.questions[2].constraint = "${children} < 30";
    EXPECT_EQ(codes(form), Codes{});
    form.questions[2].relevant = "${children} < 30";
    EXPECT_EQ(codes(form), Codes{"relevant-circle 30 children"});
}

TEST(CheckQuestionnaire, TwoCirclesAreTwoFindingsAndWhatOnlyLeadsIntoOneIsNone) {
    Questionnaire form = usual_form();
    form.questions[0].relevant = "${has_car} = 'yes'";
    form.questions[1].relevant = "${satisfied} = '1'";
    form.questions[2].relevant = "${children} = 1";
    form.questions[3].relevant = "${satisfied} = '1'";
    EXPECT_EQ(codes(form), (Codes{"relevant-circle 10 satisfied", "relevant-circle 30 children"}));
}

TEST(CheckQuestionnaire, TenThousandQuestionsInOneCircleOrChainAreNoTrouble) {
    Questionnaire form;
    form.file = "long.xlsx";
    const int count = 10'000;
    for (int i = 0; i < count; ++i) {
        Question each = question("q" + std::to_string(i), QuestionKind::integer);
        each.relevant = "${q" + std::to_string((i + 1) % count) + "} = 1";
        form.questions.push_back(each);
    }
    EXPECT_EQ(codes(form), Codes{"relevant-circle 0 q0"});
    form.questions.back().relevant.clear();
    EXPECT_EQ(codes(form), Codes{});
}

TEST(CheckQuestionnaire, RolesRangesAndScalesFit) {
    Questionnaire form = usual_form();
    form.roles.area = "parish";
    form.questions[2].kind = QuestionKind::range;
    form.questions[2].range = NumberRange{0, 10, 0};
    form.questions[1].aspect = Aspect::satisfaction;
    EXPECT_EQ(codes(form),
              (Codes{"statement-aspect 20 has_car", "range-step 30 children", "role-unknown 0 parish"}));
}

TEST(CheckQuestionnaire, LabelsAndStatementsAreMissedOnce) {
    Questionnaire form = usual_form();
    form.questions[0].statement = "shop";
    form.questions[0].aspect = Aspect::importance;
    form.questions[3].label = {};
    form.lists[1].choices[0].label = {};
    EXPECT_EQ(codes(form), (Codes{"statement-aspect 10 satisfied", "label-missing 40 note_on_it",
                                  "label-missing 0 yes_no"}));
    EXPECT_NO_THROW(require_usable(form));
}

TEST(RequireUsable, TellsTheFirstErrorAndHowManyMore) {
    Questionnaire form = usual_form();
    form.questions[0].list = "likert";
    form.questions[2].relevant = "${a";
    try {
        require_usable(form);
        FAIL() << "the form was taken";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::data);
        EXPECT_STREQ(error.what(),
                     "test.toml:10: satisfied: there is no list of choices \"likert\" (and 1 more error in "
                     "this form)");
    }
}

}  // namespace
}  // namespace mapite
