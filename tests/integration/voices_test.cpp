// What the sample's people say: filled forms and notes of the folder into the project, and out of it as maps.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <set>

#include "app/questionnaires.hpp"
#include "app/run.hpp"
#include "app/survey_compare.hpp"
#include "app/survey_import.hpp"
#include "app/survey_map.hpp"
#include "base/error.hpp"
#include "integration/support.hpp"
#include "sample/sample.hpp"

namespace mapite::test {
namespace {

const TemporaryFolder& files() {
    static const TemporaryFolder folder;
    return folder;
}

RunReport run_sample() {
    return run_folder({.folder = files().path() / "sample",
                       .project = "",
                       .area_level = {},
                       .total = {},
                       .language = Language::en,
                       .grid = "auto",
                       .today = today,
                       .version = "test"},
                      resources(), Progress{});
}

/// The first run of the sample; the project stays for all tests.
const RunReport& first_run() {
    static const RunReport report = [] {
        const SampleOptions options{.seed = 1,
                                    .size = SampleSize::district,
                                    .questionnaire = questionnaire_named(resources(), {}, "basic-needs")};
        write_sample(files().path() / "sample", options, Progress{});
        return run_sample();
    }();
    return report;
}

Project project() {
    return open_project(first_run().project);
}

const Study& study() {
    static const Study made = study_project(project(), resources(), {.today = today, .only_need = ""}, {});
    return made;
}

std::size_t rows_of(const fs::path& file) {
    std::ifstream in(file);
    std::size_t rows = 0;
    for (std::string line; std::getline(in, line);) ++rows;
    return rows - 1;
}

Scene map_of(const SurveyComparison& answers, const std::string& map, const AnswerMapRequest& request) {
    const MapDefinition definition = map_named(resources(), project().folder, map);
    return answer_map({.study = study(),
                       .questionnaire = answers.questionnaire,
                       .groups = answers.groups,
                       .comparisons = answers.areas,
                       .definition = definition,
                       .newest = answers.newest},
                      request, resources().texts,
                      {.language = Language::en, .level = {}, .printed = today, .version = "test"});
}

const GroupScore* score_of(const AreaComparison& area, const std::string& block, const std::string& group) {
    for (const ItemComparison& item : area.blocks)
        if (item.item == block && item.aspect == Aspect::satisfaction)
            for (const GroupScore& score : item.scores)
                if (area.groups[score.group].id == group) return &score;
    return nullptr;
}

TEST(RunVoices, EveryFormAndNoteOfTheFolderIsInTheProject) {
    const RunReport& report = first_run();
    const fs::path folder = files().path() / "sample";
    EXPECT_EQ(report.voices.forms, rows_of(folder / "basic-needs.csv"));
    EXPECT_EQ(project().open_to_read().submissions().size(), report.voices.forms);
    EXPECT_EQ(report.voices.notes, rows_of(folder / "notes.csv"));
    EXPECT_FALSE(report.has_problems());
}

TEST(RunVoices, ASecondRunDoublesNothing) {
    const std::size_t forms = project().open_to_read().submissions().size();
    const RunReport again = run_sample();
    EXPECT_TRUE(again.nothing_changed);
    EXPECT_EQ(project().open_to_read().submissions().size(), forms);
    EXPECT_EQ(project().open_to_read().note_versions().size(), first_run().voices.notes);
}

TEST(RunVoices, TheStartPageLinksToMapsThatAreThere) {
    std::ifstream in(first_run().written.front());
    const std::string page{std::istreambuf_iterator<char>(in), {}};
    std::size_t links = 0;
    for (std::size_t at = page.find("href=\"voices/"); at != std::string::npos;
         at = page.find("href=\"voices/", at + 1)) {
        const std::size_t from = at + 6, until = page.find('"', from);
        EXPECT_TRUE(fs::exists(first_run().written.front().parent_path() / page.substr(from, until - from)));
        ++links;
    }
    EXPECT_EQ(links, 15u);  // a table, and two maps for each of seven blocks
}

TEST(AnswerMap, ShowsWhatTheComparisonSaysAndNothingThatItHides) {
    const SurveyComparison answers = survey_comparison(study(), resources(), "basic-needs");
    const Scene scene = map_of(answers, "answers", {.item = "basic"});
    std::set<Look> looks;
    for (const AreaItem& area : scene.areas) {
        looks.insert(area.look);
        const auto compared = std::ranges::find(answers.areas, area.code, &AreaComparison::area);
        ASSERT_NE(compared, answers.areas.end()) << area.name;
        const GroupScore* score = score_of(*compared, "basic", "residents");
        if (score == nullptr) {  // only the worker answered about it
            EXPECT_EQ(area.look, Look::no_data) << area.name;
            continue;
        }
        EXPECT_EQ(area.look, score->hidden ? Look::suppressed : Look::value) << area.name;
        // Whole points: more digits would give single answers away.
        EXPECT_EQ(area.value.has_value(), score->score.has_value()) << area.name;
        if (area.value) {
            EXPECT_EQ(*area.value, std::round(*score->score)) << area.name;
        }
    }
    EXPECT_EQ(looks, (std::set<Look>{Look::value, Look::suppressed, Look::no_data}));
}

TEST(AnswerMap, ADifferenceIsTheFirstGroupLessTheOther) {
    const SurveyComparison answers = survey_comparison(study(), resources(), "basic-needs");
    const Scene scene = map_of(answers, "answers-difference", {.item = "basic", .other = "worker"});
    std::size_t valued = 0;
    for (const AreaItem& area : scene.areas) {
        if (!area.value) continue;
        const auto compared = std::ranges::find(answers.areas, area.code, &AreaComparison::area);
        EXPECT_EQ(*area.value, std::round(*score_of(*compared, "basic", "residents")->score -
                                          *score_of(*compared, "basic", "worker")->score));
        ++valued;
    }
    EXPECT_GT(valued, 10u);
}

TEST(AnswerMap, ABlockThatIsNotAskedIsNeitherNoDataNorZero) {
    const Project with_skip = project();
    skip_block(with_skip, resources(),
               {.questionnaire = "basic-needs", .area = "0101001", .block = "basic", .reason = "test"});
    const SurveyComparison answers = survey_comparison(study(), resources(), "basic-needs");
    const Scene scene = map_of(answers, "answers", {.item = "basic"});
    const auto skipped = std::ranges::find(scene.areas, "0101001", &AreaItem::code);
    ASSERT_NE(skipped, scene.areas.end());
    EXPECT_EQ(skipped->look, Look::not_asked);
    EXPECT_EQ(std::ranges::count(scene.areas, Look::not_asked, &AreaItem::look), 1);
    skip_block(with_skip, resources(),
               {.questionnaire = "basic-needs", .area = "0101001", .block = "basic", .undo = true});
}

TEST(AnswerMap, AMistypedStatementGroupOrMapIsNamedWithTheRightOne) {
    const SurveyComparison answers = survey_comparison(study(), resources(), "basic-needs");
    const auto hint_of = [&](const std::string& map, const AnswerMapRequest& request) {
        try {
            map_of(answers, map, request);
        } catch (const Error& error) {
            return error.hint();
        }
        return std::string("no error");
    };
    EXPECT_EQ(hint_of("answers", {.item = "libary"}), "did you mean \"library\"?");
    EXPECT_EQ(hint_of("answers", {.item = "library", .group = "resident"}), "no error");
    EXPECT_EQ(hint_of("answers", {.item = "library", .group = "rezidents"}), "did you mean \"residents\"?");
    EXPECT_EQ(hint_of("perception-gap", {.item = "libary"}), "did you mean \"library\"?");
    EXPECT_EQ(hint_of("gap-share", {.item = "library"}),
              "use the maps answers, answers-difference or perception-gap");
}

}  // namespace
}  // namespace mapite::test
