#pragma once
// Text as people write it: UTF-8 throughout the program. Converting encodings happens where files are
// read; here are the few operations that every module needs. Nothing depends on the process's locale.
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/quantities.hpp"

namespace mapite {

bool is_valid_utf8(std::string_view text);
/// Without white space (ASCII, no-break space, byte order mark) at both ends.
std::string_view trimmed(std::string_view text);
/// Lower case for Latin, Latvian (and other Latin-1/Extended-A) and Cyrillic letters; the rest as is.
std::string lower(std::string_view text);
/// `lower` with diacritics removed ("Ķūļu" -> "kulu") and all but letters and digits dropped; for
/// comparing names and headings.
std::string folded(std::string_view text);
std::vector<std::string> split(std::string_view text, char separator);

/// A whole number or decimal with point or comma ("12,5"), optional thin/no-break spaces between
/// thousands; absent when anything else is in the text.
std::optional<double> parse_number(std::string_view text);
/// A whole number; absent on anything else.
std::optional<long long> parse_whole(std::string_view text);
/// yyyy-mm-dd, dd.mm.yyyy or a leading yyyy-mm-ddT...; absent when it is no day of the calendar.
std::optional<Day> parse_day(std::string_view text);

/// yyyy-mm-dd.
std::string to_string(Day day);
/// Shortest text that reads back as the same number, with a point ("0.1", "1e+30"), never by locale.
std::string to_text(double value);
/// With exactly `decimals` digits behind the point, rounded half away from zero; no "-0".
std::string to_text(double value, int decimals);

/// Number of single-letter edits between two texts (Levenshtein), on bytes.
std::size_t edit_distance(std::string_view a, std::string_view b);
/// The nearest of the names to `name`, if it is near enough to be meant (a third of its length).
std::optional<std::string> nearest_name(std::string_view name, std::span<const std::string> names);
/// Escapes & < > " ' for XML and HTML, and drops control characters that XML 1.0 forbids.
std::string xml_escaped(std::string_view text);
/// Matches a name against a pattern with * and ? (no character classes), ASCII case ignored.
bool matches_glob(std::string_view pattern, std::string_view name);

}  // namespace mapite
