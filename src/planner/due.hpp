#pragma once
// Which areas to visit next: those not visited longest and with the largest gaps first. A score is the
// weighted mean of two parts, both 0 to 100 and both shown, so that everybody can see why an area stands
// where it stands.
#include <optional>
#include <string>
#include <vector>

#include "base/quantities.hpp"

namespace mapite {

struct DueInput {
    std::string code{};  ///< of the area
    std::string name{};
    std::optional<Day> last_visited{};  ///< absent: never
    std::optional<double> index{};      ///< 0 all needs are met ... 100 none is; absent: unknown
    double people = 0;                  ///< shown with the score, not part of it
};

/// What the parts weigh; 0 or more, only their ratio matters.
struct DueWeights {
    double since = 1, gap = 1;
    int full_after_days = 90;  ///< so long without a visit is 100; 1 or more
    bool operator==(const DueWeights&) const = default;
};

struct DueArea {
    DueInput area;
    std::optional<int> days_since{};  ///< absent: never visited
    double since = 0;                 ///< days_since by full_after_days, at most 100; never visited = 100
    /// The index as it is. Absent where it is unknown: no gap is not the same as none known, so this part and
    /// its weight are left out of the score, which is then `since` alone.
    std::optional<double> gap{};
    double score = 0;  ///< 0 ... 100
};

/// Highest score first, equal scores by code. Throws Error(usage) for a weight below 0, two weights of 0,
/// full_after_days below 1, or an index outside 0 to 100.
std::vector<DueArea> areas_due(const std::vector<DueInput>& areas, const DueWeights& weights, Day today);

}  // namespace mapite
