#include "writers/xlsform.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/error.hpp"
#include "base/text.hpp"
#include "writers/workbook.hpp"

namespace mapite {
namespace {

struct Spoken {
    Language language;
    const char* name;
    std::string Localized::*text;
};
constexpr std::array<Spoken, 3> all_languages = {{
    {Language::lv, "Latviešu (lv)", &Localized::lv},
    {Language::ru, "Русский (ru)", &Localized::ru},
    {Language::en, "English (en)", &Localized::en},
}};
using Languages = std::vector<Spoken>;

std::vector<const Localized*> texts_of(const Questionnaire& questionnaire) {
    std::vector<const Localized*> texts = {&questionnaire.title, &questionnaire.introduction,
                                           &questionnaire.consent};
    for (const QuestionGroup& group : questionnaire.groups) texts.push_back(&group.label);
    for (const ChoiceList& list : questionnaire.lists)
        for (const AnswerChoice& choice : list.choices) texts.push_back(&choice.label);
    for (const Question& question : questionnaire.questions)
        texts.insert(texts.end(), {&question.label, &question.hint, &question.constraint_message});
    return texts;
}

/// Latvian when the questionnaire has no words at all: a form has one column of labels at least.
Languages languages_of(const Questionnaire& questionnaire) {
    const std::vector<const Localized*> texts = texts_of(questionnaire);
    Languages spoken;
    for (const Spoken& each : all_languages)
        if (std::ranges::any_of(texts, [&](const Localized* text) { return !(text->*each.text).empty(); }))
            spoken.push_back(each);
    if (spoken.empty()) spoken.push_back(all_languages.front());
    return spoken;
}

/// A row as it grows, cell behind cell, beside the headings.
class Row {
  public:
    Row(std::vector<std::string>& header, const Languages& languages)
        : header_(header), languages_(languages), first_(header.empty()) {}
    Row& put(const char* heading, std::string cell) {
        if (first_) header_.emplace_back(heading);
        cells_.push_back(std::move(cell));
        return *this;
    }
    Row& put(const std::string& heading, const Localized& words) {
        for (const Spoken& each : languages_) {
            if (first_) header_.push_back(heading + "::" + each.name);
            cells_.push_back(words.*each.text);
        }
        return *this;
    }
    [[nodiscard]] std::vector<std::string> cells() const { return cells_; }

  private:
    std::vector<std::string>& header_;
    const Languages& languages_;
    bool first_;
    std::vector<std::string> cells_;
};

std::string type_of(const Question& question) {
    std::string type(to_string(question.kind));
    if (!question.list.empty()) type += " " + question.list;
    return type;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

std::string roles_of(const RoleQuestions& roles, const std::string& question) {
    std::vector<std::string> names;
    for (const auto& [name, role] : {std::pair("area", &roles.area), std::pair("group", &roles.group),
                                     std::pair("respondent", &roles.respondent),
                                     std::pair("date", &roles.date), std::pair("consent", &roles.consent)})
        if (!question.empty() && *role == question) names.emplace_back(name);
    return joined(names);
}

/// The sheet "survey": groups open and close round their questions, in the order they have.
class SurveySheet {
  public:
    SurveySheet(const Questionnaire& questionnaire, const Languages& languages)
        : questionnaire_(questionnaire), languages_(languages) {}

    Table table() {
        for (const Question& question : questionnaire_.questions) {
            if (question.group)
                while (opened_ <= *question.group) open_next();
            close_down_to(question.group);
            if (question.group && (open_.empty() || open_.back() != *question.group))
                throw Error(
                    ErrorKind::data,
                    fmt::format("{}: the question \"{}\" belongs to the group \"{}\", other questions "
                                "stand between it and the rest of the group",
                                questionnaire_.name, question.name,
                                questionnaire_.groups[*question.group].name),
                    "put the questions of a group one after the other");
            add("", question);
        }
        while (opened_ < questionnaire_.groups.size()) open_next();
        close_down_to(std::nullopt);
        return std::move(table_);
    }

  private:
    [[nodiscard]] bool is_within(std::size_t group, std::optional<std::size_t> outer) const {
        if (!outer) return false;
        for (std::optional<std::size_t> each = *outer; each; each = questionnaire_.groups[*each].parent)
            if (*each == group) return true;
        return false;
    }
    void close_down_to(std::optional<std::size_t> group) {
        while (!open_.empty() && !is_within(open_.back(), group)) {
            add("end_group", {.name = questionnaire_.groups[open_.back()].name});
            open_.pop_back();
        }
    }
    void open_next() {
        const QuestionGroup& group = questionnaire_.groups[opened_];
        close_down_to(group.parent);
        Question line;
        line.name = group.name;
        line.label = group.label;
        line.relevant = group.relevant;
        add("begin_group", line);
        open_.push_back(opened_++);
    }
    void add(const std::string& type, const Question& question) {
        const bool asked = type.empty();
        std::string parameters;
        if (question.range)
            parameters = fmt::format("start={} end={} step={}", to_text(question.range->start),
                                     to_text(question.range->end), to_text(question.range->step));
        const std::string aspect =
            question.aspect == Aspect::none ? std::string{} : std::string(to_string(question.aspect));
        Row row(table_.header, languages_);
        row.put("type", asked ? type_of(question) : type)
            .put("name", question.name)
            .put("label", question.label)
            .put("hint", question.hint)
            .put("required", question.required ? "yes" : "")
            .put("relevant", question.relevant)
            .put("constraint", question.constraint)
            .put("constraint_message", question.constraint_message)
            .put("parameters", parameters)
            .put("mapite_statement", question.statement)
            .put("mapite_aspect", aspect)
            .put("mapite_needs", joined(question.needs))
            .put("mapite_role", asked ? roles_of(questionnaire_.roles, question.name) : "");
        table_.rows.push_back(row.cells());
    }

    const Questionnaire& questionnaire_;
    const Languages& languages_;
    Table table_;
    std::vector<std::size_t> open_;
    std::size_t opened_ = 0;
};

Table choices_sheet(const Questionnaire& questionnaire, const Languages& languages) {
    Table table;
    for (const ChoiceList& list : questionnaire.lists)
        for (const AnswerChoice& choice : list.choices) {
            Row row(table.header, languages);
            row.put("list_name", list.name)
                .put("name", choice.name)
                .put("label", choice.label)
                .put("mapite_scale", list.scale ? "yes" : "no")
                .put("mapite_meaning", std::string(to_string(choice.meaning)));
            table.rows.push_back(row.cells());
        }
    if (table.header.empty()) table.header = {"list_name", "name", "label"};
    return table;
}

Table settings_sheet(const Questionnaire& questionnaire, const Languages& languages) {
    Table table;
    Row row(table.header, languages);
    row.put("form_title", questionnaire.title.in(languages.front().language))
        .put("form_id", questionnaire.name)
        .put("version", questionnaire.version)
        .put("default_language", languages.front().name)
        .put("mapite_title", questionnaire.title)
        .put("mapite_introduction", questionnaire.introduction)
        .put("mapite_consent", questionnaire.consent);
    table.rows.push_back(row.cells());
    return table;
}

}  // namespace

void write_xlsform(const Questionnaire& questionnaire, const std::filesystem::path& file) {
    const Languages languages = languages_of(questionnaire);
    const std::vector<WorkbookSheet> sheets = {
        {"survey", SurveySheet(questionnaire, languages).table()},
        {"choices", choices_sheet(questionnaire, languages)},
        {"settings", settings_sheet(questionnaire, languages)},
    };
    write_workbook(sheets, file);
}

}  // namespace mapite
