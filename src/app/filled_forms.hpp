#pragma once
// Filled forms as a table that reads back. It holds answers of single people, so it passes a gate first:
// groups of at least five people in an area, and who stands alone by office; no code of a respondent, no day,
// no words of residents; age, sex and the like only where five of the group say the same. What the gate keeps
// back is said, never how.
#include <string>

#include "app/project.hpp"
#include "app/resources.hpp"
#include "base/table.hpp"

namespace mapite {

struct FilledForms {
    std::string questionnaire;
    Table table;  ///< headings as read_survey_export knows them; a row for each form
    /// Groups that are too few in their area ("group-too-small"), what kind of person answered
    /// ("about-people-left-out"), and texts ("texts-left-out").
    Findings left_out;
};

/// From `settings.least_forms` forms of a group in an area on. Throws Error(refused) when nothing
/// may be, Error(usage) when the questionnaire has no forms.
FilledForms forms_for_use(const Project& project, const Resources& resources, const std::string& name);

/// The same as an object with `questionnaire` and `forms`, each with the headings that are filled.
std::string filled_forms_json(const FilledForms& forms);

}  // namespace mapite
