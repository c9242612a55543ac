#include "survey/check_questionnaire.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/error.hpp"
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
                      fmt::format("its {} speaks of ${{{}}}, which is {}", of, each,
                                  is_group ? "a group and has no answer" : "no question of this form"));
            }
        } catch (const Error& wrong) {
            error(at, "expression", fmt::format("its {} is not understood: {}", of, wrong.what()));
        }
    }

    void group(const QuestionGroup& each) {
        const At at{each.line, each.name};
        name(at, "group");
        expression(at, "relevant", each.relevant);
    }

    void question(const Question& each) {
        const At at{each.line, each.name};
        name(at, "question");
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
                                           : fmt::format("there is no list of choices \"{}\"", each.list));
        if (each.kind != QuestionKind::select_multiple) return;
        for (const AnswerChoice& choice : list->choices)
            if (choice.name.find(' ') != std::string::npos)
                error(at, "question-name",
                      fmt::format("several may be chosen from \"{}\", so its choice \"{}\" must have no "
                                  "space in its name",
                                  each.list, choice.name));
    }

    void range_of(const At& at, const Question& each) {
        if (!each.range || !(each.range->step > 0) || !(each.range->start < each.range->end))
            error(at, "range-step",
                  "the range needs a start, an end above it, and a step above zero (start=0 end=10 step=1)");
    }

    void names_once() {
        std::map<std::string, At> first;
        for (const Question& each : form_.questions) once(first, {each.line, each.name}, "question");
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
        if (!is_new)
            error(at, "question-twice",
                  fmt::format(
                      "there is a {} \"{}\" already{}; rename one of them", what, at.item,
                      before->second.line == 0 ? "" : fmt::format(", in line {}", before->second.line)));
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
                error({0, *name}, "role-unknown",
                      fmt::format("the {} is to be read from \"{}\", which is no question of this form", role,
                                  *name));
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
