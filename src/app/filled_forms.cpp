#include "app/filled_forms.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "app/questionnaires.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/survey_values.hpp"

namespace mapite {
namespace {

using AreaGroup = std::pair<std::string, std::string>;

bool is_alone(const std::vector<RespondentGroup>& groups, const std::string& id) {
    const auto group = std::ranges::find(groups, id, &RespondentGroup::id);
    return group != groups.end() && group->alone;
}

/// Codes tell people from one another; a form without one is somebody else's.
std::map<AreaGroup, std::size_t> people_in(const std::vector<Submission>& forms) {
    std::map<AreaGroup, std::set<std::string>> people;
    for (const Submission& each : forms)
        people[{each.area, each.group}].insert(each.respondent.empty() ? "\n" + each.id : each.respondent);
    std::map<AreaGroup, std::size_t> counts;
    for (const auto& [where, codes] : people) counts[where] = codes.size();
    return counts;
}

/// Questions that say what kind of person answered: age, sex. Those that conditions speak of are not among
/// them, as which questions were asked shows their answers anyway.
std::vector<std::string> questions_about_people(const Questionnaire& questionnaire) {
    const auto decides = [&](const Question& question) {
        const std::string reference = "${" + question.name + "}";
        const auto speaks = [&](const auto& each) {
            return each.relevant.find(reference) != std::string::npos;
        };
        return std::ranges::any_of(questionnaire.questions, speaks) ||
               std::ranges::any_of(questionnaire.groups, speaks);
    };
    std::vector<std::string> names;
    for (const Question& each : questionnaire.questions)
        if (each.kind != QuestionKind::text && each.kind != QuestionKind::note &&
            questionnaire.scale_of(each) == nullptr && !decides(each))
            names.push_back(each.name);
    return names;
}

/// Ids of the forms whose answers about the person are left out: fewer than `least` of the group in the area
/// share them, and all of the group where such forms would be too few among themselves.
std::set<std::string> forms_of_rare_people(const Questionnaire& questionnaire,
                                           const std::vector<Submission>& forms, std::size_t least) {
    const std::vector<std::string> asked = questions_about_people(questionnaire);
    std::map<AreaGroup, std::map<std::string, std::vector<std::string>>> alike;
    for (const Submission& each : forms) {
        std::string answers;
        for (const std::string& name : asked) answers += std::string(each.answer(name)) + '\n';
        alike[{each.area, each.group}][answers].push_back(each.id);
    }
    std::set<std::string> rare;
    for (const auto& [where, kinds] : alike) {
        std::vector<std::string> here;
        for (const auto& [answers, ids] : kinds)
            if (ids.size() < least) here.insert(here.end(), ids.begin(), ids.end());
        const bool too_few = !here.empty() && here.size() < least;
        for (const auto& [answers, ids] : kinds)
            if (too_few || ids.size() < least) rare.insert(ids.begin(), ids.end());
    }
    return rare;
}

class FormTable {
  public:
    FormTable(const Questionnaire& questionnaire, const std::vector<RespondentGroup>& groups)
        : questionnaire_(questionnaire), groups_(groups), values_(questionnaire) {
        const RoleQuestions& roles = questionnaire.roles;
        const auto heading = [](const std::string& role, const char* name) {
            return role.empty() ? std::string(name) : role;
        };
        table_.header = {"_uuid",
                         heading(roles.area, "area"),
                         heading(roles.group, "group"),
                         "mapite_month",
                         "mapite_paper",
                         heading(roles.consent, "consent"),
                         "__version__"};
        for (const Question& each : questionnaire.questions) {
            if (each.kind == QuestionKind::note || has_role(each.name)) continue;
            asked_.push_back(&each);
            table_.header.push_back(each.name);
        }
    }

    /// `rare`: without the answers that say what kind of person it is.
    void add(const Submission& form, bool rare) {
        bool about_left_out = false;
        std::vector<std::string> row = {form.id,
                                        said(form, questionnaire_.roles.area, form.area),
                                        said(form, questionnaire_.roles.group, form.group),
                                        form.date ? to_string(*form.date).substr(0, 7) : "",
                                        form.paper ? "yes" : "",
                                        form.consent ? yes() : "",
                                        form.version};
        for (const Question* question : asked_) {
            std::string answer(form.answer(question->name));
            const bool words = question->kind == QuestionKind::text && !is_alone(groups_, form.group);
            texts_left_out_ += words && !answer.empty() ? 1 : 0;
            const bool about = rare && std::ranges::find(about_, question->name) != about_.end();
            about_left_out = about_left_out || (about && !answer.empty());
            row.push_back(words || about ? std::string{} : std::move(answer));
        }
        about_left_out_ += about_left_out ? 1 : 0;
        table_.rows.push_back(std::move(row));
    }
    [[nodiscard]] Table take() { return std::move(table_); }
    [[nodiscard]] std::size_t texts_left_out() const { return texts_left_out_; }
    /// Forms.
    [[nodiscard]] std::size_t about_left_out() const { return about_left_out_; }

