#include "formats/column_codes.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mapite {
namespace {

/// Characters of an ATVK code, the Latvian classification of administrative territories.
constexpr std::size_t atvk_width = 7;
/// Below this many digits codes are counters (1 ... 120) and never had zeros in front.
constexpr std::size_t least_width = 4;

bool is_digits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

struct Widths {
    std::size_t shortest = 0;
    std::size_t longest = 0;
};

/// Absent when a code has anything but digits, or all are as short as counters.
std::optional<Widths> widths_of_digits(const FeatureTable& table, std::size_t column) {
    Widths widths;
    for (const FeatureRow& row : table.rows) {
        const std::string_view code = cell(row, column);
        if (code.empty()) continue;
        if (!is_digits(code)) return std::nullopt;
        widths.shortest = widths.longest == 0 ? code.size() : std::min(widths.shortest, code.size());
        widths.longest = std::max(widths.longest, code.size());
    }
    if (widths.longest < least_width) return std::nullopt;
    return widths;
}

}  // namespace

void warn_of_lost_zeros(const FeatureTable& table, std::size_t code_column, ImportLog& log) {
    const auto widths = widths_of_digits(table, code_column);
    if (!widths) return;
    const bool equal = widths->shortest == widths->longest;
    const bool numbers = code_column < table.number_columns.size() && table.number_columns[code_column];
    if (equal && numbers && widths->longest < atvk_width)
        log.add(about_file(
            table.file, Severity::warning, "lost-leading-zeros",
            fmt::format(
                "the codes are stored as numbers of {} digits: if they began with zeros, these are lost "
                "(ATVK codes have {} characters); format the column as text and save again",
                widths->longest, atvk_width)));
    if (equal) return;
    const std::size_t width = std::max(widths->longest, atvk_width);
    for (const FeatureRow& row : table.rows) {
        const std::string_view code = cell(row, code_column);
        if (code.empty() || code.size() >= width) continue;
        log.warn(
            row, "lost-leading-zeros",
            fmt::format("code \"{}\" has {} characters and others more: it probably was \"{:0>{}}\" before a "
                        "spreadsheet dropped its leading zeros; format the column as text and save again",
                        code, code.size(), code, width));
    }
}

}  // namespace mapite
