#include "survey/check_questionnaire.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/error.hpp"
#include "base/text.hpp"
#include "survey/expression.hpp"
#include "survey/form_name.hpp"
#include "survey/relevant_circles.hpp"

namespace mapite {
namespace {

class Check {
  public:
    explicit Check(const Questionnaire& form) : form_(form) {
        for (const Question& each : form.questions) names_.insert(each.name);
    }

    Findings all() {
        for (const QuestionGroup& each : form_.groups) group(each);
        for (const Question& each : form_.questions) question(each);
        names_once();
        for (const ChoiceList& each : form_.lists) list(each);
        lists_once();
        roles();
        statements();
        for (const std::vector<std::size_t>& circle : relevant_circles(form_)) report_circle(circle);
        // In the order of the file; what has no line stands after what has one.
        std::ranges::stable_sort(findings_, {}, [](const Finding& f) { return f.where.line - 1; });
        return std::move(findings_);
    }

  private:
    struct At {
        std::size_t line = 0;
        std::string item;
    };
    void report(Severity severity, const At& at, const char* code, std::string what) {
        Finding finding;
        finding.severity = severity;
        finding.where = Place{form_.file, at.line, at.item};
        finding.code = code;
        finding.what = std::move(what);
        findings_.push_back(std::move(finding));
    }
    void error(const At& at, const char* code, std::string what) {
        report(Severity::error, at, code, std::move(what));
    }
    void warning(const At& at, const char* code, std::string what) {
        report(Severity::warning, at, code, std::move(what));
    }

    /// The questions about one statement come from one place in the file: what is wrong with it is said once.
    [[nodiscard]] bool said_before(const Question& each) const {
        if (each.statement.empty() || &each == form_.questions.data()) return false;
        const Question& before = *(&each - 1);
        return before.statement == each.statement && before.line == each.line && each.line != 0;
    }

    [[nodiscard]] bool is_one_of_pair(const Question& each) const {
        const Question* const next = &each + 1;
        const bool first = next != form_.questions.data() + form_.questions.size() && said_before(*next);
        return first || said_before(each);
    }

    /// "; did you mean ...?", or nothing.
    [[nodiscard]] static std::string near(const std::string& name, const std::vector<std::string>& names) {
        const auto meant = nearest_name(name, names);
        return meant ? fmt::format("; did you mean \"{}\"?", *meant) : "";
    }

    void name(const At& at, const char* what) {
        if (at.item.empty())
            error(at, "question-without-name",
                  fmt::format("the {} has no name; give it one of its own", what));
        else if (!is_form_name(at.item))
            error(at, "question-name",
                  fmt::format("the {}'s name \"{}\" is none that XLSForm takes; begin it with a letter or "
                              "\"_\" and go on "
                              "with letters, digits, \"_\", \"-\" and \".\"",
                              what, at.item));
    }

    void expression(const At& at, const char* of, const std::string& text) {
        if (text.empty()) return;
        try {
            const Expression parsed = Expression::parse(text);
            for (const std::string& each : parsed.questions()) {
                if (names_.contains(each)) continue;
                const bool is_group =
                    std::ranges::find(form_.groups, each, &QuestionGroup::name) != form_.groups.end();
                error(at, "question-unknown",
                      fmt::format("its {} speaks of ${{{}}}, which is {}{}", of, each,
                                  is_group ? "a group and has no answer" : "no question of this form",
                                  near(each, {names_.begin(), names_.end()})));
            }
            for (const Expression::AnswerTest& each : parsed.answers_named()) answer_there(at, of, each);
        } catch (const Error& wrong) {
            error(at, "expression", fmt::format("its {} is not understood: {}", of, wrong.what()));
        }
    }

