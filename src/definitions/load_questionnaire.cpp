#include "definitions/load_questionnaire.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/text.hpp"
#include "definitions/names.hpp"
#include "definitions/table_reader.hpp"

namespace mapite {
namespace {

const std::array<std::string, 6> kinds{"select_one", "select_multiple", "integer", "range", "text", "note"};
const std::array<std::string, 3> meanings{"value", "does_not_apply", "dont_know"};

/// What every statement is asked: the list that answers it, and the question in words.
struct AspectRule {
    Aspect aspect = Aspect::none;
    const char* ending;  ///< of the question's name
    std::string list{};
    Localized text{};
};

struct Reading {
    Questionnaire form{};
    std::vector<AspectRule> aspects{};
    std::map<std::string, std::size_t> group_lines{};
};

/// One table of a block, whatever it is: they are asked in the order in which they stand in the file.
struct Piece {
    enum class Kind { question, statement, group } kind;
    TableReader table;
};

void name_by_id(TableReader& table, std::string_view what) {
    if (table.has("id")) table.call(fmt::format("{} \"{}\"", what, table.text("id")));
}

Localized optional_localized(const TableReader& table, std::string_view key) {
    return table.has(key) ? table.localized(key) : Localized{};
}

AnswerChoice choice_of(const TableReader& table) {
    table.allow({"id", "text", "meaning"});
    AnswerChoice choice;
    choice.name = table.text("id");
    choice.label = table.localized("text");
    if (table.has("meaning")) choice.meaning = table.choice("meaning", choice_meaning, meanings);
    return choice;
}

std::vector<ChoiceList> lists_of(const TableReader& root) {
    std::vector<ChoiceList> lists;
    std::map<std::string, std::size_t> lines;
    for (TableReader& table : root.tables("list")) {
        name_by_id(table, "list");
        table.allow({"id", "scale", "choices"});
        ChoiceList list;
        list.name = table.text("id");
        remember_id(lines, table, list.name);
        list.scale = table.optional_truth("scale").value_or(false);
        std::map<std::string, std::size_t> choice_lines;
        for (TableReader& each : table.tables("choices")) {
            name_by_id(each, fmt::format("list \"{}\", choice", list.name));
            list.choices.push_back(choice_of(each));
            remember_id(choice_lines, each, list.choices.back().name);
        }
        lists.push_back(std::move(list));
    }
    return lists;
}

void require_list(const TableReader& table, const std::string& name, const std::vector<ChoiceList>& lists) {
    std::vector<std::string> names;
    for (const ChoiceList& each : lists) names.push_back(each.name);
    if (std::ranges::find(names, name) != names.end()) return;
    const auto meant = nearest_name(name, names);
    table.fail(table.line("list"),
               fmt::format("there is no list \"{}\" (there are: {})", name, fmt::join(names, ", ")),
               meant ? fmt::format("did you mean \"{}\"?", *meant) : "add it as [[list]]");
}

std::vector<AspectRule> aspects_of(const TableReader& root, const std::vector<ChoiceList>& lists) {
    std::vector<AspectRule> rules;
    const auto table = root.optional_table("statements");
    if (!table) return rules;
    table->allow({"satisfaction", "importance"});
    for (AspectRule rule :
         {AspectRule{Aspect::satisfaction, "_sat"}, AspectRule{Aspect::importance, "_imp"}}) {
        const auto each = table->optional_table(to_string(rule.aspect));
        if (!each) continue;
        each->allow({"list", "text"});
        rule.list = each->text("list");
        require_list(*each, rule.list, lists);
        rule.text = optional_localized(*each, "text");
        rules.push_back(std::move(rule));
    }
    if (rules.empty())
        table->fail(table->line(""), "nothing says what a statement is asked",
                    "add: satisfaction = { list = \"...\" }");
    return rules;
}

RoleQuestions roles_of(const TableReader& root) {
    RoleQuestions roles;
    const auto table = root.optional_table("roles");
    if (!table) return roles;
    table->allow({"area", "group", "respondent", "date", "consent"});
    roles.area = table->optional_text("area").value_or("");
    roles.group = table->optional_text("group").value_or("");
    roles.respondent = table->optional_text("respondent").value_or("");
    roles.date = table->optional_text("date").value_or("");
    roles.consent = table->optional_text("consent").value_or("");
    return roles;
}

NumberRange range_of(const TableReader& table) {
    table.allow({"start", "end", "step"});
    return {.start = table.number("start", {}),
            .end = table.number("end", {}),
            .step = table.optional_number("step", {}).value_or(1)};
}

/// A key that says nothing about a question of this kind would be overlooked.
void refuse_key_of_other_kind(const TableReader& table, QuestionKind kind) {
    const bool chooses = kind == QuestionKind::select_one || kind == QuestionKind::select_multiple;
    if (table.has("list") && !chooses)
        table.fail(table.line("list"), fmt::format("a question of kind {} has no \"list\"", to_string(kind)),
                   "remove it, or make the question select_one or select_multiple");
    if (table.has("range") && kind != QuestionKind::range)
        table.fail(table.line("range"),
                   fmt::format("a question of kind {} has no \"range\"", to_string(kind)),
                   "remove it, or make the question a range");
}

void read_question(TableReader& table, std::optional<std::size_t> group, Reading& reading) {
    name_by_id(table, "question");
    table.allow({"id", "kind", "text", "hint", "list", "range", "relevant", "constraint",
                 "constraint_message", "required", "needs"});
    Question question;
    question.name = table.text("id");
    question.kind = table.choice("kind", question_kind, kinds);
    refuse_key_of_other_kind(table, question.kind);
    question.label = table.localized("text");
    question.hint = optional_localized(table, "hint");
    if (question.kind == QuestionKind::select_one || question.kind == QuestionKind::select_multiple)
        question.list = table.text("list");
    if (question.kind == QuestionKind::range) question.range = range_of(table.table("range"));
    question.relevant = table.optional_text("relevant").value_or("");
    question.constraint = table.optional_text("constraint").value_or("");
    question.constraint_message = optional_localized(table, "constraint_message");
    question.required = table.optional_truth("required").value_or(false);
    question.needs = table.optional_texts("needs");
    question.group = group;
    question.line = table.line("");
    reading.form.questions.push_back(std::move(question));
}

void read_statement(TableReader& table, std::optional<std::size_t> group, Reading& reading) {
    name_by_id(table, "statement");
    table.allow({"id", "text", "relevant", "required", "needs"});
    if (reading.aspects.empty())
        table.fail(table.line(""), "nothing says what a statement is asked",
                   "add a table [statements] with: satisfaction = { list = \"...\" }");
    Question question;
    question.statement = table.text("id");
    question.kind = QuestionKind::select_one;
    question.label = table.localized("text");
    question.relevant = table.optional_text("relevant").value_or("");
    question.required = table.optional_truth("required").value_or(false);
    question.needs = table.optional_texts("needs");
    question.group = group;
    question.line = table.line("");
    for (const AspectRule& rule : reading.aspects) {
        question.name = question.statement + rule.ending;
        question.aspect = rule.aspect;
        question.list = rule.list;
        question.hint = rule.text;
        reading.form.questions.push_back(question);
    }
}

void read_pieces(const TableReader& table, const char* inner, std::optional<std::size_t> group,
                 Reading& reading);

void read_group(TableReader& table, const char* what, std::optional<std::size_t> parent, Reading& reading) {
    name_by_id(table, what);
    table.allow({"id", "name", "relevant", "question", "statement", "group"});
    QuestionGroup group;
    group.name = table.text("id");
    remember_id(reading.group_lines, table, group.name);
    group.label = optional_localized(table, "name");
    group.relevant = table.optional_text("relevant").value_or("");
    group.parent = parent;
    group.line = table.line("");
    const std::size_t place = reading.form.groups.size();
    reading.form.groups.push_back(std::move(group));
    read_pieces(table, "group", place, reading);
}

/// `inner`: what a group is called in this table, "block" in the whole file.
void read_pieces(const TableReader& table, const char* inner, std::optional<std::size_t> group,
                 Reading& reading) {
    std::vector<Piece> pieces;
    for (const auto& [key, kind] :
         {std::pair("question", Piece::Kind::question), std::pair("statement", Piece::Kind::statement),
          std::pair(inner, Piece::Kind::group)})
        for (TableReader& each : table.tables(key)) pieces.push_back({kind, std::move(each)});
    std::ranges::stable_sort(pieces, {}, [](const Piece& piece) { return piece.table.line(""); });
    for (Piece& piece : pieces) {
        switch (piece.kind) {
            case Piece::Kind::question:
                read_question(piece.table, group, reading);
                break;
            case Piece::Kind::statement:
                read_statement(piece.table, group, reading);
                break;
            case Piece::Kind::group:
                read_group(piece.table, inner, group, reading);
                break;
        }
    }
}

/// One word means one group.
void remember_words(std::map<std::string, std::pair<std::string, std::size_t>>& known,
                    const TableReader& table, const RespondentGroup& group) {
    for (const std::string& word : group.called) {
        const auto [place, is_new] =
            known.emplace(lower(trimmed(word)), std::pair(group.id, table.line("called")));
        if (is_new) continue;
        table.fail(table.line("called"),
                   fmt::format("\"{}\" stands already in line {}, for group \"{}\"", word,
                               place->second.second, place->second.first),
                   "leave it in one place");
    }
}

}  // namespace

Questionnaire load_questionnaire(const std::filesystem::path& file) {
    const TomlDocument document = parse_toml(file);
    const TableReader root(document);
    root.allow({"id", "version", "title", "introduction", "consent", "roles", "statements", "list",
                "question", "statement", "block"});
    Reading reading;
    Questionnaire& form = reading.form;
    form.name = root.has("id") ? root.identifier("id") : file.stem().string();
    form.version = root.text("version");
    form.title = root.localized("title");
    form.introduction = optional_localized(root, "introduction");
    form.consent = optional_localized(root, "consent");
    form.roles = roles_of(root);
    form.lists = lists_of(root);
    form.file = file.string();
    reading.aspects = aspects_of(root, form.lists);
    read_pieces(root, "block", std::nullopt, reading);
    if (form.questions.empty())
        root.fail(1, "the questionnaire asks nothing",
                  "add a [[block]] with a [[block.question]] or a [[block.statement]]");
    return std::move(reading.form);
}

std::vector<RespondentGroup> load_respondent_groups(const std::filesystem::path& file) {
    const TomlDocument document = parse_toml(file);
    const TableReader root(document);
    root.allow({"group"});
    std::vector<RespondentGroup> groups;
    std::map<std::string, std::size_t> lines;
    std::map<std::string, std::pair<std::string, std::size_t>> words;
    for (TableReader& table : root.tables("group")) {
        name_by_id(table, "group");
        table.allow({"id", "name", "called", "alone", "merge"});
        RespondentGroup group;
        group.id = table.identifier("id");
        remember_id(lines, table, group.id);
        group.name = table.localized("name");
        group.called = table.optional_texts("called");
        group.alone = table.optional_truth("alone").value_or(false);
        if (table.has("merge")) group.merge = table.identifier("merge");
        if (group.alone && !group.merge.empty())
            table.fail(table.line("merge"), "a group of one person by office is not merged with others",
                       "remove \"merge\" or \"alone\"");
        remember_words(words, table, group);
        groups.push_back(std::move(group));
    }
    if (groups.empty()) root.fail(1, "there is no group", "add a [[group]] with id and name");
    return groups;
}

}  // namespace mapite
