// Filled forms into a project and out of it: what changes, what does not, what the gate keeps back.
#include "app/survey_import.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>

#include "app/files.hpp"
#include "app/filled_forms.hpp"
#include "app/survey_form.hpp"
#include "app/undo.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/xlsform.hpp"
#include "support/test_folder.hpp"
#include "writers/table_csv.hpp"
#include "writers/xlsform.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;

Area area(const std::string& code, const std::string& name) {
    Area made;
    made.code = code;
    made.name = name;
    Polygon square;
    square.outer = {{500'000, 300'000}, {501'000, 300'000}, {501'000, 301'000}, {500'000, 301'000}};
    made.shape.push_back(std::move(square));
    return made;
}

class FilledFormsInAProject : public testing::Test {
  protected:
    FilledFormsInAProject() : resources(load_resources(MAPITE_SOURCE_DATA)) { project = new_project("p"); }
    static Project new_project(const std::string& name) {
        ProjectSettings settings;
        settings.name = "Ķūļu novads";
        settings.grid = "EPSG:3059";
        Project made = init_project(test_folder() / name, settings);
        Database database = Database::open_to_write(made.database_file(), "test");
        auto change = database.change();
        Source source;
        source.kind = LayerKind::boundaries;
        source.file = "areas";
        change.put_areas(change.put_source(source, {}),
                         {area("0012340", "Ķūļu pagasts"), area("0012350", "Žīguru pilsēta")});
        change.commit();
        return made;
    }
    SurveyImportReport import(const Project& into, const fs::path& file, bool dry_run = false) const {
        SurveyImportRequest request;
        request.questionnaire = "basic-needs";
        request.file = file;
        request.dry_run = dry_run;
        request.today = Day{std::chrono::year{2026} / 11 / 1};
        return import_survey(into, resources, request, {});
    }
    /// Residents of the parish with ids "r-0" ..., each content with the water to another degree.
    static fs::path residents(std::size_t count) {
        const fs::path file = test_folder() / fmt::format("residents_{}.csv", count);
        std::ofstream out(file);
        out << "_uuid,area,group,date,respondent,consent,water_sat,basic_missing\n";
        for (std::size_t i = 0; i < count; ++i)
            out << "r-" << i << ",0012340,residents,2026-05-0" << i + 1 << ",kods-" << i << ",yes,"
                << i % 5 + 1 << ",Manā mājā trūkst ūdens\n";
        return file;
    }
    /// A month is no day, so it is not read as one.
    static std::string without_month(Table table) {
        EXPECT_EQ(table.header.at(3), "mapite_month");
        for (auto& row : table.rows) row[3].clear();
        return csv(table);
    }
    Resources resources;
    Project project;
};

TEST_F(FilledFormsInAProject, AreSavedOnceHoweverOftenTheFileIsRead) {
    const SurveyImportReport first = import(project, residents(6));
    EXPECT_EQ(first.read.forms.books, (Books{6, 6, 0}));
    EXPECT_EQ(first.added, 6u);
    const auto saved = project.open_to_read().submissions();
    ASSERT_EQ(saved.size(), 6u);
    EXPECT_EQ(saved[0].answer("water_sat"), "1");
    EXPECT_EQ(saved[0].respondent, "kods-0");
    EXPECT_TRUE(saved[0].consent);
    const SurveyImportReport again = import(project, residents(6));
    EXPECT_EQ(again.unchanged, 6u);
    EXPECT_EQ(again.added + again.changed, 0u);
    // Nothing was changed by it: undo takes the first import back.
    undo_last_change(project);
    EXPECT_TRUE(project.open_to_read().submissions().empty());
}

TEST_F(FilledFormsInAProject, ATryOutSavesNothing) {
    EXPECT_EQ(import(project, residents(6), true).added, 6u);
    EXPECT_TRUE(project.open_to_read().submissions().empty());
}

TEST_F(FilledFormsInAProject, LeaveWithoutWhatWouldTellASinglePerson) {
    import(project, residents(5));
    const FilledForms forms = forms_for_use(project, resources, "basic-needs");
    const std::string text = csv(forms.table);
    EXPECT_EQ(forms.table.rows.size(), 5u);
    for (const char* secret : {"kods-", "2026-05-0", "Manā mājā"}) EXPECT_EQ(text.find(secret), text.npos);
    EXPECT_NE(text.find("2026-05"), text.npos);
}

TEST_F(FilledFormsInAProject, LeaveWithoutTheAgeThatOnePersonAloneHas) {
    // Six men of working age, five men over 65 and one under 18, who must not stand out by being blank.
    const fs::path file = test_folder() / "ages.csv";
    std::ofstream out(file);
    out << "_uuid,area,group,consent,age,sex,water_sat\n";
    for (int i = 0; i < 12; ++i)
        out << "r-" << i << ",0012340,residents,yes,"
            << (i < 6    ? "50_64"
                : i < 11 ? "65_79"
                         : "under_18")
            << ",man,3\n";
    out.close();
    import(project, file);
    const FilledForms forms = forms_for_use(project, resources, "basic-needs");
    EXPECT_EQ(forms.table.rows.size(), 12u);
    EXPECT_EQ(csv(forms.table).find(",man,"), std::string::npos);
    EXPECT_EQ(forms.left_out.at(0).code, "about-people-left-out");
}

