#pragma once
// Comparisons of answers as data: JSON, and plain tables for CSV. Keys and columns are English and stable;
// what is hidden or not known is null or empty. Scores and shares are rounded, so that they tell no more than
// they show.
#include <string>

#include "app/survey_compare.hpp"
#include "base/table.hpp"

namespace mapite {

std::string survey_comparison_json(const SurveyComparison& comparison);
/// One row per area, item (block, question, need) and group; after them the two lists of disagreements, each
/// a row of `group` against `other_group`.
Table survey_comparison_table(const SurveyComparison& comparison);
std::string survey_agreement_json(const SurveyAgreement& with);

}  // namespace mapite
