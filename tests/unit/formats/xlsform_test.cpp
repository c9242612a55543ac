// Forms as people write them, and forms that are wrong in exactly one way.
#include "formats/xlsform.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "base/error.hpp"
#include "formats/xlsform_choices.hpp"
#include "formats/xlsform_columns.hpp"
#include "formats/xlsform_roles.hpp"
#include "formats/xlsform_types.hpp"

namespace mapite {
namespace {

std::filesystem::path fixture(const std::string& name) {
    return std::filesystem::path(MAPITE_TEST_FIXTURES) / name;
}

std::string error_of(const std::string& name) {
    try {
        read_xlsform(fixture("broken/" + name));
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::data);
        EXPECT_FALSE(error.hint().empty());
        return error.what();
    }
    return "no error";
}

/// The only finding of that code.
Finding finding_of(const ReadForm& form, const std::string& code) {
    EXPECT_EQ(std::ranges::count(form.findings, code, &Finding::code), 1) << code;
    const auto found = std::ranges::find(form.findings, code, &Finding::code);
    return found == form.findings.end() ? Finding{} : *found;
}

TEST(XlsForm, LanguagesAreKnownByManyNames) {
    for (const char* name :
         {"Latviešu (lv)", "latvian", "LV", "Latviski", "lv_LV", "latviešu valoda", "xx (lv-LV)"})
        EXPECT_EQ(language_called(name), Language::lv) << name;
    for (const char* name : {"Русский (ru)", "russian", "русский язык", "По-русски", "krievu"})
        EXPECT_EQ(language_called(name), Language::ru) << name;
    for (const char* name : {"english", "English (en)", "EN", "angļu valoda", "en-GB"})
        EXPECT_EQ(language_called(name), Language::en) << name;
    for (const char* name : {"Deutsch (de)", "chinese", "", "latgalian (ltg)"})
        EXPECT_EQ(language_called(name), std::nullopt) << name;
}

TEST(XlsForm, HeadingsOfAllTimesMeanTheSame) {
    for (const char* heading : {"relevant", "Relevance", "bind::relevant", "BIND:RELEVANT", "skip logic"})
        EXPECT_EQ(form_heading(heading).field, "relevant") << heading;
    for (const char* heading :
         {"constraint_message", "constraint message", "bind:jr:constraintMsg", "jr:constraintMsg"})
        EXPECT_EQ(form_heading(heading).field, "constraint_message") << heading;
    EXPECT_EQ(form_heading("bind::jr:constraintMsg::English (en)").language, Language::en);
    EXPECT_EQ(form_heading("hint:russian").field, "hint");
    EXPECT_EQ(form_heading("hint:russian").language, Language::ru);
    EXPECT_EQ(form_heading("label::Deutsch").words, "Deutsch");
    EXPECT_EQ(form_heading("label::Deutsch").language, std::nullopt);
}

TEST(XlsForm, TypesOfAllTimesMeanTheSame) {
    for (const char* type : {"select_one Jā_nē", "select one Jā_nē", "Select One From Jā_nē", "select1 Jā_nē",
                             "add select one prompt using Jā_nē", "  select_one \t Jā_nē "}) {
        const FormType known = form_type(type);
        EXPECT_EQ(known.row, FormRow::question) << type;
        EXPECT_EQ(known.kind, QuestionKind::select_one) << type;
        EXPECT_EQ(known.list, "Jā_nē") << type;
        EXPECT_FALSE(known.or_other) << type;
    }
    EXPECT_EQ(form_type("select all that apply from darbi").kind, QuestionKind::select_multiple);
    EXPECT_EQ(form_type("select all that apply from darbi").list, "darbi");
    EXPECT_TRUE(form_type("select_multiple darbi or_other").or_other);
    EXPECT_TRUE(form_type("select one from darbi or specify other").or_other);
    EXPECT_EQ(form_type("begin group").row, FormRow::group_begin);
    EXPECT_EQ(form_type("END_GROUP").row, FormRow::group_end);
    EXPECT_EQ(form_type("begin_repeat").row, FormRow::repeat_begin);
    EXPECT_EQ(form_type("today").row, FormRow::metadata);
    for (const char* type : {"select_one_from_file pagasti.csv", "select_one_external pagasti", "rank darbi",
                             "decimal", "geopoint", "select_one a b", ""})
        EXPECT_EQ(form_type(type).row, FormRow::other) << type;
}

TEST(XlsForm, RangesAreReadAsTheirToolsWriteThem) {
    EXPECT_EQ(form_range("start=0 end=5 step=0.5"), (NumberRange{.start = 0, .end = 5, .step = 0.5}));
    EXPECT_EQ(form_range("start = 2; end = 4, step=1"), (NumberRange{.start = 2, .end = 4, .step = 1}));
    EXPECT_EQ(form_range(""), (NumberRange{.start = 1, .end = 10, .step = 1}));
    EXPECT_EQ(form_range("start=no"), std::nullopt);
    EXPECT_EQ(form_range("begin=1"), std::nullopt);
}

TEST(XlsForm, LabelsTellWhoDoesNotKnow) {
    const auto meaning = [](const std::string& lv, const std::string& en, const std::string& ru) {
        Localized label;
        label.lv = lv;
        label.en = en;
        label.ru = ru;
        return meaning_by_label(label);
    };
    EXPECT_EQ(meaning("Nezinu", "", ""), ChoiceMeaning::dont_know);
    EXPECT_EQ(meaning("", "Don't know", ""), ChoiceMeaning::dont_know);
    EXPECT_EQ(meaning("", "", "Затрудняюсь ответить"), ChoiceMeaning::dont_know);
    EXPECT_EQ(meaning("Grūti pateikt", "", ""), ChoiceMeaning::dont_know);
    EXPECT_EQ(meaning("", "N/A", ""), ChoiceMeaning::does_not_apply);
    EXPECT_EQ(meaning("Neattiecas", "", ""), ChoiceMeaning::does_not_apply);
    EXPECT_EQ(meaning("Nezināms pagasts", "Know", "Знаю"), ChoiceMeaning::value);
}

TEST(XlsForm, AFormAsPeopleWriteItIsRead) {
    const ReadForm form = read_xlsform(fixture("formats/form_as_people_write.xlsx"), Language::en);
    const Questionnaire& read = form.questionnaire;
    EXPECT_EQ(form.books, (Books{9, 8, 1}));
    EXPECT_EQ(read.name, "ka-dzivojat");
    EXPECT_EQ(read.version, "20261101");
    EXPECT_EQ(read.title.lv, "Aptauja «Kā dzīvojat?»");
    ASSERT_EQ(read.groups.size(), 1u);
    EXPECT_EQ(read.groups[0].name, "sākums");  // a formula that was worked out
    EXPECT_EQ(read.groups[0].line, 3u);        // row 1 is blank
    ASSERT_EQ(read.questions.size(), 6u);
    const Question& first = read.questions[0];
    EXPECT_EQ(first.line, 5u);  // rows 1 and 4 are blank, row 5 is hidden
    EXPECT_EQ(first.label.lv, "Kā jums patīk?");
    EXPECT_EQ(first.label.ru, "Как вам?");
    EXPECT_EQ(first.hint.en, "Choose");
    EXPECT_TRUE(first.required);
    EXPECT_EQ(first.list, "vērtības");
    EXPECT_EQ(read.questions[1].relevant, "${q1} = 1");
    EXPECT_EQ(read.questions[2].name, "7");
    EXPECT_EQ(read.questions[2].constraint, ". < 10");
    EXPECT_EQ(read.questions[2].constraint_message.lv, "Par daudz");
    EXPECT_EQ(read.questions[3].range, (NumberRange{.start = 0, .end = 100, .step = 10}));
    EXPECT_EQ(read.questions[4].name, "generated_note_name_9");
    EXPECT_EQ(read.roles.area, "pagasts");
    ASSERT_EQ(read.lists.size(), 2u);
    EXPECT_TRUE(read.lists[0].scale);
    EXPECT_EQ(read.lists[0].steps(), 3u);
    EXPECT_EQ(read.lists[0].choices[0].name, "1");
    EXPECT_EQ(read.lists[0].choices[3].meaning, ChoiceMeaning::does_not_apply);
    EXPECT_EQ(read.lists[0].choices[4].meaning, ChoiceMeaning::dont_know);
    EXPECT_FALSE(read.lists[1].scale);
    EXPECT_EQ(finding_of(form, "or-other").where.line, 6u);
    EXPECT_EQ(finding_of(form, "language-not-taken").where.item, "column \"label::Deutsch (de)\"");
    EXPECT_EQ(finding_of(form, "column-of-looks").where.item, "column \"image\"");
    EXPECT_EQ(finding_of(form, "scale-assumed").where.item, "vērtības");
    EXPECT_EQ(finding_of(form, "metadata").where.line, 12u);
}

TEST(XlsForm, AFileThatIsNoFormIsRefusedWithWhereAndWhy) {
    EXPECT_EQ(error_of("form_group_not_closed.xlsx"),
              "form_group_not_closed.xlsx#survey:2: the group \"ūdens\" that begins here is never closed");
    EXPECT_EQ(error_of("form_renamed.xlsx"),
              "form_renamed.xlsx: the file is no workbook, whatever its name says");
    EXPECT_EQ(error_of("form_truncated.xlsx"),
              "form_truncated.xlsx: the file is no workbook, or it is truncated or damaged");
    EXPECT_EQ(
        error_of("form_without_survey.xlsx"),
        "form_without_survey.xlsx: there is no sheet \"survey\" with rows (the workbook has: Jautājumi, "
        "choices)");
    EXPECT_EQ(error_of("form_without_type_column.xlsx"),
              "form_without_type_column.xlsx#survey:1: the sheet has no column \"type\"");
    EXPECT_EQ(error_of("form_empty_sheet.xlsx"), "form_empty_sheet.xlsx: the sheet \"survey\" is empty");
}

TEST(XlsForm, AMissingFileIsSaidToBeMissing) {
    try {
        read_xlsform(fixture("nav.xlsx"));
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::failed);
    }
}

