#pragma once
// Use cases around filled forms: bringing them in from an export, saying which there are, taking one out,
// leaving out a block of a questionnaire in an area. Each change is one that `mapite undo` takes back.
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "app/project.hpp"
#include "app/resources.hpp"
#include "formats/survey_export.hpp"

namespace mapite {

struct SurveyImportRequest {
    std::string questionnaire;  ///< name, or path of a file
    std::filesystem::path file;
    std::string area{}, group{};                 ///< of forms that do not say it; area by code or name
    std::map<std::string, std::string> codes{};  ///< area in the file -> the code that was meant
    ReadOptions read{};
    bool dry_run = false;
    Day today{};
};

struct SurveyImportReport {
    std::string questionnaire;  ///< its name
    ImportedForms read;         ///< its forms are all that are kept, the unchanged ones as well
    std::size_t added = 0, changed = 0, unchanged = 0;  ///< together: the forms that are kept
    [[nodiscard]] bool has_problems() const;            ///< a row or an answer was left out as bad
};

/// A form the project has is replaced when anything it says is different; when nothing in the file is new the
/// project is not touched. Throws Error as questionnaire_named and read_survey_export, Error(usage) for an
/// area or group that is not known.
SurveyImportReport import_survey(const Project& project, const Resources& resources,
                                 const SurveyImportRequest& request, const Progress& progress);

/// The area by code or name. Throws Error(usage) naming the nearest.
const Area& area_meant(const std::vector<Area>& areas, const std::string& code_or_name);

struct FormCount {
    std::string area, group;
    std::size_t forms = 0;
    bool operator==(const FormCount&) const = default;
};
struct ListedQuestionnaire {
    Questionnaire questionnaire;  ///< only named, when there are forms of it and its file is gone
    bool there = true;            ///< its file is there and usable
    std::vector<FormCount> counts;
    std::vector<SkippedBlock> skipped;
};
struct SurveyList {
    std::vector<ListedQuestionnaire> questionnaires;  ///< by name
    Findings unreadable;                              ///< files that are no usable questionnaire
};
/// For the worker's own eyes: counts are exact, however small.
SurveyList list_surveys(const Project& project, const Resources& resources);

/// Throws Error(usage) when the questionnaire has no form of this id, naming the nearest.
void remove_form(const Project& project, const std::string& questionnaire, const std::string& id);

struct SkipRequest {
    std::string questionnaire, area, block;
    std::string reason{};
    bool undo = false;  ///< it is asked again
};
/// Forms in the area that have answers in the block; these stay, and do not count while it is skipped. Throws
/// Error(usage) for an area or block that is not known, or is not skipped and should be asked again.
std::size_t skip_block(const Project& project, const Resources& resources, const SkipRequest& request);

}  // namespace mapite
