#pragma once
// Who may use a road, in which direction, by its tags: the customary defaults of each road class, then
// what access tags say, the most particular one counting; then one-way rules. Conditional tags
// (":conditional", ":forward") are not read. Sources: OSM wiki "OSM tags for routing" and "Key:access".
#include <optional>
#include <string>
#include <string_view>

#include "base/travel.hpp"
#include "formats/osm_tags.hpp"
#include "network/road.hpp"

namespace mapite::osm {

/// What access tags say of a mode. `general` is set when only `access` said it: that can close a road, but
/// `access=yes` on a footway does not open it for cars.
struct StatedAccess {
    bool permitted = false;
    bool general = false;
};
/// Absent when no tag says anything that is understood.
std::optional<StatedAccess> stated_access(const Tags& tags, TravelMode mode);

/// Why a way with a highway tag is no road for anybody.
enum class Unusable {
    not_in_use,  ///< planned, being built, abandoned
    not_a_road,  ///< a rest area, a race track, a kind nobody knows
    closed,      ///< a road, but its tags let nobody in
};

struct RoadUse {
    std::string road_class;  ///< key of the speed table
    Passage car, bicycle, foot;
    std::optional<Unusable> unusable;  ///< then all passages are closed
};
/// Precondition: `is_road_way(tags)`.
RoadUse road_use(const Tags& tags);
/// Has a highway tag or is a ferry line.
bool is_road_way(const Tags& tags);

}  // namespace mapite::osm
