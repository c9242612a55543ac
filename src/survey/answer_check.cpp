#include "survey/answer_check.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "survey/expression_node.hpp"

namespace mapite {
namespace {

std::vector<std::string> chosen(std::string_view answer) {
    std::vector<std::string> all;
    for (std::size_t at = answer.find_first_not_of(' '); at != std::string_view::npos;) {
        const std::size_t end = answer.find(' ', at);
        all.emplace_back(answer.substr(at, end - at));
        at = answer.find_first_not_of(' ', end);
    }
    return all;
}

std::optional<std::string> refused_choices(const ChoiceList* list, std::vector<std::string> names) {
    for (const std::string& each : names)
        if (list == nullptr || list->choice(each) == nullptr) return "not-a-choice";
    std::ranges::sort(names);
    if (std::ranges::adjacent_find(names) != names.end()) return "choice-twice";
    return std::nullopt;
}

std::optional<std::string> refused_number(const Question& question, std::string_view answer) {
    const double number = to_number(std::string(answer));
    if (std::isnan(number)) return "not-a-number";
    if (question.kind == QuestionKind::integer && number != std::floor(number)) return "not-whole";
    if (question.kind != QuestionKind::range || !question.range) return std::nullopt;
    const NumberRange& range = *question.range;
    const double steps = (number - range.start) / range.step;
    constexpr double rounding = 1e-9;  // of steps like 0.1
    if (number < range.start || number > range.end || std::abs(steps - std::round(steps)) > rounding)
        return "outside-range";
    return std::nullopt;
}

std::optional<std::string> refused_by_kind(const Questionnaire& questionnaire, const Question& question,
                                           std::string_view answer) {
    switch (question.kind) {
        case QuestionKind::select_one:
            return refused_choices(questionnaire.list(question.list), {std::string(answer)});
        case QuestionKind::select_multiple:
            return refused_choices(questionnaire.list(question.list), chosen(answer));
        case QuestionKind::integer:
        case QuestionKind::range:
            return refused_number(question, answer);
        case QuestionKind::note:
            return "not-a-choice";
        case QuestionKind::text:
            break;
    }
    return std::nullopt;
}

}  // namespace

AnswerRules::AnswerRules(const Questionnaire& questionnaire, const std::set<std::string>& skipped_blocks)
    : questionnaire_(&questionnaire) {
    std::vector<std::vector<Expression>> of_groups;
    for (const QuestionGroup& each : questionnaire.groups) {
        of_groups.push_back(each.parent ? of_groups.at(*each.parent) : std::vector<Expression>{});
        if (!each.relevant.empty()) of_groups.back().push_back(Expression::parse(each.relevant));
    }
    for (const Question& each : questionnaire.questions) {
        position_.emplace(each.name, position_.size());
        conditions_.push_back(each.group ? of_groups.at(*each.group) : std::vector<Expression>{});
        if (!each.relevant.empty()) conditions_.back().push_back(Expression::parse(each.relevant));
        constraint_.emplace_back();
        if (!each.constraint.empty()) constraint_.back() = Expression::parse(each.constraint);
        const std::string block = questionnaire.block_of(each);
        in_skipped_block_.push_back(!block.empty() && skipped_blocks.contains(block));
    }
    for (const std::vector<Expression>& conditions : conditions_) {
        std::vector<std::size_t> positions;
        for (const Expression& each : conditions)
            for (const std::string& name : each.questions()) positions.push_back(position_.at(name));
        rests_on_.push_back(std::move(positions));
    }
}

bool AnswerRules::asked(std::size_t question, const AnswerLookup& answers) const {
    enum class State : char { unknown, open, asked, not_asked };
    if (in_skipped_block_.at(question)) return false;
    if (conditions_.at(question).empty()) return true;

    std::vector<State> states(conditions_.size(), State::unknown);
    const AnswerLookup of_asked = [&](std::string_view name) {
        const auto found = position_.find(name);
        const bool silent = found != position_.end() && states[found->second] == State::not_asked;
        return silent ? std::optional<std::string>{} : answers(name);
    };
    // A stack of its own: a chain of ten thousand questions is no reason to fall.
    std::vector<std::size_t> stack{question};
    while (!stack.empty()) {
        const std::size_t here = stack.back();
        const auto& needed = rests_on_[here];
        const auto first_unknown =
            std::ranges::find_if(needed, [&](std::size_t each) { return states[each] == State::unknown; });
        if (first_unknown != needed.end() && !in_skipped_block_[here]) {
            states[here] = State::open;
            stack.push_back(*first_unknown);
            continue;
        }
        assert(std::ranges::none_of(needed, [&](std::size_t each) { return states[each] == State::open; }));
        const bool holds = !in_skipped_block_[here] &&
                           std::ranges::all_of(conditions_[here],
                                               [&](const Expression& each) { return each.holds(of_asked); });
        states[here] = holds ? State::asked : State::not_asked;
        stack.pop_back();
    }
    return states[question] == State::asked;
}

std::optional<std::string> AnswerRules::refused(std::size_t question, std::string_view answer,
                                                const AnswerLookup& answers) const {
    if (answer.empty()) return std::nullopt;
    if (auto why = refused_by_kind(*questionnaire_, questionnaire_->questions.at(question), answer))
        return why;
    const std::optional<Expression>& constraint = constraint_.at(question);
    if (constraint && !constraint->holds(answers, answer)) return "constraint";
    return std::nullopt;
}

}  // namespace mapite
