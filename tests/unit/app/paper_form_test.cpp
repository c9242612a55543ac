#include "app/paper_form.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "definitions/load.hpp"
#include "definitions/load_questionnaire.hpp"

namespace mapite::test {
namespace {

const std::filesystem::path root = MAPITE_SOURCE_DATA;

PaperForm printed(const PaperFormOptions& options) {
    return paper_form(load_questionnaire(root / "data/questionnaires/basic-needs.toml"),
                      load_texts(root / "data/texts"), options);
}

std::vector<PaperQuestion> questions(const PaperForm& form) {
    std::vector<PaperQuestion> all;
    for (const PaperItem& item : form.items)
        if (const auto* question = std::get_if<PaperQuestion>(&item)) all.push_back(*question);
    return all;
}

std::vector<PaperStatement> statements(const PaperForm& form) {
    std::vector<PaperStatement> all;
    for (const PaperItem& item : form.items)
        if (const auto* table = std::get_if<PaperStatements>(&item))
            all.insert(all.end(), table->rows.begin(), table->rows.end());
    return all;
}

const PaperQuestion& numbered(const std::vector<PaperQuestion>& all, const std::string& number) {
    const auto found = std::ranges::find(all, number, &PaperQuestion::number);
    EXPECT_NE(found, all.end()) << number;
    return *found;
}

TEST(PaperForm, NumbersStayWhenABlockIsSkipped) {
    PaperFormOptions options;
    const PaperForm whole = printed(options);
    options.skipped_blocks = {"economy"};
    const PaperForm less = printed(options);
    EXPECT_EQ(statements(less).size(), statements(whole).size() - 8);
    for (const PaperStatement& row : statements(less)) {
        const auto all = statements(whole);
        const auto same = std::ranges::find(all, row.number, &PaperStatement::number);
        ASSERT_NE(same, all.end());
        EXPECT_EQ(same->text, row.text);
    }
}

TEST(PaperForm, AnArrowLeadsFromNoOverTheQuestionsThatAreNotAskedThen) {
    PaperFormOptions options;
    options.language = Language::en;
    const auto all = questions(printed(options));
    const PaperQuestion& works = numbered(all, "18");
    ASSERT_EQ(works.boxes.size(), 2u);
    EXPECT_EQ(works.boxes[0].go_on, "");
    EXPECT_EQ(works.boxes[1].go_on, "→ go on with question 21");
    EXPECT_EQ(works.boxes[1].code, "2");
}

TEST(PaperForm, AreaAndGroupKnownBeforeStandThereAlready) {
    PaperFormOptions options;
    options.area = "Engures pagasts (0123456)";
    options.group = "municipal";
    const auto all = questions(printed(options));
    EXPECT_EQ(numbered(all, "2").value, "Engures pagasts (0123456)");
    const auto& boxes = numbered(all, "3").boxes;
    EXPECT_FALSE(boxes[0].crossed);
    EXPECT_TRUE(boxes[1].crossed);
    EXPECT_TRUE(numbered(all, "1").consent);
    EXPECT_EQ(numbered(all, "1").boxes.size(), 1u);
}

TEST(PaperForm, WhatIsNoStepStandsApartInBothScales) {
    for (const PaperItem& item : printed({}).items) {
        const auto* table = std::get_if<PaperStatements>(&item);
        if (table == nullptr) continue;
        ASSERT_EQ(table->scales.size(), 2u);
        for (const PaperScale& scale : table->scales) {
            ASSERT_EQ(scale.boxes.size(), 7u);
            EXPECT_FALSE(scale.boxes[4].apart);
            EXPECT_TRUE(scale.boxes[5].apart);
            EXPECT_TRUE(scale.boxes[6].apart);
            EXPECT_EQ(scale.boxes[5].code, "8");
        }
    }
}

TEST(PaperForm, WordsOfTheQuestionnaireCannotEndThePageTheyStandOn) {
    PaperForm form = printed({});
    form.title = "</title><script>alert(1)</script>";
    form.form = "\"}</style><b>";
    form.items = {PaperQuestion{.number = "1", .text = "<img src=x>"}};
    const std::string page = html(form);
    EXPECT_EQ(page.find("<script"), std::string::npos);
    EXPECT_EQ(page.find("<img"), std::string::npos);
    EXPECT_EQ(page.find("</style><b>"), std::string::npos);
}

TEST(PaperForm, TextsThatAreNotInTheLanguageAreNamed) {
    Questionnaire form = load_questionnaire(root / "data/questionnaires/basic-needs.toml");
    EXPECT_TRUE(untranslated(form, Language::ru).empty());
    form.questions[0].label.ru.clear();
    EXPECT_EQ(untranslated(form, Language::ru), (std::vector<std::string>{"consent"}));
}

}  // namespace
}  // namespace mapite::test
