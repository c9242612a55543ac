#pragma once
// A questionnaire as an XLSForm that KoboToolbox and ODK take, which reads back as the same questionnaire.
#include <filesystem>

#include "survey/questionnaire.hpp"

namespace mapite {

/// Sheets survey, choices, settings; "label::Latviešu (lv)", "label::Русский (ru)", "label::English (en)" as
/// far as the questionnaire speaks these; columns "mapite_*" for scale, meaning, statement, aspect, needs and
/// roles, which other programs leave alone. Cells are text. The file is replaced at the end only. Throws
/// Error(failed) when it cannot be written.
void write_xlsform(const Questionnaire& questionnaire, const std::filesystem::path& file);

}  // namespace mapite
