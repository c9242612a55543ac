// Exports of KoboToolbox and ODK and plain tables; tables that are wrong in exactly one way.
#include "formats/survey_export.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <ctime>
#include <fstream>

#include "base/text.hpp"
#include "support/test_folder.hpp"
#include "unit/formats/survey_form.hpp"
#include "unit/formats/table_support.hpp"

namespace mapite {
namespace {

using namespace test;

ImportedForms forms(const std::filesystem::path& file, const SurveyContext& context = {}) {
    const ImportedForms read = read_survey_export(file, context.import(), {});
    EXPECT_TRUE(read.forms.books.balanced());
    EXPECT_EQ(read.forms.kept.size(), read.forms.books.kept);
    EXPECT_EQ(read.answers_read, read.answers_kept + read.answers_reported);
    return read;
}

std::string answers_of(const Submission& form) {
    std::string all;
    for (const Answer& each : form.answers)
        all += (all.empty() ? "" : "|") + each.question + "=" + each.value;
    return all;
}

/// The two submissions that stand in every export of the same two.
void expect_the_two_forms(const ImportedForms& read) {
    ASSERT_EQ(read.forms.books, (Books{2, 2, 0}));
    const Submission& first = read.forms.kept[0];
    EXPECT_EQ(first.id, "aaaa-1");
    EXPECT_EQ(first.area, "0052430");
    EXPECT_EQ(first.group, "residents");
    EXPECT_TRUE(first.consent);
    EXPECT_FALSE(first.paper);
    EXPECT_EQ(to_string(first.date.value_or(Day{})), "2026-05-03");
    EXPECT_EQ(first.answer("veikals_apm"), "1");
    EXPECT_EQ(first.answer("veikals_svar"), "5");
    EXPECT_EQ(first.answer("kāpēc"), "Tālu; \"trīs\" jūdzes");
    EXPECT_EQ(first.answer("darbi"), "ēst zāles");
    EXPECT_EQ(first.answer("vecums"), "71");
    const Submission& second = read.forms.kept[1];
    EXPECT_EQ(second.id, "aaaa-2");
    EXPECT_EQ(second.area, "0052410");
    EXPECT_EQ(second.group, "worker");
    EXPECT_EQ(second.answer("veikals_apm"), "4");
    EXPECT_EQ(second.answer("veikals_svar"), "9");
    EXPECT_EQ(second.answer("darbi"), "ēst");
    EXPECT_EQ(second.answer("vecums"), "");
    EXPECT_TRUE(read.forms.findings.empty()) << read.forms.findings.front().what;
}

TEST(SurveyExport, KoboToolboxWithXmlNames) {
    const ImportedForms read = forms(good("survey_kobo.csv"));
    expect_the_two_forms(read);
    EXPECT_EQ(read.forms.kept[0].version, "vX1");
    EXPECT_EQ(read.forms.kept[0].origin, "survey_kobo.csv:2");
}

TEST(SurveyExport, KoboToolboxWithLabels) {
    expect_the_two_forms(forms(good("survey_kobo_labels.csv")));
}

TEST(SurveyExport, OdkCentral) {
    expect_the_two_forms(forms(good("survey_odk.csv")));
    expect_the_two_forms(forms(good("survey_odk.xlsx")));
}

TEST(SurveyExport, NoNameOfASubmitterIsKept) {
    for (const char* name : {"survey_kobo.csv", "survey_odk.csv"})
        for (const Submission& form : forms(good(name)).forms.kept)
            for (const std::string& text : {form.id, form.respondent, form.origin, answers_of(form)})
                EXPECT_TRUE(text.find("nna") == text.npos && text.find("collect") == text.npos) << text;
}

TEST(SurveyExport, APlainTableInEitherEncodingIsTheSame) {
    const ImportedForms baltic = forms(good("survey_plain_windows1257.csv"));
    const ImportedForms marked = forms(good("survey_plain_bom.csv"));
    EXPECT_EQ(count(baltic.forms.findings, "encoding-assumed"), 1u);
    for (const ImportedForms* read : {&baltic, &marked}) {
        ASSERT_EQ(read->forms.books, (Books{3, 3, 0}));
        const Submission& first = read->forms.kept[0];
        EXPECT_EQ(first.area, "0052430");
        EXPECT_EQ(first.group, "residents");
        EXPECT_EQ(to_string(first.date.value_or(Day{})), "2026-05-03");
        EXPECT_FALSE(first.consent);
        EXPECT_EQ(first.answer("kāpēc"), "Ķēžu žogs ceļā");
        EXPECT_EQ(first.answer("darbi"), "ēst zāles");
        EXPECT_EQ(read->forms.kept[1].area, "0052410");
        EXPECT_EQ(read->forms.kept[1].group, "ngo");
    }
    EXPECT_EQ(baltic.forms.kept[0].answers, marked.forms.kept[0].answers);
}

TEST(SurveyExport, TwoResidentsWhoAnsweredAlikeStayTwoAndTheSameFileAgainIsTheSame) {
    const ImportedForms read = forms(good("survey_plain_bom.csv"));
    const auto& kept = read.forms.kept;
    EXPECT_EQ(kept[0].answers, kept[2].answers);
    EXPECT_NE(kept[0].id, kept[2].id);
    EXPECT_EQ(count(read.forms.findings, "without-id"), 1u);
    SurveyContext context;
    SurveyImport import = context.import();
    for (const Submission& each : kept) import.known.insert(each.id);
    const ImportedForms again = read_survey_export(good("survey_plain_bom.csv"), import, {});
    EXPECT_EQ(again.replaced, 3u);
}

TEST(SurveyExport, TwoQuestionsOfOneLabelHaveTheOrderOfTheForm) {
    SurveyContext context;
    context.form.questions[3].label = context.form.questions[4].label = in_latvian("Veikals ir tuvu");
    std::ofstream(test_folder() / "divi.csv")
        << "pagasts;grupa;Veikals/Veikals ir tuvu;Veikals/Veikals ir tuvu\n0052430;worker;Maz;Ļoti\n";
    const ImportedForms read = forms(test_folder() / "divi.csv", context);
    ASSERT_EQ(read.forms.books, (Books{1, 1, 0}));
    EXPECT_EQ(read.forms.kept[0].answer("veikals_apm"), "2");
    EXPECT_EQ(read.forms.kept[0].answer("veikals_svar"), "5");
    // One column alone could be either.
    std::ofstream(test_folder() / "viens.csv")
        << "pagasts;grupa;Veikals ir tuvu;vecums\n0052430;worker;Maz;40\n";
    const ImportedForms one = forms(test_folder() / "viens.csv", context);
    EXPECT_EQ(count(one.forms.findings, "ambiguous-column"), 1u);
    EXPECT_EQ(one.forms.kept.at(0).answer("veikals_apm"), "");
}

TEST(SurveyExport, AreaAndGroupOfTheWholeFileFillInWhatRowsDoNotSay) {
    SurveyContext context;
    SurveyImport import = context.import();
    import.area = "0052410";
    import.group = "residents";
    std::ofstream(test_folder() / "bez.csv") << "veikals_apm;vecums\n2;33,0\n5;44\n";
    const ImportedForms read = read_survey_export(test_folder() / "bez.csv", import, {});
    ASSERT_EQ(read.forms.books, (Books{2, 2, 0}));
    EXPECT_EQ(read.forms.kept[0].area, "0052410");
    EXPECT_EQ(read.forms.kept[0].group, "residents");
    EXPECT_EQ(read.forms.kept[0].answer("vecums"), "33");
}

/// One row of three is reported, with one finding.
void expect_row_reported(const std::string& file, const std::string& code, const std::string& text,
                         const char* severity = "error") {
    const ImportedForms read = forms(broken(file));
    EXPECT_EQ(read.forms.books, (Books{3, 2, 1})) << file;
    EXPECT_EQ(read.forms.findings.size(), 1u) << file;
    EXPECT_EQ(first(read.forms.findings, code), fmt::format("{} {}:3: {}", severity, file, text));
}

TEST(SurveyExport, ARowThatBelongsNowhereIsReportedWithTheRemedy) {
    expect_row_reported("survey_lost_zeros.csv", "unknown-area",
                        "\"52430\" is no area of the project; if 0052430 (Irlavas pagasts) was meant: "
                        "--area-code \"52430=0052430\"");
    expect_row_reported("survey_unknown_area.csv", "unknown-area",
                        "\"Īrlavas pagats\" is no area of the project; if 0052430 (Irlavas pagasts) was "
                        "meant: --area-code \"Īrlavas pagats=0052430\"");
    expect_row_reported("survey_no_area.csv", "no-area",
                        "the row does not say which area it is about; say it with --area CODE when the whole "
                        "file is about one");
    expect_row_reported(
        "survey_unknown_group.csv", "unknown-group",
        "\"kaimiņi\" is no respondent group (there are: worker, residents, ngo); write one of "
        "them, or add the word to its `called`");
    expect_row_reported("survey_consent_refused.csv", "consent-refused",
                        "consent was answered with \"no\", which is no yes; nothing of the form was kept",
                        "note");
    expect_row_reported(
        "survey_submission_twice.csv", "submission-twice",
        "the submission u-1 stands already in survey_submission_twice.csv:2; the first counts", "note");
    expect_row_reported("survey_submission_differs.csv", "submission-differs",
                        "the submission u-1 stands already in survey_submission_differs.csv:2, with other "
                        "answers; the first counts");
    EXPECT_EQ(forms(broken("survey_too_few_columns.csv")).forms.books, (Books{3, 2, 1}));
}

TEST(SurveyExport, TheNamedRemedyMendsALostZero) {
    SurveyContext context;
    SurveyImport import = context.import();
    import.codes = {{ "52430", "0052430" }};
    const ImportedForms read = read_survey_export(broken("survey_lost_zeros.csv"), import, {});
    EXPECT_EQ(read.forms.books, (Books{3, 3, 0}));
    EXPECT_EQ(read.forms.kept[1].area, "0052430");
}

/// The second form stays without one answer, and one finding says why.
void expect_answer_reported(const std::string& file, const std::string& code, const std::string& question,
                            const std::string& text) {
    const ImportedForms read = forms(broken(file));
    ASSERT_EQ(read.forms.books, (Books{3, 3, 0})) << file;
    EXPECT_EQ(read.answers_reported, 1u) << file;
    EXPECT_EQ(read.forms.findings.size(), 1u) << file;
    EXPECT_EQ(first(read.forms.findings, code),
              fmt::format("error {}:3: column \"{}\": {}", file, question, text));
    EXPECT_EQ(read.forms.kept[1].answer(question), "");
    EXPECT_NE(read.forms.kept[1].answer("veikals_svar"), "");
}

TEST(SurveyExport, AnAnswerThatIsNoneIsLeftOutAlone) {
    expect_answer_reported("survey_outside_scale.csv", "not-a-choice", "veikals_apm",
                           "\"6\" is no answer here (expected: 1 (Nemaz), 2 (Maz), 3 (Vidēji), 4 (Labi), 5 "
                           "(Ļoti), 8 (Neattiecas), 9 (Nezinu)); left out, the form stays");
    expect_answer_reported("survey_not_a_choice.csv", "not-a-choice", "darbi",
                           "\"ēst mēbeles\" is no answer here (expected: ēst (Ēdienu), zāles (Zāles un "
                           "saites)); left out, the form stays");
    expect_answer_reported("survey_against_rule.csv", "constraint", "vecums",
                           "\"171\" is against the form's rule \". < 120\"; left out, the form stays");
    expect_answer_reported(
        "survey_not_whole.csv", "not-a-number", "vecums",
        "\"septiņdesmit\" is no answer here (expected: a whole number); left out, the form "
        "stays");
    expect_answer_reported("survey_not_asked.csv", "not-asked", "kāpēc",
                           "\"Jo tālu\" answers what the form did not ask this person, or a block that is "
                           "skipped in 0052430; left out, the form stays");
}

TEST(SurveyExport, ASkippedBlockIsNotAskedInItsAreaAlone) {
    const SurveyContext context;
    SurveyImport import = context.import();
    std::vector<SkippedBlock> skipped(1);
    skipped[0].questionnaire = "veikals";
    skipped[0].area = "0052410";
    skipped[0].block = "veikals";
    import.skipped = skipped;
    const ImportedForms read = read_survey_export(good("survey_kobo.csv"), import, {});
    EXPECT_EQ(read.answers_reported, 3u);  // the second form's
    EXPECT_EQ(read.forms.kept[0].answer("veikals_apm"), "1");
    EXPECT_EQ(read.forms.kept[1].answer("veikals_apm"), "");
    EXPECT_EQ(read.forms.kept[1].group, "worker");
}

TEST(SurveyExport, AColumnNobodyAskedIsOneFinding) {
    const ImportedForms read = forms(broken("survey_unknown_column.csv"));
    EXPECT_EQ(read.forms.books, (Books{2, 2, 0}));
    EXPECT_EQ(first(read.forms.findings, "unknown-column"),
              "warning survey_unknown_column.csv: column \"veikals_amp\": the form has no such question (did "
              "you mean \"veikals_apm\"?); 1 cell(s) are left out");
    EXPECT_EQ(count(read.forms.findings, "question-without-column"), 1u);
}

TEST(SurveyExport, ATableWithoutOneQuestionIsRefused) {
    const SurveyContext context;
    try {
        read_survey_export(broken("survey_no_question.csv"), context.import(), {});
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::data);
        EXPECT_EQ(std::string(error.what()),
                  "survey_no_question.csv: no column is a question of \"veikals\" (found: pagasts, grupa, "
                  "skola, aptieka)");
    }
}

TEST(SurveyExport, ADayThatIsNoneLeavesTheFormWithoutADate) {
    const ImportedForms read = forms(broken("survey_bad_date.csv"));
    EXPECT_EQ(read.forms.books, (Books{3, 3, 0}));
    EXPECT_EQ(read.forms.kept[1].date, std::nullopt);
    EXPECT_EQ(count(read.forms.findings, "bad-date"), 1u);
}

TEST(SurveyExport, AMarkThatIsNeitherYesNorNoIsNotChosen) {
    const ImportedForms read = forms(broken("survey_choice_mark.csv"));
    EXPECT_EQ(read.forms.books, (Books{2, 2, 0}));
    EXPECT_EQ(read.forms.kept[0].answer("darbi"), "ēst");
    EXPECT_EQ(read.forms.kept[1].answer("darbi"), "zāles");
    EXPECT_EQ(count(read.forms.findings, "choice-mark"), 1u);
}

TEST(SurveyExport, TenThousandFormsOfAHundredQuestionsTakeSeconds) {
    SurveyContext context;
    std::string header = "pagasts;grupa;_uuid";
    for (int q = 0; q < 100; ++q) {
        const std::string name = fmt::format("apgalvojums_{}", q);
        context.form.questions.push_back(
            survey_question(name, "Apgalvojums " + name, QuestionKind::select_one, 1, "cik"));
        header += ";" + name;
    }
    {
        std::ofstream out(test_folder() / "liels.csv");
        out << header << '\n';
        for (int row = 0; row < 10'000; ++row) {
            out << "0052430;residents;u-" << row;
            for (int q = 0; q < 100; ++q) out << ';' << (row + q) % 5 + 1;
            out << '\n';
        }
    }
    const std::clock_t begin = std::clock();
    const ImportedForms read = forms(test_folder() / "liels.csv", context);
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    EXPECT_EQ(read.forms.books, (Books{10'000, 10'000, 0}));
    EXPECT_EQ(read.answers_kept, 1'020'000u);
    RecordProperty("cpu_ms", static_cast<int>(1000 * seconds));
    EXPECT_LT(seconds, 20);  // a hundred times what it takes would be seen; machines differ
}

}  // namespace
}  // namespace mapite
