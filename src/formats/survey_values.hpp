#pragma once
// From the text of a cell to the answer that is stored: the names of choices, whether the file has names or
// labels; numbers as a person writes them.
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "survey/questionnaire.hpp"

namespace mapite {

class SurveyValues {
  public:
    /// The questionnaire must outlive this.
    explicit SurveyValues(const Questionnaire& questionnaire);

    /// Choices by name or label as names (of several with a space between, in the order of the list); numbers
    /// with a point; texts as they are. What is none of the choices, or no number, stays as it is written.
    [[nodiscard]] std::string stored(std::size_t question, std::string_view written) const;
    /// Names of the choices at these positions of the question's list, ascending.
    [[nodiscard]] std::string stored(std::size_t question, std::vector<std::size_t> choices) const;
    /// "1 (Slikti), 2 (Labi)" or "a number of 0 to 10": what the question takes, for messages.
    [[nodiscard]] std::string expected(std::size_t question) const;
    /// Whether an answer to a consent question means yes, by the name or the label of its choice.
    [[nodiscard]] bool is_yes(std::size_t question, std::string_view answer) const;

  private:
    struct Choices {
        const ChoiceList* list = nullptr;
        std::unordered_map<std::string, std::size_t> names, labels;  ///< labels folded
        /// Of labels in lower case, longest first: exports with labels put only a space between several.
        std::vector<std::pair<std::string, std::size_t>> spoken;
        [[nodiscard]] std::optional<std::size_t> find(std::string_view word) const;
        [[nodiscard]] std::optional<std::vector<std::size_t>> find_several(std::string_view text) const;
        [[nodiscard]] std::optional<std::vector<std::size_t>> find_run(std::string_view text) const;
    };
    [[nodiscard]] const Choices* choices_of(std::size_t question) const;

    const Questionnaire& questionnaire_;
    std::vector<Choices> lists_;
    std::vector<std::optional<std::size_t>> list_of_;  ///< by question
};

/// Yes of a plain word in the three languages, a check mark, "1", "true".
bool means_yes(std::string_view word);
/// The same for no.
bool means_no(std::string_view word);

}  // namespace mapite
