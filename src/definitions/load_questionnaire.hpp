#pragma once
// questionnaires/*.toml and respondent_groups.toml. What is wrong with the file as a file is an Error(data)
// naming file, line, key and the nearest right name; what is wrong with the form is for check_questionnaire.
#include <filesystem>
#include <vector>

#include "survey/questionnaire.hpp"
#include "survey/respondent_group.hpp"

namespace mapite {

/// Throws Error(failed) when there is no such file.
Questionnaire load_questionnaire(const std::filesystem::path& file);
std::vector<RespondentGroup> load_respondent_groups(const std::filesystem::path& file);

}  // namespace mapite
