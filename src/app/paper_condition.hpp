#pragma once
// What a paper form says where an arrow cannot: after which answers a question is to be answered at all.
#include <string>

#include "app/speaker.hpp"
#include "survey/questionnaire.hpp"

namespace mapite {

/// "Only if you answered “yes” to question 18 or “no” to question 3."; the condition itself with numbers for
/// names where it is more than answers joined by "and" and "or". `speaker`: with the prefix "paper_form.".
/// Precondition: the condition is one check_questionnaire finds no error in.
std::string paper_condition(const Questionnaire& questionnaire, const Speaker& speaker,
                            const std::string& relevant);

}  // namespace mapite
