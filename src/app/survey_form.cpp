#include "app/survey_form.hpp"

#include <algorithm>

#include "app/questionnaires.hpp"
#include "survey/check_questionnaire.hpp"

namespace mapite {
namespace {

std::size_t errors_in(const Findings& findings) {
    return static_cast<std::size_t>(std::ranges::count(findings, Severity::error, &Finding::severity));
}

}  // namespace

std::size_t FormLook::errors() const {
    return errors_in(findings);
}

FormLook look_at_form(const Resources& resources, const std::filesystem::path& project_folder,
                      const std::string& name) {
    FormLook look;
    FoundQuestionnaire found = questionnaire_found(resources, project_folder, name);
    look.questionnaire = std::move(found.questionnaire);
    look.findings = std::move(found.findings);
    const Findings checked = check_questionnaire(look.questionnaire);
    look.usable = errors_in(checked) == 0;
    look.findings.insert(look.findings.end(), checked.begin(), checked.end());
    return look;
}

}  // namespace mapite
