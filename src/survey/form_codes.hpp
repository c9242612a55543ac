#pragma once
// What paper and keying share: the numbers of the questions and the codes of the choices. Both come from the
// whole questionnaire, so they stay the same where blocks are skipped.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "survey/questionnaire.hpp"

namespace mapite {

/// Per question of the form, from 1; the questions about one statement that follow one another share a
/// number; notes have none: 0.
std::vector<std::size_t> question_numbers(const Questionnaire& questionnaire);
/// What is keyed for the choice: its name where all names of the list are whole numbers, else its place from
/// 1. Precondition: there is such a choice.
std::string code_of(const ChoiceList& list, std::size_t choice);
/// Null when no choice has this code.
const AnswerChoice* choice_coded(const ChoiceList& list, std::string_view code);
/// The choice that says yes to a consent question: named or labelled so, else the first. Null for other kinds
/// of questions.
const AnswerChoice* choice_of_consent(const Questionnaire& questionnaire, const Question& question);

}  // namespace mapite
