#pragma once
// The part of `mapite run` that is about what people say: exports of questionnaires (NAME.csv or NAME.xlsx of
// a questionnaire that is known) and notes.csv of the folder come into the project, and what was answered is
// left beside the results as maps and a table. Importing again doubles nothing; notes come only into a
// project that has none, as from then on they are the worker's.
#include <filesystem>
#include <string>
#include <vector>

#include "app/resources.hpp"
#include "app/run.hpp"
#include "app/start_page.hpp"
#include "app/study.hpp"

namespace mapite {

struct VoiceFile {
    std::filesystem::path file;
    std::string questionnaire{};  ///< whose export it is; empty: notes
};
/// Files of the folder that are read as answers or notes and not as layers, by name.
std::vector<VoiceFile> voice_files(const std::filesystem::path& folder, const Resources& resources,
                                   const std::filesystem::path& project_folder);

/// Imports before the results are made; what was imported, and what about it is doubtful, goes to the report.
void take_voices(const RunRequest& request, const Resources& resources, const Project& project,
                 RunReport& report, const Progress& progress);
/// Writes results/voices anew. A section for each questionnaire with answers.
std::vector<SectionOnPage> write_voices(const RunRequest& request, const Resources& resources,
                                        const Study& study, RunReport& report, const Progress& progress);

}  // namespace mapite
