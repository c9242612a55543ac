#pragma once
// What the columns of an export are: questions, by name, path or label; choices of a question in columns of
// their own; what a collecting program adds by itself. The names of who submitted a form and from which
// device are known, so that they can be passed over.
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "formats/table_features.hpp"
#include "survey/questionnaire.hpp"

namespace mapite {

struct SurveyColumns {
    /// Position of the column, by position of the question. Notes have none.
    std::vector<std::optional<std::size_t>> of_question;
    struct ChoiceColumn {
        std::size_t column = 0, choice = 0;  ///< position in the question's list
    };
    std::vector<std::vector<ChoiceColumn>> choices_of;  ///< by position of the question
    // Where the file says it; the role questions of the form, else a column called like that.
    std::optional<std::size_t> area, group, respondent, date, consent;
    std::vector<std::size_t> days;  ///< today, end, start, time of submission: the best first
    std::vector<std::size_t> ids;   ///< instance ids, the one that lasts longest first
    std::optional<std::size_t> version;
    /// Of a table that this program wrote: month of filling in, and whether it was keyed from paper.
    std::optional<std::size_t> month, paper;
    std::vector<std::size_t> unknown;  ///< neither asked nor known
    /// Columns of a question that another one is read for.
    std::vector<std::size_t> repeated;
    /// Labels that several questions share: nothing says which of them the column is.
    std::vector<std::size_t> ambiguous;
    std::size_t questions = 0;  ///< with a column or columns of choices, those with a role aside
};

SurveyColumns survey_columns(const FeatureTable& table, const Questionnaire& questionnaire);

}  // namespace mapite
