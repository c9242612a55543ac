#include "formats/survey_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/text.hpp"
#include "formats/xlsform_roles.hpp"

namespace mapite {
namespace {

/// What KoboToolbox and ODK add to the answers, in lower case: people and devices among it.
constexpr std::array<std::string_view, 41> passed_over = {
    "deviceid",
    "subscriberid",
    "simserial",
    "sim_serial",
    "phonenumber",
    "phone_number",
    "username",
    "email",
    "audit",
    "background-audio",
    "_validation_status",
    "_notes",
    "_status",
    "_submitted_by",
    "_submitted_by_user",
    "_tags",
    "_index",
    "_parent_index",
    "_parent_table_name",
    "parent_key",
    "meta/instancename",
    "meta-instancename",
    "instancename",
    "meta/deprecatedid",
    "meta-deprecatedid",
    "meta/audit",
    "meta-audit",
    "formhub/uuid",
    "_xform_id_string",
    "_attachments",
    "_geolocation",
    "_bamboo_dataset_id",
    "submitterid",
    "submittername",
    "attachmentspresent",
    "attachmentsexpected",
    "reviewstate",
    "status",
    "edits",
    "media_all_received",
    "xmlformid",
};
constexpr std::array<std::string_view, 9> ids = {
    "metarootuuid", "rootuuid",     "uuid", "metainstanceid", "instanceid", "metaid",
    "key",          "submissionid", "id"};
constexpr std::array<std::string_view, 7> days = {
    "today", "end", "start", "submissiontime", "submissiondate", "completedat", "datesubmitted"};
constexpr std::array<std::string_view, 3> versions = {"version", "formversion", "metaversion"};

/// Position of the name in the list; its size when it is not there.
template <std::size_t count>
std::size_t rank(const std::array<std::string_view, count>& names, std::string_view name) {
    return static_cast<std::size_t>(std::ranges::find(names, name) - names.begin());
}

struct Meant {
    std::size_t question = 0;
    std::optional<std::size_t> choice{};
    auto operator<=>(const Meant&) const = default;
};

/// Every heading that a question or one of its choices may have.
class Headings {
  public:
    explicit Headings(const Questionnaire& questionnaire) : questionnaire_(questionnaire) {
        for (std::size_t i = 0; i < questionnaire.questions.size(); ++i) add_question(i);
    }

    /// A name goes before a label, and the exact one before one that differs in case.
    [[nodiscard]] const std::vector<Meant>* find(const std::string& heading) const {
        for (const auto& [keys, key] : {std::pair(&exact_, heading), std::pair(&lower_, lower(heading)),
                                        std::pair(&folded_, folded(heading))})
            if (const auto found = keys->find(key); found != keys->end() && !key.empty())
                return &found->second;
        return nullptr;
    }

    [[nodiscard]] const std::vector<Meant>* find_name(const std::string& name) const {
        const auto found = exact_.find(name);
        return found == exact_.end() ? nullptr : &found->second;
    }

  private:
    using Keys = std::map<std::string, std::vector<Meant>, std::less<>>;
    static void add(Keys& keys, std::string key, const Meant& meant) {
        std::vector<Meant>& all = keys[std::move(key)];
        if (std::ranges::find(all, meant) == all.end()) all.push_back(meant);
    }
    void add_name(const std::string& name, const Meant& meant) {
        add(exact_, name, meant);
        add(lower_, lower(name), meant);
    }

    void add_question(std::size_t position) {
        const Question& question = questionnaire_.questions[position];
        const std::vector<std::string> names = paths(question);
        for (const std::string& name : names) add_name(name, {position, {}});
        for (const std::string* label : {&question.label.lv, &question.label.en, &question.label.ru})
            if (!label->empty()) add_label(*label, question, {position, {}});
        const ChoiceList* list =
            question.kind == QuestionKind::select_multiple ? questionnaire_.list(question.list) : nullptr;
        for (std::size_t c = 0; list != nullptr && c < list->choices.size(); ++c) {
            for (const std::string& name : names) add_name(name + "/" + list->choices[c].name, {position, c});
            add_choice_labels(question, list->choices[c], {position, c});
        }
    }
    void add_choice_labels(const Question& question, const AnswerChoice& choice, const Meant& meant) {
        for (const auto text : {&Localized::lv, &Localized::en, &Localized::ru}) {
            const std::string& label = choice.label.*text;
            if (label.empty()) continue;
            for (const std::string& name : paths(question))
                add(folded_, folded(fmt::format("{}/{}", name, label)), meant);
            if (!(question.label.*text).empty())
                add_label(fmt::format("{}/{}", question.label.*text, label), question, meant);
        }
    }
    /// Alone, and behind the labels of its groups in each language.
    void add_label(const std::string& label, const Question& question, const Meant& meant) {
        add(folded_, folded(label), meant);
        for (const auto text : {&Localized::lv, &Localized::en, &Localized::ru}) {
            std::string path = label;
            for (auto at = question.group; at; at = questionnaire_.groups[*at].parent) {
                const QuestionGroup& group = questionnaire_.groups[*at];
                path.insert(0, ((group.label.*text).empty() ? group.name : group.label.*text) + "/");
            }
            add(folded_, folded(path), meant);
        }
    }
    /// "area", "about/area" (KoboToolbox), "about-area" (ODK), "about.area", "about:area".
    [[nodiscard]] std::vector<std::string> paths(const Question& question) const {
        std::vector<std::string> all = {question.name};
        for (const char sign : {'/', '-', '.', ':'}) {
            std::string path = question.name;
            for (auto at = question.group; at; at = questionnaire_.groups[*at].parent)
                path.insert(0, questionnaire_.groups[*at].name + sign);
            if (path != question.name) all.push_back(std::move(path));
        }
        return all;
    }

