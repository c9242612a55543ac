#include "formats/xlsform.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/table_features.hpp"
#include "formats/workbook.hpp"
#include "formats/xlsform_choices.hpp"
#include "formats/xlsform_columns.hpp"
#include "formats/xlsform_roles.hpp"
#include "formats/xlsform_types.hpp"

namespace mapite {
namespace {

constexpr std::array<std::string_view, 14> fields_taken = {"type",
                                                           "name",
                                                           "label",
                                                           "hint",
                                                           "required",
                                                           "relevant",
                                                           "constraint",
                                                           "parameters",
                                                           "disabled",
                                                           "mapite_aspect",
                                                           "mapite_needs",
                                                           "mapite_role",
                                                           "mapite_statement",
                                                           "constraint_message"};

template <std::size_t count>
bool is_one_of(const std::array<std::string_view, count>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

/// A group or repeat that is open at a row.
struct Open {
    bool repeat = false;
    std::size_t row = 0;
    std::string name;
    std::optional<std::size_t> group{};  ///< position of the group; absent in a repeat
};

class SurveyReader {
  public:
    SurveyReader(const FormSheet& sheet, std::string file, ReadForm& form)
        : sheet_(sheet), where_(std::move(file) + "#" + sheet.name()), form_(form) {}

    void read() {
        report_columns(sheet_, fields_taken, where_, form_.findings);
        for (const SheetRow* row : sheet_.rows()) {
            ++form_.books.read;
            take(*row);
        }
        if (open_.empty()) return;
        const Open& open = open_.back();
        throw Error(ErrorKind::data,
                    fmt::format("{}:{}: the {} \"{}\" that begins here is never closed", where_, open.row,
                                open.repeat ? "repeat" : "group", open.name),
                    fmt::format("add a row \"{}\" where it ends", open.repeat ? "end_repeat" : "end_group"));
    }

  private:
    void tell(Severity severity, std::size_t row, std::string item, std::string code, std::string what) {
        Finding finding;
        finding.severity = severity;
        finding.where.file = where_;
        finding.where.line = row;
        finding.where.item = std::move(item);
        finding.code = std::move(code);
        finding.what = std::move(what);
        form_.findings.push_back(std::move(finding));
    }
    void leave_out(const SheetRow& row, Severity severity, std::string code, std::string what) {
        ++form_.books.reported;
        tell(severity, row.number, sheet_.text(row, "name"), std::move(code), std::move(what));
    }

    [[nodiscard]] const Open* repeat_around() const {
        const auto repeat = std::ranges::find(open_, true, &Open::repeat);
        return repeat == open_.end() ? nullptr : &*repeat;
    }
    [[nodiscard]] std::optional<std::size_t> group_around() const {
        return open_.empty() ? std::nullopt : open_.back().group;
    }

    void take(const SheetRow& row) {
        const std::string written = sheet_.text(row, "type");
        if (written.empty())
            return leave_out(row, Severity::error, "no-type",
                             "the row has no type, so it asks nothing; left out, fill the column type in");
        const FormType type = form_type(written);
        const bool begins = type.row == FormRow::group_begin || type.row == FormRow::repeat_begin;
        const bool ends = type.row == FormRow::group_end || type.row == FormRow::repeat_end;
        if (!begins && !ends && is_yes(sheet_.text(row, "disabled")))
            return leave_out(row, Severity::note, "disabled", "the row is disabled in the form; left out");
        if (begins) return begin(row, type);
        if (ends) return end(row, type);
        if (const Open* repeat = repeat_around())
            return leave_out(row, Severity::error, "in-repeat",
                             fmt::format("the question stands in the repeat \"{}\" (row {}): what is asked "
                                         "several times in one form is not taken; left out",
                                         repeat->name, repeat->row));
        if (type.row == FormRow::metadata)
            return leave_out(row, Severity::note, "metadata",
                             fmt::format("\"{}\" is no question: a device fills it in by itself", written));
        if (type.row == FormRow::other)
            return leave_out(row, Severity::error, "type-not-taken",
                             fmt::format("the type \"{}\" is not taken here (these are: select_one, "
                                         "select_multiple, integer, range, text, note); left out",
                                         written));
        question(row, type);
    }

    void begin(const SheetRow& row, const FormType& type) {
        Open open;
        open.repeat = type.row == FormRow::repeat_begin;
        open.row = row.number;
        open.name = sheet_.text(row, "name");
        if (open.repeat || repeat_around() != nullptr) {
            open_.push_back(open);
            return leave_out(
                row, Severity::error, "repeat",
                "what is asked several times in one form (a repeat) is not taken; left out with all "
                "that stands in it");
        }
        QuestionGroup group;
        group.name = open.name;
        group.label = sheet_.words(row, "label");
        group.relevant = sheet_.text(row, "relevant");
        group.parent = group_around();
        group.line = row.number;
        open.group = form_.questionnaire.groups.size();
        form_.questionnaire.groups.push_back(std::move(group));
        open_.push_back(open);
        ++form_.books.kept;
    }

    void end(const SheetRow& row, const FormType& type) {
        const bool repeat = type.row == FormRow::repeat_end;
        if (open_.empty() || open_.back().repeat != repeat)
            return leave_out(
                row, Severity::error, "end-without-begin",
                open_.empty()
                    ? "nothing is open that could end here; left out, remove the row or add its beginning"
                    : fmt::format("what is open here is the {} \"{}\" of row {}; left out, mend the type",
                                  open_.back().repeat ? "repeat" : "group", open_.back().name,
                                  open_.back().row));
        const bool within = repeat_around() != nullptr;
        open_.pop_back();
        if (within) return leave_out(row, Severity::error, "repeat", "the end of a part that is not taken");
        ++form_.books.kept;
    }

    void question(const SheetRow& row, const FormType& type) {
        Question question;
        question.name = whole_name(sheet_.text(row, "name"));
        // As pyxform calls them, so that exports match.
        if (question.name.empty() && type.kind == QuestionKind::note)
            question.name = fmt::format("generated_note_name_{}", row.number);
        question.kind = type.kind;
        question.label = sheet_.words(row, "label");
        question.hint = sheet_.words(row, "hint");
        question.list = type.list;
        question.relevant = sheet_.text(row, "relevant");
        question.constraint = sheet_.text(row, "constraint");
        question.constraint_message = sheet_.words(row, "constraint_message");
        question.group = group_around();
        question.line = row.number;
        question.required = required(row, question.name);
        if (type.kind == QuestionKind::range) take_range(row, question);
        if (type.or_other)
            tell(Severity::warning, row.number, question.name, "or-other",
                 "the choice \"other\" with a text that or_other adds is not taken: answers with it are "
                 "reported at import");
        take_own_columns(row, question);
        form_.questionnaire.questions.push_back(std::move(question));
        ++form_.books.kept;
    }

    static bool is_yes(const std::string& text) {
        static constexpr std::array<std::string_view, 8> yes = {"yes", "true", "true()", "1",
                                                                "jā",  "да",   "y",      "1.0"};
        return is_one_of(yes, lower(text));
    }

    bool required(const SheetRow& row, const std::string& name) {
        static constexpr std::array<std::string_view, 9> no = {"",   "no",  "false", "false()", "0",
                                                               "nē", "нет", "n",     "0.0"};
        const std::string text = sheet_.text(row, "required");
        if (is_yes(text)) return true;
        if (!is_one_of(no, lower(text)))
            tell(Severity::warning, row.number, name, "required-condition",
                 fmt::format("required is \"{}\", neither yes nor no; the question is taken as not required",
                             text));
        return false;
    }

    void take_range(const SheetRow& row, Question& question) {
        const std::string parameters = sheet_.text(row, "parameters");
        question.range = form_range(parameters);
        if (question.range) return;
        question.range = form_range("");
        tell(Severity::warning, row.number, question.name, "range-parameters",
             fmt::format("the parameters \"{}\" are not understood; taken as start=1 end=10 step=1, write "
                         "them like that",
                         parameters));
    }

    void take_own_columns(const SheetRow& row, Question& question) {
        question.statement = sheet_.text(row, "mapite_statement");
        const std::string written = sheet_.text(row, "mapite_aspect");
        const auto known = written.empty() ? Aspect::none : aspect(written);
        question.aspect = known.value_or(Aspect::none);
        if (!known)
            tell(Severity::warning, row.number, question.name, "aspect",
                 fmt::format("mapite_aspect is \"{}\", which is none of satisfaction, importance", written));
        for (std::string& need : split(sheet_.text(row, "mapite_needs"), ' '))
            if (!need.empty()) question.needs.push_back(std::move(need));
        for (const std::string& word : split(sheet_.text(row, "mapite_role"), ' ')) {
            if (word.empty()) continue;
            std::string* role = role_of(form_.questionnaire.roles, word);
            if (role == nullptr)
                tell(Severity::warning, row.number, question.name, "role",
                     fmt::format("mapite_role is \"{}\", which is none of area, group, respondent, date, "
                                 "consent",
                                 word));
            else if (role->empty())
                *role = question.name;
        }
    }

    const FormSheet& sheet_;
    std::string where_;
    ReadForm& form_;
    std::vector<Open> open_;
};

/// The only row of the sheet "settings".
void read_settings(const Workbook& workbook, Language& plain, Questionnaire& questionnaire) {
    const Sheet* sheet = workbook.sheet("settings");
    if (sheet == nullptr || sheet->rows.size() < 2) return;
    const SheetRow& row = sheet->rows[1];
    plain = language_called(FormSheet(*sheet, plain).text(row, "default_language")).value_or(plain);
    const FormSheet settings(*sheet, plain);
    if (std::string name = settings.text(row, "form_id"); !name.empty()) questionnaire.name = std::move(name);
    questionnaire.version = settings.text(row, "version");
    questionnaire.title = settings.words(row, "mapite_title");
    if (questionnaire.title == Localized{}) questionnaire.title = settings.words(row, "form_title");
    questionnaire.introduction = settings.words(row, "mapite_introduction");
    questionnaire.consent = settings.words(row, "mapite_consent");
}

const Sheet& survey_sheet(const Workbook& workbook) {
    std::vector<std::string> names;
    for (const Sheet& sheet : workbook.sheets) names.push_back(sheet.name);
    const Sheet* sheet = workbook.sheet("survey");
    if (sheet == nullptr)
        throw Error(ErrorKind::data,
                    fmt::format("{}: there is no sheet \"survey\" with rows (the workbook has: {})",
                                workbook.file, names.empty() ? "none" : field_list(names)),
                    "an XLSForm has its questions in a sheet of that name");
    return *sheet;
}

}  // namespace

ReadForm read_xlsform(const std::filesystem::path& file, Language plain) {
    const Workbook workbook = read_workbook(file);
    ReadForm form;
    Questionnaire& questionnaire = form.questionnaire;
    questionnaire.file = workbook.file;
    questionnaire.name = file.stem().string();
    form.findings = workbook.findings;
    const Sheet& sheet = survey_sheet(workbook);
    read_settings(workbook, plain, questionnaire);
    const FormSheet survey(sheet, plain);
    for (const std::string_view column : {"type", "name"})
        if (!survey.has(column))
            throw Error(ErrorKind::data,
                        sheet.rows.empty()
                            ? fmt::format("{}: the sheet \"{}\" is empty", workbook.file, sheet.name)
                            : fmt::format("{}#{}:{}: the sheet has no column \"{}\"", workbook.file,
                                          sheet.name, survey.header_row(), column),
                        "the first row of the sheet names its columns: type, name, label ...");
    if (const Sheet* choices = workbook.sheet("choices"))
        questionnaire.lists = form_choices(FormSheet(*choices, plain), workbook.file, form.findings);
    SurveyReader(survey, workbook.file, form).read();
    if (!survey.has("mapite_role")) questionnaire.roles = roles_by_name(questionnaire);
    return form;
}

}  // namespace mapite
