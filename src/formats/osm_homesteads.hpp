#pragma once
// A homestead is mapped as a place node, as its house, as its outbuildings, or as all of them. Here
// they become one dwelling each, so that a farm of five roofs does not weigh as five families.
#include <cstddef>
#include <vector>

#include "formats/osm_dwelling_tags.hpp"
#include "territory/populated_point.hpp"

namespace mapite::osm {

struct FoundDwelling {
    PopulatedPoint point;
    DwellingKind kind = DwellingKind::plain;
    bool has_address = false;
    double radius_m = 0;  ///< of a circle as large as the building
    enum class Fate {
        stays,
        merged_homestead,    ///< the place node; its house stands for it
        merged_outbuilding,  ///< a plain roof of a homestead
    } fate = Fate::stays;
};

/// A homestead inside or within 50 m of a building takes the nearest (residential ones first, each building
/// by one homestead): the building stays and gets its name. Other plain buildings without an address that
/// near are its outbuildings. Deterministic: in the order of the list.
void merge_homesteads(std::vector<FoundDwelling>& dwellings);

}  // namespace mapite::osm
