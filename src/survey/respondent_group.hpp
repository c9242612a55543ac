#pragma once
// Who answers: the worker, municipal staff, residents, NGOs, and groups of a project's own.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/localized.hpp"

namespace mapite {

struct RespondentGroup {
    std::string id;  ///< "residents"
    Localized name{};
    std::vector<std::string> called{};  ///< other words for it in exports, whatever their case
    bool alone = false;                 ///< one person by office (the worker): shown however few
    /// Groups of the same word are put together in an area where they are too few each; empty: never.
    std::string merge{};
    bool operator==(const RespondentGroup&) const = default;
};

/// By id or one of the other words, case and surrounding space aside; null when none is meant.
const RespondentGroup* group_called(std::span<const RespondentGroup> groups, std::string_view word);

}  // namespace mapite
