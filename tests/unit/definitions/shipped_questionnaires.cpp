// Our own questionnaire: seven blocks, whole in three languages, fitting the basket and the groups.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "definitions/load.hpp"
#include "definitions/load_questionnaire.hpp"
#include "survey/check_questionnaire.hpp"

namespace mapite::test {
namespace {

const std::filesystem::path root = MAPITE_SOURCE_DATA;

Questionnaire basic_needs() {
    return load_questionnaire(root / "data/questionnaires/basic-needs.toml");
}

void expect_all_languages(const Localized& text, const std::string& what) {
    EXPECT_FALSE(text.lv.empty()) << what;
    EXPECT_FALSE(text.en.empty()) << what;
    EXPECT_FALSE(text.ru.empty()) << what;
    const auto cyrillic = [](const std::string& words) {
        return std::ranges::any_of(words, [](char c) { return c == '\xd0' || c == '\xd1'; });
    };
    EXPECT_FALSE(cyrillic(text.lv)) << what;
    EXPECT_FALSE(cyrillic(text.en)) << what;
    if (std::ranges::any_of(text.ru, [](char c) { return c < '0' || c > '9'; })) {
        EXPECT_TRUE(cyrillic(text.ru)) << what;
    }
}

TEST(BasicNeeds, SpeaksThreeLanguagesEverywhere) {
    const Questionnaire form = basic_needs();
    expect_all_languages(form.title, "title");
    expect_all_languages(form.introduction, "introduction");
    expect_all_languages(form.consent, "consent");
    for (const QuestionGroup& group : form.groups)
        if (!group.parent) expect_all_languages(group.label, group.name);
    for (const Question& question : form.questions) {
        expect_all_languages(question.label, question.name);
        if (question.hint != Localized{}) expect_all_languages(question.hint, question.name);
    }
    for (const ChoiceList& list : form.lists)
        for (const AnswerChoice& choice : list.choices)
            expect_all_languages(choice.label, list.name + " " + choice.name);
}

TEST(BasicNeeds, CanBeUsedWithoutAnyFinding) {
    const Findings findings = check_questionnaire(basic_needs());
    for (const Finding& finding : findings) ADD_FAILURE() << finding.code << ": " << finding.what;
}

TEST(BasicNeeds, HasTheSevenBlocksOfTheBasketEachWithFiveToNineStatements) {
    const Questionnaire form = basic_needs();
    std::vector<std::string> blocks, wanted = {"about"};
    for (const QuestionGroup& group : form.groups)
        if (!group.parent) blocks.push_back(group.name);
    for (const Block& block : load_basket(root / "data/baskets/latvia.toml").blocks)
        wanted.push_back(block.id);
    EXPECT_EQ(blocks, wanted);
    std::map<std::string, std::set<std::string>> statements;
    for (const Question& question : form.questions)
        if (!question.statement.empty()) statements[form.block_of(question)].insert(question.statement);
    EXPECT_EQ(statements.size(), 7u);
    for (const auto& [block, all] : statements) {
        EXPECT_GE(all.size(), 5u) << block;
        EXPECT_LE(all.size(), 9u) << block;
    }
}

TEST(BasicNeeds, EveryStatementIsAskedTwiceOnFiveStepsWithTheTwoOtherAnswersApart) {
    const Questionnaire form = basic_needs();
    std::map<std::string, std::vector<Aspect>> aspects;
    for (const Question& question : form.questions) {
        if (question.statement.empty()) continue;
        aspects[question.statement].push_back(question.aspect);
        const ChoiceList* scale = form.scale_of(question);
        ASSERT_NE(scale, nullptr) << question.name;
        EXPECT_EQ(scale->steps(), 5u);
        ASSERT_NE(scale->choice("8"), nullptr);
        EXPECT_EQ(scale->choice("8")->meaning, ChoiceMeaning::does_not_apply);
        ASSERT_NE(scale->choice("9"), nullptr);
        EXPECT_EQ(scale->choice("9")->meaning, ChoiceMeaning::dont_know);
    }
    EXPECT_EQ(aspects.size(), 50u);
    for (const auto& [statement, both] : aspects)
        EXPECT_EQ(both, (std::vector{Aspect::satisfaction, Aspect::importance})) << statement;
}

TEST(BasicNeeds, ItsNeedsAndGroupsAreThoseOfTheBasketAndTheGroups) {
    const Questionnaire form = basic_needs();
    const Basket basket = load_basket(root / "data/baskets/latvia.toml");
    std::set<std::string> asked;
    for (const Question& question : form.questions)
        for (const std::string& need : question.needs) {
            EXPECT_NE(basket.find(need), nullptr) << question.name << ": " << need;
            asked.insert(need);
        }
    EXPECT_EQ(asked.size(), basket.needs.size()) << "every need of the basket is asked about";
    const auto groups = load_respondent_groups(root / "data/respondent_groups.toml");
    const ChoiceList* list = form.list("respondent_group");
    ASSERT_NE(list, nullptr);
    EXPECT_EQ(list->choices.size(), groups.size());
    for (const AnswerChoice& choice : list->choices) {
        EXPECT_NE(std::ranges::count(groups, choice.name, &RespondentGroup::id), 0) << choice.name;
        // What an export with labels instead of names says.
        for (const std::string& label : {choice.label.lv, choice.label.en, choice.label.ru}) {
            const RespondentGroup* meant = group_called(groups, label);
            ASSERT_NE(meant, nullptr) << label;
            EXPECT_EQ(meant->id, choice.name) << label;
        }
    }
}

TEST(ShippedRespondentGroups, SpeakThreeLanguagesAndOnlyTheWorkerIsAlone) {
    for (const RespondentGroup& group : load_respondent_groups(root / "data/respondent_groups.toml")) {
        expect_all_languages(group.name, group.id);
        EXPECT_EQ(group.alone, group.id == "worker") << group.id;
        EXPECT_EQ(group.merge == "organisations", group.id == "municipal" || group.id == "ngo") << group.id;
    }
}

}  // namespace
}  // namespace mapite::test
