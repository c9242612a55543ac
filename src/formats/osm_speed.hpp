#pragma once
// Signed speed limits and the durations of ferries, as people tag them.
#include <optional>
#include <string_view>

#include "base/quantities.hpp"
#include "formats/osm_tags.hpp"

namespace mapite::osm {

/// "50", "50 mph", "RO:urban", "walk"; the lowest of a list. Absent for "none", "signals" and "variable"
/// (no fixed limit), and for what is not understood, including limits outside 1..200 km/h.
/// Defaults of countries: OSM wiki "Default speed limits".
std::optional<KilometresPerHour> parse_max_speed(std::string_view text);
/// True for what says "no fixed limit" on purpose.
bool says_no_fixed_limit(std::string_view text);

struct SpeedLimit {
    std::optional<KilometresPerHour> limit;
    bool understood = true;  ///< false: there is a limit, but not one that can be read
};
/// From maxspeed, its directions (the lower one), or the kind of limit (maxspeed:type, source:maxspeed ...).
SpeedLimit speed_limit(const Tags& tags);

/// "00:15", "1:05:00", "PT1H30M", "15" (minutes), "15 min"; absent for anything else and for nothing.
std::optional<Seconds> parse_duration(std::string_view text);

}  // namespace mapite::osm
