#include "survey/answer_counts.hpp"

#include <algorithm>
#include <unordered_map>

namespace mapite {
namespace {

/// Finds an answer's question; forms hold their answers in the order of the questions, so the next is tried
/// first.
class Finder {
  public:
    explicit Finder(std::span<const ScaleQuestion> questions) : questions_(questions) {
        for (std::size_t i = 0; i < questions.size(); ++i) position_.emplace(questions[i].question->name, i);
    }
    /// Number of questions for one without a scale.
    std::size_t operator()(const std::string& name) {
        if (next_ >= questions_.size() || questions_[next_].question->name != name) {
            const auto found = position_.find(name);
            if (found == position_.end()) return questions_.size();
            next_ = found->second;
        }
        return next_++;
    }

  private:
    std::span<const ScaleQuestion> questions_;
    std::unordered_map<std::string_view, std::size_t> position_;
    std::size_t next_ = 0;
};

void count(const ScaleQuestion& question, const std::string& answer, AnswerCounts& counts,
           std::int16_t& own) {
    if (const std::optional<std::size_t> step = question.scale->step_of(answer)) {
        ++counts.steps[*step];
        ++counts.n;
        own = static_cast<std::int16_t>(*step);
        return;
    }
    const AnswerChoice* choice = question.scale->choice(answer);
    if (choice == nullptr) return;
    if (choice->meaning == ChoiceMeaning::dont_know) ++counts.dont_know;
    if (choice->meaning == ChoiceMeaning::does_not_apply) ++counts.does_not_apply;
}

}  // namespace

std::vector<ScaleQuestion> scale_questions(const Questionnaire& questionnaire,
                                           const std::vector<std::string>& skipped) {
    std::vector<ScaleQuestion> all;
    for (const Question& each : questionnaire.questions) {
        ScaleQuestion made;
        made.question = &each;
        made.scale = questionnaire.scale_of(each);
        if (made.scale == nullptr || made.scale->steps() < 2) continue;
        made.steps = made.scale->steps();
        made.block = questionnaire.block_of(each);
        made.skipped = !made.block.empty() && std::ranges::find(skipped, made.block) != skipped.end();
        all.push_back(std::move(made));
    }
    return all;
}

std::vector<GroupAnswers> count_answers(std::span<const ScaleQuestion> questions,
                                        std::span<const std::span<const Submission* const>> groups) {
    std::vector<GroupAnswers> result;
    Finder find(questions);
    for (const auto& forms : groups) {
        GroupAnswers answers;
        answers.people = forms.size();
        for (const ScaleQuestion& each : questions) {
            answers.questions.emplace_back();
            answers.questions.back().steps.assign(each.steps, 0);
        }
        answers.steps.assign(forms.size() * questions.size(), -1);
        for (std::size_t person = 0; person < forms.size(); ++person)
            for (const Answer& each : forms[person]->answers) {
                const std::size_t question = find(each.question);
                if (question == questions.size()) continue;
                std::int16_t& own = answers.steps[person * questions.size() + question];
                count(questions[question], each.value, answers.questions[question], own);
            }
        result.push_back(std::move(answers));
    }
    return result;
}

}  // namespace mapite
