#include "app/paper_condition.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <set>

#include "survey/expression.hpp"
#include "survey/form_codes.hpp"

namespace mapite {
namespace {

using Test = Expression::AnswerTest;

class ConditionWords {
  public:
    ConditionWords(const Questionnaire& form, const Speaker& speaker)
        : form_(form), speaker_(speaker), numbers_(question_numbers(form)) {}

    [[nodiscard]] std::string of(const std::string& relevant) const {
        const Expression expression = Expression::parse(relevant);
        if (const auto tests = expression.answer_tests())
            return speaker_.say("only_if", {{"answers", words(*tests)}});
        return rule(relevant, expression);
    }

  private:
    [[nodiscard]] std::string number_of(const std::string& name) const {
        const Question* question = form_.question(name);
        return question == nullptr
                   ? name
                   : fmt::format("{}", numbers_[static_cast<std::size_t>(question - form_.questions.data())]);
    }

    /// "yes" in its quotation marks, or a number.
    [[nodiscard]] std::string answer(const Test& test) const {
        const Question* question = form_.question(test.question);
        const ChoiceList* list = question != nullptr ? form_.list(question->list) : nullptr;
        const AnswerChoice* choice = list != nullptr ? list->choice(test.answer) : nullptr;
        const std::string said = choice != nullptr ? choice->label.in(speaker_.language()) : "";
        const bool number = question != nullptr && (question->kind == QuestionKind::integer ||
                                                    question->kind == QuestionKind::range);
        if (number) return test.answer;
        return speaker_.say("quoted", {{"answer", said.empty() ? test.answer : said}});
    }

    [[nodiscard]] std::string words(const Test& test) const {
        switch (test.kind) {
            case Test::Kind::less:
                return speaker_.say("less", {{"number", test.answer}});
            case Test::Kind::less_equal:
                return speaker_.say("less_equal", {{"number", test.answer}});
            case Test::Kind::more:
                return speaker_.say("more", {{"number", test.answer}});
            case Test::Kind::more_equal:
                return speaker_.say("more_equal", {{"number", test.answer}});
            default:
                return answer(test);
        }
    }

    /// `at`: the first of those about one question; it is the next one's place afterwards.
    [[nodiscard]] std::string sentence(const std::vector<Test>& tests, std::size_t& at,
                                       const std::string& joint) const {
        const Test& first = tests[at++];
        const Texts::Values question{{"question", number_of(first.question)}};
        if (first.kind == Test::Kind::answered) return speaker_.say("answered_at_all", question);
        if (first.kind == Test::Kind::not_answered) return speaker_.say("not_answered_at_all", question);
        std::string answers = words(first);
        const bool denied = first.kind == Test::Kind::is_not;
        while (!denied && at < tests.size() && tests[at].question == first.question &&
               tests[at].kind != Test::Kind::is_not && tests[at].kind != Test::Kind::answered &&
               tests[at].kind != Test::Kind::not_answered)
            answers += ' ' + joint + ' ' + words(tests[at++]);
        return speaker_.say(denied ? "not_answered" : "answered",
                            {{"question", number_of(first.question)}, {"answers", answers}});
    }

    [[nodiscard]] std::string group(const std::vector<Test>& tests, const std::string& joint) const {
        std::string text;
        for (std::size_t at = 0; at < tests.size();) {
            const std::string next = sentence(tests, at, joint);
            if (!text.empty()) text += fmt::format(" {} ", joint);
            text += next;
        }
        return text;
    }

    [[nodiscard]] std::string words(const Expression::AnswerTests& tests) const {
        const std::string outer = speaker_.say(tests.all ? "and" : "or");
        const std::string inner = speaker_.say(tests.all ? "or" : "and");
        std::vector<Test> single;
        for (const std::vector<Test>& each : tests.groups)
            if (each.size() == 1) single.push_back(each.front());
        if (single.size() == tests.groups.size()) return group(single, outer);
        // A comma keeps apart what belongs together.
        std::string text;
        for (const std::vector<Test>& each : tests.groups)
            text += (text.empty() ? "" : ", " + outer + ' ') + group(each, inner);
        return text;
    }

    [[nodiscard]] std::string rule(std::string text, const Expression& expression) const {
        std::set<std::string> numbers;
        for (const std::string& name : expression.questions()) {
            numbers.insert(number_of(name));
            const std::string variable = "${" + name + '}';
            for (std::size_t at = text.find(variable); at != std::string::npos; at = text.find(variable))
                text.replace(at, variable.size(), '[' + number_of(name) + ']');
        }
        return speaker_.say("only_if_rule",
                            {{"questions", fmt::format("{}", fmt::join(numbers, ", "))}, {"rule", text}});
    }

    const Questionnaire& form_;
    const Speaker& speaker_;
    std::vector<std::size_t> numbers_;
};

}  // namespace

std::string paper_condition(const Questionnaire& questionnaire, const Speaker& speaker,
                            const std::string& relevant) {
    return ConditionWords(questionnaire, speaker).of(relevant);
}

}  // namespace mapite
