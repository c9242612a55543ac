#pragma once
// A questionnaire out of an XLSForm (.xlsx, and the old .xls): the sheets survey, choices and settings. Types
// select_one, select_multiple, integer, range, text, note and groups are taken, with relevant, constraint,
// required, labels, hints and messages in Latvian, Russian and English, however the languages are named
// there. Columns "mapite_*" (writers/xlsform.hpp) carry what XLSForm has no word for; forms without them are
// read by what their choices look like.
#include <filesystem>
#include <string>

#include "base/finding.hpp"
#include "survey/questionnaire.hpp"

namespace mapite {

struct ReadForm {
    Questionnaire questionnaire;
    Books books;  ///< rows of the sheet "survey": kept as questions and groups, else reported
    Findings findings;
};

/// Other types, repeats, languages and columns are reported by row and left out. A form without languages
/// speaks `plain`. Throws Error(failed) when there is no such file, Error(data) when it is no workbook, has
/// no sheet "survey" or no column type or name, or a group that is not closed.
ReadForm read_xlsform(const std::filesystem::path& file, Language plain = Language::lv);

}  // namespace mapite
