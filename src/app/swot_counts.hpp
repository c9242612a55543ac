#pragma once
// Who of an area has a need met, with the bounds of masked counts. Private to the facts for the SWOT.
#include "app/swot_facts.hpp"
#include "profile/need_input.hpp"

namespace mapite {

/// Of one need: the groups of PeopleGroups (profile/coverage.hpp), each with its bounds.
struct PeopleSplit {
    CountedPeople good{}, between{}, bad{}, without_route{}, unknown{};
    [[nodiscard]] CountedPeople known() const;
};

/// `group`: a population group, of points that know it; empty: everybody.
PeopleSplit people_split(const Study& study, const NeedInput& input, const Need& need,
                         const std::vector<PointIndex>& points, const std::string& group);
/// Of the point; absent: it says nothing about the group.
std::optional<CountedPeople> counted(const PopulatedPoint& point, const std::string& group);

/// All areas of the area's level with the same parent, taken together.
struct DistrictPoints {
    std::string name{};  ///< empty: no parent is known, it is all areas of the level
    std::vector<PointIndex> points{};
    std::vector<AreaIndex> members{};
    std::size_t areas = 0;
};
DistrictPoints district_of(const Study& study, AreaIndex area);

}  // namespace mapite
