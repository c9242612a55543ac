#pragma once
// What is keyed from paper, answer by answer, before the project has it: PROJECT/keying/NAME.jsonl. A line is
// on the disk before it is acknowledged, so a crash or a power cut loses nothing that was. A last line that
// was being written then is recognised and left out. Forms stay here until the project has them.
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "survey/submission.hpp"

namespace mapite {

/// Answers in the order they were keyed; of a question keyed twice the later counts; an empty value says that
/// there is no answer on the paper.
struct UnfinishedForm {
    std::size_t number = 0;
    Submission known{};  ///< area, group, respondent, date as given when it was begun; no answers
    std::vector<Answer> entries{};
};

class KeyingJournal {
  public:
    /// Makes the folder and the file when missing. Throws Error(failed) when they cannot be written, or
    /// somebody else keys this questionnaire; Error(data) naming the line when it is damaged elsewhere than
    /// at its end. `last_number`: the highest number of a form that the project has.
    KeyingJournal(const std::filesystem::path& file, std::size_t last_number);
    ~KeyingJournal();
    KeyingJournal(KeyingJournal&&) noexcept;

    /// Of forms begun and not finished, in the order they were begun.
    [[nodiscard]] const std::vector<UnfinishedForm>& unfinished() const;
    [[nodiscard]] const std::vector<Submission>& finished() const;
    /// What was left out at the end of the file when it was opened; empty: nothing.
    [[nodiscard]] const std::string& torn() const;

    /// That no form has had; `begin` gives it.
    [[nodiscard]] std::size_t next_number() const;
    [[nodiscard]] bool is_begun(std::size_t form) const;

    // Each is on the disk when it returns. Throws Error(failed) when that cannot be; nothing is written then.

    /// Gives back its number.
    std::size_t begin(const Submission& known);
    void add(std::size_t form, const Answer& entry);
    void finish(std::size_t form, const Submission& submission);
    /// A form that is not kept: consent was refused.
    void drop(std::size_t form);
    /// The project has them now.
    void forget_finished();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// "paper-12".
std::string paper_id(std::size_t number);
/// Absent for ids of other origin.
std::optional<std::size_t> paper_number(const std::string& id);

}  // namespace mapite
