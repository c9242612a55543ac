#pragma once
// A filled form: who answered (as a group, never by name), about which area, what. Answers are kept as the
// text that was keyed or exported; what they mean is the questionnaire's business.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/quantities.hpp"

namespace mapite {

struct Answer {
    std::string question;  ///< Question::name
    std::string value;     ///< name of a choice; several with a space between; a number; a text. Never empty
    bool operator==(const Answer&) const = default;
};

struct Submission {
    std::string questionnaire;  ///< Questionnaire::name
    std::string id;             ///< unique in its questionnaire: the export's instance id, "paper-12", ...
    std::string version{};      ///< of the questionnaire that was filled in; empty: not said
    std::string area{};         ///< code
    std::string group{};        ///< RespondentGroup::id
    std::string respondent{};   ///< code by which one person's form is told from another's; empty: none
    std::optional<Day> date{};  ///< of filling in
    bool consent = false;       ///< the consent line was signed, or the consent question answered with yes
    bool paper = false;         ///< keyed from paper
    std::string origin{};       ///< where it was read: "answers.csv:17"
    Day entered{};              ///< day of the import or of keying
    std::vector<Answer> answers{};  ///< in the order of the questions, each question once
    bool operator==(const Submission&) const = default;
    /// Empty: not answered.
    [[nodiscard]] std::string_view answer(std::string_view question) const;
};

/// A block that is not asked in an area, as it does not fit there. "Not asked" is neither "no data" nor zero.
struct SkippedBlock {
    std::string questionnaire, area, block;
    std::string reason{};
    auto operator<=>(const SkippedBlock&) const = default;
};

}  // namespace mapite
