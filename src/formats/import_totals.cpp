// Totals of people by area code from a table.
#include <fmt/format.h>

#include <map>

#include "base/text.hpp"
#include "formats/column_codes.hpp"
#include "formats/column_groups.hpp"
#include "formats/column_names.hpp"
#include "formats/corrections.hpp"
#include "formats/import.hpp"
#include "formats/import_log.hpp"
#include "formats/table_read.hpp"

namespace mapite {

Imported<AreaTotal> import_totals(const std::filesystem::path& file, const LayerSpec& stated,
                                  const ReadOptions& options) {
    const LayerSpec spec = corrected(stated, options);
    const FeatureTable table = read_table(file, options, {});
    const Columns columns(table, spec);
    const std::size_t code_column = columns.require("code");
    const std::size_t people_column = columns.require("people");
    const auto name_column = columns.find("name");
    ImportLog log(table);
    Imported<AreaTotal> result;
    std::map<std::string, std::size_t, std::less<>> seen;
    for (const FeatureRow& row : table.rows) {
        const std::string code = meant_code(spec, cell(row, code_column));
        const std::string_view text = cell(row, people_column);
        const auto people = parse_number(text);
        if (code.empty()) {
            log.leave_out(row, "no-code", "the row has no area code; left out");
        } else if (const auto first = seen.find(code); first != seen.end()) {
            log.leave_out(
                row, "duplicate-code",
                fmt::format("code \"{}\" stands twice, first in row {}; the first is kept, this one left "
                            "out",
                            code, first->second));
        } else if (!people || *people < 0) {
            log.leave_out(row, "bad-number",
                          fmt::format("\"{}\" is no number of people for code \"{}\"; left out", text, code));
        } else {
            seen.emplace(code, row.number);
            result.kept.push_back({code, *people, row.number, std::string(cell(row, name_column))});
            log.keep();
        }
    }
    if (const GroupColumns groups(columns, spec); groups.any())
        log.add(
            about_file(table.file, Severity::note, "groups-not-spread",
                       fmt::format("population groups ({}) are not spread over dwellings, since nothing says "
                                   "where in an area they live; they stay unknown",
                                   groups.ids())));
    warn_of_lost_zeros(table, code_column, log);
    result.books = log.books();
    result.findings = log.take_findings();
    return result;
}

}  // namespace mapite
