#include "definitions/load_questionnaire.hpp"
#include "expect_error.hpp"

namespace mapite::test {
namespace {

Localized same(const std::string& text) {
    return {.lv = text, .en = text, .ru = text};
}

AnswerChoice choice(const std::string& name, const Localized& label,
                    ChoiceMeaning meaning = ChoiceMeaning::value) {
    AnswerChoice made;
    made.name = name;
    made.label = label;
    made.meaning = meaning;
    return made;
}

Questionnaire full() {
    Questionnaire form;
    form.name = "full";
    form.version = "3";
    form.title = {.lv = "Pilna", .en = "Full", .ru = "Полная"};
    form.introduction = {.lv = "Ievads", .en = "", .ru = ""};
    form.consent = same("OK");
    form.roles = {
        .area = "vieta", .group = "grupa", .respondent = "kods", .date = "diena", .consent = "atlauja"};
    ChoiceList scale, yes_no;
    scale.name = "scale";
    scale.scale = true;
    scale.choices = {choice("1", same("slikti")), choice("2", same("labi")),
                     choice("8", same("neattiecas"), ChoiceMeaning::does_not_apply),
                     choice("9", same("nezinu"), ChoiceMeaning::dont_know)};
    yes_no.name = "yes_no";
    yes_no.choices = {choice("yes", {.lv = "jā", .en = "", .ru = ""}),
                      choice("no", {.lv = "nē", .en = "", .ru = ""})};
    form.lists = {scale, yes_no};
    return form;
}

QuestionGroup group(const std::string& name, std::optional<std::size_t> parent, std::size_t line) {
    QuestionGroup made;
    made.name = name;
    made.parent = parent;
    made.line = line;
    return made;
}

Question question(const std::string& name, QuestionKind kind, const std::string& label,
                  std::optional<std::size_t> in, std::size_t line) {
    Question made;
    made.name = name;
    made.kind = kind;
    made.label = same(label);
    made.group = in;
    made.line = line;
    return made;
}

TEST(QuestionnaireFile, EveryKeyIsReadIntoItsFieldInTheOrderOfTheFile) {
    Questionnaire form = full();
    form.groups = {group("first", std::nullopt, 32), group("inner", 0, 54), group("innermost", 1, 58),
                   group("second", std::nullopt, 73)};
    form.groups[0].label = same("Pirmais");
    form.groups[0].relevant = "1 = 1";
    form.groups[1].relevant = "${age} > 17";

    Question satisfied = question("water_sat", QuestionKind::select_one, "Ir ūdens.", 0, 37);
    satisfied.statement = "water";
    satisfied.aspect = Aspect::satisfaction;
    satisfied.list = "scale";
    satisfied.hint = {.lv = "Vai apmierina?", .en = "", .ru = ""};
    satisfied.needs = {"water", "sewage"};
    satisfied.relevant = "${age} > 3";
    satisfied.required = true;
    Question important = satisfied;
    important.name = "water_imp";
    important.aspect = Aspect::importance;
    important.hint = {};
    Question age = question("age", QuestionKind::integer, "Gadi", 0, 44);
    age.hint = same("Pilni gadi");
    age.constraint = ". < 120";
    age.constraint_message = same("Par daudz");
    age.required = true;
    age.needs = {"gp"};
    Question heat = question("heat", QuestionKind::range, "Cik silti?", 2, 61);
    heat.range = NumberRange{-5, 5, 0.5};
    Question pets = question("pets", QuestionKind::select_multiple, "Dzīvnieki", 0, 67);
    pets.list = "yes_no";
    const Question thanks = question("thanks", QuestionKind::note, "Paldies!", 3, 76);
    Question last = question("last", QuestionKind::select_one, "Vai viss?", std::nullopt, 81);
    last.list = "yes_no";
    form.questions = {satisfied, important, age, heat, pets, thanks, last};

    const Questionnaire read = load_questionnaire(fixture("questionnaire-full.toml"));
    form.file = read.file;
    EXPECT_EQ(read.file, fixture("questionnaire-full.toml").string());
    ASSERT_EQ(read.questions.size(), form.questions.size());
    for (std::size_t i = 0; i < form.questions.size(); ++i)
        EXPECT_EQ(read.questions[i], form.questions[i]) << form.questions[i].name;
    EXPECT_EQ(read.groups, form.groups);
    EXPECT_EQ(read, form);
}

TEST(QuestionnaireFile, WithoutAnIdIsCalledAsTheFile) {
    EXPECT_EQ(load_questionnaire(fixture("questionnaire-short.toml")).name, "questionnaire-short");
}

TEST(QuestionnaireFile, EveryMistakeNamesFileLineKeyAndRemedy) {
    const Broken all[] = {
        {"questionnaire-unknown-key.toml",
         ":2: key \"titel\" is not known here (it may be: block, consent, id, introduction, list, question, "
         "roles, statement, statements, title, version)",
         "did you mean \"title\"?"},
        {"questionnaire-no-version.toml", ":1: key \"version\" is missing", "add: version = \"...\""},
        {"questionnaire-no-title.toml", ":1: key \"title\" is missing",
         "add: title = { lv = \"...\", en = \"...\", ru = \"...\" }"},
        {"questionnaire-aspect.toml",
         ":4: [statements]: key \"satisfacton\" is not known here (it may be: importance, satisfaction)",
         "did you mean \"satisfaction\"?"},
        {"questionnaire-aspects-none.toml", ":3: [statements]: nothing says what a statement is asked",
         "add: satisfaction = { list = \"...\" }"},
        {"questionnaire-no-statements.toml",
         ":8: statement \"water\": nothing says what a statement is asked",
         "add a table [statements] with: satisfaction = { list = \"...\" }"},
        {"questionnaire-role.toml",
         ":4: [roles]: key \"person\" is not known here (it may be: area, consent, date, group, respondent)",
         "remove it, or use one of the keys named above"},
        {"questionnaire-list-twice.toml", ":9: list \"steps\": the id stands twice, first in line 6",
         "give one of them another id, or remove it"},
        {"questionnaire-meaning.toml",
         ":7: list \"steps\", choice \"2\": key \"meaning\" must be value, does_not_apply or dont_know, but "
         "\"dont_now\" "
         "stands "
         "there",
         "did you mean \"dont_know\"?"},
        {"questionnaire-choice-number.toml",
         ":7: [[choices]]: key \"id\" must be a text in quotation marks, but 2 stands there",
         "mend the value"},
        {"questionnaire-choice-key.toml",
         ":7: list \"steps\", choice \"2\": key \"label\" is not known here (it may be: id, meaning, text)",
         "remove it, or use one of the keys named above"},
        {"questionnaire-kind.toml",
         ":15: question \"more\": key \"kind\" must be select_one, select_multiple, integer, range, text or "
         "note, but \"txt\" stands there",
         "did you mean \"text\"?"},
        {"questionnaire-no-list.toml", ":13: question \"more\": key \"list\" is missing",
         "add: list = \"...\""},
        {"questionnaire-list-of-text.toml", ":16: question \"more\": a question of kind text has no \"list\"",
         "remove it, or make the question select_one or select_multiple"},
        {"questionnaire-no-range.toml", ":13: question \"more\": the table [range] is missing",
         "add a line [range] with its keys below"},
        {"questionnaire-range-of-integer.toml",
         ":16: question \"more\": a question of kind integer has no \"range\"",
         "remove it, or make the question a range"},
        {"questionnaire-range-end.toml",
         ":16: question \"more\": [range]: key \"end\" must be a number, but \"5\" stands there",
         "mend the value"},
        {"questionnaire-empty-relevant.toml", ":16: question \"more\": key \"relevant\" is empty",
         "write a text, or remove the key if it is not needed"},
        {"questionnaire-statement-key.toml",
         ":12: statement \"water\": key \"label\" is not known here (it may be: id, needs, relevant, "
         "required, text)",
         "remove it, or use one of the keys named above"},
        {"questionnaire-no-id.toml", ":13: [[question]]: key \"id\" is missing", "add: id = \"...\""},
        {"questionnaire-block-twice.toml", ":18: block \"home\": the id stands twice, first in line 9",
         "give one of them another id, or remove it"},
        {"questionnaire-empty.toml", ":1: the questionnaire asks nothing",
         "add a [[block]] with a [[block.question]] or a [[block.statement]]"},
        {"questionnaire-language.toml",
         ":16: question \"more\": [text]: key \"lt\" is not known here (it may be: en, lv, ru)",
         "did you mean \"lv\"?"},
    };
    expect_errors(all, [](const std::filesystem::path& file) { std::ignore = load_questionnaire(file); });
}

TEST(RespondentGroupsFile, EveryKeyIsReadIntoItsField) {
    const auto groups = load_respondent_groups(fixture("respondent-groups.toml"));
    ASSERT_EQ(groups.size(), 2u);
    RespondentGroup worker, ngo;
    worker.id = "worker";
    worker.name = {.lv = "Darbinieks", .en = "Worker", .ru = "Работник"};
    worker.alone = true;
    ngo.id = "ngo";
    ngo.name.lv = "NVO";
    ngo.called = {"nvo", "biedrība"};
    ngo.merge = "organisations";
    EXPECT_EQ(groups[0], worker);
    EXPECT_EQ(groups[1], ngo);
}

TEST(RespondentGroupsFile, EveryMistakeNamesFileLineKeyAndRemedy) {
    const Broken all[] = {
        {"respondent-groups-unknown-key.toml",
         ":4: group \"worker\": key \"lone\" is not known here (it may be: alone, called, id, merge, name)",
         "did you mean \"alone\"?"},
        {"respondent-groups-twice.toml", ":5: group \"worker\": the id stands twice, first in line 2",
         "give one of them another id, or remove it"},
        {"respondent-groups-alone-merged.toml",
         ":5: group \"worker\": a group of one person by office is not merged with others",
         "remove \"merge\" or \"alone\""},
        {"respondent-groups-word-twice.toml",
         ":8: group \"ngo\": \"nvo\" stands already in line 4, for group \"worker\"",
         "leave it in one place"},
        {"respondent-groups-no-name.toml", ":1: group \"worker\": key \"name\" is missing",
         "add: name = { lv = \"...\", en = \"...\", ru = \"...\" }"},
        {"respondent-groups-none.toml", ":1: there is no group", "add a [[group]] with id and name"},
        {"respondent-groups-id.toml",
         ":2: group \"Worker\": key \"id\" may hold only a-z, 0-9, - and _, but \"Worker\" stands there",
         "names that people see belong in \"name\" or \"title\""},
    };
    expect_errors(all, [](const std::filesystem::path& file) { std::ignore = load_respondent_groups(file); });
}

}  // namespace
}  // namespace mapite::test
