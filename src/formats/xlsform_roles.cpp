#include "formats/xlsform_roles.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace mapite {
namespace {

struct RoleWord {
    std::string_view folded, role;
};
/// Folded, so "respondent_group" and "Respondentu grupa" need no line of their own each.
constexpr std::array<RoleWord, 44> role_words = {{
    {"area", "area"},
    {"areacode", "area"},
    {"parish", "area"},
    {"territory", "area"},
    {"teritorija", "area"},
    {"teritorijaskods", "area"},
    {"pagasts", "area"},
    {"apkaime", "area"},
    {"neighbourhood", "area"},
    {"atvk", "area"},
    {"территория", "area"},
    {"волость", "area"},
    {"group", "group"},
    {"respondentgroup", "group"},
    {"grupa", "group"},
    {"respondentugrupa", "group"},
    {"respondentagrupa", "group"},
    {"группа", "group"},
    {"группареспондентов", "group"},
    {"respondent", "respondent"},
    {"respondentcode", "respondent"},
    {"respondents", "respondent"},
    {"respondentakods", "respondent"},
    {"formnumber", "respondent"},
    {"anketasnumurs", "respondent"},
    {"респондент", "respondent"},
    {"кодреспондента", "respondent"},
    {"date", "date"},
    {"interviewdate", "date"},
    {"surveydate", "date"},
    {"dateoffilling", "date"},
    {"filledon", "date"},
    {"datums", "date"},
    {"aizpildisanasdatums", "date"},
    {"aptaujasdatums", "date"},
    {"дата", "date"},
    {"датазаполнения", "date"},
    {"consent", "consent"},
    {"informedconsent", "consent"},
    {"agree", "consent"},
    {"piekrisana", "consent"},
    {"piekritu", "consent"},
    {"piekrisanaaptaujai", "consent"},
    {"согласие", "consent"},
}};

}  // namespace

std::string_view role_called(std::string_view name) {
    const auto known = std::ranges::find(role_words, folded(name), &RoleWord::folded);
    return known == role_words.end() ? std::string_view{} : known->role;
}

std::string* role_of(RoleQuestions& roles, std::string_view role) {
    if (role == "area") return &roles.area;
    if (role == "group") return &roles.group;
    if (role == "respondent") return &roles.respondent;
    if (role == "date") return &roles.date;
    return role == "consent" ? &roles.consent : nullptr;
}

RoleQuestions roles_by_name(const Questionnaire& questionnaire) {
    RoleQuestions roles;
    for (const Question& question : questionnaire.questions) {
        std::string* role = role_of(roles, role_called(question.name));
        if (role != nullptr && role->empty() && question.kind != QuestionKind::note) *role = question.name;
    }
    return roles;
}

}  // namespace mapite
