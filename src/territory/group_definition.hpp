#pragma once
// A population group as a definition file names it: children, people over 65, or whatever a project
// counts apart. Which groups the data really hold is seen from the populated points.
#include <string>
#include <vector>

#include "base/localized.hpp"

namespace mapite {

struct GroupDefinition {
    std::string id{};  ///< "over_65"
    Localized name{};
    std::vector<std::string> headings{};  ///< names that a column with its counts may have in any people file
    bool operator==(const GroupDefinition&) const = default;
};

}  // namespace mapite
