// Tables of visits: read from a person's file, and written as they are.
#include <fmt/format.h>

#include <set>

#include "app/visit_fields.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/table_read.hpp"

namespace mapite {
namespace {

std::string normal(std::string_view heading) {
    std::string name = lower(trimmed(heading));
    for (char& c : name)
        if (c == ' ' || c == '-') c = '_';
    return name;
}

/// The field of each column; empty for headings that are none.
std::vector<std::string> fields_of(const FeatureTable& table, Findings& findings) {
    std::vector<std::string> names{"id"};
    for (const VisitField& field : visit_fields()) names.emplace_back(field.name);
    std::vector<std::string> of_column;
    for (const std::string& heading : table.fields) {
        const std::string name = normal(heading);
        const bool known = std::find(names.begin(), names.end(), name) != names.end();
        of_column.push_back(known ? name : std::string());
        if (known) continue;
        const auto near = nearest_name(name, names);
        findings.push_back(
            about_file(table.file, Severity::warning, "column-unknown",
                       fmt::format("the column \"{}\" is no field of a visit and was not read{}", heading,
                                   near ? fmt::format("; did you mean \"{}\"?", *near)
                                        : fmt::format(" (there are: {})", field_list(names)))));
    }
    if (std::find(of_column.begin(), of_column.end(), "place") == of_column.end())
        throw Error(ErrorKind::data,
                    fmt::format("{}: no column is the place of the visits (it has: {})", table.file,
                                field_list(table.fields)),
                    fmt::format("head it \"place\"; further columns may be: {}", field_list(names)));
    return of_column;
}

Finding left_out(const FeatureTable& table, const FeatureRow& row, const char* code,
                 const std::string& what) {
    Finding finding;
    finding.severity = Severity::error;
    finding.where = place_of(table, row);
    finding.code = code;
    finding.what = what;
    return finding;
}

}  // namespace

Imported<Visit> read_visits(const std::filesystem::path& file, int first_id, const Progress& progress) {
    const FeatureTable table = read_table(file, {}, progress);
    Imported<Visit> read;
    read.findings = table.findings;
    const std::vector<std::string> of_column = fields_of(table, read.findings);
    std::set<std::string> ids;
    int next = first_id;
    for (const FeatureRow& row : table.rows) {
        Visit visit;
        try {
            // A rhythm before its least gap: in the order of the fields, whatever that of the columns.
            for (const std::string_view name : {"every"})
                for (std::size_t c = 0; c < of_column.size(); ++c)
                    if (of_column[c] == name) set_visit_field(visit, name, row.values[c]);
            for (std::size_t c = 0; c < of_column.size(); ++c) {
                if (of_column[c] == "id")
                    visit.id = trimmed(row.values[c]);
                else if (!of_column[c].empty() && of_column[c] != "every")
                    set_visit_field(visit, of_column[c], row.values[c]);
            }
        } catch (const Error& error) {
            read.findings.push_back(
                left_out(table, row, "visit-value",
                         fmt::format("{}: {}; {}", visit_name(visit), error.what(), error.hint())));
            continue;
        }
        if (visit.place.empty()) {
            read.findings.push_back(left_out(table, row, "no-place",
                                             fmt::format("{}: the visit has no place", visit_name(visit))));
            continue;
        }
        if (visit.id.empty()) visit.id = fmt::format("V{}", next++);
        if (!ids.insert(visit.id).second) {
            read.findings.push_back(
                left_out(table, row, "id-twice",
                         fmt::format("{}: the id stands in the file already; give it one of its own",
                                     visit_name(visit))));
            continue;
        }
        for (Finding doubt : doubts_about(visit)) {
            doubt.where = place_of(table, row);
            read.findings.push_back(std::move(doubt));
        }
        read.kept.push_back(std::move(visit));
    }
    read.books.read = table.rows.size() + table.left_out;
    read.books.kept = read.kept.size();
    read.books.reported = read.books.read - read.books.kept;
    return read;
}

Table visits_table(const std::vector<Visit>& visits) {
    Table table;
    table.header.emplace_back("id");
    for (const VisitField& field : visit_fields()) table.header.emplace_back(field.name);
    table.header.emplace_back("cancelled");
    for (const Visit& visit : visits) {
        std::vector<std::string>& row = table.rows.emplace_back();
        row.push_back(visit.id);
        for (const VisitField& field : visit_fields()) row.push_back(visit_field(visit, field.name));
        row.emplace_back(visit.cancelled ? "yes" : "");
    }
    return table;
}

}  // namespace mapite
