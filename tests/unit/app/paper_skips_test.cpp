#include "app/paper_skips.hpp"

#include <gtest/gtest.h>

#include <numeric>

namespace mapite::test {
namespace {

/// A question "Q" of yes and no, asked on a condition.
Question asked(const std::string& name, const std::string& relevant = "") {
    Question question;
    question.name = name;
    question.kind = QuestionKind::select_one;
    question.list = "yes_no";
    question.relevant = relevant;
    return question;
}

Questionnaire form_of(std::vector<Question> questions) {
    Questionnaire form;
    form.lists = {{.name = "yes_no", .choices = {{.name = "yes"}, {.name = "no"}}}};
    form.questions = std::move(questions);
    return form;
}

PaperSkips skips_of(const Questionnaire& form) {
    std::vector<std::size_t> shown(form.questions.size());
    std::iota(shown.begin(), shown.end(), 0u);
    return paper_skips(form, shown);
}

using Arrow = std::pair<std::size_t, std::size_t>;

TEST(PaperSkips, AnArrowLeadsFromTheOtherAnswerOverWhatRestsOnThisOne) {
    const auto skips =
        skips_of(form_of({asked("a"), asked("b", "${a} = 'yes'"), asked("c", "${a} = 'yes'"), asked("d")}));
    ASSERT_EQ(skips.go_on.size(), 1u);
    EXPECT_EQ(skips.go_on.at(Arrow(0, 1)), std::optional<std::size_t>(3));
    EXPECT_TRUE(skips.questions.empty());
}

TEST(PaperSkips, TheArrowLeadsToTheEndWhenNothingComesAfter) {
    const auto skips = skips_of(form_of({asked("a"), asked("b", "${a} = 'no'")}));
    ASSERT_EQ(skips.go_on.size(), 1u);
    EXPECT_EQ(skips.go_on.at(Arrow(0, 0)), std::nullopt);
}

TEST(PaperSkips, AConditionOnAQuestionFarAboveIsSaidInWords) {
    const auto skips = skips_of(form_of({asked("a"), asked("b"), asked("c", "${a} = 'yes'")}));
    EXPECT_TRUE(skips.go_on.empty());
    EXPECT_EQ(skips.questions.at(2), "${a} = 'yes'");
}

TEST(PaperSkips, AConditionOfTwoAnswersHasNoArrow) {
    const auto skips =
        skips_of(form_of({asked("a"), asked("b"), asked("c", "${a} = 'yes' and ${b} = 'yes'"), asked("d")}));
    EXPECT_TRUE(skips.go_on.empty());
    EXPECT_EQ(skips.questions.size(), 1u);
}

TEST(PaperSkips, AGateWithinAGateHasBothArrowsAndNoWords) {
    const auto skips =
        skips_of(form_of({asked("a"), asked("b", "${a} = 'yes'"), asked("c", "${b} = 'yes'"), asked("d")}));
    EXPECT_EQ(skips.go_on.at(Arrow(1, 1)), std::optional<std::size_t>(3));
    // "c" is not asked after "no" to "a" either, since "b" is not: the arrow must not lead to it.
    EXPECT_EQ(skips.go_on.at(Arrow(0, 1)), std::optional<std::size_t>(3));
}

TEST(PaperSkips, AGroupIsSteppedOverAsAWhole) {
    Questionnaire form = form_of({asked("a"), asked("b"), asked("c"), asked("d")});
    form.groups = {{.name = "g", .relevant = "${a} = 'yes'"}};
    form.questions[1].group = form.questions[2].group = 0;
    const auto skips = skips_of(form);
    EXPECT_EQ(skips.go_on.at(Arrow(0, 1)), std::optional<std::size_t>(3));
    EXPECT_TRUE(skips.groups.empty());
}

TEST(PaperSkips, ANoteHasNoNumberToGoOnWith) {
    Questionnaire form = form_of({asked("a"), asked("b", "${a} = 'yes'"), asked("n"), asked("d")});
    form.questions[2].kind = QuestionKind::note;
    EXPECT_EQ(skips_of(form).go_on.at(Arrow(0, 1)), std::optional<std::size_t>(3));
}

TEST(PaperSkips, WhatIsNotPrintedIsNoAim) {
    const Questionnaire form = form_of({asked("a"), asked("b", "${a} = 'yes'"), asked("c"), asked("d")});
    EXPECT_EQ(paper_skips(form, {0, 1, 3}).go_on.at(Arrow(0, 1)), std::optional<std::size_t>(3));
}

}  // namespace
}  // namespace mapite::test
