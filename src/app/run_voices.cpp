#include "app/run_voices.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "app/files.hpp"
#include "app/note_exchange.hpp"
#include "app/questionnaires.hpp"
#include "app/survey_compare.hpp"
#include "app/survey_compare_answers.hpp"
#include "app/survey_import.hpp"
#include "app/survey_map.hpp"
#include "base/text.hpp"
#include "writers/table_csv.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;

constexpr const char* notes_name = "notes.csv";

void take_forms(const VoiceFile& voice, const RunRequest& request, const Resources& resources,
                const Project& project, RunReport& report, const Progress& progress) {
    const SurveyImportReport read = import_survey(
        project, resources,
        {.questionnaire = voice.questionnaire, .file = voice.file, .read = {}, .today = request.today},
        progress);
    for (const Finding& finding : read.read.forms.findings)
        if (finding.severity != Severity::note) report.findings.push_back(finding);
    report.voices.forms += read.read.forms.kept.size();
}

void take_notes(const RunRequest& request, const Resources& resources, const Project& project,
                RunReport& report, const Progress& progress) {
    const fs::path file = request.folder / notes_name;
    if (!fs::exists(file) || !project.open_to_read().note_versions().empty()) return;
    const Imported<Note> read = import_notes(
        project, respondent_groups_of(resources, project.folder),
        {.file = file, .update = false, .stamp = {.on = request.today, .by = account_name()}}, progress);
    report.findings.insert(report.findings.end(), read.findings.begin(), read.findings.end());
}

/// Blocks that ask how content people are, in the order of the form.
std::vector<std::string> blocks_of(const Questionnaire& questionnaire) {
    std::vector<std::string> blocks;
    for (const Question& question : questionnaire.questions) {
        if (question.aspect != Aspect::satisfaction || questionnaire.scale_of(question) == nullptr) continue;
        const std::string block = questionnaire.block_of(question);
        if (!block.empty() && std::ranges::find(blocks, block) == blocks.end()) blocks.push_back(block);
    }
    return blocks;
}

class VoicesOfQuestionnaire {
  public:
    VoicesOfQuestionnaire(const RunRequest& request, const Resources& resources, const Study& study,
                          const std::string& name)
        : request_(request),
          resources_(resources),
          study_(study),
          answers_(survey_comparison(study, resources, name)),
          folder_(study.project.folder / "results" / "voices") {}

    SectionOnPage write(RunReport& report) {
        const Language language = study_.project.settings.language;
        SectionOnPage section;
        section.heading = answers_.questionnaire.title.in(language);
        section.summary = say("run_voices.summary", {{"areas", fmt::format("{}", answers_.areas.size())},
                                                     {"least", fmt::format("{}", answers_.least)}});
        const std::string table = name_of("answers", answers_.questionnaire.name, "csv");
        write_file(folder_ / table, csv(survey_comparison_table(answers_)));
        section.links.emplace_back(say("run_voices.table"), "voices/" + table);
        for (const std::string& block : blocks_of(answers_.questionnaire)) {
            draw("answers", {.item = block}, section);
            draw("answers-difference", {.item = block, .other = "worker"}, section);
        }
        report.written.push_back(folder_);
        return section;
    }

  private:
    [[nodiscard]] std::string say(const std::string& key, const Texts::Values& values = {}) const {
        return resources_.texts.say(study_.project.settings.language, key, values);
    }
    [[nodiscard]] std::string name_of(const std::string& kind, const std::string& item,
                                      const std::string& ending) const {
        return fmt::format("{}_{}_{}.{}", to_string(request_.today), kind, item, ending);
    }

    /// A map on which no area has a value is left out.
    void draw(const std::string& map, const AnswerMapRequest& what, SectionOnPage& section) {
        const MapDefinition definition = map_named(resources_, study_.project.folder, map);
        const bool both_there =
            std::ranges::all_of(std::vector{what.group, what.other}, [&](const std::string& group) {
                return group.empty() || group_called(answers_.groups, group) != nullptr;
            });
        if (!both_there) return;
        const Scene scene = answer_map({.study = study_,
                                        .questionnaire = answers_.questionnaire,
                                        .groups = answers_.groups,
                                        .comparisons = answers_.areas,
                                        .definition = definition,
                                        .newest = answers_.newest},
                                       what, resources_.texts,
                                       {.language = study_.project.settings.language,
                                        .level = {},
                                        .printed = request_.today,
                                        .version = request_.version});
        if (std::ranges::none_of(scene.areas, [](const AreaItem& area) { return area.look == Look::value; }))
            return;
        const std::string file = name_of(map, what.item, "svg");
        write_map(scene, definition.style, folder_ / file);
        section.links.emplace_back(scene.captions.title, "voices/" + file);
    }

    const RunRequest& request_;
    const Resources& resources_;
    const Study& study_;
    SurveyComparison answers_;
    fs::path folder_;
};

/// Maps of an earlier day must not be taken for today's.
void clear(const fs::path& folder) {
    std::error_code ignored;
    std::vector<fs::path> old;
    for (const auto& entry : fs::directory_iterator(folder, ignored))
        if (entry.path().filename().string().find("_answers") != std::string::npos)
            old.push_back(entry.path());
    for (const fs::path& file : old) fs::remove(file, ignored);
}

}  // namespace

std::vector<VoiceFile> voice_files(const fs::path& folder, const Resources& resources,
                                   const fs::path& project_folder) {
    std::set<std::string> names;
    for (const Questionnaire& each : questionnaires_of(resources, project_folder).questionnaires)
        names.insert(each.name);
    std::vector<VoiceFile> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string ending = lower(entry.path().extension().string());
        if (!entry.is_regular_file()) continue;
        if (entry.path().filename() == notes_name) files.push_back({.file = entry.path()});
        if ((ending == ".csv" || ending == ".xlsx") && names.contains(entry.path().stem().string()))
            files.push_back({.file = entry.path(), .questionnaire = entry.path().stem().string()});
    }
    std::ranges::sort(files, {}, &VoiceFile::file);
    return files;
}

void take_voices(const RunRequest& request, const Resources& resources, const Project& project,
                 RunReport& report, const Progress& progress) {
    progress.step("reading what people said");
    for (const VoiceFile& voice : voice_files(request.folder, resources, project.folder))
        if (!voice.questionnaire.empty()) take_forms(voice, request, resources, project, report, progress);
    take_notes(request, resources, project, report, progress);
    report.voices.notes = current_notes(project.open_to_read().note_versions()).size();
}

std::vector<SectionOnPage> write_voices(const RunRequest& request, const Resources& resources,
                                        const Study& study, RunReport& report, const Progress& progress) {
    clear(study.project.folder / "results" / "voices");
    std::set<std::string> answered;
    for (const Submission& form : study.project.open_to_read().submissions())
        answered.insert(form.questionnaire);
    std::vector<SectionOnPage> sections;
    for (const Questionnaire& each : questionnaires_of(resources, study.project.folder).questionnaires) {
        if (!answered.contains(each.name)) continue;
        progress.step("maps of answers");
        sections.push_back(VoicesOfQuestionnaire(request, resources, study, each.name).write(report));
    }
    return sections;
}

}  // namespace mapite
