#pragma once
// Whose numbers a study's are: everybody's, or those of one population group. A group is counted only where
// the data speak of it; points that do not are left out, since unknown is not zero.
#include <span>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "base/localized.hpp"
#include "territory/group_definition.hpp"
#include "territory/populated_point.hpp"

namespace mapite {

/// A group that the data of a project hold.
struct PopulationGroup {
    std::string id;
    Localized name;     ///< the id where no definition names it
    double people = 0;  ///< in all points that know it, masked counts at 5
    bool operator==(const PopulationGroup&) const = default;
};

/// Those that any of the points knows: in the order of the definitions, then the others by id.
std::vector<PopulationGroup> groups_in(std::span<const PopulatedPoint> points,
                                       std::span<const GroupDefinition> definitions);
/// Makes every point count its people of the group, and takes out those that do not know it; these are one
/// finding, "group-unknown". `known`: the groups there are. Throws Error(usage) naming them for any other id.
void count_group(std::vector<PopulatedPoint>& points, const std::string& id,
                 std::span<const PopulationGroup> known, Findings& notes);

}  // namespace mapite