TEST(XlsForm, AFormulaWithoutAValueIsNamedByItsCell) {
    const ReadForm form = read_xlsform(fixture("broken/form_formula_never_worked_out.xlsx"));
    const Finding finding = finding_of(form, "formula-without-value");
    EXPECT_EQ(to_string(finding.where), "form_formula_never_worked_out.xlsx#survey:3: cell B3");
    EXPECT_EQ(form.questionnaire.questions.at(0).name, "");
}

TEST(XlsForm, AFormulaWithAnErrorIsNamedAndReadAsEmpty) {
    const ReadForm form = read_xlsform(fixture("broken/form_formula_error.xlsx"));
    EXPECT_EQ(finding_of(form, "formula-error").where.line, 3u);
    EXPECT_EQ(form.questionnaire.questions.at(0).label, Localized{});
}

TEST(XlsForm, ARowThatIsNotTakenIsReportedAndTheRestStays) {
    const ReadForm ended = read_xlsform(fixture("broken/form_end_without_begin.xlsx"));
    EXPECT_EQ(ended.books, (Books{5, 4, 1}));
    EXPECT_EQ(finding_of(ended, "end-without-begin").where.line, 6u);
    const ReadForm unknown = read_xlsform(fixture("broken/form_type_unknown.xlsx"));
    EXPECT_EQ(unknown.books, (Books{5, 4, 1}));
    EXPECT_EQ(finding_of(unknown, "type-not-taken").where.line, 5u);
    const ReadForm choice = read_xlsform(fixture("broken/form_choice_without_name.xlsx"));
    EXPECT_EQ(finding_of(choice, "choice-row").where.line, 4u);
    EXPECT_EQ(choice.questionnaire.lists.at(0).choices.size(), 2u);
}

}  // namespace
}  // namespace mapite
