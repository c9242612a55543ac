#pragma once
// What the tags of a place or building say about people living there. A building tagged only
// `building=yes` is weak evidence: it counts when its footprint is that of a house and no tag gives
// it another use.
#include <cstdint>
#include <optional>
#include <string>

#include "formats/osm_reader.hpp"

namespace mapite::osm {

enum class DwellingKind {
    homestead,    ///< place=isolated_dwelling or farm
    residential,  ///< a building tagged as a house, apartments ...
    plain,        ///< building=yes
};

struct DwellingTags {
    DwellingKind kind = DwellingKind::plain;
    std::optional<double> flats;    ///< building:flats, 1..2000
    std::optional<double> storeys;  ///< building:levels, 1..100
    bool apartments = false;        ///< a house of flats by its tag
    bool has_address = false;
    bool other_use = false;   ///< a plain building with a shop, an office, a school ... in its tags
    bool out_of_use = false;  ///< abandoned=yes and the like
    std::string name;
};

/// Absent for what is neither a homestead nor a residential or plain building.
std::optional<DwellingTags> dwelling_tags(const Tags& tags);

/// Footprints of plain buildings that count as houses, in square metres.
inline constexpr double smallest_house_m2 = 30, largest_house_m2 = 2000;

/// How many dwellings, at least 1. `footprint_m2` 0 = not known. Flats as tagged; otherwise for apartments
/// (and for residential and plain buildings of three storeys or more) one per 80 m2 of floor, three storeys
/// where none are tagged; otherwise 1. The 80 m2 (with walls and stairs) is our assumption.
double dwelling_count(const DwellingTags& tags, double footprint_m2);

}  // namespace mapite::osm
