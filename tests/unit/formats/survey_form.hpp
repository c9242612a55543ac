#pragma once
// A short questionnaire and two parishes, for exports to be read against.
#include <string>
#include <vector>

#include "formats/survey_export.hpp"

namespace mapite::test {

inline Localized in_latvian(const std::string& text) {
    Localized words;
    words.lv = text;
    return words;
}

inline AnswerChoice survey_choice(const std::string& name, const std::string& label,
                                  ChoiceMeaning meaning = ChoiceMeaning::value) {
    AnswerChoice choice;
    choice.name = name;
    choice.label = in_latvian(label);
    choice.meaning = meaning;
    return choice;
}

inline Question survey_question(const std::string& name, const std::string& label, QuestionKind kind,
                                std::optional<std::size_t> group, const std::string& list = {}) {
    Question question;
    question.name = name;
    question.label = in_latvian(label);
    question.kind = kind;
    question.group = group;
    question.list = list;
    return question;
}

/// Area, group and consent in one block, a shop in another, age in none; why it is bad is asked of 1 and 2.
inline Questionnaire shop_form() {
    Questionnaire form;
    form.name = "veikals";
    form.roles = {.area = "pagasts", .group = "grupa", .respondent = {}, .date = {}, .consent = "piekrit"};
    form.lists.resize(4);
    form.lists[0].name = "cik";
    form.lists[0].scale = true;
    form.lists[0].choices = {survey_choice("1", "Nemaz"),
                             survey_choice("2", "Maz"),
                             survey_choice("3", "Vidēji"),
                             survey_choice("4", "Labi"),
                             survey_choice("5", "Ļoti"),
                             survey_choice("8", "Neattiecas", ChoiceMeaning::does_not_apply),
                             survey_choice("9", "Nezinu", ChoiceMeaning::dont_know)};
    form.lists[1].name = "darbi";
    form.lists[1].choices = {survey_choice("ēst", "Ēdienu"), survey_choice("zāles", "Zāles un saites")};
    form.lists[2].name = "jā_nē";
    form.lists[2].choices = {survey_choice("yes", "Jā"), survey_choice("no", "Nē")};
    form.lists[3].name = "grupas";
    form.lists[3].choices = {survey_choice("residents", "Iedzīvotāji"), survey_choice("worker", "Darbiniece"),
                             survey_choice("ngo", "Biedrība")};
    form.groups.resize(2);
    form.groups[0].name = "par";
    form.groups[0].label = in_latvian("Par anketu");
    form.groups[1].name = "veikals";
    form.groups[1].label = in_latvian("Veikals");
    form.questions = {
        survey_question("pagasts", "Kurš pagasts?", QuestionKind::text, 0),
        survey_question("grupa", "Kas atbild?", QuestionKind::select_one, 0, "grupas"),
        survey_question("piekrit", "Vai piekrītat?", QuestionKind::select_one, 0, "jā_nē"),
        survey_question("veikals_apm", "Cik apmierina veikals?", QuestionKind::select_one, 1, "cik"),
        survey_question("veikals_svar", "Cik svarīgs ir veikals?", QuestionKind::select_one, 1, "cik"),
        survey_question("kāpēc", "Kāpēc?", QuestionKind::text, 1),
        survey_question("darbi", "Ko pērkat?", QuestionKind::select_multiple, 1, "darbi"),
        survey_question("vecums", "Cik Jums gadu?", QuestionKind::integer, std::nullopt)};
    form.questions[5].relevant = "${veikals_apm} < 3";
    form.questions[7].constraint = ". < 120";
    return form;
}

inline std::vector<RespondentGroup> survey_groups() {
    std::vector<RespondentGroup> groups(3);
    groups[0].id = "worker";
    groups[0].called = {"darbiniece"};
    groups[0].alone = true;
    groups[1].id = "residents";
    groups[1].name = in_latvian("Iedzīvotāji");
    groups[1].called = {"iedzīvotājs"};
    groups[2].id = "ngo";
    groups[2].called = {"NVO"};
    return groups;
}

inline std::vector<Area> survey_areas() {
    std::vector<Area> areas(2);
    areas[0].code = "0052430";
    areas[0].name = "Irlavas pagasts";
    areas[1].code = "0052410";
    areas[1].name = "Degoles pagasts";
    return areas;
}

/// What an import needs, kept together while it runs.
struct SurveyContext {
    Questionnaire form = shop_form();
    std::vector<RespondentGroup> groups = survey_groups();
    std::vector<Area> areas = survey_areas();
    [[nodiscard]] SurveyImport import() const {
        SurveyImport import;
        import.questionnaire = &form;
        import.groups = groups;
        import.areas = areas;
        import.today = Day{std::chrono::year{2026} / 11 / 1};
        return import;
    }
};

}  // namespace mapite::test
