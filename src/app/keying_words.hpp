#pragma once
// What the one who keys reads: the question with its number, codes and last entry, why a line was refused.
#include <string>

#include "app/keying.hpp"
#include "app/keying_session.hpp"
#include "app/speaker.hpp"

namespace mapite {

class KeyingWords {
  public:
    KeyingWords(const Questionnaire& questionnaire, const Texts& texts, Language language);

    [[nodiscard]] std::string start(const std::string& area, const std::string& group) const;
    [[nodiscard]] std::string legend() const;
    /// "Form 12: write the number on the paper.", or that it is gone on with.
    [[nodiscard]] std::string form(std::size_t number, const Keying& keying, std::size_t forms_done) const;
    /// Without a line's end: the answer is keyed behind it.
    [[nodiscard]] std::string prompt(const Keying& keying) const;
    /// "17 satisfaction: 4 rather satisfied".
    [[nodiscard]] std::string entry(std::size_t question, const std::string& value) const;
    [[nodiscard]] std::string codes(const Keying& keying) const;
    [[nodiscard]] std::string refused(const Keying& keying, const std::string& reason) const;
    [[nodiscard]] std::string finished(std::size_t number, const Keying& keying) const;
    [[nodiscard]] std::string summary(const KeyingSummary& summary) const;
    [[nodiscard]] std::string torn() const { return speaker_.say("torn"); }
    [[nodiscard]] std::string elsewhere(const UnfinishedForm& form, const std::string& area) const;

  private:
    [[nodiscard]] const std::string& in(const Localized& text) const { return text.in(speaker_.language()); }
    [[nodiscard]] std::string number(std::size_t question) const;
    /// "1-5, 8, 9", "0 to 10", "text".
    [[nodiscard]] std::string takes(std::size_t question) const;

    const Questionnaire& form_;
    const Texts& texts_;
    Speaker speaker_;
    std::vector<std::size_t> numbers_;
};

}  // namespace mapite
