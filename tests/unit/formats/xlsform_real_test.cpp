// Forms that others have published. Skipped where they are not there.
#include <gtest/gtest.h>

#include <map>

#include "formats/xlsform.hpp"

namespace mapite {
namespace {

std::filesystem::path published(const std::string& name) {
    return std::filesystem::path(MAPITE_SHARED) / "data/xlsform" / name;
}

class PublishedForms : public testing::Test {
  protected:
    void SetUp() override {
        if (!std::filesystem::exists(published("xlsform_spec_test.xlsx")))
            GTEST_SKIP() << "the published forms are not here";
    }
};

std::map<std::string, int> codes_of(const Findings& findings) {
    std::map<std::string, int> codes;
    for (const Finding& finding : findings) ++codes[finding.code];
    return codes;
}

TEST_F(PublishedForms, EveryRowOfTheSpecificationTestIsKeptOrReported) {
    const ReadForm form = read_xlsform(published("xlsform_spec_test.xlsx"), Language::en);
    EXPECT_EQ(form.books, (Books{56, 24, 32}));
    auto codes = codes_of(form.findings);
    EXPECT_EQ(codes["type-not-taken"], 11);
    EXPECT_EQ(codes["metadata"], 6);
    EXPECT_EQ(codes["repeat"] + codes["in-repeat"], 15);  // rows 15 to 29
    EXPECT_EQ(codes["language-not-taken"], 4);            // three in "survey", one in "choices"
    const Questionnaire& read = form.questionnaire;
    EXPECT_EQ(read.name, "Spec test");
    EXPECT_EQ(read.groups.size(), 1u);  // with its end two rows
    EXPECT_EQ(read.questions.size(), 22u);
    ASSERT_NE(read.question("skip_to_end"), nullptr);
    EXPECT_EQ(read.question("skip_to_end")->label.en, "Skip to end");
    EXPECT_EQ(read.groups[0].relevant, "not(selected(${skip_to_end}, 'yes'))");
    EXPECT_EQ(read.question("launch")->line, 57u);
    EXPECT_EQ(read.block_of(*read.question("a_integer")), "everything");
    EXPECT_EQ(read.block_of(*read.question("launch")), "");
}

TEST_F(PublishedForms, TheOldFormatIsReadAsWell) {
    const ReadForm form = read_xlsform(published("widgets.xls"), Language::en);
    EXPECT_EQ(form.books, (Books{40, 29, 11}));
    EXPECT_EQ(codes_of(form.findings)["type-not-taken"], 11);
    const Questionnaire& read = form.questionnaire;
    EXPECT_EQ(read.name, "widgets");
    EXPECT_EQ(read.groups.size(), 4u);
    EXPECT_EQ(read.questions.size(), 21u);
    EXPECT_EQ(read.question("my_select")->kind, QuestionKind::select_multiple);
    EXPECT_EQ(read.question("my_select")->constraint_message.en,
              "option c and d cannot be selected together");
    EXPECT_EQ(read.question("my_int")->constraint, ". < 10");
    EXPECT_EQ(read.list("list2")->choices.at(7).name, "8");
    EXPECT_EQ(read.question("happy_sad_brian2")->list, "happy_sad");
}

TEST_F(PublishedForms, ACascadeLosesOnlyItsCalculations) {
    const ReadForm form = read_xlsform(published("cascading_select_test_equivalent.xls"), Language::en);
    EXPECT_EQ(form.books, (Books{9, 7, 2}));
    EXPECT_EQ(codes_of(form.findings)["type-not-taken"], 2);
    EXPECT_EQ(form.questionnaire.name, "cascading_select_test");
    EXPECT_EQ(form.questionnaire.lists.size(), 7u);
    EXPECT_EQ(form.questionnaire.question("mylga_state_in_zone_1")->relevant, "${mylga_zone}='zone_1'");
}

}  // namespace
}  // namespace mapite
