#include "formats/table_csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ranges>

#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

struct Record {
    std::size_t first_line = 0;
    std::size_t last_line = 0;
    std::vector<std::string> values;
    bool ended_by_line_end = true;
};

/// Walks through the records of a text, counting lines.
class RecordReader {
  public:
    RecordReader(std::string_view text, char delimiter, const std::string& file)
        : text_(text), delimiter_(delimiter), file_(&file) {}

    [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }

    Record next() {
        Record record{.first_line = line_, .last_line = line_, .values = {}, .ended_by_line_end = false};
        while (true) {
            record.values.push_back(value());
            record.last_line = line_;
            if (at_end()) return record;
            if (text_[at_] == delimiter_) {
                ++at_;
                continue;
            }
            end_line();
            record.ended_by_line_end = true;
            return record;
        }
    }

    /// The rest of the line as it stands.
    std::string_view raw_line() {
        const std::size_t begin = at_;
        while (!at_end() && !is_line_end(text_[at_])) ++at_;
        const std::string_view line = text_.substr(begin, at_ - begin);
        if (!at_end()) end_line();
        return line;
    }
    [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
    void set_delimiter(char delimiter) { delimiter_ = delimiter; }

  private:
    static bool is_line_end(char c) { return c == '\n' || c == '\r'; }

    void end_line() {
        const bool two = text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
        at_ += two ? 2 : 1;
        ++line_;
    }

    std::string value() {
        std::string result;
        while (!at_end() && text_[at_] == ' ') result += text_[at_++];
        if (!at_end() && text_[at_] == '"') {
            result.clear();
            quoted(result);
        }
        const std::size_t begin = at_;
        while (!at_end() && text_[at_] != delimiter_ && !is_line_end(text_[at_])) ++at_;
        result += text_.substr(begin, at_ - begin);
        return result;
    }

    void quoted(std::string& result) {
        const std::size_t opened = line_;
        ++at_;
        while (!at_end()) {
            const char c = text_[at_];
            if (c == '"') {
                ++at_;
                if (at_end() || text_[at_] != '"') return;
            } else if (is_line_end(c)) {
                end_line();
                result += '\n';
                continue;
            }
            result += c;
            ++at_;
        }
        throw Error(
            ErrorKind::data,
            fmt::format("{}:{}: the quote opened in this line is never closed: the file is truncated or "
                        "a quote is missing",
                        *file_, opened),
            "save the table again, or mend the quotes in that line");
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    char delimiter_;
    const std::string* file_;
};

/// The character that separates the columns of the header; ';' for a single column, so that decimal
/// commas below it stay whole.
char delimiter_of(std::string_view text) {
    constexpr std::array<char, 3> candidates = {';', '\t', ','};
    std::array<std::size_t, 3> counts{};
    bool in_quotes = false;
    for (const char c : text) {
        if (c == '"') in_quotes = !in_quotes;
        if (in_quotes) continue;
        if (c == '\n' || c == '\r') break;
        for (std::size_t i = 0; i < candidates.size(); ++i) counts[i] += c == candidates[i] ? 1 : 0;
    }
    const auto most = std::ranges::max_element(counts);
    return *most == 0 ? ';' : candidates[static_cast<std::size_t>(most - counts.begin())];
}

bool has_value(std::string_view line) {
    return !trimmed(line).empty();
}

/// The line in front, if it is a title as statistical offices put above their tables: one quoted text, an
/// empty line, and then a header of several columns. Moves behind it.
std::string take_title(RecordReader& reader) {
    RecordReader ahead = reader;
    const std::string_view line = trimmed(ahead.raw_line());
    if (line.size() < 2 || line.front() != '"' || line.find('"', 1) != line.size() - 1 || ahead.at_end() ||
        has_value(ahead.raw_line()))
        return {};
    const std::string_view header = ahead.rest().substr(0, ahead.rest().find_first_of("\r\n"));
    if (header.find_first_of(";,\t") == std::string_view::npos) return {};
    reader = ahead;
    return std::string(line.substr(1, line.size() - 2));
}

/// Skips what may stand above the header and returns the delimiter that a "sep=" line states.
std::optional<char> skip_preamble(RecordReader& reader) {
    std::optional<char> stated;
    while (!reader.at_end()) {
        const std::string_view line = reader.rest().substr(0, reader.rest().find_first_of("\r\n"));
        const std::string_view bare = trimmed(line);
        const bool separator_line = bare.size() == 5 && lower(bare.substr(0, 4)) == "sep=";
        if (!bare.empty() && bare.front() != '#' && !separator_line) break;
        if (separator_line) stated = bare[4];
        reader.raw_line();
    }
    return stated;
}

bool is_blank(const Record& record) {
    return std::ranges::all_of(record.values,
                               [](const std::string& value) { return trimmed(value).empty(); });
}

void note_repeated_names(FeatureTable& table, std::size_t header_line) {
    for (std::size_t i = 0; i < table.fields.size(); ++i) {
        const auto first = std::ranges::find(table.fields, table.fields[i]);
        if (table.fields[i].empty() || static_cast<std::size_t>(first - table.fields.begin()) == i) continue;
        table.findings.push_back(
            {Severity::warning,
             {table.file, header_line, {}},
             "duplicate-column",
             fmt::format("the column \"{}\" stands twice, as column {} and column {}; the "
                         "first of them is read",
                         table.fields[i], first - table.fields.begin() + 1, i + 1)});
    }
}

void leave_out(FeatureTable& table, const Record& record, std::string code, std::string what) {
    ++table.left_out;
    if (record.last_line > record.first_line)
        what += fmt::format(" (the row goes on to line {} because of a quote)", record.last_line);
    table.findings.push_back(
        {Severity::error, {table.file, record.first_line, {}}, std::move(code), std::move(what)});
}

/// Adds the row, or reports why it cannot be a row of this table.
void take(FeatureTable& table, Record record) {
    const std::size_t columns = table.fields.size();
    if (std::ranges::any_of(record.values,
                            [](const std::string& v) { return v.find('\0') != std::string::npos; }))
        return leave_out(table, record, "nul-bytes",
                         "the row holds NUL bytes, which no text has; left out, save the table as UTF-8");
    while (record.values.size() > columns && trimmed(record.values.back()).empty()) record.values.pop_back();
    if (record.values.size() != columns) {
        const bool more = record.values.size() > columns;
        std::string what =
            fmt::format("the row has {} columns, but the header {}; left out, {}", record.values.size(),
                        columns, more ? "put quotes round values with a delimiter" : "add what is missing");
        if (!record.ended_by_line_end && !more)
            what += " (the file ends within this row: it may be truncated)";
        return leave_out(table, record, "ragged-row", std::move(what));
    }
    table.rows.push_back({record.first_line, std::move(record.values), {}});
}

void read_rows(RecordReader& reader, const CsvOptions& options, FeatureTable& table) {
    table.complete = !options.cut_off;
    while (!reader.at_end()) {
        if (options.most_rows > 0 && table.rows.size() == options.most_rows) {
            table.complete = false;
            return;
        }
        try {
            Record record = reader.next();
            if (options.cut_off && reader.at_end()) return;
            if (!is_blank(record)) take(table, std::move(record));
        } catch (const Error&) {
            // A quote that the cut left open.
            if (!options.cut_off) throw;
            return;
        }
    }
}

}  // namespace

FeatureTable parse_csv(std::string_view text, const std::string& file, const CsvOptions& options) {
    FeatureTable table;
    table.file = file;
    RecordReader reader(text, ';', file);
    std::optional<char> stated = skip_preamble(reader);
    table.title = take_title(reader);
    if (!table.title.empty())
        if (const auto below = skip_preamble(reader)) stated = below;
    if (reader.at_end())
        throw Error(ErrorKind::data,
                    file + (text.empty() ? ": the file is empty" : ": the file has no header and no rows"),
                    "a table begins with one line that names its columns");
    table.separator =
        options.separator != 0 ? options.separator : stated.value_or(delimiter_of(reader.rest()));
    reader.set_delimiter(table.separator);
    const Record header = reader.next();
    for (const std::string& name : header.values) table.fields.emplace_back(trimmed(name));
    while (!table.fields.empty() && table.fields.back().empty()) table.fields.pop_back();
    if (std::ranges::any_of(table.fields,
                            [](const std::string& name) { return name.find('\0') != std::string::npos; }))
        throw Error(ErrorKind::data,
                    fmt::format("{}:{}: the header holds NUL bytes: this is not a table in UTF-8", file,
                                header.first_line),
                    "save it as CSV in UTF-8, or say what it is in with --encoding UTF-16LE");
    note_repeated_names(table, header.first_line);
    read_rows(reader, options, table);
    return table;
}

}  // namespace mapite
