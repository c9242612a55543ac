#pragma once
// What the commands around filled forms say, as sentences of the catalogue ("survey_import.") and as JSON.
// Keys of JSON are English and stable; what is not known is null.
#include <span>
#include <string>

#include "app/speaker.hpp"
#include "app/survey_import.hpp"
#include "survey/respondent_group.hpp"

namespace mapite {

/// One line about the forms and one about their answers.
std::string survey_import_text(const SurveyImportReport& report, const std::string& file, const Texts& texts,
                               Language language);
std::string survey_import_json(const SurveyImportReport& report, const std::string& file, bool dry_run);

struct SurveyNames {
    std::span<const RespondentGroup> groups;
    std::span<const Area> areas;
};
/// Each questionnaire with its forms by area and group, and that this is not for passing on.
std::string survey_list_text(const SurveyList& list, const SurveyNames& names, const Texts& texts,
                             Language language);
std::string survey_list_json(const SurveyList& list, const SurveyNames& names);

/// What a questionnaire asks, in one language.
std::string form_text(const Questionnaire& form, const Texts& texts, Language language);
/// All of it, with every language; groups and lists by name.
std::string form_json(const Questionnaire& form);

}  // namespace mapite