  private:
    [[nodiscard]] bool has_role(const std::string& name) const {
        const RoleQuestions& roles = questionnaire_.roles;
        return name == roles.area || name == roles.group || name == roles.respondent || name == roles.date ||
               name == roles.consent;
    }
    /// As it was chosen, since a code is no choice; what was typed in a text is the code by now.
    [[nodiscard]] std::string said(const Submission& form, const std::string& role,
                                   const std::string& code) const {
        const Question* question = questionnaire_.question(role);
        const bool chosen = question != nullptr && question->kind == QuestionKind::select_one;
        const std::string answer(chosen ? form.answer(role) : std::string_view{});
        return answer.empty() ? code : answer;
    }
    /// The choice that means yes.
    [[nodiscard]] std::string yes() const {
        const std::string& role = questionnaire_.roles.consent;
        const auto question = std::ranges::find(questionnaire_.questions, role, &Question::name);
        if (role.empty() || question == questionnaire_.questions.end()) return "yes";
        const auto position = static_cast<std::size_t>(question - questionnaire_.questions.begin());
        if (const ChoiceList* list = questionnaire_.list(question->list))
            for (const AnswerChoice& choice : list->choices)
                if (values_.is_yes(position, choice.name)) return choice.name;
        return "yes";
    }

    const Questionnaire& questionnaire_;
    const std::vector<RespondentGroup>& groups_;
    SurveyValues values_;
    std::vector<const Question*> asked_;
    Table table_;
    std::vector<std::string> about_ = questions_about_people(questionnaire_);
    std::size_t texts_left_out_ = 0, about_left_out_ = 0;
};

Finding note(std::string code, std::string what) {
    Finding finding;
    finding.severity = Severity::note;
    finding.code = std::move(code);
    finding.what = std::move(what);
    return finding;
}

}  // namespace

FilledForms forms_for_use(const Project& project, const Resources& resources, const std::string& name) {
    const std::size_t least = project.settings.least_forms;
    const Questionnaire questionnaire = questionnaire_named(resources, project.folder, name);
    const std::vector<RespondentGroup> groups = respondent_groups_of(resources, project.folder);
    std::vector<Submission> forms = project.open_to_read().submissions();
    std::erase_if(forms, [&](const Submission& each) { return each.questionnaire != questionnaire.name; });
    if (forms.empty())
        throw Error(ErrorKind::usage,
                    fmt::format("there are no filled forms of \"{}\" in the project", questionnaire.name),
                    "\"mapite survey import\" brings them in");
    std::map<AreaGroup, std::size_t> counts = people_in(forms);
    const std::set<std::string> rare = forms_of_rare_people(questionnaire, forms, least);

    FilledForms result;
    result.questionnaire = questionnaire.name;
    FormTable table(questionnaire, groups);
    std::size_t kept_back = 0;
    for (const Submission& each : forms) {
        const bool may = counts[{each.area, each.group}] >= least || is_alone(groups, each.group);
        if (may) table.add(each, rare.contains(each.id) && !is_alone(groups, each.group));
        kept_back += may ? 0 : 1;
    }
    for (const auto& [where, count] : counts)
        if (count < least && !is_alone(groups, where.second))
            result.left_out.push_back(
                note("group-too-small",
                     fmt::format("{} in {}: fewer than {} forms, left out, as single people could be told",
                                 where.second, where.first, least)));
    if (table.about_left_out() > 0)
        result.left_out.push_back(
            note("about-people-left-out",
                 fmt::format("in {} form(s) what kind of person answered ({}) is left out, as fewer than {} "
                             "of the group in the area said the same",
                             table.about_left_out(), fmt::join(questions_about_people(questionnaire), ", "),
                             least)));
    if (table.texts_left_out() > 0)
        result.left_out.push_back(
            note("texts-left-out", fmt::format("{} answer(s) in people's own words are left out, as they "
                                               "may tell who wrote them",
                                               table.texts_left_out())));
    result.table = table.take();
    if (result.table.rows.empty())
        throw Error(
            ErrorKind::refused,
            fmt::format("no group has {} forms of \"{}\" in an area: single people could be told from "
                        "the file ({} form(s) stay in the project)",
                        least, questionnaire.name, kept_back),
            "\"mapite survey compare\" shows what may be shown of them");
    return result;
}

std::string filled_forms_json(const FilledForms& forms) {
    nlohmann::ordered_json json;
    json["questionnaire"] = forms.questionnaire;
    json["forms"] = nlohmann::ordered_json::array();
    for (const std::vector<std::string>& row : forms.table.rows) {
        nlohmann::ordered_json form;
        for (std::size_t i = 0; i < row.size(); ++i)
            if (!row[i].empty()) form[forms.table.header[i]] = row[i];
        json["forms"].push_back(std::move(form));
    }
    return json.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

}  // namespace mapite
