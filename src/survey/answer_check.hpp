#pragma once
// What may be answered: which questions are asked given the answers so far, and whether an answer is one the
// question takes. The same rules for keying from paper and for imports.
#include <map>
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
    explicit AnswerRules(const Questionnaire& questionnaire,
                         const std::set<std::string>& skipped_blocks = {});
    /// Whether the question at this position is asked: its `relevant`, those of all groups around it, and no
    /// skipped block. The answer of a question that is not asked itself counts as empty, as in ODK. Notes are
    /// asked (shown) like questions.
    [[nodiscard]] bool asked(std::size_t question, const AnswerLookup& answers) const;
    /// Why the question does not take this answer; absent: it does. The reason is one stable word for tests
    /// and catalogues: "not-a-choice", "not-a-number", "not-whole", "outside-range", "choice-twice",
    /// "constraint". An empty answer is always taken, and a note takes no other.
    [[nodiscard]] std::optional<std::string> refused(std::size_t question, std::string_view answer,
                                                     const AnswerLookup& answers) const;
    [[nodiscard]] const Questionnaire& questionnaire() const { return *questionnaire_; }

  private:
    const Questionnaire* questionnaire_;
    // By position of the question.
    std::vector<std::vector<Expression>>
        conditions_;  ///< its own `relevant` and those of the groups around it
    std::vector<std::vector<std::size_t>> rests_on_;  ///< the questions these speak of
    std::vector<std::optional<Expression>> constraint_;
    std::vector<bool> in_skipped_block_;
    std::map<std::string, std::size_t, std::less<>> position_;  ///< of questions by name
};

}  // namespace mapite
