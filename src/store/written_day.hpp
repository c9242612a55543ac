#pragma once
// Days as the database has them: text, NULL where there is none.
#include <optional>
#include <string>

#include "base/quantities.hpp"
#include "base/text.hpp"

namespace mapite {

/// Absent for an absent day and for one that no calendar has.
inline std::optional<std::string> written(const std::optional<Day>& day) {
    if (!day || !day->ok()) return std::nullopt;
    return to_string(*day);
}

}  // namespace mapite
