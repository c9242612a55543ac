#pragma once
// The questionnaires and respondent groups there are: those in the project's folder "questionnaires" (.toml
// or XLSForm) go before the program's own of the same name.
#include <filesystem>
#include <string>
#include <vector>

#include "app/resources.hpp"
#include "base/finding.hpp"
#include "survey/questionnaire.hpp"
#include "survey/respondent_group.hpp"

namespace mapite {

/// By name, or path of a file. Usable: throws Error(data) with the first error otherwise, Error(usage) naming
/// those there are and the nearest.
Questionnaire questionnaire_named(const Resources& resources, const std::filesystem::path& project_folder,
                                  const std::string& name);
struct FoundQuestionnaire {
    Questionnaire questionnaire;
    Findings findings;  ///< what its file says that is not taken; not what check_questionnaire finds
};
/// The same without asking that it can be used. Throws Error(data) for a file that cannot be read.
FoundQuestionnaire questionnaire_found(const Resources& resources,
                                       const std::filesystem::path& project_folder, const std::string& name);
struct KnownQuestionnaires {
    std::vector<Questionnaire> questionnaires;  ///< by name, each once
    Findings unreadable;                        ///< one per file with an error
};
KnownQuestionnaires questionnaires_of(const Resources& resources,
                                      const std::filesystem::path& project_folder);
/// The project's respondent_groups.toml first, then the program's of other ids.
std::vector<RespondentGroup> respondent_groups_of(const Resources& resources,
                                                  const std::filesystem::path& project_folder);
/// Id of the group that is meant by an id or another word. Throws Error(usage) naming those there are.
std::string group_meant(const std::vector<RespondentGroup>& groups, const std::string& word);

}  // namespace mapite