TEST_F(FilledFormsInAProject, AnotherWordForTheGroupIsNoWrongAnswer) {
    const fs::path file = test_folder() / "words.csv";
    std::ofstream out(file);
    out << "_uuid,area,group,consent,water_sat\nr-1,0012340,Iedzīvotājs,yes,3\n";
    out.close();
    EXPECT_EQ(import(project, file).read.answers_reported, 0u);
    const Submission saved = project.open_to_read().submissions().at(0);
    EXPECT_EQ(saved.group, "residents");
    EXPECT_EQ(saved.answer("group"), "residents");
}

TEST_F(FilledFormsInAProject, FiveFormsOfTwoPeopleAreRefused) {
    const fs::path file = test_folder() / "two_people.csv";
    std::ofstream out(file);
    out << "_uuid,area,group,consent,respondent,water_sat\n";
    for (int i = 0; i < 5; ++i) out << "r-" << i << ",0012340,residents,yes,code-" << i % 2 << ",3\n";
    out.close();
    import(project, file);
    EXPECT_THROW(forms_for_use(project, resources, "basic-needs"), Error);
}

TEST_F(FilledFormsInAProject, FourOfAGroupAreRefused) {
    import(project, residents(4));
    try {
        forms_for_use(project, resources, "basic-needs");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::refused);
    }
}

TEST_F(FilledFormsInAProject, AProjectThatAsksForMoreIsObeyed) {
    import(project, residents(6));
    project.settings.least_forms = 7;
    EXPECT_THROW(forms_for_use(project, resources, "basic-needs"), Error);
}

TEST_F(FilledFormsInAProject, WhatLeftReadsBackEqual) {
    import(project, residents(6));
    const Table left = forms_for_use(project, resources, "basic-needs").table;
    write_file(test_folder() / "out.csv", csv(left));
    const Project other = new_project("q");
    EXPECT_EQ(import(other, test_folder() / "out.csv").added, 6u);
    EXPECT_EQ(without_month(forms_for_use(other, resources, "basic-needs").table), without_month(left));
    write_file(test_folder() / "out.json",
               filled_forms_json(forms_for_use(project, resources, "basic-needs")));
    EXPECT_EQ(import(other, test_folder() / "out.json").added, 0u);
}

TEST_F(FilledFormsInAProject, WhatLeftDoesNotTakeAwayWhatTheProjectKnows) {
    import(project, residents(6));
    const auto before = project.open_to_read().submissions();
    write_file(test_folder() / "out.csv", csv(forms_for_use(project, resources, "basic-needs").table));
    const SurveyImportReport back = import(project, test_folder() / "out.csv");
    EXPECT_EQ(back.read.forms.books, (Books{6, 0, 6}));
    EXPECT_FALSE(back.has_problems());
    EXPECT_EQ(project.open_to_read().submissions(), before);
}

TEST_F(FilledFormsInAProject, ASkippedBlockIsSaidWithTheFormsItTouchesAndAskedAgain) {
    import(project, residents(6));
    SkipRequest request;
    request.questionnaire = "basic-needs";
    request.area = "Ķūļu pagasts";
    request.block = "basic";
    request.reason = "nav laika";
    EXPECT_EQ(skip_block(project, resources, request), 6u);
    const auto skipped = project.open_to_read().skipped_blocks();
    ASSERT_EQ(skipped.size(), 1u);
    EXPECT_EQ(skipped[0].area, "0012340");
    EXPECT_EQ(skipped[0].reason, "nav laika");
    request.undo = true;
    skip_block(project, resources, request);
    EXPECT_TRUE(project.open_to_read().skipped_blocks().empty());
    EXPECT_THROW(skip_block(project, resources, request), Error);
}

TEST_F(FilledFormsInAProject, OneIsTakenOutByItsIdAndNoOther) {
    import(project, residents(6));
    remove_form(project, "basic-needs", "r-3");
    EXPECT_EQ(project.open_to_read().submissions().size(), 5u);
    EXPECT_THROW(remove_form(project, "basic-needs", "r-3"), Error);
}

TEST_F(FilledFormsInAProject, AreCountedByAreaAndGroup) {
    import(project, residents(6));
    const SurveyList list = list_surveys(project, resources);
    const auto found =
        std::ranges::find(list.questionnaires, "basic-needs",
                          [](const ListedQuestionnaire& each) { return each.questionnaire.name; });
    ASSERT_NE(found, list.questionnaires.end());
    FormCount expected;
    expected.area = "0012340";
    expected.group = "residents";
    expected.forms = 6;
    EXPECT_EQ(found->counts, std::vector{expected});
}

TEST_F(FilledFormsInAProject, OurOwnQuestionnaireIsTheSameAfterAnXlsForm) {
    Questionnaire ours = look_at_form(resources, project.folder, "basic-needs").questionnaire;
    write_xlsform(ours, test_folder() / "ours.xlsx");
    const FormLook back = look_at_form(resources, project.folder, (test_folder() / "ours.xlsx").string());
    EXPECT_TRUE(back.usable);
    EXPECT_TRUE(back.findings.empty());
    Questionnaire read = back.questionnaire;
    for (Questionnaire* each : {&ours, &read}) {
        each->file.clear();
        for (QuestionGroup& group : each->groups) group.line = 0;
        for (Question& question : each->questions) question.line = 0;
    }
    EXPECT_EQ(read, ours);
}

}  // namespace
}  // namespace mapite
