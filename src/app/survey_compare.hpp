#pragma once
// What groups answered to a questionnaire in the areas of a project, and how two people agree. Everything a
// command, a map or a folder shows of answers comes through here, so all of it is merged, hidden and left out
// by the same rules (survey/comparison.hpp).
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/project.hpp"
#include "app/resources.hpp"
#include "app/study.hpp"
#include "base/progress.hpp"
#include "survey/comparison.hpp"

namespace mapite {

struct SurveyQuestion {
    std::string questionnaire;          ///< name, or path of a file
    std::string area{};                 ///< code or name; empty: all areas with forms
    std::vector<std::string> groups{};  ///< shown are those that hold one of these; empty: all
    /// In place of the project's; a higher number only.
    std::optional<std::size_t> least{};
};

struct SurveyComparison {
    Questionnaire questionnaire;
    std::vector<RespondentGroup> groups;       ///< definitions, in their order
    Basket basket;                             ///< of the needs that are measured
    std::map<std::string, std::string> names;  ///< of areas, by code
    std::vector<SkippedBlock> skipped;         ///< of this questionnaire
    std::vector<AreaComparison> areas;  ///< with forms, in the project's order; codes it does not know last
    std::size_t least = default_least_forms;
    std::optional<Day> newest{};  ///< day of the newest form that has one
};

/// Throws Error(refused) when `least` is below the project's, Error(failed) when there are no forms (of the
/// area, of the groups) with what to do as hint, Error(usage) for names nobody knows with the nearest.
SurveyComparison compare_survey(const Project& project, const Resources& resources,
                                const SurveyQuestion& question, Day today, const Progress& progress);

/// The same of a study that is there, for maps: with the project's own least. `study` of all needs.
SurveyComparison survey_comparison(const Study& study, const Resources& resources,
                                   const std::string& questionnaire);

/// Without the groups that hold none of these ids. What is shown of the others stays as it is.
AreaComparison only_groups(const AreaComparison& comparison, const std::vector<std::string>& ids);

/// Two filled forms, which are for the two people and the worker alone.
struct SurveyAgreement {
    Questionnaire questionnaire;
    std::string area, area_name;
    std::string first, second;  ///< as they were asked for
    Agreement agreement;
};
/// `first` and `second`: respondent codes, or ids of forms. Throws Error(usage) when one means no form of the
/// area or several, or both mean the same.
SurveyAgreement agree_on_survey(const Project& project, const Resources& resources,
                                const SurveyQuestion& question, const std::string& first,
                                const std::string& second);

}  // namespace mapite
