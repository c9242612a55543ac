#pragma once
// Filled forms out of an export of KoboToolbox or ODK (CSV, XLSX), or a table of one's own with a column per
// question. Columns are matched by question name, with or without the groups around it ("about/area",
// "about-area"), or by label in one of the languages. What is in the form or the project and what is not
// is told by row; an answer that is not one is left out alone, the form stays.
#include <cstddef>
#include <filesystem>
#include <map>
#include <set>
#include <span>
#include <string>

#include "base/finding.hpp"
#include "base/progress.hpp"
#include "formats/import.hpp"
#include "survey/questionnaire.hpp"
#include "survey/respondent_group.hpp"
#include "survey/submission.hpp"
#include "territory/area.hpp"

namespace mapite {

struct SurveyImport {
    const Questionnaire* questionnaire = nullptr;  ///< usable
    std::span<const RespondentGroup> groups;
    std::span<const Area> areas;  ///< to which the forms may belong
    /// Of forms that do not say it: code of the area, id of the group.
    std::string area{}, group{};
    std::map<std::string, std::string> codes{};  ///< area in the file -> the code that was meant
    std::set<std::string> known{};               ///< ids of submissions the project has: these are replaced
    std::span<const SkippedBlock> skipped{};     ///< blocks that are not asked in an area
    ReadOptions read{};                          ///< layer, encoding, separator
    Day today{};
};

struct ImportedForms {
    Imported<Submission> forms;  ///< books count rows; the second of the same id in the file is reported
    std::size_t answers_read = 0, answers_kept = 0, answers_reported = 0;  ///< cells of forms that were kept
    std::size_t replaced = 0;  ///< of those kept: the project has one of this id
};

/// Throws Error as read_table, and Error(data) when no column is one of the questionnaire's. Row order is
/// kept.
ImportedForms read_survey_export(const std::filesystem::path& file, const SurveyImport& import,
                                 const Progress& progress);

}  // namespace mapite
