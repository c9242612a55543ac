#pragma once
// Areas: anything with a boundary that gets a profile. Codes are text and identify; names are labels.
#include <optional>
#include <string>
#include <vector>

#include "geo/shape.hpp"
#include "territory/provenance.hpp"

namespace mapite {

enum class AreaType { district, parish, town, city, village, neighbourhood, other };
/// "district", "parish", "town", "city", "village", "neighbourhood", "area".
std::string_view to_string(AreaType type);
std::optional<AreaType> area_type(std::string_view name);

/// Areas of one level do not overlap; those of a lower level lie inside. 1 district, 2 parish, town,
/// city and other, 3 village and neighbourhood.
int level(AreaType type);

struct Area {
    std::string code{};
    std::string name{};
    AreaType type = AreaType::other;
    std::string parent{};  ///< code of the district (or unit) around it; empty = none known
    std::string parent_name{};
    MultiPolygon shape{};
    SourceId source = 0;
    bool operator==(const Area&) const = default;
};

}  // namespace mapite
