#pragma once
// `mapite survey print`: a questionnaire out of a project, or without one, as a file to print.
#include <filesystem>
#include <optional>
#include <string>

#include "app/paper_form.hpp"
#include "app/project.hpp"
#include "app/resources.hpp"
#include "base/finding.hpp"

namespace mapite {

struct PaperRequest {
    std::string questionnaire;   ///< name or path
    std::filesystem::path file;  ///< .pdf or .html
    std::string area{};  ///< code or name of the project's; without a project as it is to stand on the form
    PaperFormOptions options{};  ///< `area` and `skipped_blocks` are filled in here
};

/// `project` absent: the program's own questionnaires and no areas; paths are then looked for from `folder`.
/// Gives back what is not in the language asked for. Throws Error(usage) for another ending, an unknown
/// questionnaire, area or group.
Findings print_form(const Resources& resources, const std::optional<Project>& project,
                    const std::filesystem::path& folder, PaperRequest request);

}  // namespace mapite
