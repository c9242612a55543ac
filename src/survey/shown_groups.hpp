#pragma once
// Which groups are shown of an area: those with enough forms for themselves, several together that have too
// few each, and who answers by office.
#include <span>
#include <vector>

#include "survey/comparison.hpp"

namespace mapite {

struct GroupForms {
    ShownGroup shown;
    std::vector<const Submission*> forms;  ///< by id; none of a hidden group
};

struct AreaForms {
    std::vector<GroupForms>
        groups;  ///< in the order of the definitions; groups without a definition last, by id
    bool older_left_out = false, without_consent_left_out = false;
};

/// People are counted, not sheets: of several forms of one respondent in a group the newest counts. Groups
/// below `least` that share a word to merge by are put together, all of them, in the place of the first.
AreaForms shown_groups(const Questionnaire& questionnaire, std::span<const RespondentGroup> groups,
                       std::span<const Submission> forms, const std::string& area, std::size_t least);

}  // namespace mapite
