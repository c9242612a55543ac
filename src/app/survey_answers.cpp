#include "app/survey_answers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "app/import_answers.hpp"
#include "base/table.hpp"

namespace mapite {
namespace {

using Json = nlohmann::ordered_json;

std::string written(const Json& json) {
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json words_json(const Localized& words) {
    return {{"lv", text_or_null(words.lv)}, {"en", text_or_null(words.en)}, {"ru", text_or_null(words.ru)}};
}

std::string area_name_of(const SurveyNames& names, const std::string& code) {
    const auto area = std::ranges::find(names.areas, code, &Area::code);
    return area == names.areas.end() ? std::string{} : area->name;
}

std::string group_name_of(const SurveyNames& names, const std::string& id, Language language) {
    const auto group = std::ranges::find(names.groups, id, &RespondentGroup::id);
    return group == names.groups.end() || group->name == Localized{} ? id : group->name.in(language);
}

std::size_t asked_questions(const Questionnaire& form) {
    return static_cast<std::size_t>(std::ranges::count_if(
        form.questions, [](const Question& each) { return each.kind != QuestionKind::note; }));
}

std::size_t statements(const Questionnaire& form) {
    std::set<std::string> names;
    for (const Question& each : form.questions)
        if (!each.statement.empty()) names.insert(each.statement);
    return names.size();
}

std::string block_label(const Questionnaire& form, const std::string& block, Language language) {
    const auto group = std::ranges::find(form.groups, block, &QuestionGroup::name);
    return group == form.groups.end() || group->label == Localized{} ? block : group->label.in(language);
}

std::string headline(const ListedQuestionnaire& each, const Speaker& speak) {
    const Questionnaire& form = each.questionnaire;
    if (!each.there) return speak.say("list.gone", {{"name", form.name}});
    return speak.say("list.questionnaire", {{"name", form.name},
                                            {"title", form.title.in(speak.language())},
                                            {"version", form.version.empty() ? "–" : form.version},
                                            {"questions", fmt::format("{}", asked_questions(form))}});
}

std::string counts_text(const ListedQuestionnaire& each, const SurveyNames& names, const Speaker& speak) {
    if (each.counts.empty()) return speak.say("list.no_forms") + '\n';
    Table table;
    table.header = {speak.say("list.area"), speak.say("list.name"), speak.say("list.group"),
                    speak.say("list.forms")};
    for (const FormCount& count : each.counts)
        table.rows.push_back({count.area, area_name_of(names, count.area),
                              group_name_of(names, count.group, speak.language()),
                              fmt::format("{}", count.forms)});
    return table_text(table);
}

}  // namespace

std::string survey_import_text(const SurveyImportReport& report, const std::string& file, const Texts& texts,
                               Language language) {
    const Speaker speak(texts, language, "survey_import.");
    const auto text = [](std::size_t count) { return fmt::format("{}", count); };
    const Books& books = report.read.forms.books;
    std::string said;
    add_line(said, speak.say("forms", {{"file", file},
                                       {"read", text(books.read)},
                                       {"kept", text(books.kept)},
                                       {"new", text(report.added)},
                                       {"changed", text(report.changed)},
                                       {"unchanged", text(report.unchanged)},
                                       {"reported", text(books.reported)}}));
    add_line(said, speak.say("answers", {{"read", text(report.read.answers_read)},
                                         {"kept", text(report.read.answers_kept)},
                                         {"reported", text(report.read.answers_reported)}}));
    return said;
}

std::string survey_import_json(const SurveyImportReport& report, const std::string& file, bool dry_run) {
    const ImportedForms& read = report.read;
    Json json;
    json["questionnaire"] = report.questionnaire;
    json["file"] = file;
    json["dry_run"] = dry_run;
    json["forms"] = {{"read", read.forms.books.read},
                     {"kept", read.forms.books.kept},
                     {"reported", read.forms.books.reported},
                     {"new", report.added},
                     {"changed", report.changed},
                     {"unchanged", report.unchanged}};
    json["answers"] = {
        {"read", read.answers_read}, {"kept", read.answers_kept}, {"reported", read.answers_reported}};
    json["findings"] = Json::parse(findings_json(read.forms.findings));
    return written(json);
}

std::string survey_list_text(const SurveyList& list, const SurveyNames& names, const Texts& texts,
                             Language language) {
    const Speaker speak(texts, language, "survey_import.");
    std::string text;
    bool any = false;
    for (const ListedQuestionnaire& each : list.questionnaires) {
        if (!text.empty()) text += '\n';
        add_line(text, headline(each, speak));
        text += counts_text(each, names, speak);
        any = any || !each.counts.empty();
        for (const SkippedBlock& skipped : each.skipped)
            add_line(text, speak.say("list.skipped",
                                     {{"block", block_label(each.questionnaire, skipped.block, language)},
                                      {"area", skipped.area},
                                      {"reason", skipped.reason.empty() ? "–" : skipped.reason}}));
    }
    if (any) text += '\n' + speak.say("list.own_use") + '\n';
    return text;
}

std::string survey_list_json(const SurveyList& list, const SurveyNames& names) {
    Json json;
    json["passing_on"] = false;
    json["questionnaires"] = Json::array();
    for (const ListedQuestionnaire& each : list.questionnaires) {
        const Questionnaire& form = each.questionnaire;
        Json item;
        item["name"] = form.name;
        item["there"] = each.there;
        item["file"] = text_or_null(std::filesystem::path(form.file).filename().string());
        item["version"] = text_or_null(form.version);
        item["title"] = words_json(form.title);
        item["questions"] = each.there ? Json(asked_questions(form)) : Json(nullptr);
        item["statements"] = each.there ? Json(statements(form)) : Json(nullptr);
        item["forms"] = Json::array();
        for (const FormCount& count : each.counts)
            item["forms"].push_back({{"area", count.area},
                                     {"name", text_or_null(area_name_of(names, count.area))},
                                     {"group", count.group},
                                     {"forms", count.forms}});
        item["skipped"] = Json::array();
        for (const SkippedBlock& skipped : each.skipped)
            item["skipped"].push_back(
                {{"area", skipped.area}, {"block", skipped.block}, {"reason", text_or_null(skipped.reason)}});
        json["questionnaires"].push_back(std::move(item));
    }
    json["unreadable"] = Json::parse(findings_json(list.unreadable));
    return written(json);
}

std::string form_text(const Questionnaire& form, const Texts& texts, Language language) {
    const Speaker speak(texts, language, "survey_import.");
    std::string text;
    ListedQuestionnaire listed;
    listed.questionnaire = form;
    add_line(text, headline(listed, speak));
    Table table;
    table.header = {speak.say("form.block"), speak.say("form.question"), speak.say("form.kind"),
                    speak.say("form.label")};
    for (const Question& each : form.questions)
        table.rows.push_back({form.block_of(each), each.name,
                              std::string(to_string(each.kind)) + (each.list.empty() ? "" : " " + each.list),
                              each.label.in(language)});
    return text + table_text(table);
}

std::string form_json(const Questionnaire& form) {
    Json json;
    json["name"] = form.name;
    json["version"] = text_or_null(form.version);
    json["title"] = words_json(form.title);
    json["introduction"] = words_json(form.introduction);
    json["consent"] = words_json(form.consent);
    json["roles"] = {{"area", text_or_null(form.roles.area)},
                     {"group", text_or_null(form.roles.group)},
                     {"respondent", text_or_null(form.roles.respondent)},
                     {"date", text_or_null(form.roles.date)},
                     {"consent", text_or_null(form.roles.consent)}};
    json["lists"] = Json::array();
    for (const ChoiceList& list : form.lists) {
        Json choices = Json::array();
        for (const AnswerChoice& each : list.choices)
            choices.push_back({{"name", each.name},
                               {"label", words_json(each.label)},
                               {"meaning", to_string(each.meaning)}});
        json["lists"].push_back(
            {{"name", list.name}, {"scale", list.scale}, {"choices", std::move(choices)}});
    }
    json["groups"] = Json::array();
    for (const QuestionGroup& each : form.groups)
        json["groups"].push_back(
            {{"name", each.name},
             {"label", words_json(each.label)},
             {"parent", each.parent ? Json(form.groups[*each.parent].name) : Json(nullptr)},
             {"relevant", text_or_null(each.relevant)}});
    json["questions"] = Json::array();
    for (const Question& each : form.questions) {
        Json range = nullptr;
        if (each.range)
            range = {{"start", each.range->start}, {"end", each.range->end}, {"step", each.range->step}};
        json["questions"].push_back(
            {{"name", each.name},
             {"kind", to_string(each.kind)},
             {"label", words_json(each.label)},
             {"hint", words_json(each.hint)},
             {"list", text_or_null(each.list)},
             {"range", std::move(range)},
             {"required", each.required},
             {"relevant", text_or_null(each.relevant)},
             {"constraint", text_or_null(each.constraint)},
             {"constraint_message", words_json(each.constraint_message)},
             {"group", each.group ? Json(form.groups[*each.group].name) : Json(nullptr)},
             {"statement", text_or_null(each.statement)},
             {"aspect", to_string(each.aspect)},
             {"needs", each.needs}});
    }
    return written(json);
}

}  // namespace mapite
