#pragma once
// The choice lists of an XLSForm, and what choices mean where the form does not say it.
#include <vector>

#include "base/finding.hpp"
#include "formats/xlsform_columns.hpp"
#include "survey/questionnaire.hpp"

namespace mapite {

/// Lists in the order of their first rows. Rows without a list or a name are reported ("choice-row"). Without
/// the column mapite_meaning the labels tell who does not know or says that it does not apply; without
/// mapite_scale a list is a scale when its other names are 1, 2, 3 ... (three to ten of them), the first the
/// worst, which is said ("scale-assumed").
std::vector<ChoiceList> form_choices(const FormSheet& sheet, const std::string& file, Findings& findings);

/// By the label in any of the languages: "Nezinu", "не знаю", "not applicable".
ChoiceMeaning meaning_by_label(const Localized& label);

/// "4" for "4.0", as spreadsheets write whole numbers at times; other names as they are.
std::string whole_name(std::string name);

}  // namespace mapite
