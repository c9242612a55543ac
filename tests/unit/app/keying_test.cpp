#include "app/keying.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "definitions/load_questionnaire.hpp"

namespace mapite::test {
namespace {

using Outcome = KeyedLine::Outcome;

const std::filesystem::path root = MAPITE_SOURCE_DATA;

class KeyingBasicNeeds : public ::testing::Test {
  protected:
    [[nodiscard]] Keying begin(const std::vector<Answer>& entries = {}) const {
        return {rules_, groups_, known_, entries};
    }
    [[nodiscard]] std::string current(const Keying& keying) const {
        return keying.current() ? form_.questions[*keying.current()].name : "";
    }
    Questionnaire form_ = load_questionnaire(root / "data/questionnaires/basic-needs.toml");
    std::vector<RespondentGroup> groups_ = load_respondent_groups(root / "data/respondent_groups.toml");
    AnswerRules rules_{form_, {"social_control"}};
    Submission known_ = [] {
        Submission known;
        known.area = "0101001";
        known.group = "residents";
        known.date = std::chrono::year{2026} / 11 / 1;
        return known;
    }();
};

TEST_F(KeyingBasicNeeds, WhatIsKnownBeforeIsNotAskedAndCodesBecomeNames) {
    Keying keying = begin();
    EXPECT_EQ(current(keying), "consent");
    const KeyedLine yes = keying.key("1");
    EXPECT_EQ(yes.outcome, Outcome::accepted);
    EXPECT_EQ(yes.entry, (Answer{"consent", "yes"}));
    EXPECT_EQ(current(keying), "respondent");
    EXPECT_EQ(keying.key(" Nr. 7 ").entry.value, "Nr. 7");
    EXPECT_EQ(current(keying), "age");
    const Submission form = keying.submission();
    EXPECT_TRUE(form.consent);
    EXPECT_TRUE(form.paper);
    EXPECT_EQ(form.respondent, "Nr. 7");
    EXPECT_EQ(form.group, "residents");
    EXPECT_EQ(form.answers, (std::vector<Answer>{{"consent", "yes"}, {"respondent", "Nr. 7"}}));
}

TEST_F(KeyingBasicNeeds, AnswersOutsideTheScaleAreRefusedAndAskedAgain) {
    Keying keying = begin({{"consent", "yes"}, {"respondent", ""}, {"age", "18_34"}, {"sex", ""}});
    ASSERT_EQ(current(keying), "water_sat");
    for (const char* line : {"6", "0", "12", "x", "1 2"}) {
        const KeyedLine keyed = keying.key(line);
        EXPECT_EQ(keyed.outcome, Outcome::refused) << line;
        EXPECT_EQ(keyed.reason, "not-a-choice") << line;
        EXPECT_EQ(current(keying), "water_sat");
    }
    EXPECT_EQ(keying.key("9").entry, (Answer{"water_sat", "9"}));
    EXPECT_EQ(keying.key("\xff").reason, "not-text");
}

TEST_F(KeyingBasicNeeds, TheLastEntryIsCorrectedAndAnEmptyLineLeavesItAsItIs) {
    Keying keying =
        begin({{"consent", "yes"}, {"respondent", ""}, {"age", ""}, {"sex", ""}, {"water_sat", "4"}});
    ASSERT_EQ(current(keying), "water_imp");
    EXPECT_EQ(keying.key("-").outcome, Outcome::moved);
    EXPECT_EQ(current(keying), "water_sat");
    EXPECT_EQ(keying.key("").outcome, Outcome::moved);
    EXPECT_EQ(current(keying), "water_imp");
    std::ignore = keying.key("-");
    EXPECT_EQ(keying.key("2").entry, (Answer{"water_sat", "2"}));
    std::ignore = keying.key("-");
    EXPECT_EQ(keying.key(".").entry, (Answer{"water_sat", ""}));
    EXPECT_EQ(keying.submission().answers, (std::vector<Answer>{{"consent", "yes"}}));
}

TEST_F(KeyingBasicNeeds, SkippedBlocksAndWhatIsNotAskedArePassedOver) {
    std::vector<Answer> entries;
    for (const Question& question : form_.questions) {
        entries.push_back({question.name, question.name == "works" ? "no" : ""});
        if (question.name == "works") break;
    }
    Keying keying = begin(entries);
    EXPECT_EQ(current(keying), "shop_sat") << "who does not work is not asked about work";
    std::ignore = keying.key("-");
    EXPECT_EQ(current(keying), "works");
    std::ignore = keying.key("1");
    EXPECT_EQ(current(keying), "job_sat");
    std::size_t asked = 0;
    while (keying.current() && asked++ < 200) {
        EXPECT_NE(form_.block_of(form_.questions[*keying.current()]), "social_control");
        std::ignore = keying.key("");
    }
    EXPECT_FALSE(keying.current());
}

TEST_F(KeyingBasicNeeds, AnAnswerThatIsNoLongerAskedForIsNotInTheForm) {
    Keying keying = begin({{"consent", "yes"}, {"works", "yes"}, {"job_sat", "5"}, {"works", "no"}});
    const Submission form = keying.submission();
    EXPECT_EQ(form.answer("works"), "no");
    EXPECT_EQ(form.answer("job_sat"), "");
}

TEST_F(KeyingBasicNeeds, WithoutConsentNothingMoreIsAsked) {
    Keying keying = begin();
    EXPECT_EQ(keying.key("2").outcome, Outcome::accepted);
    EXPECT_TRUE(keying.consent_refused());
    EXPECT_FALSE(keying.current());
    EXPECT_FALSE(keying.submission().consent);
    EXPECT_EQ(keying.key("").outcome, Outcome::finished);
}

TEST_F(KeyingBasicNeeds, TheEndIsReachedEarlyAndLeftAgain) {
    Keying keying = begin();
    EXPECT_EQ(keying.key("/").outcome, Outcome::moved);
    EXPECT_EQ(keying.key("").reason, "empty");
    EXPECT_EQ(keying.key("5").reason, "at-end");
    std::ignore = keying.key("+");
    EXPECT_EQ(current(keying), "consent");
    std::ignore = keying.key("1");
    std::ignore = keying.key("/");
    EXPECT_EQ(keying.key("").outcome, Outcome::finished);
}

TEST_F(KeyingBasicNeeds, AFormWithoutAGroupIsNotFinished) {
    known_.group.clear();
    Keying keying = begin({{"consent", "yes"}});
    EXPECT_EQ(current(keying), "group");
    EXPECT_EQ(keying.key("").reason, "group-needed");
    std::ignore = keying.key("/");
    EXPECT_EQ(keying.key("").reason, "group-needed");
    EXPECT_EQ(current(keying), "group");
    EXPECT_EQ(keying.key("4").entry, (Answer{"group", "worker"}));
    EXPECT_EQ(keying.submission().group, "worker");
}

TEST_F(KeyingBasicNeeds, DaysAreKeyedAsDigitsOrAsWritten) {
    known_.date.reset();
    for (const char* line : {"05122026", "05.12.2026", "2026-12-05"}) {
        Keying keying = begin({{"consent", "yes"}, {"respondent", ""}});
        ASSERT_EQ(current(keying), "date");
        EXPECT_EQ(keying.key(line).entry.value, "2026-12-05") << line;
    }
    EXPECT_EQ(begin({{"consent", "yes"}, {"respondent", ""}}).key("32122026").reason, "not-a-day");
}

}  // namespace
}  // namespace mapite::test
