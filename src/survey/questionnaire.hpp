#pragma once
// A questionnaire: what is asked, in which order, with which answers to choose from. It is read from a
// TOML file or an XLSForm and goes out as an XLSForm or on paper; whatever it came from, it is this. A
// statement of a profile ("The shop is near enough") is two questions, how satisfied one is and how important
// it is, which share `statement`. Nothing here is checked: check_questionnaire does that.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/localized.hpp"

namespace mapite {

enum class QuestionKind { select_one, select_multiple, integer, range, text, note };
/// As XLSForm names them: "select_one", ..., "note".
std::string_view to_string(QuestionKind kind);
std::optional<QuestionKind> question_kind(std::string_view name);

/// What a question about a statement asks for.
enum class Aspect { none, satisfaction, importance };
/// "none", "satisfaction", "importance".
std::string_view to_string(Aspect aspect);
std::optional<Aspect> aspect(std::string_view name);

/// Answers that are no step of a scale are counted apart and never scored.
enum class ChoiceMeaning { value, does_not_apply, dont_know };
/// "value", "does_not_apply", "dont_know".
std::string_view to_string(ChoiceMeaning meaning);
std::optional<ChoiceMeaning> choice_meaning(std::string_view name);

struct AnswerChoice {
    std::string name;  ///< what is keyed and stored: "4"
    Localized label{};
    ChoiceMeaning meaning = ChoiceMeaning::value;
    bool operator==(const AnswerChoice&) const = default;
};

struct ChoiceList {
    std::string name;
    bool scale = false;  ///< the choices that are values ascend in even steps from worst to best
    std::vector<AnswerChoice> choices{};
    bool operator==(const ChoiceList&) const = default;
    /// Position of the answer among the steps, from 0; absent for other answers and unless it is a scale.
    [[nodiscard]] std::optional<std::size_t> step_of(std::string_view answer) const;
    /// How many choices are values.
    [[nodiscard]] std::size_t steps() const;
    /// Null when there is none of that name.
    [[nodiscard]] const AnswerChoice* choice(std::string_view name) const;
};

/// Of a range question; both ends belong to it.
struct NumberRange {
    double start = 0, end = 10, step = 1;
    bool operator==(const NumberRange&) const = default;
};

/// A block, or a group within another one.
struct QuestionGroup {
    std::string name;
    Localized label{};
    std::optional<std::size_t> parent{};  ///< position in Questionnaire::groups; absent: a block
    std::string relevant{};               ///< as written; empty: always
    std::size_t line = 0;                 ///< in the file
    bool operator==(const QuestionGroup&) const = default;
};

struct Question {
    std::string name;
    QuestionKind kind = QuestionKind::text;
    Localized label{}, hint{};
    std::string list{};  ///< ChoiceList::name, of the two kinds that choose
    std::optional<NumberRange> range{};
    std::string relevant{}, constraint{};  ///< expressions as written (survey/expression.hpp); empty: none
    Localized constraint_message{};
    bool required = false;
    std::optional<std::size_t> group{};  ///< innermost, position in Questionnaire::groups
    std::string statement{};             ///< shared by the questions about one statement
    Aspect aspect = Aspect::none;
    std::vector<std::string> needs{};  ///< ids of the basket's needs whose measured value it is put beside
    std::size_t line = 0;              ///< in the file
    bool operator==(const Question&) const = default;
};

/// Questions that say where a filled form belongs. Empty: there is none.
struct RoleQuestions {
    std::string area, group, respondent, date, consent;
    bool operator==(const RoleQuestions&) const = default;
};

struct Questionnaire {
    std::string name;       ///< "basic-needs": file name without its ending, unless the file says another
    std::string version{};  ///< as the file says
    Localized title{}, introduction{}, consent{};
    RoleQuestions roles{};
    std::vector<ChoiceList> lists{};
    std::vector<QuestionGroup> groups{};  ///< in the order they open; parents first
    std::vector<Question> questions{};    ///< in the order they are asked
    std::string file{};                   ///< for messages
    bool operator==(const Questionnaire&) const = default;

    // Null when there is none of that name; of several the first.
    [[nodiscard]] const Question* question(std::string_view name) const;
    [[nodiscard]] const ChoiceList* list(std::string_view name) const;
    /// Name of the outermost group around the question; empty: it stands in none.
    [[nodiscard]] std::string block_of(const Question& question) const;
    /// The question's list when it has a scale; null for others.
    [[nodiscard]] const ChoiceList* scale_of(const Question& question) const;
};

}  // namespace mapite
