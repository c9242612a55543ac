#include "app/paper_skips.hpp"

#include <algorithm>
#include <set>

#include "survey/expression.hpp"

namespace mapite {
namespace {

using OneAnswer = Expression::OneAnswer;

class Skips {
  public:
    Skips(const Questionnaire& form, const std::vector<std::size_t>& shown) : form_(form), shown_(shown) {
        for (const QuestionGroup& group : form.groups)
            of_groups_.push_back(group.relevant.empty() ? std::nullopt
                                                        : Expression::parse(group.relevant).one_answer());
        for (const Question& question : form.questions)
            of_questions_.push_back(
                question.relevant.empty() ? std::nullopt : Expression::parse(question.relevant).one_answer());
    }

    PaperSkips found() {
        for (std::size_t at = 0; at < shown_.size(); ++at) add_arrows(at);
        std::set<std::size_t> groups_seen;
        for (const std::size_t each : shown_) {
            if (needs_words(form_.questions[each].relevant, of_questions_[each], each))
                skips_.questions[each] = form_.questions[each].relevant;
            for (auto group = form_.questions[each].group; group; group = form_.groups[*group].parent)
                if (groups_seen.insert(*group).second &&
                    needs_words(form_.groups[*group].relevant, of_groups_[*group], each))
                    skips_.groups[*group] = form_.groups[*group].relevant;
        }
        return std::move(skips_);
    }

  private:
    /// On what the question itself and the groups around it rest.
    [[nodiscard]] std::vector<OneAnswer> conditions(std::size_t question) const {
        std::vector<OneAnswer> all;
        if (of_questions_[question]) all.push_back(*of_questions_[question]);
        for (auto group = form_.questions[question].group; group; group = form_.groups[*group].parent)
            if (of_groups_[*group]) all.push_back(*of_groups_[*group]);
        return all;
    }

    void add_arrows(std::size_t at) {
        const Question& gate = form_.questions[shown_[at]];
        const ChoiceList* list = form_.list(gate.list);
        if (gate.kind != QuestionKind::select_one || list == nullptr || at + 1 == shown_.size()) return;
        const auto rests_on = [&](std::size_t question, const OneAnswer& answer) {
            const auto all = conditions(question);
            return std::ranges::find(all, answer) != all.end();
        };
        std::optional<OneAnswer> wanted;
        for (const OneAnswer& each : conditions(shown_[at + 1]))
            if (each.question == gate.name) wanted = each;
        if (!wanted) return;
        std::size_t end = at + 1;
        std::set<std::string> not_asked;
        // What rests on a question that is stepped over is not asked either.
        const auto rests_on_these = [&](std::size_t question) {
            return std::ranges::any_of(conditions(question), [&](const OneAnswer& each) {
                return not_asked.contains(each.question);
            });
        };
        for (; end < shown_.size(); ++end) {
            const bool direct = rests_on(shown_[end], *wanted);
            if (!direct && !rests_on_these(shown_[end])) break;
            if (direct) covered_.emplace(shown_[end], gate.name + '=' + wanted->answer);
            not_asked.insert(form_.questions[shown_[end]].name);
        }
        // A note has no number to go on with.
        while (end < shown_.size() && form_.questions[shown_[end]].kind == QuestionKind::note) ++end;
        const auto target = end < shown_.size() ? std::optional(shown_[end]) : std::nullopt;
        for (std::size_t choice = 0; choice < list->choices.size(); ++choice)
            if (list->choices[choice].name != wanted->answer) skips_.go_on[{shown_[at], choice}] = target;
    }

    [[nodiscard]] bool needs_words(const std::string& relevant, const std::optional<OneAnswer>& answer,
                                   std::size_t question) const {
        if (relevant.empty()) return false;
        return !answer || !covered_.contains({question, answer->question + '=' + answer->answer});
    }

    const Questionnaire& form_;
    const std::vector<std::size_t>& shown_;
    std::vector<std::optional<OneAnswer>> of_groups_, of_questions_;
    std::set<std::pair<std::size_t, std::string>> covered_;
    PaperSkips skips_;
};

}  // namespace

PaperSkips paper_skips(const Questionnaire& questionnaire, const std::vector<std::size_t>& shown) {
    return Skips(questionnaire, shown).found();
}

}  // namespace mapite
