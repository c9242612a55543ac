#include "formats/osm_barrier.hpp"

#include <array>

#include "formats/osm_access.hpp"

namespace mapite::osm {

namespace {

struct BarrierRow {
    std::string_view name;
    BarrierPass pass;
};
constexpr BarrierPass open_to_all{true, true, true};
constexpr BarrierPass no_cars{false, true, true};
constexpr BarrierPass walkers_only{false, false, true};
constexpr BarrierPass closed{false, false, false};

// Whatever is not here stops cars, as in OSRM.
constexpr std::array barrier_rows{
    BarrierRow{"gate", open_to_all},
    BarrierRow{"lift_gate", open_to_all},
    BarrierRow{"cattle_grid", open_to_all},
    BarrierRow{"border_control", open_to_all},
    BarrierRow{"toll_booth", open_to_all},
    BarrierRow{"sally_port", open_to_all},
    BarrierRow{"entrance", open_to_all},
    BarrierRow{"height_restrictor", open_to_all},
    BarrierRow{"arch", open_to_all},
    BarrierRow{"kerb", open_to_all},
    BarrierRow{"hampshire_gate", open_to_all},
    BarrierRow{"no", open_to_all},
    BarrierRow{"stile", walkers_only},
    BarrierRow{"kissing_gate", walkers_only},
    BarrierRow{"turnstile", walkers_only},
    BarrierRow{"full-height_turnstile", walkers_only},
    BarrierRow{"wicket_gate", walkers_only},
    BarrierRow{"horse_stile", walkers_only},
    BarrierRow{"yes", walkers_only},
    BarrierRow{"wall", closed},
    BarrierRow{"fence", closed},
    BarrierRow{"hedge", closed},
    BarrierRow{"guard_rail", closed},
    BarrierRow{"retaining_wall", closed},
    BarrierRow{"city_wall", closed},
    BarrierRow{"ditch", closed},
};

}  // namespace

BarrierPass barrier_pass(const Tags& tags) {
    const auto kind = tags.find("barrier");
    if (!kind) return open_to_all;
    const auto row = std::ranges::find(barrier_rows, *kind, &BarrierRow::name);
    BarrierPass pass = row == barrier_rows.end() ? no_cars : row->pass;
    if (tags.is("locked", "yes")) pass = closed;
    if (const auto stated = stated_access(tags, TravelMode::car)) pass.car = stated->permitted;
    if (const auto stated = stated_access(tags, TravelMode::bicycle)) pass.bicycle = stated->permitted;
    if (const auto stated = stated_access(tags, TravelMode::foot)) pass.foot = stated->permitted;
    return pass;
}

}  // namespace mapite::osm
