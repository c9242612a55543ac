#pragma once
// What is printed of a questionnaire: which questions under which number, which boxes with which codes, where
// it goes on after an answer. Where it stands on the page is for writers/paper_form.hpp.
#include <set>
#include <string>
#include <vector>

#include "base/localized.hpp"
#include "base/quantities.hpp"
#include "survey/questionnaire.hpp"
#include "writers/paper_form.hpp"

namespace mapite {

struct PaperFormOptions {
    Language language = Language::lv;
    bool large = false;
    std::string area{};  ///< as it is to stand on the form: "Engures pagasts (0123456)"; empty: to be written
    std::string group{};      ///< RespondentGroup::id, crossed before printing; empty: to be crossed
    std::string return_to{};  ///< whom to give the form to; empty: a line to write on
    std::set<std::string> skipped_blocks{};  ///< not printed; the numbers of the other questions stay
    Day printed{};
};

/// Precondition: check_questionnaire finds no error.
PaperForm paper_form(const Questionnaire& questionnaire, const Texts& texts, const PaperFormOptions& options);

/// Names of questions, blocks and choices that say nothing in this language, so that another stands there.
std::vector<std::string> untranslated(const Questionnaire& questionnaire, Language language);

}  // namespace mapite
