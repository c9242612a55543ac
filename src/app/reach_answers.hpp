#pragma once
// Who gets to a place in time, as data and as text for people.
#include <string>

#include "app/reach_areas.hpp"
#include "base/table.hpp"

namespace mapite {

/// An object with the place, how people travel, and per band the people (those of shorter bands too) and the
/// areas of all levels with somebody in time.
std::string reach_json(const ReachStudy& reach);
/// One row per band and area.
Table reach_table(const ReachStudy& reach);

struct ReachView {
    std::string head;   ///< lines: the place, one per band
    Table areas;        ///< of the main level, those with most people in time first
    std::string notes;  ///< lines: who has no route, how times were obtained
};
ReachView reach_view(const ReachStudy& reach, const Texts& texts, Language language);

/// How people travel: the sentence that stands with every answer.
std::string reach_travel_sentence(const ReachStudy& reach, const Texts& texts, Language language);

}  // namespace mapite