    /// An answer that nobody can give: the condition would never be what was meant.
    void answer_there(const At& at, const char* of, const Expression::AnswerTest& test) {
        const Question* asked = form_.question(test.question);
        const ChoiceList* list = asked == nullptr ? nullptr : form_.list(asked->list);
        if (list == nullptr || list->choices.empty() || list->choice(test.answer) != nullptr) return;
        std::vector<std::string> names;
        for (const AnswerChoice& each : list->choices) names.push_back(each.name);
        constexpr std::size_t shown = 8;
        const std::string more = names.size() > shown ? ", ..." : "";
        names.resize(std::min(names.size(), shown));
        warning(at, "answer-unknown",
                fmt::format("its {} asks whether ${{{}}} is \"{}\", which is none of its choices (it has: "
                            "{}{}); write the name of the choice, not its label",
                            of, test.question, test.answer, fmt::join(names, ", "), more));
    }

    void group(const QuestionGroup& each) {
        const At at{each.line, each.name};
        name(at, "group");
        expression(at, "relevant", each.relevant);
    }

    void question(const Question& each) {
        const At at{each.line, each.name};
        if (!said_before(each)) {
            if (is_one_of_pair(each))
                name({each.line, each.statement}, "statement");
            else
                name(at, "question");
        }
        if (each.label == Localized{} && each.hint == Localized{})
            warning(at, "label-missing",
                    "the question has no label in any language; people will see its name");
        if (each.kind == QuestionKind::select_one || each.kind == QuestionKind::select_multiple)
            choices_of(at, each);
        if (each.kind == QuestionKind::range) range_of(at, each);
        expression(at, "relevant", each.relevant);
        expression(at, "constraint", each.constraint);
        if (each.aspect != Aspect::none && form_.list(each.list) != nullptr &&
            form_.scale_of(each) == nullptr)
            warning(at, "statement-aspect",
                    fmt::format("it asks for {}, but its answers \"{}\" are no scale; it will not be scored",
                                to_string(each.aspect), each.list));
    }

    void choices_of(const At& at, const Question& each) {
        const ChoiceList* list = form_.list(each.list);
        used_.insert(each.list);
        if (list == nullptr)
            return error(at, "list-missing",
                         each.list.empty() ? "the question names no list of choices"
                                           : fmt::format("there is no list of choices \"{}\"{}", each.list,
                                                         near(each.list, list_names())));
        if (each.kind != QuestionKind::select_multiple) return;
        for (const AnswerChoice& choice : list->choices)
            if (choice.name.find(' ') != std::string::npos)
                error(at, "question-name",
                      fmt::format("several may be chosen from \"{}\", so its choice \"{}\" must have no "
                                  "space in its name",
                                  each.list, choice.name));
    }

    [[nodiscard]] std::vector<std::string> list_names() const {
        std::vector<std::string> names;
        for (const ChoiceList& each : form_.lists) names.push_back(each.name);
        return names;
    }

    void range_of(const At& at, const Question& each) {
        if (!each.range || !(each.range->step > 0) || !(each.range->start < each.range->end))
            error(at, "range-step",
                  "the range needs a start, an end above it, and a step above zero (start=0 end=10 step=1)");
    }

    void names_once() {
        std::map<std::string, const Question*> first;
        const Question* told = nullptr;
        for (const Question& each : form_.questions) {
            if (each.name.empty()) continue;
            const auto [place, is_new] = first.emplace(each.name, &each);
            if (is_new || (said_before(each) && told == &each - 1)) continue;
            const Question& before = *place->second;
            const bool copied = is_one_of_pair(each) && before.statement == each.statement;
            if (copied) told = &each;
            twice({each.line, copied ? each.statement : each.name}, copied ? "statement" : "question",
                  before.line);
        }
        std::map<std::string, At> first_group;
        for (const QuestionGroup& each : form_.groups) once(first_group, {each.line, each.name}, "group");
        // Side by side, a question and a group of one name would be one column of an export.
        for (const QuestionGroup& each : form_.groups)
            for (const Question& asked : form_.questions)
                if (asked.name == each.name && !each.name.empty() && asked.group == each.parent)
                    error({asked.line, asked.name}, "question-twice",
                          fmt::format(
                              "a group beside the question is called \"{}\" as well; rename one of them",
                              each.name));
    }
    void once(std::map<std::string, At>& first, const At& at, const char* what) {
        if (at.item.empty()) return;
        const auto [before, is_new] = first.emplace(at.item, at);
        if (!is_new) twice(at, what, before->second.line);
    }
    void twice(const At& at, const char* what, std::size_t line_before) {
        error(at, "question-twice",
              fmt::format("there is a {} \"{}\" already{}; rename one of them", what, at.item,
                          line_before == 0 ? "" : fmt::format(", in line {}", line_before)));
    }

