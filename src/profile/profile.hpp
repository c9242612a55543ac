#pragma once
// The profile: coverage of every need in every area, each with the confidence it deserves. Knows no
// roads and reads nothing; the use case hands in the ways to the nearest services and what is known
// about the data. Results do not depend on the number of threads.
#include <optional>
#include <span>
#include <vector>

#include "base/index.hpp"
#include "base/travel.hpp"
#include "profile/basket.hpp"
#include "profile/confidence.hpp"
#include "profile/coverage.hpp"
#include "profile/need_input.hpp"
#include "territory/populated_point.hpp"

namespace mapite {

/// Everything is borrowed and must outlive the call. `inputs` stands in the order of `needs`.
struct ProfileInputs {
    std::span<const Need> needs{};
    std::span<const NeedInput> inputs{};
    std::span<const PopulatedPoint> points{};
    std::span<const std::vector<PointIndex>> points_of_area{};  ///< per area, as points_by_area() gives
};

struct AreaProfile {
    AreaIndex area{};
    double people = 0;
    double people_low = 0, people_high = 0;  ///< with masked counts at 1 and at 10
    std::vector<NeedCoverage> needs{};       ///< in the order of the basket's needs
    std::vector<Confidence> confidence{};    ///< likewise
};

/// Who was snapped farther than this counts as far from a road in the confidence.
inline constexpr Metres far_from_road{300};

/// One profile per area, in the order of `points_of_area`; areas without people have all needs absent.
std::vector<AreaProfile> profile(const ProfileInputs& inputs);

/// What the data say about one need in one area, as `confidence` wants it. People of a statistical
/// grid's cells are not "estimated" here even where a cell was scaled to its square kilometre
/// (territory/combine_grids.hpp): that count is of the very same place.
Evidence evidence(const ProfileInputs& inputs, AreaIndex area, std::size_t need,
                  const NeedCoverage& coverage);

}  // namespace mapite
