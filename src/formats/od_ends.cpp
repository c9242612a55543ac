#include "formats/od_ends.hpp"

#include <fmt/format.h>

#include <cmath>
#include <unordered_set>

#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/column_names.hpp"
#include "formats/table_read.hpp"

namespace mapite {
namespace {

[[noreturn]] void refuse(const FeatureTable& table, const std::string& what, const std::string& field) {
    std::vector<std::string> known;
    for (const std::string& heading : table.fields) known.push_back(folded(heading));
    std::string hint = fmt::format("say which it is: --column {}=HEADING", field);
    for (const std::string_view name : common_headings(field))
        if (const auto near = nearest_name(name, known); near && near->size() > 3) {
            const auto at = static_cast<std::size_t>(std::ranges::find(known, *near) - known.begin());
            hint = fmt::format("did you mean \"{0}\"? Then: --column {1}={0}", table.fields[at], field);
            break;
        }
    throw Error(
        ErrorKind::data,
        fmt::format("{}: no column for the {} (found: {})", table.file, what, field_list(table.fields)),
        hint);
}

std::string named(const std::string& field) {
    return field == "people" ? "number of people" : field;
}

/// The number of a cell; a finding and nothing when it is none.
std::optional<double> amount_of(const FeatureTable& table, const FeatureRow& row, std::size_t column,
                                const std::string& field, Findings& findings) {
    const std::string_view text = cell(row, column);
    if (text.empty() || text == "NA") {
        findings.push_back({Severity::warning, place_of(table, row), field + "-missing",
                            fmt::format("no {} is given: it is not known, which is not 0", named(field))});
        return std::nullopt;
    }
    const auto number = parse_number(text);
    if (number && *number >= 0) return *number + 0.0;  // "-0" is 0
    findings.push_back(
        {Severity::error, place_of(table, row), field + "-bad",
         fmt::format("\"{}\" is no {} of 0 or more; it counts as not known", text, named(field))});
    return std::nullopt;
}

LayerSpec chosen_of(const std::map<std::string, std::string>& columns, const std::string& amount) {
    LayerSpec spec;
    for (const auto& [field, heading] : columns)
        if (field == "id" || field == amount) spec.chosen[field] = heading;
    return spec;
}

}  // namespace

OdEnds read_od_ends(const std::filesystem::path& file, const std::string& amount,
                    const std::map<std::string, std::string>& columns, const Progress& progress) {
    const FeatureTable table = read_table(file, {}, progress);
    const LayerSpec spec = chosen_of(columns, amount);
    const Columns found(table, spec);
    const auto id_column = found.find("id");
    if (!id_column) refuse(table, "id", "id");
    const auto amount_column = found.find(amount);
    OdEnds ends;
    if (amount_column) ends.amount_column = table.fields[*amount_column];
    ends.findings = table.findings;
    ends.read = table.rows.size() + table.left_out;
    ends.left_out = table.left_out;
    std::unordered_set<std::string_view> seen;
    ends.ids.reserve(table.rows.size());
    const auto leave_out = [&](const FeatureRow& row, const char* code, std::string what) {
        ++ends.left_out;
        ends.findings.push_back({Severity::error, place_of(table, row), code, std::move(what)});
    };
    for (const FeatureRow& row : table.rows) {
        const std::string_view id = cell(row, *id_column);
        if (id.empty()) {
            leave_out(row, "id-missing", "the row has no id and was left out");
            continue;
        }
        if (!seen.insert(id).second) {
            leave_out(row, "id-repeated",
                      fmt::format("the id \"{}\" stood before; this row was left out", id));
            continue;
        }
        ends.ids.emplace_back(id);
        ends.amounts.push_back(amount_column ? amount_of(table, row, *amount_column, amount, ends.findings)
                                             : std::nullopt);
        if (amount_column && !ends.amounts.back()) ++ends.missing;
    }
    if (ends.ids.empty())
        throw Error(ErrorKind::data, fmt::format("{}: not one row has an id", table.file),
                    "check that the right column was taken: --column id=HEADING");
    return ends;
}

void refuse_without_amount(const std::filesystem::path& file, const std::string& amount) {
    refuse(read_first_rows(file, {}, 1), amount, amount);
}

}  // namespace mapite
