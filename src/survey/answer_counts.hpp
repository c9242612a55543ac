#pragma once
// The answers of a group, counted once and then never looked at again: how many chose each step, and for
// means of people which step each chose.
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "survey/questionnaire.hpp"
#include "survey/submission.hpp"

namespace mapite {

/// A question whose answers are steps of a scale.
struct ScaleQuestion {
    const Question* question = nullptr;
    const ChoiceList* scale = nullptr;
    std::size_t steps = 0;  ///< two at least
    std::string block;      ///< empty: none
    bool skipped = false;
    /// 0..100.
    [[nodiscard]] double value(std::size_t step) const {
        return 100.0 * static_cast<double>(step) / static_cast<double>(steps - 1);
    }
};
/// In the order of the form. `skipped`: blocks that are not asked.
std::vector<ScaleQuestion> scale_questions(const Questionnaire& questionnaire,
                                           const std::vector<std::string>& skipped);

struct AnswerCounts {
    std::vector<std::size_t> steps;  ///< worst first
    std::size_t n = 0;               ///< their sum
    std::size_t dont_know = 0, does_not_apply = 0;
    [[nodiscard]] std::size_t no_answer(std::size_t people) const {
        return people - n - dont_know - does_not_apply;
    }
};

struct GroupAnswers {
    std::size_t people = 0;
    std::vector<AnswerCounts> questions;  ///< as the scale questions
    /// Step of each person's answer to each question, person by person; -1: none on the scale.
    std::vector<std::int16_t> steps;
    [[nodiscard]] int step(std::size_t person, std::size_t question) const {
        return steps[person * questions.size() + question];
    }
};
/// One per span of forms. Cost: one look at each answer.
std::vector<GroupAnswers> count_answers(std::span<const ScaleQuestion> questions,
                                        std::span<const std::span<const Submission* const>> groups);

}  // namespace mapite
