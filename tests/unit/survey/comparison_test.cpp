// Groups side by side: numbers one can follow in the head, and what must not be told.
#include "survey/comparison.hpp"

#include <gtest/gtest.h>

#include "forms.hpp"

namespace mapite {
namespace {

using test::question;

std::vector<RespondentGroup> usual_groups() {
    std::vector<RespondentGroup> groups(4);
    groups[0].id = "worker";
    groups[0].alone = true;
    groups[1].id = "staff";
    groups[1].merge = "council";
    groups[2].id = "deputies";
    groups[2].merge = "council";
    groups[3].id = "residents";
    return groups;
}

/// shop (satisfaction), shop_importance, bus in the block "near"; doctor in "far"; a question without a
/// scale.
Questionnaire two_blocks() {
    Questionnaire form;
    form.name = "test";
    form.lists = test::usual_lists();
    form.groups.resize(2);
    form.groups[0].name = "near";
    form.groups[1].name = "far";
    form.questions = {question("shop", QuestionKind::select_one, "scale"),
                      question("shop_importance", QuestionKind::select_one, "scale"),
                      question("bus", QuestionKind::select_one, "scale"),
                      question("doctor", QuestionKind::select_one, "scale"),
                      question("has_car", QuestionKind::select_one, "yes_no")};
    for (std::size_t i = 0; i < 4; ++i) {
        form.questions[i].group = i < 3 ? 0 : 1;
        form.questions[i].aspect = i == 1 ? Aspect::importance : Aspect::satisfaction;
    }
    form.questions[0].needs = {"food"};
    form.questions[2].needs = {"food", "transport"};
    form.questions[3].needs = {"health"};
    return form;
}

struct Forms {
    std::vector<Submission> all;
    /// One form for each letter of the text: the answer to the question; "-" answers nothing.
    Forms& add(const std::string& group, const std::string& question, const std::string& answers) {
        for (const char each : answers) {
            Submission form;
            form.questionnaire = "test";
            form.area = "A";
            form.group = group;
            form.id = "f" + std::to_string(1000 + all.size());
            if (each != '-') form.answers = {{question, std::string(1, each)}};
            all.push_back(form);
        }
        return *this;
    }
    /// Answers of one more question to the forms of a group, in their order.
    Forms& with(const std::string& group, const std::string& question, const std::string& answers) {
        std::size_t next = 0;
        for (Submission& form : all)
            if (form.group == group) {
                const char each = answers.at(next++);
                if (each != '-') form.answers.push_back({question, std::string(1, each)});
            }
        return *this;
    }
};

AreaComparison compared(const Forms& forms, const std::map<std::string, double>& measured = {},
                        const std::vector<SkippedBlock>& skipped = {},
                        const Questionnaire& form = two_blocks()) {
    return compare_groups(form, usual_groups(), "A", forms.all, skipped, measured, {});
}

std::vector<std::string> ids(const AreaComparison& comparison) {
    std::vector<std::string> all;
    for (const ShownGroup& each : comparison.groups) all.push_back(each.id + (each.hidden ? " hidden" : ""));
    return all;
}
using Ids = std::vector<std::string>;

TEST(ComparedGroups, AScoreIsTheMeanOfStepsFromZeroToHundred) {
    const AreaComparison result = compared(Forms{}.add("residents", "shop", "1555598-"));
    const GroupScore& score = result.questions.at(0).scores.at(0);
    EXPECT_EQ(result.groups.at(0).forms, 8U);
    EXPECT_EQ(score.n, 5U);
    EXPECT_DOUBLE_EQ(score.score.value(), 80);
    EXPECT_DOUBLE_EQ(score.top2.value(), 0.8);
    // Standard deviation of 0, 100, 100, 100, 100 is sqrt(2000); t of 4 degrees is 2.776: 80 -+ 55.5.
    EXPECT_NEAR(score.score_interval.value().low, 80 - 2.776 * 20, 0.02);
    EXPECT_DOUBLE_EQ(score.score_interval.value().high, 100);
}

TEST(ComparedGroups, TheSameAnswerOfAllIsShownWithItsNarrowInterval) {
    const AreaComparison result = compared(Forms{}.add("residents", "shop", "44444"));
    const GroupScore& score = result.questions.at(0).scores.at(0);
    EXPECT_EQ(score.score_interval, (Interval{75, 75}));
    EXPECT_EQ(score.steps, (std::vector<std::size_t>{0, 0, 0, 5, 0}));
}

TEST(ComparedGroups, GroupsTooSmallAreMergedByTheirWordAndNotShownThemselves) {
    const AreaComparison result = compared(
        Forms{}.add("deputies", "shop", "55").add("staff", "shop", "111").add("residents", "shop", "33333"));
    EXPECT_EQ(ids(result), (Ids{"staff+deputies", "residents"}));
    EXPECT_EQ(result.groups[0].groups, (std::vector<std::string>{"staff", "deputies"}));
    EXPECT_EQ(result.groups[0].forms, 5U);
    EXPECT_DOUBLE_EQ(result.questions.at(0).scores.at(0).score.value(), 40);
}

TEST(ComparedGroups, ALargeGroupIsNeverMergedWithASmallOne) {
    const AreaComparison result =
        compared(Forms{}.add("deputies", "shop", "55").add("staff", "shop", "11111"));
    EXPECT_EQ(ids(result), (Ids{"staff", "deputies hidden"}));
    EXPECT_EQ(result.groups[1].forms, 0U);
    const GroupScore& hidden = result.questions.at(0).scores.at(1);
    EXPECT_TRUE(hidden.hidden);
    EXPECT_EQ(hidden.n, 0U);
    EXPECT_FALSE(hidden.score || hidden.top2 || hidden.no_answer || hidden.steps);
    EXPECT_TRUE(result.disagreements.empty());
}

TEST(ComparedGroups, SmallGroupsThatTogetherAreTooFewAreEachHidden) {
    const AreaComparison result = compared(Forms{}.add("deputies", "shop", "55").add("staff", "shop", "11"));
    EXPECT_EQ(ids(result), (Ids{"staff hidden", "deputies hidden"}));
}

TEST(ComparedGroups, TheWorkerIsShownAloneWithoutIntervals) {
    const AreaComparison result =
        compared(Forms{}.add("worker", "shop", "4").add("residents", "shop", "2233"));
    EXPECT_EQ(ids(result), (Ids{"worker", "residents hidden"}));
    const GroupScore& worker = result.questions.at(0).scores.at(0);
    EXPECT_EQ(worker.n, 1U);
    EXPECT_DOUBLE_EQ(worker.score.value(), 75);
    EXPECT_FALSE(worker.score_interval || worker.top2_interval);
    EXPECT_EQ(worker.no_answer, 0U);
}

TEST(ComparedGroups, AGroupThatNoDefinitionKnowsIsShownLastAndHiddenWhenSmall) {
    const AreaComparison result = compared(Forms{}
                                               .add("anglers", "shop", "11111")
                                               .add("hunters", "shop", "1")
                                               .add("residents", "shop", "33333"));
    EXPECT_EQ(ids(result), (Ids{"residents", "anglers", "hunters hidden"}));
}

TEST(ComparedGroups, AQuestionFewAnsweredIsHiddenThereAndTakenOutOfTheBlock) {
    Forms forms;
    forms.add("residents", "shop", "111111").with("residents", "bus", "5555--");
    const AreaComparison result = compared(forms);
    EXPECT_FALSE(result.questions.at(0).scores.at(0).hidden);
    EXPECT_TRUE(result.questions.at(2).scores.at(0).hidden);
    ASSERT_EQ(result.blocks.at(0).item, "near");
    EXPECT_DOUBLE_EQ(result.blocks.at(0).scores.at(0).score.value(), 0);
}

TEST(ComparedGroups, ABlockIsEachPersonsMeanFirst) {
    Forms forms;
    // Five people with both questions, five with the shop alone: (5 * 50 + 5 * 100) / 10.
    forms.add("residents", "shop", "5555555555").with("residents", "bus", "11111-----");
    const AreaComparison result = compared(forms);
    const GroupScore& near = result.blocks.at(0).scores.at(0);
    EXPECT_EQ(near.n, 10U);
    EXPECT_DOUBLE_EQ(near.score.value(), 75);
    EXPECT_EQ(result.blocks.at(1).aspect, Aspect::importance);
    EXPECT_TRUE(result.blocks.at(1).scores.at(0).hidden);
}

TEST(ComparedGroups, OnePersonsAnswerDoesNotFollowFromTheBlockAndItsQuestions) {
    // The sixth person answered the bus alone. Were the block the people's mean, one could reckon what from
    // it.
    const auto block = [](const std::string& bus) {
        Forms forms;
        forms.add("residents", "shop", "33333-").with("residents", "bus", bus);
        return compared(forms).blocks.at(0).scores.at(0).score.value();
    };
    EXPECT_DOUBLE_EQ(block("333331"), block("133333")) << "whoever it was that chose 1";
}

TEST(ComparedGroups, SmallCountsOfOtherAnswersAreNotShown) {
    const auto rest = [](const std::string& answers) {
        const AreaComparison result = compared(Forms{}.add("residents", "shop", answers));
        const GroupScore& score = result.questions.at(0).scores.at(0);
        return std::vector{score.dont_know, score.does_not_apply, score.no_answer};
    };
    using Rest = std::vector<std::optional<std::size_t>>;
    EXPECT_EQ(rest("33333"), (Rest{0, 0, 0}));
    EXPECT_EQ(rest("3333399999"), (Rest{5, 0, 0}));
    EXPECT_EQ(rest("333339"), (Rest{{}, {}, {}})) << "the sum of one would tell of which kind it is";
    EXPECT_EQ(rest("33333999998"), (Rest{{}, {}, 0})) << "eleven forms less five and five leave one";
    EXPECT_EQ(rest("33333999998--"), (Rest{5, {}, {}}));
}

TEST(ComparedGroups, StepsAreShownWhenNoneIsSmall) {
    const auto steps = [](const std::string& answers) {
        return compared(Forms{}.add("residents", "shop", answers)).questions.at(0).scores.at(0).steps;
    };
    EXPECT_EQ(steps("1111155555"), (std::vector<std::size_t>{5, 0, 0, 0, 5}));
    EXPECT_FALSE(steps("111115555"));
}

TEST(ComparedGroups, TheLargestDistanceOfTheWorkerComesFirstWithTheirPlaceAmongResidents) {
    Forms forms;
    forms.add("worker", "shop", "4").add("residents", "shop", "22345");
    forms.with("worker", "bus", "5").with("residents", "bus", "11111");
    const AreaComparison result = compared(forms);
    EXPECT_TRUE(result.disagreements.empty());
    ASSERT_EQ(result.one_against_groups.size(), 2U);
    EXPECT_EQ(result.one_against_groups[0].item, "bus");
    EXPECT_DOUBLE_EQ(result.one_against_groups[0].delta, 1);
    EXPECT_DOUBLE_EQ(result.one_against_groups[0].difference, 100);
    EXPECT_EQ(result.one_against_groups[0].percentile, 1);
    EXPECT_EQ(result.one_against_groups[1].item, "shop");
    EXPECT_NEAR(result.one_against_groups[1].delta, 0.4, 1e-12);  // above three, below one, of five
    EXPECT_NEAR(result.one_against_groups[1].percentile.value(), 0.7, 1e-12);
    EXPECT_FALSE(result.one_against_groups[1].delta_interval);
}

TEST(ComparedGroups, TheWorkerDoesNotStandAmongTheDisagreementsBetweenGroups) {
    Forms forms;
    forms.add("worker", "shop", "5").add("staff", "shop", "33334").add("residents", "shop", "11223");
    const AreaComparison result = compared(forms);
    ASSERT_EQ(result.disagreements.size(), 1U);
    EXPECT_TRUE(result.disagreements[0].delta_interval);
    EXPECT_FALSE(may_be_chance(result.disagreements[0]));
    EXPECT_EQ(result.one_against_groups.size(), 2U);
}

TEST(ComparedGroups, AHigherLeastHidesButMergesNothingThatSubtractionWouldTell) {
    // Staff is shown at 5; merged with the one deputy at 6, the deputy's answer would follow.
    Forms forms;
    forms.add("staff", "shop", "11111").add("deputies", "shop", "5");
    ComparisonOptions options;
    options.least_shown = 6;
    const AreaComparison result =
        compare_groups(two_blocks(), usual_groups(), "A", forms.all, {}, {}, options);
    EXPECT_EQ(ids(result), (Ids{"staff hidden", "deputies hidden"}));
    EXPECT_TRUE(result.questions.at(0).scores.at(0).hidden);
}

TEST(ComparedGroups, WhatIsFeltStandsBesideWhatIsMeasured) {
    Forms forms;
    // Food is asked twice: each person's mean is 25, 25, 25, 25, 75.
    forms.add("residents", "shop", "22225")
        .with("residents", "bus", "22223")
        .with("residents", "doctor", "55555");
    const AreaComparison result = compared(forms, {{"food", 82}, {"health", 20}, {"schools", 50}});
    ASSERT_EQ(result.perception.size(), 2U);
    EXPECT_EQ(result.perception[0].need, "food");
    EXPECT_EQ(result.perception[0].n, 5U);
    EXPECT_DOUBLE_EQ(result.perception[0].felt, 35);
    EXPECT_DOUBLE_EQ(result.perception[0].gap, 35 - 82);
    EXPECT_EQ(result.perception[0].quadrant, Quadrant::felt_worse);
    EXPECT_EQ(result.perception[1].need, "health");
    EXPECT_EQ(result.perception[1].quadrant, Quadrant::felt_better);
}

TEST(ComparedGroups, ASkippedBlockHasNoScoresAndNoPartInAnything) {
    Forms forms;
    forms.add("worker", "doctor", "5").add("residents", "doctor", "11111");
    SkippedBlock skipped{"test", "A", "far", "no doctor anywhere"};
    const AreaComparison result = compared(forms, {{"health", 90}}, {skipped});
    EXPECT_TRUE(result.questions.at(3).skipped);
    EXPECT_TRUE(result.questions.at(3).scores.empty());
    EXPECT_TRUE(result.blocks.back().skipped);
    EXPECT_TRUE(result.disagreements.empty());
    EXPECT_TRUE(result.perception.empty());
    skipped.area = "B";
    EXPECT_EQ(compared(forms, {{"health", 90}}, {skipped}).perception.size(), 2U);
}

TEST(ComparedGroups, FormsOfOnePersonAreOnePerson) {
    Forms forms;
    forms.add("residents", "shop", "33333");
    for (Submission& each : forms.all) each.respondent = "R1";
    AreaComparison result = compared(forms);
    EXPECT_TRUE(result.older_left_out);
    EXPECT_EQ(ids(result), Ids{"residents hidden"});

    forms.add("residents", "shop", "11111");
    forms.all[2].date = Day{std::chrono::year{2026}, std::chrono::May, std::chrono::day{1}};
    forms.all[2].answers = {{"shop", "5"}};
    result = compared(forms);
    EXPECT_EQ(result.groups.at(0).forms, 6U);
    EXPECT_NEAR(result.questions.at(0).scores.at(0).score.value(), 100.0 / 6, 1e-9) << "the newest counts";
}

TEST(ComparedGroups, WithoutConsentAFormDoesNotCountWhereConsentIsAskedFor) {
    Questionnaire form = two_blocks();
    Forms forms;
    forms.add("residents", "shop", "333335").with("residents", "has_car", "nnnnnn");
    for (Submission& each : forms.all) each.consent = true;
    forms.all.back().consent = false;
    EXPECT_EQ(compared(forms, {}, {}, form).groups.at(0).forms, 6U);
    form.roles.consent = "has_car";
    const AreaComparison result = compared(forms, {}, {}, form);
    EXPECT_EQ(result.groups.at(0).forms, 5U);
    EXPECT_TRUE(result.without_consent_left_out);
}

TEST(ComparedGroups, FormsOfOtherAreasAndQuestionnairesArePassedOver) {
    Forms forms;
    forms.add("residents", "shop", "3333355");
    forms.all[5].area = "B";
    forms.all[6].questionnaire = "other";
    EXPECT_EQ(compared(forms).groups.at(0).forms, 5U);
    EXPECT_TRUE(compared(Forms{}).groups.empty());
}

TEST(ComparedPeople, AgreeMoreThanByChance) {
    const Questionnaire form = two_blocks();
    Submission a, b;
    a.id = "a";
    b.id = "b";
    a.answers = {{"shop", "1"}, {"shop_importance", "5"}, {"bus", "3"}, {"doctor", "9"}};
    b.answers = {{"shop", "1"}, {"shop_importance", "4"}, {"bus", "5"}, {"doctor", "1"}};
    const Agreement result = agreement(form, a, b);
    EXPECT_EQ(result.n, 3U);
    EXPECT_EQ(result.equal, 1U);
    EXPECT_EQ(result.near, 2U);
    ASSERT_EQ(result.differences.size(), 2U);
    EXPECT_EQ(result.differences[0].question, "bus");
    EXPECT_EQ(result.differences[0].step_a, 2U);
    EXPECT_EQ(result.differences[0].step_b, 4U);
    // Squares found: 0 + 1 + 4 = 5 of 3; by chance (0 + 9 + 16 + 16 + 1 + 0 + 4 + 1 + 4) = 51 of 9.
    EXPECT_NEAR(result.kappa.value(), 1 - (5.0 / 3) / (51.0 / 9), 1e-12);
}

TEST(ComparedPeople, WhoBothAlwaysChooseTheSameStepHaveNoKappa) {
    Submission a, b;
    a.answers = {{"shop", "4"}, {"bus", "4"}};
    b.answers = a.answers;
    EXPECT_EQ(agreement(two_blocks(), a, b).equal, 2U);
    EXPECT_FALSE(agreement(two_blocks(), a, b).kappa);
    EXPECT_EQ(agreement(two_blocks(), Submission{}, b).n, 0U);
}

}  // namespace
}  // namespace mapite
