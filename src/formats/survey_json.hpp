#pragma once
// Filled forms as JSON: an object with a list `forms`, or the list alone; each form an object whose keys are
// headings. So it is a table like any other from here on.
#include <filesystem>

#include "formats/table_features.hpp"

namespace mapite {

/// Rows are numbered as forms, from 1. A list as a value is several choices. Throws Error as require_file,
/// and Error(data) when the file is no JSON or has no form.
FeatureTable read_survey_json(const std::filesystem::path& file);

}  // namespace mapite