    const Questionnaire& questionnaire_;
    Keys exact_, lower_, folded_;
};

/// What follows the last sign that stands between a group and its question.
std::string_view last_part(std::string_view heading) {
    const std::size_t sign = heading.find_last_of("/:");
    return sign == std::string_view::npos ? heading : heading.substr(sign + 1);
}

class ColumnFinder {
  public:
    ColumnFinder(const FeatureTable& table, const Questionnaire& questionnaire)
        : table_(table), questionnaire_(questionnaire), headings_(questionnaire) {
        found_.of_question.resize(questionnaire.questions.size());
        found_.choices_of.resize(questionnaire.questions.size());
    }

    SurveyColumns columns() {
        for (std::size_t i = 0; i < table_.fields.size(); ++i)
            if (!table_.fields[i].empty() && !take_question(i) && !take_metadata(i)) others_.push_back(i);
        take_roles();
        found_.days = ordered(days_);
        found_.ids = ordered(ids_);
        for (std::size_t q = 0; q < found_.of_question.size(); ++q)
            if ((found_.of_question[q] || !found_.choices_of[q].empty()) && !has_role(q)) ++found_.questions;
        return std::move(found_);
    }

  private:
    using Ranked = std::vector<std::pair<std::size_t, std::size_t>>;
    static std::vector<std::size_t> ordered(Ranked& ranked) {
        std::ranges::sort(ranked);
        std::vector<std::size_t> columns;
        for (const auto& [unused, column] : ranked) columns.push_back(column);
        return columns;
    }

    [[nodiscard]] bool has_role(std::size_t question) const {
        const RoleQuestions& roles = questionnaire_.roles;
        const std::string& name = questionnaire_.questions[question].name;
        return name == roles.area || name == roles.group || name == roles.respondent || name == roles.date ||
               name == roles.consent;
    }

    bool take_question(std::size_t column) {
        const std::vector<Meant>* meant = headings_.find(table_.fields[column]);
        // Behind groups that were made in the collecting program.
        if (meant == nullptr) meant = headings_.find_name(std::string(last_part(table_.fields[column])));
        if (meant == nullptr) return false;
        const auto which = which_of(*meant, column);
        if (!which) {
            found_.ambiguous.push_back(column);
            return true;
        }
        const Meant& only = *which;
        if (questionnaire_.questions[only.question].kind == QuestionKind::note) return true;
        if (only.choice) {
            found_.choices_of[only.question].push_back({column, *only.choice});
        } else if (found_.of_question[only.question]) {
            found_.repeated.push_back(column);
        } else {
            found_.of_question[only.question] = column;
        }
        return true;
    }

    /// Where several questions share a label and there are as many columns of it, they have the same order.
    [[nodiscard]] std::optional<Meant> which_of(const std::vector<Meant>& meant, std::size_t column) const {
        if (meant.size() == 1) return meant.front();
        const std::string& heading = table_.fields[column];
        const auto count = [&](std::size_t end) {
            return static_cast<std::size_t>(std::count(
                table_.fields.begin(), table_.fields.begin() + static_cast<std::ptrdiff_t>(end), heading));
        };
        if (count(table_.fields.size()) != meant.size()) return std::nullopt;
        return meant[count(column)];
    }

    bool take_metadata(std::size_t column) {
        const std::string name = folded(table_.fields[column]);
        if (name == "mapitemonth" || name == "mapitepaper") {
            (name == "mapitemonth" ? found_.month : found_.paper) = column;
        } else if (const std::size_t at = rank(ids, name); at < ids.size()) {
            ids_.emplace_back(at, column);
        } else if (const std::size_t day = rank(days, name); day < days.size()) {
            days_.emplace_back(day, column);
        } else if (rank(versions, name.substr(0, 7)) < versions.size() ||
                   rank(versions, name) < versions.size()) {
            // Kobo renames them "_version__001" when a form has several.
            if (!found_.version) found_.version = column;
        } else {
            return rank(passed_over, lower(table_.fields[column])) < passed_over.size();
        }
        return true;
    }

    /// The form's own question first, then a column that is called so.
    void take_roles() {
        RoleQuestions roles = questionnaire_.roles;
        for (const auto& [role, column] :
             {std::pair("area", &found_.area), std::pair("group", &found_.group),
              std::pair("respondent", &found_.respondent), std::pair("date", &found_.date),
              std::pair("consent", &found_.consent)}) {
            const std::string& name = *role_of(roles, role);
            for (std::size_t q = 0; q < questionnaire_.questions.size() && !name.empty(); ++q)
                if (questionnaire_.questions[q].name == name && found_.of_question[q])
                    *column = found_.of_question[q];
        }
        for (const std::size_t column : others_) take_role_called_so(column);
    }
    void take_role_called_so(std::size_t column) {
        const std::string& heading = table_.fields[column];
        std::string_view role = role_called(heading);
        if (role.empty()) role = role_called(last_part(heading));
        std::optional<std::size_t>* place = role == "area"         ? &found_.area
                                            : role == "group"      ? &found_.group
                                            : role == "respondent" ? &found_.respondent
                                            : role == "date"       ? &found_.date
                                            : role == "consent"    ? &found_.consent
                                                                   : nullptr;
        if (place == nullptr || *place)
            found_.unknown.push_back(column);
        else
            *place = column;
    }

    const FeatureTable& table_;
    const Questionnaire& questionnaire_;
    Headings headings_;
    SurveyColumns found_;
    std::vector<std::size_t> others_;
    Ranked days_, ids_;
};

}  // namespace

SurveyColumns survey_columns(const FeatureTable& table, const Questionnaire& questionnaire) {
    return ColumnFinder(table, questionnaire).columns();
}

}  // namespace mapite
