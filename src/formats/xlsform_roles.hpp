#pragma once
// Which questions of a form say where it belongs, when the form has no column mapite_role: by their names.
#include <string_view>

#include "survey/questionnaire.hpp"

namespace mapite {

/// The role ("area", "group", "respondent", "date", "consent") that a name or heading stands for: "pagasts",
/// "respondent_group", "datums"; empty for others.
std::string_view role_called(std::string_view name);

/// Where a role is; null for a role nobody knows.
std::string* role_of(RoleQuestions& roles, std::string_view role);

/// The first question of each role.
RoleQuestions roles_by_name(const Questionnaire& questionnaire);

}  // namespace mapite
