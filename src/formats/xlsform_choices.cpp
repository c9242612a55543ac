#include "formats/xlsform_choices.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace mapite {
namespace {

struct MeaningWord {
    std::string_view folded;
    ChoiceMeaning meaning;
};
constexpr std::array<MeaningWord, 29> meaning_words = {{
    {"dontknow", ChoiceMeaning::dont_know},
    {"donotknow", ChoiceMeaning::dont_know},
    {"idontknow", ChoiceMeaning::dont_know},
    {"cannotsay", ChoiceMeaning::dont_know},
    {"cantsay", ChoiceMeaning::dont_know},
    {"notsure", ChoiceMeaning::dont_know},
    {"nezinu", ChoiceMeaning::dont_know},
    {"nevaruatbildet", ChoiceMeaning::dont_know},
    {"nevarupateikt", ChoiceMeaning::dont_know},
    {"grutipateikt", ChoiceMeaning::dont_know},
    {"grutiatbildet", ChoiceMeaning::dont_know},
    {"незнаю", ChoiceMeaning::dont_know},
    {"немогусказать", ChoiceMeaning::dont_know},
    {"трудносказать", ChoiceMeaning::dont_know},
    {"затрудняюсьответить", ChoiceMeaning::dont_know},
    {"doesnotapply", ChoiceMeaning::does_not_apply},
    {"doesntapply", ChoiceMeaning::does_not_apply},
    {"notapplicable", ChoiceMeaning::does_not_apply},
    {"na", ChoiceMeaning::does_not_apply},
    {"neattiecas", ChoiceMeaning::does_not_apply},
    {"neattiecasuzmani", ChoiceMeaning::does_not_apply},
    {"navattiecinams", ChoiceMeaning::does_not_apply},
    {"navpiemerojams", ChoiceMeaning::does_not_apply},
    {"uzmaninavattiecinams", ChoiceMeaning::does_not_apply},
    {"неотносится", ChoiceMeaning::does_not_apply},
    {"неотноситсякомне", ChoiceMeaning::does_not_apply},
    {"неприменимо", ChoiceMeaning::does_not_apply},
    {"меняэтонекасается", ChoiceMeaning::does_not_apply},
    {"некасается", ChoiceMeaning::does_not_apply},
}};

Place place(const std::string& file, const FormSheet& sheet, std::size_t row, std::string item) {
    Place where;
    where.file = file + "#" + sheet.name();
    where.line = row;
    where.item = std::move(item);
    return where;
}

Finding finding(Severity severity, Place where, std::string code, std::string what) {
    Finding result;
    result.severity = severity;
    result.where = std::move(where);
    result.code = std::move(code);
    result.what = std::move(what);
    return result;
}

/// Whether the choices that are values are called 1, 2, 3 ..., three to ten of them.
bool looks_like_scale(const ChoiceList& list) {
    std::size_t step = 0;
    for (const AnswerChoice& choice : list.choices) {
        if (choice.meaning != ChoiceMeaning::value) continue;
        if (parse_whole(choice.name) != static_cast<long long>(++step)) return false;
    }
    return step >= 3 && step <= 10;
}

ChoiceMeaning meaning_of(const FormSheet& sheet, const SheetRow& row, const AnswerChoice& choice,
                         const std::string& file, Findings& findings) {
    if (!sheet.has("mapite_meaning")) return meaning_by_label(choice.label);
    const std::string written = sheet.text(row, "mapite_meaning");
    if (written.empty()) return ChoiceMeaning::value;
    if (const auto meaning = choice_meaning(written)) return *meaning;
    findings.push_back(finding(
        Severity::warning, place(file, sheet, row.number, choice.name), "choice-meaning",
        fmt::format("mapite_meaning is \"{}\", which is none of value, does_not_apply, dont_know; the "
                    "choice is taken as a value",
                    written)));
    return ChoiceMeaning::value;
}

}  // namespace

ChoiceMeaning meaning_by_label(const Localized& label) {
    for (const std::string* text : {&label.lv, &label.en, &label.ru}) {
        const auto known = std::ranges::find(meaning_words, folded(*text), &MeaningWord::folded);
        if (known != meaning_words.end()) return known->meaning;
    }
    return ChoiceMeaning::value;
}

std::string whole_name(std::string name) {
    const std::size_t point = name.find('.');
    const bool whole = point != std::string_view::npos && point > 0 && point + 1 < name.size() &&
                       name.find_first_not_of("0123456789") == point &&
                       name.find_first_not_of('0', point + 1) == std::string_view::npos;
    if (whole) name.resize(point);
    return name;
}

std::vector<ChoiceList> form_choices(const FormSheet& sheet, const std::string& file, Findings& findings) {
    static constexpr std::array<std::string_view, 5> taken = {"list_name", "name", "label", "mapite_scale",
                                                              "mapite_meaning"};
    report_columns(sheet, taken, file + "#" + sheet.name(), findings);
    std::vector<ChoiceList> lists;
    const bool said = sheet.has("mapite_scale");
    for (const SheetRow* row : sheet.rows()) {
        const std::string list_name = sheet.text(*row, "list_name");
        AnswerChoice choice;
        choice.name = whole_name(sheet.text(*row, "name"));
        choice.label = sheet.words(*row, "label");
        if (list_name.empty() || choice.name.empty()) {
            findings.push_back(finding(
                Severity::error, place(file, sheet, row->number, list_name), "choice-row",
                fmt::format("the row has no {}; left out, fill the column in",
                            list_name.empty() ? "list_name, so it belongs to no list" : "name to store")));
            continue;
        }
        choice.meaning = meaning_of(sheet, *row, choice, file, findings);
        auto list = std::ranges::find(lists, list_name, &ChoiceList::name);
        if (list == lists.end()) {
            ChoiceList begun;
            begun.name = list_name;
            list = lists.insert(lists.end(), std::move(begun));
        }
        list->choices.push_back(std::move(choice));
        const std::string scale = lower(sheet.text(*row, "mapite_scale"));
        if (scale == "yes" || scale == "true" || scale == "1") list->scale = true;
    }
    for (ChoiceList& list : lists) {
        if (said || !looks_like_scale(list)) continue;
        list.scale = true;
        findings.push_back(finding(
            Severity::note, place(file, sheet, 0, list.name), "scale-assumed",
            fmt::format("the list is taken for a scale of {} steps, 1 the worst; a column mapite_scale "
                        "with yes or no in its rows says otherwise",
                        list.steps())));
    }
    return lists;
}

}  // namespace mapite
