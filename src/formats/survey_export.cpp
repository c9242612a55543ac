#include "formats/survey_export.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <unordered_map>

#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/survey_columns.hpp"
#include "formats/survey_json.hpp"
#include "formats/survey_rows.hpp"
#include "formats/table_read.hpp"

namespace mapite {
namespace {

constexpr std::size_t most_named = 8;  ///< questions in a message

/// FNV-1a, 64 bits; a zero between the parts, which no text has.
class RowDigest {
  public:
    void add(std::string_view part) {
        for (const char c : part) step(static_cast<unsigned char>(c));
        step(0);
    }
    [[nodiscard]] std::uint64_t value() const { return state_; }

  private:
    void step(unsigned char byte) { state_ = (state_ ^ byte) * 1099511628211U; }
    std::uint64_t state_ = 14695981039346656037U;
};

/// What a form says, not where it stands: the same file gives the same ids, also in another order.
std::uint64_t digest_of(const Submission& form) {
    RowDigest digest;
    digest.add(form.area);
    digest.add(form.group);
    digest.add(form.respondent);
    digest.add(form.date ? to_string(*form.date) : "");
    for (const Answer& answer : form.answers) {
        digest.add(answer.question);
        digest.add(answer.value);
    }
    return digest.value();
}

bool same_content(const Submission& a, const Submission& b) {
    return a.area == b.area && a.group == b.group && a.date == b.date && a.answers == b.answers;
}

class ExportReader {
  public:
    ExportReader(const FeatureTable& table, const SurveyImport& import)
        : table_(table),
          import_(import),
          columns_(survey_columns(table, *import.questionnaire)),
          log_(table),
          rows_(table, columns_, import, result_) {
        if (columns_.questions == 0) refuse();
    }

    ImportedForms read(const Progress& progress) {
        report_columns();
        const std::size_t step = table_.rows.size() / 100 + 1;
        for (std::size_t i = 0; i < table_.rows.size(); ++i) {
            if (i % step == 0)
                progress.step("reading " + table_.file,
                              static_cast<double>(i) / static_cast<double>(table_.rows.size()));
            take(table_.rows[i]);
        }
        if (without_id_ > 0)
            log_.add(about_file(
                table_.file, Severity::note, "without-id",
                fmt::format("{} form(s) have no id of a submission: they are told apart by what they answer, "
                            "so the same file read again changes nothing",
                            without_id_)));
        result_.forms.books = log_.books();
        result_.forms.findings = log_.take_findings();
        return std::move(result_);
    }

  private:
    [[noreturn]] void refuse() const {
        std::vector<std::string> names;
        for (const Question& each : import_.questionnaire->questions)
            if (names.size() < most_named) names.push_back(each.name);
        throw Error(ErrorKind::data,
                    fmt::format("{}: no column is a question of \"{}\" (found: {})", table_.file,
                                import_.questionnaire->name, field_list(table_.fields)),
                    fmt::format("columns are called like the questions ({} ...), or like their labels",
                                field_list(names)));
    }

    [[nodiscard]] std::size_t filled(std::size_t column) const {
        return static_cast<std::size_t>(std::ranges::count_if(
            table_.rows, [&](const FeatureRow& row) { return !cell(row, column).empty(); }));
    }
    void about_column(std::size_t column, Severity severity, std::string code, const std::string& what) {
        const std::size_t cells = filled(column);
        if (cells == 0) return;
        Finding finding = about_file(table_.file, severity, std::move(code),
                                     fmt::format("{}; {} cell(s) are left out", what, cells));
        finding.where.item = fmt::format("column \"{}\"", table_.fields[column]);
        log_.add(std::move(finding));
    }
    void report_columns() {
        std::vector<std::string> names, missing;
        const std::vector<Question>& questions = import_.questionnaire->questions;
        for (std::size_t q = 0; q < questions.size(); ++q) {
            names.push_back(questions[q].name);
            if (questions[q].kind != QuestionKind::note && !columns_.of_question[q] &&
                columns_.choices_of[q].empty())
                missing.push_back(questions[q].name);
        }
        for (const std::size_t column : columns_.unknown) {
            const auto near = nearest_name(table_.fields[column], names);
            about_column(column, Severity::warning, "unknown-column",
                         "the form has no such question" +
                             (near ? fmt::format(" (did you mean \"{}\"?)", *near) : std::string{}));
        }
        for (const std::size_t column : columns_.ambiguous)
            about_column(column, Severity::warning, "ambiguous-column",
                         "several questions have this label; export with XML names as headings");
        for (const std::size_t column : columns_.repeated)
            about_column(column, Severity::warning, "repeated-column",
                         "the same question stands in an earlier column, which is read");
        if (missing.empty()) return;
        const std::size_t all = missing.size();
        missing.resize(std::min(all, most_named));
        log_.add(about_file(table_.file, Severity::note, "question-without-column",
                            fmt::format("{} question(s) of the form have no column: {}{}", all,
                                        field_list(missing), all > most_named ? " ..." : "")));
    }

    void take(const FeatureRow& row) {
        std::string id = rows_.given_id(row);
        if (const auto first = seen_.find(id); !id.empty() && first != seen_.end())
            return leave_out_second(row, id, result_.forms.kept[first->second]);
        if (columns_.month && import_.known.contains(id))
            return log_.pass_over(row, "known-already",
                                  fmt::format("the project has the form {}, and knows more of it than this "
                                              "table, which was made to be passed on",
                                              id));
        std::optional<Submission> form = rows_.form(row, log_);
        if (!form) return;
        if (id.empty()) {
            const std::uint64_t digest = digest_of(*form);
            id = fmt::format("row-{:016x}-{}", digest, ++occurrences_[digest]);
            ++without_id_;
        }
        seen_.emplace(id, result_.forms.kept.size());
        if (import_.known.contains(id)) ++result_.replaced;
        form->id = std::move(id);
        result_.forms.kept.push_back(std::move(*form));
        log_.keep();
    }

    /// It is read to be compared, and leaves no other trace.
    void leave_out_second(const FeatureRow& row, const std::string& id, const Submission& first) {
        ImportLog unheard(table_);
        const auto counts = std::tuple(result_.answers_read, result_.answers_kept, result_.answers_reported);
        const std::optional<Submission> form = rows_.form(row, unheard);
        std::tie(result_.answers_read, result_.answers_kept, result_.answers_reported) = counts;
        const std::string where = fmt::format("the submission {} stands already in {}", id, first.origin);
        if (form && same_content(*form, first))
            log_.pass_over(row, "submission-twice", where + "; the first counts");
        else
            log_.leave_out(row, "submission-differs", where + ", with other answers; the first counts");
    }

    const FeatureTable& table_;
    const SurveyImport& import_;
    SurveyColumns columns_;
    ImportLog log_;
    ImportedForms result_;
    SurveyRows rows_;
    std::unordered_map<std::string, std::size_t> seen_;  ///< id -> position in what is kept
    std::unordered_map<std::uint64_t, std::size_t> occurrences_;
    std::size_t without_id_ = 0;
};

}  // namespace

ImportedForms read_survey_export(const std::filesystem::path& file, const SurveyImport& import,
                                 const Progress& progress) {
    FeatureTable table = lower(file.extension().string()) == ".json"
                             ? read_survey_json(file)
                             : read_table(file, import.read, progress);
    // Which of several equal headings is read is told below, where it is known.
    std::erase_if(table.findings, [](const Finding& each) { return each.code == "duplicate-column"; });
    return ExportReader(table, import).read(progress);
}

}  // namespace mapite
