#pragma once
// Who passes a barrier on a road: a gate lets all through unless its tags say otherwise, a bollard stops
// cars, a stile stops bicycles too. Defaults follow OSM wiki "Key:barrier" and the profiles of OSRM.
#include "formats/osm_tags.hpp"
#include "network/road.hpp"

namespace mapite::osm {

struct BarrierPass {
    bool car = true, bicycle = true, foot = true;
    [[nodiscard]] bool all() const { return car && bicycle && foot; }
    bool operator==(const BarrierPass&) const = default;
};

/// All pass where the tags have no barrier. What access tags permit or deny beats the default.
BarrierPass barrier_pass(const Tags& tags);

}  // namespace mapite::osm
