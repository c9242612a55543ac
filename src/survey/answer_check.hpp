#pragma once
// What may be answered: which questions are asked given the answers so far, and whether an answer is one the
// question takes. The same rules for keying from paper and for imports.
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "survey/expression.hpp"
#include "survey/questionnaire.hpp"

namespace mapite {

/// Parses the expressions of a usable questionnaire once, for ten thousand forms. It must outlive this.
class AnswerRules {
  public:
    /// Precondition: check_questionnaire finds no error. `skipped_blocks`: names of blocks that are not
    /// asked.
    explicit AnswerRules(const Questionnaire& questionnaire, std::set<std::string> skipped_blocks = {});
    /// Whether the question at this position is asked: its `relevant`, those of all groups around it, and no
    /// skipped block. Notes are asked (shown) like questions.
    [[nodiscard]] bool asked(std::size_t question, const AnswerLookup& answers) const;
    /// Why the question does not take this answer; absent: it does. The reason is one stable word for tests
    /// and catalogues: "not-a-choice", "not-a-number", "not-whole", "outside-range", "choice-twice",
    /// "constraint".
    [[nodiscard]] std::optional<std::string> refused(std::size_t question, std::string_view answer,
                                                     const AnswerLookup& answers) const;
    [[nodiscard]] const Questionnaire& questionnaire() const { return *questionnaire_; }

  private:
    const Questionnaire* questionnaire_;
    std::set<std::string> skipped_blocks_;
    std::vector<std::optional<Expression>> relevant_, constraint_, group_relevant_;
};

}  // namespace mapite
