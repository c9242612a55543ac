// Tables of old and new area codes.
#include <fmt/format.h>

#include <map>
#include <set>

#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/column_names.hpp"
#include "formats/import.hpp"
#include "formats/import_log.hpp"
#include "formats/table_read.hpp"

namespace mapite {
namespace {

/// Shares written with few digits add up to a little more or less.
constexpr double rounding = 0.005;

std::optional<double> share_of(std::string_view text) {
    if (text.empty()) return 1;
    const bool percent = text.ends_with('%');
    if (percent) text.remove_suffix(1);
    const auto number = parse_number(text);
    if (!number) return std::nullopt;
    const double share = percent ? *number / 100 : *number;
    return share > 0 && share <= 1 ? std::optional(share) : std::nullopt;
}

LayerSpec headings() {
    LayerSpec spec;
    spec.fields = {{"from", {"from", "old", "old_code", "no", "vecais_kods", "vecais", "старый код"}},
                   {"to", {"to", "new", "new_code", "uz", "jaunais_kods", "jaunais", "новый код"}},
                   {"share", {"share", "part", "daļa", "īpatsvars", "доля"}}};
    return spec;
}

/// What the table says about one old area.
struct OldArea {
    double sum = 0;
    std::size_t parts = 0, without_share = 0, line = 0;
};

void check_shares(const FeatureTable& table, const std::map<std::string, OldArea>& areas, ImportLog& log) {
    for (const auto& [code, area] : areas) {
        if (area.parts > 1 && area.without_share > 0)
            throw Error(ErrorKind::data,
                        fmt::format("{}:{}: the area \"{}\" was divided into {}, but nothing says how much "
                                    "of it went where",
                                    table.file, area.line, code, area.parts),
                        "add a column \"share\" (0.4 or 40%), or leave the table out and give the old "
                        "boundaries with --old-boundaries FILE");
        if (area.sum > 1 + rounding)
            throw Error(ErrorKind::data,
                        fmt::format("{}:{}: the shares of the area \"{}\" add up to {}, which is more than "
                                    "all of it",
                                    table.file, area.line, code, to_text(area.sum, 3)),
                        "mend the shares so that they add up to 1");
        if (area.sum < 1 - rounding)
            log.add({Severity::warning,
                     {table.file, area.line, code},
                     "shares-below-one",
                     fmt::format("the shares of the area \"{}\" add up to {}: the rest of its numbers goes "
                                 "nowhere",
                                 code, to_text(area.sum, 3))});
    }
}

}  // namespace

Imported<TransitionPart> import_transition(const std::filesystem::path& file, const ReadOptions& options) {
    const LayerSpec spec = headings();
    const FeatureTable table = read_table(file, options, {});
    const Columns columns(table, spec);
    const std::size_t from = columns.require("from"), to = columns.require("to");
    const auto share_column = columns.find("share");
    ImportLog log(table);
    Imported<TransitionPart> result;
    std::map<std::string, OldArea> areas;
    std::set<std::pair<std::string, std::string>> pairs;
    for (const FeatureRow& row : table.rows) {
        const std::string old_code(cell(row, from)), new_code(cell(row, to));
        const std::string_view text = cell(row, share_column);
        const auto share = share_of(text);
        if (old_code.empty() || new_code.empty()) {
            log.leave_out(row, "no-code", "the row lacks the old or the new code; left out");
        } else if (!share) {
            log.leave_out(row, "bad-share",
                          fmt::format("\"{}\" is no share above 0 and at most 1; left out", text));
        } else if (!pairs.emplace(old_code, new_code).second) {
            log.leave_out(row, "duplicate-code",
                          fmt::format("\"{}\" to \"{}\" stands twice; left out", old_code, new_code));
        } else {
            OldArea& area = areas[old_code];
            if (area.parts++ == 0) area.line = row.number;
            area.sum += *share;
            area.without_share += text.empty() ? 1 : 0;
            result.kept.push_back({.from = old_code, .to = new_code, .share = *share});
            log.keep();
        }
    }
    // Two parts without a share add up to two, so what is missing is said first.
    check_shares(table, areas, log);
    result.books = log.books();
    result.findings = log.take_findings();
    return result;
}

}  // namespace mapite
