#pragma once
// Whether a questionnaire can be used: every mistake of a form, with the line of its file and the remedy.
#include <string_view>

#include "base/finding.hpp"
#include "survey/questionnaire.hpp"
#include "survey/submission.hpp"

namespace mapite {

/// Errors: a name twice or no name, a name that XLSForm does not take, a choice list that is missing or
/// empty, a choice twice, an expression that is not understood or speaks of a question that is not there,
/// questions whose `relevant` go round in a circle (the whole circle is named), a scale without two steps, a
/// role question that is not there, a range without a step. Warnings: no label in any language, a statement
/// without satisfaction, a list nobody uses. Codes: "question-twice", "question-without-name",
/// "question-name", "list-missing", "list-empty", "choice-twice", "expression", "question-unknown",
/// "relevant-circle", "scale-steps", "role-unknown", "range-step", "label-missing", "statement-aspect",
/// "list-unused".
Findings check_questionnaire(const Questionnaire& questionnaire);

/// Throws Error(data) with the first error and how many more there are; nothing when there is none.
void require_usable(const Questionnaire& questionnaire);

}  // namespace mapite
