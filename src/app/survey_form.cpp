#include "app/survey_form.hpp"

#include <algorithm>

#include "app/questionnaires.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "definitions/load_questionnaire.hpp"
#include "formats/xlsform.hpp"
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
    const std::string ending = lower(std::filesystem::path(name).extension().string());
    if (ending == ".xlsx" || ending == ".xls" || ending == ".ods") {
        ReadForm form = read_xlsform(name);
        look.questionnaire = std::move(form.questionnaire);
        look.findings = std::move(form.findings);
    } else if (ending == ".toml") {
        look.questionnaire = load_questionnaire(name);
    } else {
        look.questionnaire = questionnaire_named(resources, project_folder, name);
    }
    const Findings checked = check_questionnaire(look.questionnaire);
    look.usable = errors_in(checked) == 0;
    look.findings.insert(look.findings.end(), checked.begin(), checked.end());
    return look;
}

}  // namespace mapite