    void list(const ChoiceList& each) {
        const At at{0, each.name};
        if (!used_.contains(each.name)) warning(at, "list-unused", "no question uses this list of choices");
        if (each.choices.empty()) return error(at, "list-empty", "the list has no choices");
        std::set<std::string> names;
        bool unlabelled = false;
        for (const AnswerChoice& choice : each.choices) {
            if (choice.name.empty())
                error(at, "question-without-name", "a choice of the list has no name");
            else if (!names.insert(choice.name).second)
                error(at, "choice-twice", fmt::format("the list has the choice \"{}\" twice", choice.name));
            unlabelled = unlabelled || choice.label == Localized{};
        }
        if (unlabelled) warning(at, "label-missing", "a choice of the list has no label in any language");
        if (each.scale && each.steps() < 2)
            error(at, "scale-steps",
                  fmt::format("a scale needs two steps at least, this one has {}", each.steps()));
    }
    void lists_once() {
        std::map<std::string, At> first;
        for (const ChoiceList& each : form_.lists) once(first, {0, each.name}, "list of choices");
    }

    void roles() {
        const RoleQuestions& roles = form_.roles;
        for (const auto& [role, name] : {std::pair{"area", &roles.area},
                                         {"group", &roles.group},
                                         {"respondent", &roles.respondent},
                                         {"date", &roles.date},
                                         {"consent", &roles.consent}})
            if (!name->empty() && form_.question(*name) == nullptr)
                error(
                    {0, *name}, "role-unknown",
                    fmt::format("the {} is to be read from \"{}\", which is no question of this form{}; name "
                                "one of its questions, or none",
                                role, *name, near(*name, {names_.begin(), names_.end()})));
    }

    void statements() {
        std::map<std::string, bool> satisfaction;
        for (const Question& each : form_.questions)
            if (!each.statement.empty()) satisfaction[each.statement] |= each.aspect == Aspect::satisfaction;
        for (const Question& each : form_.questions) {
            const auto lacks = satisfaction.find(each.statement);
            if (lacks == satisfaction.end() || lacks->second) continue;
            warning({each.line, each.name}, "statement-aspect",
                    fmt::format("nobody is asked how satisfied they are with \"{}\"", each.statement));
            satisfaction.erase(lacks);
        }
    }

    void report_circle(const std::vector<std::size_t>& circle) {
        std::string names;
        for (const std::size_t each : circle) names += form_.questions.at(each).name + " -> ";
        const Question& first = form_.questions.at(circle.front());
        error({first.line, first.name}, "relevant-circle",
              fmt::format(
                  "whether it is asked depends on itself: {}{}; take one of these conditions (or that of a "
                  "group around it) out",
                  names, first.name));
    }

    const Questionnaire& form_;
    Findings findings_;
    std::set<std::string> names_;  ///< of questions
    std::set<std::string> used_;   ///< lists that questions choose from
};

}  // namespace

Findings check_questionnaire(const Questionnaire& questionnaire) {
    return Check(questionnaire).all();
}

void require_usable(const Questionnaire& questionnaire) {
    const Findings findings = check_questionnaire(questionnaire);
    const auto is_error = [](const Finding& each) { return each.severity == Severity::error; };
    const auto first = std::ranges::find_if(findings, is_error);
    if (first == findings.end()) return;
    const auto more = std::ranges::count_if(findings, is_error) - 1;
    const std::string place = to_string(first->where);
    throw Error(ErrorKind::data, fmt::format("{}{}{}", place.empty() ? "" : place + ": ", first->what,
                                             more == 0 ? ""
                                                       : fmt::format(" (and {} more {} in this form)", more,
                                                                     more == 1 ? "error" : "errors")));
}

}  // namespace mapite
