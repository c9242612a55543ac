#pragma once
// Which areas to visit next (planner/due.hpp), with what the project knows of them: the last visit by the
// work log, the gap by the profile's index.
#include <optional>
#include <string>
#include <vector>

#include "app/text_parts.hpp"
#include "app/visit_project.hpp"
#include "base/localized.hpp"
#include "planner/due.hpp"

namespace mapite {

struct DueAnswer {
    std::vector<DueArea> areas;  ///< the most urgent first
    DueWeights weights;          ///< of worker.toml, else as they are in a new one
};
/// Areas of the level of parishes and towns where there are any, else the smallest level. A gap is 100 less
/// the index of the profile; a visit to a part of an area is one to the area.
DueAnswer due_areas(const Project& project, const Resources& resources, Day today, const Progress& progress);
/// A visit to the area with the fields of `like`: its priority follows from the score, 30 to 90.
Visit visit_to(const DueArea& area, const Visit& like);

TextParts due_text(const DueAnswer& answer, const Texts& texts, Language language);
std::string due_json(const DueAnswer& answer);

}  // namespace mapite
