#include "app/questionnaires.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "base/error.hpp"

namespace mapite::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* one_question = R"(version = "7"
title = "Ours"
[[block]]
id = "b"
[[block.question]]
id = "q"
kind = "text"
text = "Why?"
)";

class Questionnaires : public ::testing::Test {
  protected:
    void SetUp() override {
        fs::remove_all(folder_);
        fs::create_directories(folder_ / "questionnaires");
        resources_.root = MAPITE_SOURCE_DATA;
    }
    void TearDown() override { fs::remove_all(folder_); }
    void put(const std::string& name, const std::string& text) const {
        std::ofstream(folder_ / "questionnaires" / name) << text;
    }
    [[nodiscard]] std::string refused(const std::string& name) const {
        try {
            std::ignore = questionnaire_named(resources_, folder_, name);
        } catch (const Error& error) {
            return std::string(error.what()) + " / " + error.hint();
        }
        return "";
    }
    fs::path folder_ =
        fs::temp_directory_path() / (std::string("mapite-questionnaires-") +
                                     ::testing::UnitTest::GetInstance()->current_test_info()->name());
    Resources resources_{};
};

TEST_F(Questionnaires, TheProjectsOwnGoesBeforeTheProgramsOfTheSameName) {
    EXPECT_EQ(questionnaire_named(resources_, folder_, "basic-needs").version, "1");
    put("basic-needs.toml", one_question);
    EXPECT_EQ(questionnaire_named(resources_, folder_, "basic-needs").version, "7");
    const KnownQuestionnaires known = questionnaires_of(resources_, folder_);
    EXPECT_EQ(std::ranges::count(known.questionnaires, "basic-needs", &Questionnaire::name), 1);
}

TEST_F(Questionnaires, AreFoundByTheIdWithinTheFileToo) {
    put("file.toml", std::string("id = \"village-day\"\n") + one_question);
    EXPECT_EQ(questionnaire_named(resources_, folder_, "village-day").title.en, "Ours");
    EXPECT_EQ(questionnaire_named(resources_, folder_, "file").name, "village-day");
}

TEST_F(Questionnaires, AnUnknownNameIsAnsweredWithTheNearest) {
    EXPECT_NE(refused("basic-need").find("did you mean \"basic-needs\"?"), std::string::npos);
    EXPECT_NE(refused("ours").find("there is no questionnaire \"ours\" (there are: basic-needs)"),
              std::string::npos);
}

TEST_F(Questionnaires, OneThatCannotBeReadHidesNoOther) {
    put("broken.toml", "version = ");
    put("ours.toml", one_question);
    put("~$ours.xlsx", "left behind by an office program");
    const KnownQuestionnaires known = questionnaires_of(resources_, folder_);
    ASSERT_EQ(known.unreadable.size(), 1u);
    EXPECT_NE(known.unreadable[0].where.file.find("broken.toml"), std::string::npos);
    EXPECT_EQ(known.questionnaires.size(), 2u);
}

TEST_F(Questionnaires, OneWithErrorsIsFoundToBeLookedAtButNotToBeUsed) {
    put("ours.toml",
        std::string(one_question) + "[[block.question]]\nid = \"q\"\nkind = \"text\"\ntext = \"?\"\n");
    EXPECT_EQ(questionnaire_found(resources_, folder_, "ours").questionnaire.questions.size(), 2u);
    EXPECT_NE(refused("ours").find("there is a question \"q\" already, in line 5"), std::string::npos);
}

TEST_F(Questionnaires, GroupsOfTheProjectStandBesideTheProgramsAndReplaceThoseOfTheSameId) {
    std::ofstream(folder_ / "respondent_groups.toml") << "[[group]]\nid = \"farmers\"\nname = \"Farmers\"\n"
                                                         "[[group]]\nid = \"ngo\"\nname = \"Clubs\"\n";
    const auto groups = respondent_groups_of(resources_, folder_);
    EXPECT_EQ(std::ranges::count(groups, "ngo", &RespondentGroup::id), 1);
    EXPECT_EQ(group_meant(groups, "farmers"), "farmers");
    EXPECT_EQ(group_meant(groups, "residents"), "residents");
    EXPECT_THROW(std::ignore = group_meant(groups, "neighbours"), Error);
}

}  // namespace
}  // namespace mapite::test
