#pragma once
// Keying one filled form from paper, without any terminal: which question is next, what a keyed line means,
// going back and correcting. Nothing is kept here: what `key` accepts is for the journal before it is shown.
//
// A line is an answer (codes as printed, digits, words) or one of the keys of the number pad: nothing (no
// answer; on a question already keyed: leave as it is), "." (no answer), "-" (one back), "+" (on to where
// keying stopped), "*" (list the codes), "/" (to the end of the form).
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "survey/answer_check.hpp"
#include "survey/respondent_group.hpp"
#include "survey/submission.hpp"

namespace mapite {

struct KeyedLine {
    enum class Outcome {
        accepted,  ///< `entry` is to be kept, then shown
        moved,     ///< another question is current
        codes,     ///< the codes of the current question are asked for
        refused,   ///< `reason`; the same question is asked again
        finished,  ///< the form is done
    };
    Outcome outcome = Outcome::moved;
    Answer entry{};        ///< value empty: no answer on the paper
    std::string reason{};  ///< AnswerRules::refused, or "not-a-day", "no-group", "group-needed", "not-text",
                           ///< "at-end", "empty"
};

class Keying {
  public:
    /// Both must outlive this. `known`: area and, where given before, group, respondent and date, which are
    /// not asked then. `entries`: what was keyed before; questions that the form does not have are passed
    /// over.
    Keying(const AnswerRules& rules, std::span<const RespondentGroup> groups, const Submission& known,
           std::span<const Answer> entries);

    /// Position of the question whose answer is next; absent at the end, where an empty line finishes.
    [[nodiscard]] std::optional<std::size_t> current() const { return current_; }
    [[nodiscard]] KeyedLine key(std::string_view typed);

    /// The last question that was keyed; absent while there is none.
    [[nodiscard]] std::optional<std::size_t> last() const { return last_; }
    /// What was keyed for it; absent: nothing yet; empty: no answer.
    [[nodiscard]] std::optional<std::string> entry(std::size_t question) const;
    struct Progress {
        std::size_t keyed = 0, asked = 0;  ///< of the questions asked as it stands, those not known before
        std::size_t answers = 0;           ///< of the keyed ones, with an answer
    };
    [[nodiscard]] Progress progress() const;
    /// Consent was asked and answered with anything but yes: nothing of the form may be kept.
    [[nodiscard]] bool consent_refused() const;
    /// The form as it stands: answers to questions that are asked, in their order.
    [[nodiscard]] Submission submission() const;
    [[nodiscard]] const Questionnaire& questionnaire() const { return rules_->questionnaire(); }

  private:
    [[nodiscard]] AnswerLookup lookup() const;
    [[nodiscard]] bool asked(std::size_t question) const;
    [[nodiscard]] std::optional<std::size_t> next_asked(std::size_t from, bool not_keyed) const;
    [[nodiscard]] std::optional<std::size_t> asked_before(std::size_t before) const;
    /// The stored answer that a line means; KeyedLine::reason when it means none.
    struct Meaning {
        std::string value, reason;
    };
    [[nodiscard]] Meaning meaning(std::size_t question, std::string_view line) const;
    [[nodiscard]] const RespondentGroup* group_of(std::size_t question, std::string_view answer) const;
    KeyedLine accept(std::size_t question, std::string value);

    const AnswerRules* rules_;
    std::span<const RespondentGroup> groups_;
    Submission known_;
    std::set<std::string> not_asked_;             ///< names of questions known before
    std::map<std::string, std::string> answers_;  ///< by question, known ones too
    std::set<std::string> keyed_;
    std::optional<std::size_t> current_, last_;
};

}  // namespace mapite
