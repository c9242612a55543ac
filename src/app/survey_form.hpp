#pragma once
// Use case: looking at a questionnaire before it is used, with everything that is wrong with it.
#include <filesystem>
#include <string>

#include "app/resources.hpp"
#include "base/finding.hpp"
#include "survey/questionnaire.hpp"

namespace mapite {

struct FormLook {
    Questionnaire questionnaire;
    Findings findings;  ///< of reading it and of checking it
    [[nodiscard]] std::size_t errors() const;
    /// Rows that were left out are no reason not to use the rest; what check_questionnaire calls an error is.
    bool usable = false;
};

/// `name`: of a questionnaire, or path of an XLSForm or .toml. Throws Error for a file that is none, and as
/// questionnaire_named.
FormLook look_at_form(const Resources& resources, const std::filesystem::path& project_folder,
                      const std::string& name);

}  // namespace mapite
