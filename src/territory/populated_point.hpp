#pragma once
// Where people live: a grid cell, an address, a homestead, a building. The travel times of an area are
// those of its populated points, never of its centroid.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/position.hpp"
#include "territory/provenance.hpp"

namespace mapite {

/// What `people` means.
enum class PeopleMeasure {
    counted,    ///< people, exact
    masked,     ///< published as 5 for any of 1..10; never exact
    estimated,  ///< spread by a rule from the total of a larger area
    dwellings,  ///< no people known: each point counts its dwellings
};
std::string_view to_string(PeopleMeasure measure);  ///< "counted", "masked", "estimated", "dwellings"
std::optional<PeopleMeasure> people_measure(std::string_view name);

/// How many people of one population group ("children") live at a point. Groups may overlap and need not
/// add up to everybody.
struct GroupCount {
    std::string group{};  ///< id
    double people = 0;
    PeopleMeasure measure = PeopleMeasure::counted;  ///< counted, masked or estimated
    bool operator==(const GroupCount&) const = default;
};

struct PopulatedPoint {
    std::string id{};  ///< "1kmX313Y242", "osm:node/123"
    GridPoint position{};
    double people = 0;  ///< in the unit of `measure`
    PeopleMeasure measure = PeopleMeasure::counted;
    double dwellings = 0;  ///< 0 where unknown; weight for spreading totals
    std::string name{};    ///< homestead or village, may be empty
    /// By group id, each once. A group that does not stand here is unknown, never zero.
    std::vector<GroupCount> groups{};
    SourceId source = 0;
    bool operator==(const PopulatedPoint&) const = default;
};

/// The count of a group; nullptr when the point's source says nothing about it.
const GroupCount* find_group(const PopulatedPoint& point, std::string_view group);

/// The least and most people that may stand behind a count: masked 1..10, otherwise `people` twice.
struct PeopleBounds {
    double low = 0, high = 0;
};
PeopleBounds bounds(const PopulatedPoint& point);
PeopleBounds group_bounds(const GroupCount& count);

}  // namespace mapite
