#pragma once
// Which areas to visit next: those not visited longest and with the largest gaps first. Both parts lie
// between 0 and 1 and are shown with their weights, so that everybody can see why an area is where it is.
#include <optional>
#include <string>
#include <vector>

#include "app/text_parts.hpp"
#include "app/visit_project.hpp"
#include "base/localized.hpp"

namespace mapite {

struct DueArea {
    std::string code, name;
    std::optional<Day> last_visit{};  ///< in the area or a part of it; absent: none is known
    std::optional<int> days_since{};
    std::optional<double> index{};  ///< 0..100, see the profile; absent: too little is known
    double time_part = 0;           ///< days since by the longest of all areas; 1 where never visited
    double gap_part = 0;            ///< 1 - index / 100; the mean of the others where the index is not known
    double urgency = 0;             ///< weighted sum of the two
};
struct DueAnswer {
    std::vector<DueArea> areas;  ///< the most urgent first, ties by code
    double time_weight = 1, gap_weight = 1;
};
/// Areas of the level of parishes and towns where there are any, else the smallest level. Weights from
/// worker.toml, 1 and 1 without one.
DueAnswer due_areas(const Project& project, const Resources& resources, Day today, const Progress& progress);
/// A visit to the area with the fields of `like`: its priority follows from the urgency, 30 to 90.
Visit visit_to(const DueArea& area, const Visit& like, const DueAnswer& answer);

TextParts due_text(const DueAnswer& answer, const Texts& texts, Language language);
std::string due_json(const DueAnswer& answer);

}  // namespace mapite
