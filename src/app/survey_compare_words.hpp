#pragma once
// What groups answered, in tables and sentences for people, from the catalogue
// data/texts/survey_compare.toml.
#include "app/survey_compare.hpp"
#include "app/text_parts.hpp"

namespace mapite {

/// `whole`: of each area groups, blocks with their statements, the largest disagreements, felt against
/// measured; else one line for each area.
TextParts survey_comparison_text(const SurveyComparison& comparison, bool whole, const Texts& texts,
                                 Language language);
/// Says that it is for the two people and the worker only.
TextParts survey_agreement_text(const SurveyAgreement& with, const Texts& texts, Language language);

}  // namespace mapite
