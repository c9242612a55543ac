#pragma once
// Tables as plain text: comma, semicolon or tab between the columns, quotes as in RFC 4180. Written here
// and not left to a library because every finding must name the line in the file, also behind comments,
// quoted line breaks and rows that are broken.
#include <string>
#include <string_view>

#include "formats/table_features.hpp"

namespace mapite {

/// Rows of UTF-8 `text`. Skipped: lines at the top beginning with '#', a "sep=;" line, lines without any
/// value. A row with too few or too many columns or with NUL bytes is left out with a finding. Throws
/// Error(data) for a text that is empty or ends inside quotes. O(n).
FeatureTable parse_csv(std::string_view text, const std::string& file);

}  // namespace mapite
