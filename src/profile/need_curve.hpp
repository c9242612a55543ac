#pragma once
// The value of one need in one area under other thresholds and speeds, fast enough to be asked a million
// times. Thresholds stretched by f and speeds by v give time / v against good * f and bad * f, which is time
// against good * f * v and bad * f * v: one stretch says it all. Each place then has two stretches at which
// something changes: where it first counts at all (time / bad), and from where on it counts in full, which is
// time / good, or later than that where capacity allows less than the full value.
#include <optional>
#include <span>
#include <vector>

#include "base/index.hpp"
#include "profile/need_input.hpp"
#include "territory/populated_point.hpp"

namespace mapite {

struct Need;

/// The stretches a curve will be asked for; both above 0.
struct StretchRange {
    double low = 1, high = 1;
};

class NeedCurve {
  public:
    /// Takes the area's points; O(n log n). Everything it needs is copied; places that nothing within the
    /// range changes are added up at once.
    NeedCurve(const Need& need, const NeedInput& input, std::span<const PopulatedPoint> all_points,
              std::span<const PointIndex> points, StretchRange range);
    /// Need value 0..100 of the known people with both thresholds times `stretch` (within the range); the
    /// value of the profile itself at 1. 0 where nobody's answer is known. Shares of capacity stay as they
    /// were measured. O(log n).
    [[nodiscard]] double value(double stretch) const;

  private:
    /// Sums over all places whose `at` is not above a stretch.
    struct Step {
        double at = 0, people = 0, person_minutes = 0, most = 0;
    };
    struct Steps {
        Step before;               ///< of all places that change below the range
        std::vector<Step> within;  ///< ascending, each with those before it
        void finish(StretchRange range);
        [[nodiscard]] const Step& up_to(double stretch) const;
    };

    double good_ = 0, bad_ = 0;
    double known_ = 0;                ///< people
    std::optional<double> constant_;  ///< of a utility: no threshold moves it
    Steps counts_, full_;
};

}  // namespace mapite
