#pragma once
// The conditions of XLSForm, as far as questionnaires here use them: `or`, `and`, `not()`, comparisons,
// + - * div mod, numbers, 'texts', ${question}, `.` for the answer itself, selected(), count-selected(),
// string-length(), true(), false(). Meaning as in the ODK XForms specification: an unanswered question is
// the empty text, and a comparison of < with what is no number does not hold.
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mapite {

/// The stored answer of a question; absent or empty: not answered.
using AnswerLookup = std::function<std::optional<std::string>(std::string_view question)>;

class Expression {
  public:
    /// Throws Error(data) saying what was not understood, at which place of the text.
    static Expression parse(std::string_view text);
    /// Names in ${}, each once, in the order they stand.
    [[nodiscard]] const std::vector<std::string>& questions() const { return questions_; }
    /// `self` is what `.` stands for.
    [[nodiscard]] bool holds(const AnswerLookup& answers, std::string_view self = {}) const;
    /// ${question} = 'answer' or selected(${question}, 'answer') and nothing else: what paper can say as
    /// "if 2, go on with ...".
    struct OneAnswer {
        std::string question, answer;
        bool operator==(const OneAnswer&) const = default;
    };
    [[nodiscard]] std::optional<OneAnswer> one_answer() const;

    /// What a condition asks of the answer to one question.
    struct AnswerTest {
        enum class Kind { is, is_not, less, less_equal, more, more_equal, answered, not_answered };
        Kind kind = Kind::is;
        std::string question;
        std::string answer{};  ///< empty for the two last kinds
        bool operator==(const AnswerTest&) const = default;
    };
    /// Tests of answers joined by "and" and "or", at most one within the other.
    struct AnswerTests {
        bool all = true;  ///< every one of the groups must hold, within each any test; false: the reverse
        std::vector<std::vector<AnswerTest>> groups;
        bool operator==(const AnswerTests&) const = default;
    };
    /// What paper can say in words; absent for sums, comparisons of two answers and deeper brackets.
    [[nodiscard]] std::optional<AnswerTests> answer_tests() const;

    /// Every "is" and "is not" with a text in it, wherever it stands.
    [[nodiscard]] std::vector<AnswerTest> answers_named() const;

    struct Node;

  private:
    std::shared_ptr<const Node> root_;
    std::vector<std::string> questions_;
};

}  // namespace mapite
