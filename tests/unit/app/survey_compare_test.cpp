// What groups said, as people and programs read it: nothing hidden comes out, in no language is a word
// missing.
#include "app/survey_compare.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "app/survey_compare_answers.hpp"
#include "app/survey_compare_words.hpp"
#include "base/error.hpp"
#include "definitions/load.hpp"
#include "support/test_folder.hpp"
#include "writers/table_csv.hpp"

namespace mapite {
namespace {

const Texts& texts() {
    static const Texts all = load_texts(std::filesystem::path(MAPITE_SOURCE_DATA) / "data" / "texts");
    return all;
}

Questionnaire small_form() {
    Questionnaire form;
    form.name = "small";
    form.title = {"Maza anketa", "Small form", "Маленькая анкета"};
    ChoiceList& scale = form.lists.emplace_back();
    scale.name = "scale";
    scale.scale = true;
    for (const char* name : {"1", "2", "3", "4", "5"}) {
        AnswerChoice& choice = scale.choices.emplace_back();
        choice.name = name;
        choice.label = {"pakāpe", "step", "ступень"};
    }
    for (const char* name : {"near", "far"}) {
        QuestionGroup& block = form.groups.emplace_back();
        block.name = name;
        block.label = {"Bloks", "Block", "Блок"};
    }
    for (const char* name : {"shop", "doctor"}) {
        Question& question = form.questions.emplace_back();
        question.name = name;
        question.kind = QuestionKind::select_one;
        question.list = "scale";
        question.label = {"Veikals ir tuvu", "The shop is near", "Магазин близко"};
        question.aspect = Aspect::satisfaction;
        question.group = form.questions.size() - 1;
        question.needs = {name};
    }
    return form;
}

/// One form for each letter.
void answer(std::vector<Submission>& forms, const std::string& group, const std::string& shop) {
    for (const char each : shop) {
        Submission form;
        form.questionnaire = "small";
        form.id = "f" + std::to_string(100 + forms.size());
        form.area = "0054321";
        form.group = group;
        form.answers = {{"shop", std::string(1, each)}};
        forms.push_back(form);
    }
}

/// The worker says 4; residents 1 1 1 2 2 2; three of an NGO, whose answers nobody may see; a skipped block.
SurveyComparison compared() {
    SurveyComparison all;
    all.questionnaire = small_form();
    for (const char* id : {"worker", "residents", "ngo"}) all.groups.emplace_back().id = id;
    all.groups[0].alone = true;
    all.groups[1].name = {"Iedzīvotāji", "Residents", "Жители"};
    Need need;
    need.id = "shop";
    need.name = {"Veikals", "Shop", "Магазин"};
    need.kind = NeedKind::service;
    all.basket.needs.push_back(need);
    all.names["0054321"] = "Ķūļu pagasts";
    all.skipped = {{"small", "0054321", "far", "te ārsta nav"}};
    std::vector<Submission> forms;
    answer(forms, "worker", "4");
    answer(forms, "residents", "111222");
    answer(forms, "ngo", "555");
    all.areas.push_back(
        compare_groups(all.questionnaire, all.groups, "0054321", forms, all.skipped, {{"shop", 82.04}}, {}));
    return all;
}

std::string text_of(const TextParts& parts) {
    std::string text;
    for (const TextPart& part : parts)
        text += part.text + (part.table.header.empty() ? "" : table_text(part.table));
    return text;
}

TEST(SurveyCompareWords, SayWhoDiffersByHowMuchAndWhatTheRoadSays) {
    const std::string text = text_of(survey_comparison_text(compared(), true, texts(), Language::en));
    for (const char* sentence :
         {"Small form: Ķūļu pagasts (0054321)", "Residents: 6 forms",
          "Not shown, as there are fewer than 5 forms: ngo",
          "worker 75, Residents 13 (n 6): +63; higher than everybody in the group",
          "Measured well, but people are not content: ask why:", "Shop: the road says 82; Residents 13 (n 6)",
          "Not asked here: te ārsta nav"})
        EXPECT_NE(text.find(sentence), std::string::npos) << sentence << "\n" << text;
}

TEST(SurveyCompareWords, KnowEveryWordInAllLanguages) {
    SurveyAgreement agreement;
    agreement.questionnaire = small_form();
    agreement.agreement.n = 3;
    agreement.agreement.equal = agreement.agreement.near = 1;
    agreement.agreement.differences = {{"shop", 0, 4}};
    for (const Language language : {Language::lv, Language::en, Language::ru}) {
        std::string text = text_of(survey_comparison_text(compared(), true, texts(), language)) +
                           text_of(survey_comparison_text(compared(), false, texts(), language));
        for (const std::optional<double> kappa :
             {std::optional<double>{}, {-0.1}, {0.1}, {0.3}, {0.5}, {0.7}, {0.9}}) {
            agreement.agreement.kappa = kappa;
            text += text_of(survey_agreement_text(agreement, texts(), language));
        }
        EXPECT_EQ(text.find("survey_compare."), std::string::npos) << text;
        EXPECT_EQ(text.find('{'), std::string::npos) << text;
    }
}

TEST(SurveyCompareData, HoldNothingOfAHiddenGroup) {
    const auto json = nlohmann::json::parse(survey_comparison_json(compared()));
    const auto& area = json.at("areas").at(0);
    EXPECT_EQ(area.at("groups").at(2),
              (nlohmann::json{{"id", "ngo"}, {"groups", {"ngo"}}, {"hidden", true}, {"forms", nullptr}}));
    const auto& score = area.at("questions").at(0).at("scores").at(2);
    for (const char* key :
         {"n", "score", "score_interval", "top2", "top2_interval", "dont_know", "no_answer", "steps"})
        EXPECT_TRUE(score.at(key).is_null()) << key;
    EXPECT_EQ(area.at("disagreements").size(), 0U);
    EXPECT_EQ(area.at("one_against_groups").size(), 1U);
    EXPECT_EQ(area.at("perception").size(), 2U);
    EXPECT_EQ(area.at("perception").at(1).at("gap"), -69.5);

    const std::string rows = csv(survey_comparison_table(compared()));
    EXPECT_NE(rows.find("0054321,Ķūļu pagasts,question,shop,satisfaction,ngo,hidden,,,,,,,,,,,,,,,,,,,\n"),
              std::string::npos)
        << rows;
    EXPECT_NE(rows.find("0054321,Ķūļu pagasts,block,far,satisfaction,,skipped,,,,,,,,,,,,,,,,,,,\n"),
              std::string::npos)
        << rows;
    EXPECT_NE(
        rows.find("one_against_groups,shop,satisfaction,worker,shown,,,,,,,,,,,,,residents,62.5,1.000,,,"
                  "large,1.000\n"),
        std::string::npos)
        << rows;
    EXPECT_NE(rows.find("need,shop,satisfaction,residents,shown,6,12.5,,,,,,,,,82.0,-69.5,,,,,,,\n"),
              std::string::npos)
        << rows;
}

TEST(SurveyCompare, LeavesGroupsOutWithoutShowingMoreOfTheOthers) {
    const AreaComparison all = compared().areas.at(0);
    const AreaComparison some = only_groups(all, {"residents", "ngo"});
    ASSERT_EQ(some.groups.size(), 2U);
    EXPECT_EQ(some.groups[0], all.groups[1]);
    EXPECT_TRUE(some.groups[1].hidden);
    EXPECT_EQ(some.questions.at(0).scores.at(0).group, 0U);
    EXPECT_EQ(some.questions.at(0).scores.at(0).score, all.questions.at(0).scores.at(1).score);
    EXPECT_TRUE(some.disagreements.empty());
    ASSERT_EQ(some.perception.size(), 1U);
    EXPECT_EQ(some.perception[0].group, 0U);
}

TEST(SurveyCompare, ShowsNoGroupBelowTheProjectsLeast) {
    ProjectSettings settings;
    settings.name = "T";
    settings.least_forms = 8;
    const Project project = init_project(test_folder() / "p", settings);
    const Resources resources = load_resources(MAPITE_SOURCE_DATA);
    try {
        static_cast<void>(
            compare_survey(project, resources, {.questionnaire = "basic-needs", .least = 7}, {}, {}));
        FAIL() << "it was shown";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::refused);
        EXPECT_NE(std::string(error.what()).find("fewer than 8"), std::string::npos) << error.what();
    }
    try {
        static_cast<void>(compare_survey(project, resources, {.questionnaire = "basic-needs"}, {}, {}));
        FAIL() << "there are no forms";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::failed);
        EXPECT_NE(error.hint().find("survey import"), std::string::npos) << error.hint();
    }
}

}  // namespace
}  // namespace mapite
