#pragma once
// Tables as plain text: comma, semicolon or tab between the columns, quotes as in RFC 4180. Written here
// and not left to a library because every finding must name the line in the file, also behind comments,
// quoted line breaks and rows that are broken.
#include <string>
#include <string_view>

#include "formats/table_features.hpp"

namespace mapite {

struct CsvOptions {
    char separator = 0;  ///< 0 = find out: what a "sep=" line says, else what stands most in the header
    std::size_t most_rows = 0;  ///< stop after so many; 0 = all
    bool cut_off = false;       ///< the text is the beginning of a longer one: its last row may be incomplete
};

/// Rows of UTF-8 `text`. Skipped: lines at the top beginning with '#', a "sep=;" line, a title (one quoted
/// text with an empty line below it), lines without any value. A row with too few or too many columns or with
/// NUL bytes is left out with a finding. Throws Error(data) for a text that is empty or ends inside quotes.
/// O(n).
FeatureTable parse_csv(std::string_view text, const std::string& file, const CsvOptions& options = {});

}  // namespace mapite
