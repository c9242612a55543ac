#pragma once
// Whom to count when a project knows people in more than one way: cells of the statistical grids,
// points, a total spread over dwellings, or dwellings alone; and of more than one year. Adding them up
// would count people twice, so the kind imported last is counted, of it the newest year or the one asked
// for; dwellings only where nothing else is known.
#include <optional>
#include <span>
#include <vector>

#include "base/finding.hpp"
#include "territory/populated_point.hpp"
#include "territory/provenance.hpp"

namespace mapite {

struct PeopleBasis {
    std::vector<PopulatedPoint> points;
    bool counts_dwellings = false;
    std::vector<int> years;   ///< of which people are known, ascending; dwellings have none
    std::optional<int> year;  ///< of those counted; absent: dwellings, or their source states no date
    /// "people-basis" and "people-year" when something was not counted; "grids-combined".
    Findings notes;
};

/// `year`: the one asked for; absent = the newest of the kind imported last. Sources without a date are a
/// year of their own, older than every other. Throws Error(usage) naming the years there are when the one
/// asked for is not among them.
PeopleBasis people_basis(std::vector<PopulatedPoint> all, std::span<const Source> sources,
                         std::optional<int> year = {});

/// Year of the day the source's data speak of; absent when it states none.
std::optional<int> year_of(const Source& source);

}  // namespace mapite
